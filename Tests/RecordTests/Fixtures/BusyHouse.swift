import FollowUp
import Record
import Testing

/// A house with files of every kind, in every state, by chance that can be repeated.
struct BusyHouse {
    let desk: Desk
    var dice: Dice
    var orders: [FileID] = []
    var items: [FileID] = []

    init(_ desk: Desk, seed: UInt64 = .random(in: 0...UInt64.max)) async throws {
        self.desk = desk
        dice = Dice(seed: seed)
        for name in ["Mei", "Ayşe"] {
            let member = Member(
                person: .new(at: Desk.now), name: name, email: "\(name)@example.org",
                roles: [.merchandiser, .finance], language: "en")
            try await desk.tell(desk.workspace, .workspace(.memberAdded(member)))
        }
        try await desk.tell(desk.hengda, .supplier(.siteAdded(Site(number: 1, name: "Plant 1"))))
        for change in Golden.accounts.prefix(5) + Golden.seats.prefix(3) {
            try await desk.tell(desk.hengda, .supplier(change))
        }
        for number in 1...6 {
            var profile = ItemProfile(description: "Bottle \(number) 保温杯")
            profile.code = number % 2 == 0 ? "IB-\(number)" : nil
            let id = FileID.new(at: Desk.now)
            try await desk.begin(.item, id, Item.enter(profile).map { .item($0) })
            items.append(id)
        }
        for number in 1...12 { try await openOrder(number) }
        for number in 1...4 { try await travel(number) }
        let sorted = orders.sorted()
        for order in sorted.prefix(3) {
            try await desk.tell(order, waitingFor: order) {
                try Acts.attach($0, Acts.Chance(days: 1, other: order, item: order))
            }
            try await desk.tell(order, waitingFor: order) { try Acts.agree($0) }
            try await desk.tell(order, waitingFor: order) { try Acts.ask($0) }
        }
        try await keepContents()
        for (order, other) in zip(sorted, sorted.dropFirst()).prefix(4) {
            try await desk.tell(order, waitingFor: other) {
                try $0.wait(for: other, workdays: 2) { _ in false }
            }
            try await followers(of: order, depth: 0)
        }
    }

    /// As the house does it: a content has its row with the first document that names it.
    private func keepContents() async throws {
        try await desk.engine.force(
            """
            INSERT INTO blob (workspace, digest, size, at, upload) SELECT DISTINCT workspace,
            digest, size, 1, 'u' FROM document_row WHERE size > 0 ON CONFLICT DO NOTHING
            """)
    }

    private func chance(_ range: ClosedRange<Int>, _ dice: inout Dice) -> Int {
        Int.random(in: range, using: &dice)
    }

    private mutating func openOrder(_ number: Int) async throws {
        let lines = (1...chance(1...4, &dice)).map { at in
            var line = Desk.line(at, "Bottle \(at) 保温杯 \(number)", chance(1...9, &dice) * 1_000)
            line.item = items.randomElement(using: &dice)
            line.promised = Desk.today.adding(days: chance(30...120, &dice))
            line.reference = "L\(number)-\(at)"
            return line
        }
        orders.append(try await desk.open("PO-\(number)", lines))
    }

    private mutating func travel(_ number: Int) async throws {
        let lots = orders.shuffled(using: &dice).prefix(3).map { LotReference(order: $0, lot: 1) }
        let visit = FileID.new(at: Desk.now)
        var plan = VisitPlan(
            kind: .preShipment, day: Desk.today.adding(days: chance(1...60, &dice)),
            supplier: desk.hengda, lots: lots)
        plan.provider = Erasable("QIMA")
        try await desk.begin(.visit, visit, [.visit(.planned(plan))])
        plan.lots.removeLast()
        try await desk.tell(visit, .visit(.replanned(plan)))
        let shipment = FileID.new(at: Desk.now)
        var draft = ShipmentDraft(reference: "BL-\(number)", mode: .fullContainer, lots: lots)
        draft.departure = Desk.today.adding(days: chance(60...90, &dice))
        try await desk.begin(.shipment, shipment, [.shipment(.drafted(draft))])
        if number % 2 == 0 {
            let reason = Erasable("rolled to the next vessel")
            try await desk.tell(shipment, .shipment(.cancelled(reason: reason)))
            try await desk.tell(visit, .visit(.cancelled(reason: reason)))
        }
    }

    /// Some act on some order; a refusal is an answer too. Orders that wait for it follow.
    mutating func act() async throws {
        guard let order = orders.randomElement(using: &dice),
            let other = orders.randomElement(using: &dice),
            let item = items.randomElement(using: &dice)
        else { return }
        var dice = dice
        defer { self.dice = dice }
        let act = Acts.all[chance(0...Acts.all.count - 1, &dice)]
        let days = chance(0...40, &dice)
        do {
            try await desk.tell(order, waitingFor: other) { found in
                try act(found, Acts.Chance(days: days, other: other, item: item))
            }
        } catch is Refusal { return }
        try await keepContents()
        try await followers(of: order, depth: 0)
    }

    /// As the house does it: those that wait get new rows, and those that wait for them.
    private func followers(of order: FileID, depth: Int) async throws {
        guard depth < 10 else { return }
        let waiting = try await desk.engine.texts(
            "SELECT order_id FROM dependence_row WHERE waits_for = \(order) ORDER BY order_id")
        for follower in waiting.compactMap({ FileID($0) }) {
            try await desk.refresh(follower)
            try await followers(of: follower, depth: depth + 1)
        }
    }
}

