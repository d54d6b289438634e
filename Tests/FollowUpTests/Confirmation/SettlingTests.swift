import Testing

@testable import FollowUp

/// Differences accepted and refused, and what becomes of the order.
@Suite struct SettlingTests {
    private static func place(_ text: String) -> ConfirmationPlace { ConfirmationStory.place(text) }

    private static func refused(_ settling: Settling, _ story: ConfirmationStory) -> [Obstacle] {
        var story = story
        return Story.reasons { () throws(Refusal) in try story.settle(settling) }.map(\.obstacle)
    }

    /// 3.95 instead of 3.90, and nothing else.
    private func dearer() throws -> ConfirmationStory {
        var story = try ConfirmationStory()
        story.told.lines[0].unitPrice = UnitPrice(decimal: "3.95")
        story.told.lines[0].value = Story.money(395_000)
        story.told.total = Story.money(395_000)
        story.story.tell(
            try story.order.tell(
                {
                    var told = ApprovalStory.particulars
                    told.total = nil
                    return told
                }()))
        try story.file()
        return story
    }

    @Test func `an accepted price amends the order in the same breath and accepts the whole`()
        throws
    {
        var story = try dearer()
        #expect(story.places == ["unitPrice-1", "value-1", "total"])
        try story.settle(Settling(accepted: [Self.place("unitPrice-1")]))
        #expect(story.order.line(1)?.unitPrice == UnitPrice(decimal: "3.95"))
        #expect(story.order.value == Story.money(395_000))
        #expect(story.places == [])
        #expect(story.order.confirmation?.isAccepted == true)
        // What the order says was approved otherwise.
        #expect(story.order.state == .draft)
    }

