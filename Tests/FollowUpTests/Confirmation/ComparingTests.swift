import Testing

@testable import FollowUp

/// A confirmation laid beside its order, one fact changed at a time.
@Suite struct ComparingTests {
    @Test func `what is filled from the order differs nowhere, and tells no account`() throws {
        let story = try ConfirmationStory()
        #expect(story.comparison.differences == [])
        #expect(story.comparison.notTold == [NotConfirmed(.beneficiary)])
    }

    @Test func `what is not told is named as not told, never as equal`() throws {
        var story = try ConfirmationStory()
        story.told = ConfirmedTerms()
        story.told.currency = .usd
        story.told.lines = [ConfirmedLine(line: 1)]
        #expect(story.places == [])
        let names = story.comparison.notTold.map(\.field)
        #expect(
            Set(names) == [
                .seller, .tradeTerm, .payment, .promised, .total, .marks, .beneficiary,
                .description, .quantity, .unit, .unitPrice, .value, .outerPieces,
            ])
        #expect(story.comparison.notTold.first { $0.field == .unitPrice }?.lines == [1])
        story.told.lines = []
        #expect(
            story.comparison.notTold.first { $0.field == .description }
                == NotConfirmed(.description, lines: [1]))
    }

    @Test(arguments: [(-1, true), (0, false), (1, true)])
    func `a total or a sum off by one minor unit is a difference`(by: Int64, differs: Bool)
        throws
    {
        var story = try ConfirmationStory()
        story.told.total = Story.money(390_000 + by)
        #expect(story.places == (differs ? ["total", "ownSums"] : []))
        story = try ConfirmationStory()
        story.told.lines[0].value = Story.money(390_000 + by)
        #expect(story.places == (differs ? ["value-1", "ownSums"] : []))
        let weights = Set(story.comparison.differences.map(\.weight))
        #expect(weights == (differs ? [.money] : []))
    }

    @Test func `in another currency all is named that would differ once it is accepted`() throws {
        var story = try ConfirmationStory()
        story.told.currency = Currency(code: "CNY")
        story.told.total = Story.money(390_000, "CNY")
        story.told.lines[0].value = Story.money(390_000, "CNY")
        #expect(story.places == ["currency"])
        story.told.total = Story.money(390_001, "CNY")
        #expect(story.places == ["currency", "total", "ownSums"])
        story.told.total = Story.money(2_800_000, "CNY")
        story.told.lines[0].unitPrice = UnitPrice(decimal: "28.00")
        story.told.lines[0].value = Story.money(2_800_000, "CNY")
        #expect(story.places == ["currency", "unitPrice-1", "value-1", "total"])
    }

    @Test func `each field of a line is compared for itself`() throws {
        var story = try ConfirmationStory()
        story.told.lines[0].description = "bottle 2"
        story.told.lines[0].quantity = Story.quantity(1_001)
        story.told.lines[0].unit = "sets"
        story.told.lines[0].unitPrice = UnitPrice(decimal: "3.900001")
        story.told.lines[0].promised = Story.day("2026-11-21")
        story.told.lines[0].outerPieces = Story.quantity(24)
        story.told.lines[0].innerPieces = Story.quantity(6)
        story.told.lines[0].value = nil
        story.told.total = nil
        #expect(
            story.places == [
                "description-1", "quantity-1", "unit-1", "unitPrice-1", "linePromised-1",
                "outerPieces-1", "innerPieces-1",
            ])
    }

    @Test func `case, width and blanks of words say nothing, other spellings of pieces neither`()
        throws
    {
        var story = try ConfirmationStory()
        story.told.lines[0].description = "  BOTTLE　１"
        story.told.lines[0].unit = "PCS"
        story.told.marks = "acme"
        story.told.seller = Erasable("yongkang hengda company limited")
        story.told.tradeTerm?.place = "NINGBO"
        #expect(story.places == [])
    }

    @Test func `payment terms that read as the same instalments differ in wording only`() throws {
        var story = try ConfirmationStory { opening in
            opening.terms.payment = "30% deposit, 70% before shipment"
        }
        story.told.payment = "T/T 30% as deposit, balance 70% before shipment"
        #expect(story.places == ["payment"])
        #expect(story.comparison.differences.first?.weight == .wording)
        story.told.payment = "40% deposit, 60% before shipment"
        #expect(story.comparison.differences.first?.weight == .money)
    }

    @Test func `a line that is missing and one that was not ordered are named`() throws {
        var story = try ConfirmationStory(approved: false) { $0.lines.append(Story.line(2)) }
        story.told.lines.removeLast()
        var further = ConfirmedLine(line: nil)
        further.description = "spare lid"
        further.quantity = Story.quantity(50)
        story.told.lines.append(further)
        story.told.total = nil
        #expect(story.places == ["lineMissing-2", "lineNotOrdered-1"])
    }

    @Test func `another account than the confirmed one is found by its hash`() throws {
        var story = try ConfirmationStory()
        story.told.beneficiary = ConfirmedAccount(mark: Erasable(ConfirmationStory.mark))
        #expect(story.places == [])
        story.told.beneficiary = ConfirmedAccount(
            mark: Erasable("9999"), masked: Erasable("•••• 9999"))
        #expect(story.places == ["beneficiary"])
        let answer = answer(of: &story)
        #expect(answer.account == .unknown)
        #expect(answer.confirmation?.confirmation.told.beneficiary?.mark == nil)
        story.told.beneficiary = ConfirmedAccount(holder: Erasable("Hengda Trading HK"))
        #expect(story.places == ["beneficiary"])
    }

    private func answer(of story: inout ConfirmationStory) -> ConfirmationAnswer {
        try? story.file()
        return ConfirmationAnswer(order: story.order, seq: 9, supplier: story.supplier)
    }

    @Test func `a name of another direction is another name`() throws {
        var story = try ConfirmationStory()
        story.told.seller = Erasable("dtl adgneH gnakgnoY")
        #expect(story.places == ["seller"])
    }

    @Test(arguments: ConfirmationField.allCases)
    func `a place is read as it is written`(field: ConfirmationField) {
        for line in [nil, 1, 2_000] {
            let place = ConfirmationPlace(field, line: line)
            #expect(ConfirmationPlace(place.description) == place)
        }
        for text in ["", "-", "\(field.rawValue)-", "\(field.rawValue)-0", "x-1", "total-1-2"] {
            #expect(ConfirmationPlace(text) == nil, "\(text)")
        }
    }
}
