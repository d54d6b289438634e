import Testing

@testable import FollowUp

/// What one seat may tell of an order, and what stays with the buyer.
@Suite struct SeatLimitTests {
    private static let start = Instant(milliseconds: 1_788_000_000_000)
    private static let day = Int64(SeatLimits.dayHours) * CoolingOff.hour

    private struct Told {
        var order: Order
        var seq = 100
        var now = SeatLimitTests.start

        init() throws { order = try ConfirmationStory().order }

        mutating func tell(_ changes: [OrderChange], seat: Int?) {
            for change in changes {
                seq += 1
                var envelope = Envelope(person: nil, name: "陈丽", role: .supplier, door: .page)
                envelope.seat = seat.map { SeatReference(seat: $0, device: 1) }
                order.apply(change, Stamp(seq: seq, at: now, envelope: envelope))
            }
        }

        /// What the next thing of a seat is.
        func next(_ what: SeatTelling, _ side: Party = .supplier) throws -> [OrderChange] {
            switch what {
            case .files:
                let file = ArrivedFile(
                    name: "x.jpg", mediaType: .jpeg, size: 1, sha256: "\(seq)")
                return try order.attach(
                    file, kind: .photo, title: nil, note: nil, from: side)
            case .confirmations:
                var told = ConfirmedTerms()
                told.payment = "terms \(seq)"
                return try order.file(
                    SupplierConfirmation(number: 0, kind: .contract, told: told), from: side)
            case .plans:
                let days = PlanStage(
                    milestone: .loaded, day: Story.day("2026-11-19").adding(days: seq % 300))
                return try order.commit(
                    ProductionPlan(number: 0, lot: 1, stages: [days]), from: side)
            case .messages: return try order.write("message \(seq)")
            case .reports:
                return try order.tellProgress(
                    lot: 1,
                    progress: Progress(
                        asOf: Story.today, finished: Story.quantity(seq), packed: nil),
                    today: Story.today)
            }
        }

        mutating func send(_ what: SeatTelling, seat: Int) throws {
            let place = SeatReference(seat: seat, device: 1)
            tell(try order.told(what, from: place, at: now) { try next(what) }, seat: seat)
        }

        func reasons(_ what: SeatTelling, seat: Int) -> [Reason] {
            do {
                let place = SeatReference(seat: seat, device: 2)
                _ = try order.told(what, from: place, at: now) { try next(what) }
                return []
            } catch {
                return (error as? Refusal)?.reasons ?? []
            }
        }
    }

    private static let field: [SeatTelling: String] = [.files: "file", .messages: "text"]

    @Test(arguments: SeatTelling.allCases)
    func `a seat tells so much in a day, from whatever device, and again the next day`(
        _ what: SeatTelling
    ) throws {
        var told = try Told()
        let limit = SeatLimits.aDay(what)
        for _ in 1..<limit { try told.send(what, seat: 1) }
        #expect(told.reasons(what, seat: 1) == [])
        try told.send(what, seat: 1)
        let full = Reason(.enoughForToday(what, limit: limit), field: Self.field[what])
        #expect(told.reasons(what, seat: 1) == [full])
        // Another seat has its own, other things too, and the house has no such bound.
        #expect(told.reasons(what, seat: 2) == [])
        for other in SeatTelling.allCases where other != what {
            #expect(told.reasons(other, seat: 1) == [])
        }
        #expect(throws: Never.self) { try told.next(what, .buyer) }
        told.now = Self.start.adding(milliseconds: Self.day - 1)
        #expect(told.reasons(what, seat: 1) == [full])
        told.now = Self.start.adding(milliseconds: Self.day)
        #expect(told.reasons(what, seat: 1) == [])
        try told.send(what, seat: 1)
        #expect(told.order.seatDays?.count == 1)
    }

    @Test func `what else stands in the way is told with it`() throws {
        var told = try Told()
        for _ in 1...SeatLimits.messagesADay { try told.send(.messages, seat: 1) }
        let place = SeatReference(seat: 1, device: 1)
        let full = Reason(
            .enoughForToday(.messages, limit: SeatLimits.messagesADay), field: "text")
        #expect(throws: Refusal([full, Reason(.missing, field: "text")])) {
            try told.order.told(.messages, from: place, at: told.now) {
                try told.order.write(" ")
            }
        }
    }

    @Test(arguments: [SeatTelling.files, .confirmations, .plans])
    func `what seats filed over many days takes no room from the house`(
        _ what: SeatTelling
    ) throws {
        var told = try Told()
        let most = [
            SeatTelling.files: Order.mostDocuments, .confirmations: Order.mostConfirmations,
            .plans: Order.mostProductionPlans,
        ]
        let limit = try #require(most[what])
        for _ in 1...limit { told.tell(try told.next(what), seat: 1) }
        told.now = told.now.adding(milliseconds: Self.day)
        #expect(
            told.reasons(what, seat: 2) == [Reason(.tooMany(limit: limit), field: Self.field[what])]
        )
        for _ in 1...limit { told.tell(try told.next(what, .buyer), seat: nil) }
        #expect(throws: Refusal(.tooMany(limit: limit), field: Self.field[what])) {
            try told.next(what, .buyer)
        }
    }

    @Test func `a confirmation that was withdrawn makes room again, not for the same day`() throws {
        var told = try Told()
        for _ in 1...Order.mostConfirmations { told.tell(try told.next(.confirmations), seat: nil) }
        #expect(throws: Refusal(.tooMany(limit: 50))) { try told.next(.confirmations, .buyer) }
        #expect(told.reasons(.confirmations, seat: 1) == [])
        told.tell(try told.order.withdraw(confirmation: 50, reason: "twice"), seat: nil)
        #expect(throws: Never.self) { try told.next(.confirmations, .buyer) }
        told.now = told.now.adding(milliseconds: Self.day)
        for _ in 1...SeatLimits.confirmationsADay {
            told.tell(try told.next(.confirmations), seat: 1)
            let last = try #require(told.order.confirmation?.number)
            told.tell(try told.order.withdraw(confirmation: last, reason: "wrong"), seat: nil)
        }
        #expect(
            told.reasons(.confirmations, seat: 1)
                == [Reason(.enoughForToday(.confirmations, limit: 10))])
        #expect(throws: Never.self) { try told.next(.confirmations, .buyer) }
    }

    @Test func `messages of the supplier push none of the house's out`() throws {
        var told = try Told()
        told.tell(try told.order.write("ours"), seat: nil)
        for _ in 0..<250 { told.tell(try told.next(.messages), seat: 1) }
        #expect(told.order.messages.first?.text.text == "ours")
        #expect(told.order.messages.count == 201)
    }
}