    @Test func `a refused difference stays open until a new confirmation agrees`() throws {
        var story = try dearer()
        #expect(
            Self.refused(Settling(refused: [Self.place("unitPrice-1")]), story)
                == [.reasonMissing])
        try story.settle(Settling(rest: false, reason: "3.90 was agreed"))
        #expect(story.order.line(1)?.unitPrice == UnitPrice(decimal: "3.90"))
        let reasons = Story.reasons { () throws(Refusal) in try story.accept() }
        #expect(
            reasons.map(\.obstacle)
                == ["unitPrice-1", "value-1", "total"].map {
                    .confirmation(.refused(Self.place($0)))
                })
        story.told = ConfirmedTerms().filled(from: story.order, story.supplier)
        try story.file()
        try story.accept()
        #expect(story.order.confirmation?.number == 2)
        #expect(story.order.confirmation?.isAccepted == true)
    }

    @Test func `a refused difference vanishes where the order is amended`() throws {
        var story = try dearer()
        try story.settle(Settling(rest: false, reason: "no"))
        var line = try #require(story.order.line(1))
        line.unitPrice = UnitPrice(decimal: "3.95")
        story.story.tell(try story.order.amendLine(line, today: Story.today))
        try story.accept()
        #expect(story.order.confirmation?.isAccepted == true)
    }

    private static func untold(
        _ edit: (inout ConfirmedTerms) -> Void, kind: ConfirmationKind = .proformaInvoice,
        document: Bool = false
    ) throws -> [Obstacle] {
        var story = try ConfirmationStory(approved: false) { opening in
            opening.lines.append(opening.lines[0])
            opening.lines[1].number = 2
        }
        var particulars = ApprovalStory.particulars
        particulars.total = Story.money(780_000)
        story.story.tell(try story.order.tell(particulars))
        story.told = ConfirmedTerms().filled(from: story.order, story.supplier)
        var filed = SupplierConfirmation(number: 0, kind: kind, told: story.told)
        edit(&filed.told)
        if document {
            let file = ArrivedFile(
                name: "PI", mediaType: .text, size: 9,
                sha256: String(repeating: "0", count: 64))
            story.story.tell(
                try story.order.attach(file, kind: kind.paper, title: nil, note: nil))
            filed.document = story.order.documents.count
        }
        story.story.tell(try story.order.file(filed))
        #expect(story.order.confirmation?.isAccepted == false)
        return Story.reasons { () throws(Refusal) in try story.accept() }.map(\.obstacle)
    }

    private static func currencyAlone(_ told: inout ConfirmedTerms) {
        told = ConfirmedTerms()
        told.currency = .usd
    }

    @Test func `what tells no quantity and no sum is not accepted, and that is named`() throws {
        let all: [Obstacle] = [
            .confirmation(.untold(.quantity, lines: [1, 2])),
            .confirmation(.untold(.unitPrice, lines: [1, 2])),
            .confirmation(.untold(.total, lines: [])),
        ]
        #expect(try Self.untold(Self.currencyAlone) == all)
        #expect(
            try Self.untold { $0.lines[1].quantity = nil }
                == [.confirmation(.untold(.quantity, lines: [2]))])
        #expect(
            try Self.untold {
                $0.lines[0].unitPrice = nil
                $0.lines[0].value = nil
                $0.total = nil
            } == [
                .confirmation(.untold(.unitPrice, lines: [1])),
                .confirmation(.untold(.total, lines: [])),
            ])
        // A sum is as good as a price, and the lines make the total.
        #expect(try Self.untold { $0.lines[0].unitPrice = nil } == [])
        #expect(try Self.untold { $0.total = nil } == [])
    }

    @Test func `the order that came back stamped says what the order says`() throws {
        let (kind, edit) = (ConfirmationKind.countersignedOrder, Self.currencyAlone)
        #expect(try Self.untold(edit, kind: kind, document: true) == [])
        #expect(try !Self.untold(edit, kind: kind).isEmpty)
        #expect(try !Self.untold(edit, kind: .contract, document: true).isEmpty)
    }

    @Test func `settled in every difference it still has to tell what was confirmed`() throws {
        var story = try ConfirmationStory()
        story.told = ConfirmedTerms()
        story.told.payment = "T/T at sight"
        try story.file()
        try story.settle(Settling(rest: true))
        #expect(story.places == [] && story.order.confirmation?.isAccepted == false)
        let answer = ConfirmationAnswer(order: story.order, seq: 9, supplier: story.supplier)
        #expect(answer.untold.map(\.field) == [.quantity, .unitPrice, .total])
        #expect(answer.standing == .open)
    }

    @Test func `everything that is open is named when it is accepted as a whole`() throws {
        var story = try dearer()
        let reasons = Story.reasons { () throws(Refusal) in try story.accept() }
        #expect(
            reasons.map(\.field)
                == ["settle.unitPrice-1", "settle.value-1", "settle.total"])
    }

    @Test func `a total alone follows from the lines and is not accepted for itself`() throws {
        var story = try ConfirmationStory()
        story.told.total = Story.money(390_001)
        try story.file()
        #expect(
            Self.refused(Settling(accepted: [Self.place("total")]), story)
                == [.confirmation(.followsLines)])
        // All others accepts what can be accepted, and there is nothing.
        #expect(Self.refused(Settling(rest: true), story) == [.nothingToChange])
    }

    @Test func `an accepted later day is a slip and asks for its reason`() throws {
        var story = try ConfirmationStory()
        story.told.promised = Story.day("2026-11-25")
        try story.file()
        let settling = Settling(accepted: [Self.place("promised")])
        #expect(Self.refused(settling, story) == [.reasonMissing])
        var explained = settling
        explained.slip = SlipReason(primary: .materials, side: .supplier)
        try story.settle(explained)
        #expect(story.order.terms.promised == Story.day("2026-11-25"))
        #expect(story.order.lot(1)?.milestone(.handedOver)?.planned == Story.day("2026-11-25"))
        #expect(story.order.confirmation?.isAccepted == true)
    }

    @Test func `quantity, words, packing and marks are amended where they are accepted`() throws {
        var story = try ConfirmationStory()
        story.told.lines[0].description = "bottle, black"
        story.told.lines[0].quantity = Story.quantity(1_200)
        story.told.lines[0].value = Story.money(468_000)
        story.told.lines[0].outerPieces = Story.quantity(24)
        story.told.lines[0].innerPieces = Story.quantity(6)
        story.told.innerMarks = "6 PCS"
        story.told.total = nil
        try story.file()
        try story.settle(Settling(rest: true))
        let line = try #require(story.order.line(1))
        #expect(line.description == "bottle, black")
        #expect(line.quantity == Story.quantity(1_200) && line.value == nil)
        #expect(story.order.lot(1)?.quantity == Story.quantity(1_200))
        #expect(story.order.particulars?.line(1)?.packingMultiple == Story.quantity(24))
        #expect(story.order.particulars?.line(1)?.innerPieces == Story.quantity(6))
        #expect(story.order.particulars?.innerMarks == "6 PCS")
        #expect(story.order.confirmation?.isAccepted == true)
    }

    @Test func `an account is confirmed in the supplier's file, nowhere else`() throws {
        var story = try ConfirmationStory()
        story.told.beneficiary = ConfirmedAccount(mark: Erasable("9999"))
        try story.file()
        #expect(
            Self.refused(Settling(accepted: [Self.place("beneficiary")]), story)
                == [.confirmation(.accountNotConfirmed)])
    }

    @Test func `what cannot be accepted yet says so beforehand, and all others leave it`() throws {
        var story = try ConfirmationStory()
        story.told.beneficiary = ConfirmedAccount(mark: Erasable("9999"))
        story.told.payment = "T/T at sight"
        story.told.total = Story.money(390_001)
        try story.file()
        func hindrances() -> [String: AcceptingHindrance] {
            let answer = ConfirmationAnswer(
                order: story.order, seq: 9, supplier: story.supplier)
            return Dictionary(
                uniqueKeysWithValues: answer.differences.compactMap { one in
                    one.hindrance.map { (one.place.description, $0) }
                })
        }
        let expected: [String: AcceptingHindrance] = [
            "beneficiary": .accountNotConfirmed, "total": .followsLines,
            "ownSums": .followsLines,
        ]
        #expect(hindrances() == expected)
        // What is said beforehand is what the rule refuses.
        for (place, why) in expected {
            let place = Self.place(place)
            #expect(
                Self.refused(Settling(accepted: [place]), story)
                    == [.confirmation(ConfirmationTrouble(why, place))])
        }
        try story.settle(Settling(rest: true))
        #expect(story.order.terms.payment == "T/T at sight")
        #expect(Set(story.places) == Set(expected.keys))
        // It can be refused all the same.
        try story.settle(Settling(refused: [Self.place("beneficiary")], reason: "not theirs"))
        #expect(story.order.confirmation?.settled.last?.accepted == false)
    }

    @Test func `a line that was not ordered is added, one not confirmed is not taken out`() throws {
        var story = try ConfirmationStory()
        var further = ConfirmedLine(line: nil)
        further.description = "spare lid"
        further.quantity = Story.quantity(50)
        further.unitPrice = UnitPrice(decimal: "0.10")
        story.told.lines.append(further)
        story.told.total = nil
        try story.file()
        try story.settle(Settling(rest: true))
        #expect(story.order.line(2)?.description == "spare lid")
        #expect(story.order.lot(1)?.shares.map(\.line) == [1, 2])
        // The line added by it is the one it tells.
        #expect(story.places == [])
        #expect(story.order.confirmation?.isAccepted == true)
    }

    @Test func `a later amendment outdates an accepted confirmation`() throws {
        var story = try ConfirmationStory()
        try story.file()
        try story.accept()
        #expect(story.order.confirmation?.isAccepted == true)
        try story.story.amend { $0.destination = "Hamburg" }
        let answer = ConfirmationAnswer(order: story.order, seq: 9, supplier: story.supplier)
        #expect(answer.standing == .outdated)
        try story.accept()
        #expect(story.order.confirmation?.isAccepted == true)
    }

    @Test func `one filed by mistake is withdrawn, and the one before is in force again`() throws {
        var story = try ConfirmationStory()
        try story.file()
        try story.accept()
        story.told.total = Story.money(1)
        try story.file()
        #expect(story.order.confirmation?.number == 2)
        story.story.tell(try story.order.withdraw(confirmation: 2, reason: "another order's"))
        #expect(story.order.confirmation?.number == 1)
        #expect(story.order.confirmation?.isAccepted == true)
    }
}
