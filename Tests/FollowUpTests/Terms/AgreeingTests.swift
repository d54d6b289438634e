import Testing

@testable import FollowUp

/// Instalments that a person writes by hand.
@Suite struct AgreeingTests {
    /// 12,000 bottles at 3.90: 46,800.00.
    private func refused(_ told: [(share: Int?, minor: Int64?)]) throws -> [Reason] {
        let story = try PaymentStory()
        let instalments = told.enumerated().map { at, one in
            Instalment(
                number: at + 1, kind: at == 0 ? .deposit : .balance, share: one.share,
                amount: one.minor.map { Story.money($0) },
                due: at == 0 ? .orderPlaced : .beforeShipment)
        }
        return Story.reasons { () throws(Refusal) in
            _ = try story.order.agree(instalments, mayDecide: true)
        }
    }

    private func differs(_ told: Int64, _ due: Int64) -> Obstacle {
        .unmet(.amountDiffers(told: Story.money(told), due: Story.money(due)))
    }

    @Test func `only the last takes what is left`() throws {
        #expect(
            try refused([(3_000, nil), (nil, nil), (4_000, nil)]).contains(
                Reason(.restBeforeLast, field: "instalments.1.share")))
        #expect(try refused([(3_000, nil), (2_000, nil), (nil, nil)]) == [])
        #expect(try refused([(nil, 100_000), (nil, nil)]) == [])
    }

    @Test func `a last share beside amounts is what they leave`() throws {
        #expect(
            try refused([(nil, 10_000), (1_000, nil)]) == [
                Reason(differs(468_000, 4_670_000), field: "instalments.1.share")
            ])
        #expect(try refused([(nil, 468_000), (9_000, nil)]) == [])
        #expect(try refused([(nil, 468_000), (2_000, nil), (7_000, nil)]) == [])
        // To half a hundredth of a percent, 2.34, and a minor unit for each of both.
        #expect(try refused([(nil, 468_236), (9_000, nil)]) == [])
        #expect(
            try refused([(nil, 468_237), (9_000, nil)]) == [
                Reason(differs(4_212_000, 4_211_763), field: "instalments.1.share")
            ])
    }

    @Test func `a last amount is what the others leave`() throws {
        #expect(try refused([(1_000, nil), (nil, 4_212_000)]) == [])
        #expect(
            try refused([(1_000, nil), (nil, 4_212_001)]) == [
                Reason(differs(4_212_001, 4_212_000), field: "instalments.1.amount")
            ])
    }
}