/// Everything a merchandiser does to an order.
enum Acts {
    struct Chance: Sendable {
        let days: Int
        let other: FileID
        let item: FileID
        var day: Day { Desk.today.adding(days: days) }
        var past: Day { Desk.today.adding(days: -days) }
    }

    static let attach: @Sendable (Order, Chance) throws -> [OrderChange] = { order, chance in
        let digits = chance.days < 10 ? "0\(chance.days)" : "\(chance.days)"
        let file = ArrivedFile(
            name: "paper.pdf", mediaType: .pdf, size: chance.days + 1,
            sha256: String(repeating: digits, count: 32))
        return try order.attach(file, kind: .contract, title: "Paper", note: nil)
    }

    @Sendable static func agree(_ order: Order) throws -> [OrderChange] {
        try order.agree([
            Instalment(number: 1, kind: .deposit, share: 3_000, due: .orderPlaced),
            Instalment(number: 2, kind: .balance, share: 7_000, due: .beforeShipment),
        ])
    }

    static let all: [@Sendable (Order, Chance) throws -> [OrderChange]] = [
        { order, _ in try order.note("asked again") },
        attach, { order, _ in try ask(order) },
        { order, chance in try order.withdraw(decision: chance.days % 2 + 1, reason: "it came") },
        { order, chance in try order.withdraw(document: chance.days % 3 + 1, reason: "wrong") },
        { order, chance in
            try order.reach(
                lot: order.lots.first?.number ?? 1,
                milestone: MilestoneKey.standard[chance.days % 12], on: chance.past,
                today: Desk.today)
        },
        { order, chance in
            try order.reach(
                lot: order.lots.last?.number ?? 1, milestone: .handedOver, on: chance.past,
                today: Desk.today)
        },
        { order, chance in
            try order.move(
                lot: order.lots.first?.number ?? 1,
                milestone: MilestoneKey.standard[chance.days % 12], to: chance.day, reason: slip)
        },
        { order, chance in
            try order.tell(
                lot: 1, milestone: MilestoneKey.standard[chance.days % 12], day: chance.day,
                reason: slip)
        },
        { order, chance in
            try order.tellProgress(
                lot: 1,
                progress: Progress(
                    asOf: chance.past, finished: Desk.quantity(chance.days * 100), packed: nil),
                today: Desk.today)
        },
        { order, chance in
            try order.markNotApplicable(
                lot: 1, milestone: MilestoneKey.standard[chance.days % 12], reason: "a repeat")
        },
        { order, chance in
            try order.deliver(line: 1 + chance.days % 3, on: chance.past, today: Desk.today)
        },
        { order, chance in
            var line = Desk.line(order.lines.count + 1, "Lid \(chance.days)", 500)
            line.item = chance.item
            return try order.addLine(line, slip: slip, today: Desk.today)
        },
        { order, chance in
            var line = order.lines[0]
            line.item = chance.item
            line.description = "Bottle 镀铜 \(chance.days)"
            return try order.amendLine(line, slip: slip, today: Desk.today)
        },
        { order, chance in
            try order.cancelLine(1 + chance.days % 3, reason: "the client dropped it")
        },
        { order, chance in
            try order.reopenLine(1 + chance.days % 3, reason: "the client wants it")
        },
        { order, chance in
            var terms = order.terms
            terms.destination = ["Rotterdam", "宁波", "Felixstowe"][chance.days % 3]
            terms.promised = chance.day.adding(days: 60)
            return try order.amend(terms: terms, slip: slip)
        },
        { order, chance in try divide(order, into: chance.days % 2 == 0 ? [1, 2, 4] : [1, 4]) },
        { order, chance in
            try order.wait(for: chance.other, workdays: chance.days % 5) { _ in
                chance.other <= order.id
            }
        },
        { order, _ in
            try order.waitsFor.first.map { try order.stopWaiting(for: $0.order) } ?? []
        },
        { order, _ in try agree(order) },
        { order, chance in
            var told = ToldRemittance(
                amount: Money(amountMinor: 500_000, currency: .usd), on: chance.past,
                instalments: [chance.days % 2 + 1])
            told.reference = "FT\(chance.days)"
            return try order.send(told, today: Desk.today)
        },
        { order, chance in
            try order.receive(
                RemittanceReceipt(
                    remittance: chance.days % 2 + 1, on: Desk.today,
                    amount: Money(amountMinor: 500_000, currency: .usd)), today: Desk.today)
        },
        { order, _ in try order.cancel(reason: "the client went elsewhere") },
        { order, _ in try order.reopenOrder(reason: "a mistake") },
        { order, chance in order.clockStruck(today: chance.day) },
    ]

    static let slip = SlipReason(primary: .materials, side: .supplier, words: "steel is late")

    /// The first line parted among lots of these numbers; the others stay with the first lot.
    private static func divide(_ order: Order, into numbers: [Int]) throws -> [OrderChange] {
        let first = order.lines[0]
        let part = first.quantity.thousandths / 10
        let lots = try numbers.map { number in
            let share = number == 1 ? part : part * 2
            var shares = [
                LotShare(
                    line: first.number,
                    quantity: try #require(Quantity(thousandths: share)))
            ]
            if number == 1 {
                shares += order.lines.dropFirst().map {
                    LotShare(line: $0.number, quantity: $0.quantity)
                }
            }
            return Lot(number: number, shares: shares)
        }
        return try order.divide(
            lots: lots, template: .standard,
            calendar: WorkCalendar(official: .china, week: .mondayToSaturday),
            today: Desk.today)
    }
}
