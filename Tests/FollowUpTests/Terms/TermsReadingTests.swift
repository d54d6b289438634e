import Testing

@testable import FollowUp

@Suite struct TermsReadingTests {
    /// Kind, share in percent and due event of each instalment, in a line.
    private static func said(_ text: String) -> String {
        let reading = TermsReading(text)
        if let trouble = reading.trouble { return trouble.rawValue }
        return reading.instalments.map { one in
            let share = one.share.map { "\($0 / 100)" } ?? "?"
            let days = one.days.map { "+\($0)" } ?? ""
            return "\(one.kind.rawValue) \(share) \(one.due.rawValue)\(days)"
        }.joined(separator: ", ")
    }

    @Test(arguments: [
        (
            "30% T/T deposit, 70% before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        ("30/70 against copy of B/L", "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"),
        (
            "30/70 T/T against copy of B/L within 7 days",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading+7"
        ),
        (
            "30 % deposit, 70 % against copy of bill of lading",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"
        ),
        ("30% deposit 70% balance", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        (
            "deposit 30%, balance 70% before delivery",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "30% deposit, balance before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        ("30/70% T/T", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        ("L/C at sight", "letterOfCredit 100 presentation"),
        ("Irrevocable letter of credit, 60 days", "letterOfCredit 100 presentation+60"),
        ("D/P", "documentsAgainstPayment 100 presentation"),
        (
            "three stages 30/40/30",
            "deposit 30 orderPlaced, stage 40 stageReached, balance 30 beforeShipment"
        ),
        ("100% T/T in advance", "deposit 100 orderPlaced"),
        ("OA 60 days after B/L date", "openAccount 100 billOfLadingDate+60"),
        ("O/A 30 days", "openAccount 100 billOfLadingDate+30"),
        ("net 45", "openAccount 100 billOfLadingDate+45"),
        ("Trade Assurance", "escrow 100 receiptConfirmed"),
        (
            "30% T/T in advance, 70% L/C at sight",
            "deposit 30 orderPlaced, letterOfCredit 70 presentation"
        ),
        (
            "40% deposit, 60% 30 days after delivery",
            "deposit 40 orderPlaced, openAccount 60 delivery+30"
        ),
        (
            "30%预付，余款见提单副本付清",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"
        ),
        ("预付30%，余款70%发货前付清", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        ("定金３０％，尾款出货前付清", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        ("全款预付", "deposit 100 orderPlaced"),
        ("款到发货", "balance 100 beforeShipment"),
        ("即期信用证", "letterOfCredit 100 presentation"),
        ("月结60天", "openAccount 100 billOfLadingDate+60"),
        (
            "20% deposit, 30% when mass production starts, 50% before shipment",
            "deposit 20 orderPlaced, stage 30 stageReached, balance 50 beforeShipment"
        ),
    ])
    func `usual forms are read`(text: String, expected: String) {
        #expect(Self.said(text) == expected, "\(text)")
    }

    @Test(arguments: ["", "to be agreed", "T/T", "as usual", "100% T/T", "see contract 12/2026"])
    func `what says nothing of instalments is said so`(text: String) {
        #expect(TermsReading(text).instalments.isEmpty)
        #expect(TermsReading(text).trouble == .notRead)
    }

    @Test(arguments: [
        "30% deposit, 60% before shipment", "50% deposit, 60% balance", "30% deposit",
    ])
    func `shares that do not make the whole are said so`(text: String) {
        #expect(TermsReading(text).trouble == .sharesDiffer)
    }

    @Test func `what the words do not name is assumed and named`() {
        #expect(TermsReading("30/70 T/T").assumed == [2])
        #expect(TermsReading("30% deposit, 70% before shipment").assumed.isEmpty)
    }

    @Test func `an inspection that is named is asked for besides`() {
        let reading = TermsReading("30% deposit, 70% before shipment after inspection")
        #expect(reading.instalments.last?.conditions == [.inspectionPassed])
    }

    @Test func `any text is read or refused, and its shares make the whole`() {
        let seed = UInt64.random(in: 1...99_999)
        var dice = Dice(seed: seed)
        let words = [
            "30", "70", "%", "/", ",", " ", "deposit", "balance", "T/T", "B/L", "copy", "days",
            "before shipment", "L/C", "余款", "预付", "见提单副本", "．", "100", "0.5", "net", "(",
        ]
        for _ in 0..<4_000 {
            let text = (0..<Int(dice.next() % 12)).map { _ in
                words[Int(dice.next() % UInt64(words.count))]
            }.joined(separator: dice.next().isMultiple(of: 2) ? " " : "")
            let reading = TermsReading(text)
            #expect(reading.instalments.isEmpty == (reading.trouble != nil), "\(text) \(seed)")
            let sum = reading.instalments.compactMap(\.share).reduce(0, +)
            #expect(sum == (reading.instalments.isEmpty ? 0 : 10_000), "\(text) \(seed)")
        }
    }
}
