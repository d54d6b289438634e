import Testing

@testable import FollowUp

/// Fixed amounts, and whatever else of the words no instalment takes up.
@Suite struct TermsAmountTests {
    /// Kind, amount or share, and due event of each instalment, in a line.
    private static func said(_ text: String) -> String {
        let reading = TermsReading(text, in: .usd)
        if let trouble = reading.trouble { return trouble.rawValue }
        return reading.instalments.map { one in
            let amount = one.amount.map { "\($0.currency.code) \($0.decimal)" }
            let much = amount ?? one.share.map { "\($0 / 100)" } ?? "rest"
            let days = one.days.map { "+\($0)" } ?? ""
            return "\(one.kind.rawValue) \(much) \(one.due.rawValue)\(days)"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        (
            "5000 USD in advance, rest against copy of B/L",
            "deposit USD 5000.00 orderPlaced, balance rest copyOfBillOfLading"
        ),
        (
            "USD 5000 deposit, balance before shipment",
            "deposit USD 5000.00 orderPlaced, balance rest beforeShipment"
        ),
        (
            "deposit USD 3000, balance against copy of B/L",
            "deposit USD 3000.00 orderPlaced, balance rest copyOfBillOfLading"
        ),
        (
            "定金5000美元，余款见提单副本付款",
            "deposit USD 5000.00 orderPlaced, balance rest copyOfBillOfLading"
        ),
        (
            "US$ 1,250,000.50 deposit; balance before shipment",
            "deposit USD 1250000.50 orderPlaced, balance rest beforeShipment"
        ),
        (
            "Deposit of $5,000 and the rest before shipment.",
            "deposit USD 5000.00 orderPlaced, balance rest beforeShipment"
        ),
        (
            "USD5000 upfront, balance 60 days after B/L date",
            "deposit USD 5000.00 orderPlaced, balance rest billOfLadingDate+60"
        ),
        (
            "20% deposit, USD 900 before shipment, balance on arrival",
            "deposit 20 orderPlaced, balance USD 900.00 beforeShipment, balance rest delivery"
        ),
    ])
    func `an amount with its currency is read, and the last takes the rest`(
        text: String, expected: String
    ) {
        #expect(Self.said(text) == expected, "\(text)")
        #expect(TermsReading(text, in: .usd).assumed.isEmpty)
    }

    @Test(arguments: [
        "EUR 5000 deposit, balance before shipment", "定金30000元，余款发货前付清",
        "¥30,000 deposit, balance before shipment",
        "USD 5000 deposit, EUR 2000 before shipment, balance against copy of B/L",
    ])
    func `an amount in another currency than the order's is said so`(_ text: String) {
        #expect(TermsReading(text, in: .usd).trouble == .otherCurrency, "\(text)")
        #expect(TermsReading(text, in: .usd).instalments.isEmpty)
    }

    @Test(arguments: [
        // An amount whose rest is not told, or beside shares.
        "USD 5000 deposit", "USD 5000 deposit, USD 10,000 before shipment",
        "30% deposit (USD 5,000), 70% before shipment", "USD 5000 deposit, 70% before shipment",
        "USD 5000 deposit, against copy of B/L", "30% deposit, 70% before shipment, sample USD 50",
        // An amount that is another one.
        "deposit USD 5 per piece, balance before shipment",
        "deposit USD 5/pc, balance before shipment",
        "max USD 5000 deposit, balance before shipment",
        "USD 5k deposit, balance before shipment", "定金5万美元，余款发货前付清",
        "USD 5'000 deposit, balance before shipment", "EUR 5.000 deposit, balance before shipment",
        // A number without a currency.
        "5000 in advance, rest against copy of B/L", "deposit 3000, balance against copy of B/L",
        "deposit 50, balance before shipment", "₹50 deposit, balance before shipment",
        "five thousand dollars deposit, balance against copy of B/L",
        "定金五千美元，余款见提单副本付款", "thirty percent deposit, seventy percent before shipment",
        "1/3 deposit, balance before shipment", "½ deposit, ½ before shipment",
        "half in advance, half before shipment", "33,3% deposit, 66,7% before shipment",
        "30% deposit, 70% before shipment, balance by 15 June",
        "30% deposit, 70% against copy of B/L within 24 hours",
    ])
    func `a number that no instalment takes up is said so`(_ text: String) {
        #expect(TermsReading(text, in: .usd).trouble != nil, "\(text): \(Self.said(text))")
    }

    @Test(arguments: [
        "deposit, balance against copy of B/L", "T/T in advance, rest against copy of B/L",
        "in advance, against copy of B/L", "prepaid, balance before shipment",
        "upfront, balance against copy of B/L", "预付30%见提单付70%",
        "30% deposit by L/C, 70% before shipment",
        "30% advance against copy of B/L, 70% on arrival",
        "30% deposit, 70% before shipment, lead time 30 days after deposit",
    ])
    func `a deposit never vanishes, nor waits for goods that are gone`(_ text: String) {
        #expect(TermsReading(text, in: .usd).trouble != nil, "\(text): \(Self.said(text))")
    }

    @Test(arguments: [
        "Trade Assurance 30/70", "30/70 Trade Assurance", "Trade Assurance, 30/70",
        "Trade Assurance, 30% deposit, 70% before shipment", "信用保障，30%定金，70%发货前付清",
        "30% deposit, 70% before shipment, Trade Assurance",
    ])
    func `what a platform holds is not parted`(_ text: String) {
        #expect(TermsReading(text, in: .usd).trouble == .notRead, "\(text): \(Self.said(text))")
    }

    @Test(arguments: [
        (
            "30% deposit, 70% before shipment, production starts upon receipt of the deposit",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "30% T/T in advance on receipt of proforma invoice, 70% against copy of B/L",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"
        ),
        (
            "30% (deposit), 70% (balance before shipment)",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "1) 30% deposit 2) 70% before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "Stage 1: 30% deposit; stage 2: 70% before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "1st payment 30% deposit, 2nd payment 70% before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "30% deposit against PI no. 20260031, 70% before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "30% deposit, 70% L/C at sight, UCP 600",
            "deposit 30 orderPlaced, letterOfCredit 70 presentation"
        ),
        ("L/C at sight, opened before production", "letterOfCredit 100 presentation"),
        (
            "30 percent deposit, 70 percent before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        ("一半预付，一半发货前付清", "deposit 50 orderPlaced, balance 50 beforeShipment"),
        (
            "30% deposit, 70% against copy of B/L, freight prepaid",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"
        ),
        (
            "30% T/T in USD in advance, 70% before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        ("100% T/T in advance before shipment", "deposit 100 beforeShipment"),
        ("30%定金。余款发货前付清。", "deposit 30 orderPlaced, balance 70 beforeShipment"),
    ])
    func `numbers and words beside the payments leave the usual forms readable`(
        text: String, expected: String
    ) {
        #expect(Self.said(text) == expected, "\(text)")
    }

    @Test func `numbers and blanks without end are not read, and soon`() {
        for piece in ["1 ", "1st ", "1,", " ", "USD 1 ", "%", "1-", "net 1 ", "5,000,"] {
            let text = String(repeating: piece, count: 2_000)
            #expect(TermsReading(text).trouble != nil, "\(piece)")
        }
    }

    // MARK: what a deposit asks for

    @Test(arguments: DueEvent.allCases)
    func `a deposit asks what its due event asks`(_ due: DueEvent) {
        let deposit = Instalment(number: 1, kind: .deposit, share: 10_000, due: due)
        let asked = Set(deposit.usualConditions)
        #expect(asked.isSuperset(of: [.orderApproved, .supplierConfirmed]))
        switch due {
        case .orderPlaced: #expect(asked.count == 2)
        case .stageReached: #expect(asked.contains(.stageDone))
        default:
            let balance = Instalment(number: 1, kind: .balance, share: 10_000, due: due)
            #expect(asked == Set(balance.usualConditions))
            #expect(asked.contains(.goodsReleased))
        }
    }

    @Test func `a stage that is due before shipment waits for the goods too`() {
        let stage = Instalment(number: 1, kind: .stage, share: 10_000, due: .beforeShipment)
        #expect(Set(stage.usualConditions).isSuperset(of: [.stageDone, .goodsReleased]))
        let reached = Instalment(number: 1, kind: .stage, share: 10_000, due: .stageReached)
        #expect(!reached.usualConditions.contains(.goodsReleased))
    }
}
