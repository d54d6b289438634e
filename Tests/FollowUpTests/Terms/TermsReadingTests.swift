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

    @Test(arguments: [
        ("三七开，发货前付清", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        ("五五开，见提单副本付清", "deposit 50 orderPlaced, balance 50 copyOfBillOfLading"),
        ("四六开", "deposit 40 orderPlaced, balance 60 beforeShipment"),
        ("三成定金，七成尾款发货前付清", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        (
            "预付百分之三十，余款见提单复印件后七天内付清",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading+7"
        ),
        ("30%前TT，70%后TT", "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"),
        ("发货后三十天内付清", "openAccount 100 shipment+30"),
        ("赊销六十天", "openAccount 100 billOfLadingDate+60"),
        ("承兑交单60天", "documentsAgainstAcceptance 100 presentation+60"),
        ("付款交单", "documentsAgainstPayment 100 presentation"),
        ("远期信用证90天", "letterOfCredit 100 presentation+90"),
        ("货到付款", "openAccount 100 delivery"),
        ("D/A 60 days", "documentsAgainstAcceptance 100 presentation+60"),
        (
            "30% deposit 70% D/A 30 days",
            "deposit 30 orderPlaced, documentsAgainstAcceptance 70 presentation+30"
        ),
        ("D/P at sight", "documentsAgainstPayment 100 presentation"),
        ("Cash against documents", "documentsAgainstPayment 100 presentation"),
        (
            "50% deposit, 50% within 30 days of shipment",
            "deposit 50 orderPlaced, openAccount 50 shipment+30"
        ),
        (
            "30% in advance, 70% 30 days after shipment",
            "deposit 30 orderPlaced, openAccount 70 shipment+30"
        ),
        ("usance L/C 90 days", "letterOfCredit 100 presentation+90"),
        ("L/C 60 days after B/L date", "letterOfCredit 100 billOfLadingDate+60"),
        ("O/A 120 days with Sinosure", "openAccount 100 billOfLadingDate+120"),
        (
            "30 % deposit T/T + 70 % balance after passed third-party inspection before shipment",
            "deposit 30 orderPlaced, balance 70 beforeShipment"
        ),
        (
            "30% T/T deposit, 70% against copy of B/L (usually 3–7 days)",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading+7"
        ),
        (
            "30% deposit, 70% against copy of shipping documents",
            "deposit 30 orderPlaced, balance 70 copyOfBillOfLading"
        ),
        ("30:70 T/T", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        ("Deposit: 30%, balance: 70%", "deposit 30 orderPlaced, balance 70 beforeShipment"),
        (
            "50% before production, 50% before delivery",
            "deposit 50 orderPlaced, balance 50 beforeShipment"
        ),
    ])
    func `the usual forms of the trade with China are read`(text: String, expected: String) {
        #expect(Self.said(text) == expected, "\(text)")
    }

    @Test(arguments: [
        "30% deposit, 70% within 7 days", "30% deposit, 70% within 7 working days after B/L copy",
        "net 30 days from invoice date", "T/T or L/C at sight", "三成品检验后付款", "100%前TT",
        "95% before shipment, 5% after 12 months",
    ])
    func `what says more than instalments can tell is not guessed`(text: String) {
        #expect(TermsReading(text).trouble == .notRead, "\(text)")
    }

    @Test(arguments: [
        "30% deposit, 70% before telex release", "30/70 before Telex Release",
        "30% deposit, 70% balance before release of documents",
        "30% deposit, balance before release of the original shipping documents",
        "30% deposit, 70% after shipment before telex release", "30%定金，70%电放前付清",
        "预付30%，余款电放前付清", "预付30%，余款放单前付清", "30% deposit, 70% prior to B/L release",
        "30% deposit, 70% before releasing originals",
    ])
    func `what is paid for the papers' release is paid against their copy`(_ text: String) {
        #expect(
            Self.said(text) == "deposit 30 orderPlaced, balance 70 copyOfBillOfLading", "\(text)")
        #expect(!TermsReading.isSame(text, "30% deposit, 70% before shipment"))
        #expect(TermsReading.papers(in: text).presented == false)
    }

    @Test(arguments: [
        "30% deposit, 70% after telex release", "30%定金，70%电放后付清",
        "30% deposit, 70% 7 days before telex release",
        "30% deposit, 70% after release of documents",
    ])
    func `what is paid once the papers are out is not guessed`(_ text: String) {
        #expect(TermsReading(text).trouble == .notRead, "\(text)")
        #expect(!TermsReading.isSame(text, "30% deposit, 70% before shipment"))
    }

    @Test func `goods are released before shipment, papers after it`() {
        let goods = TermsReading("30% deposit, 70% before release of goods")
        #expect(goods.instalments.last?.due == .beforeShipment)
        #expect(TermsReading.papers(in: "70% before telex release").billOfLading)
    }

    @Test func `so many days before shipment is before it, and that is named`() {
        let reading = TermsReading("30% deposit, 70% 7 days before shipment")
        #expect(reading.instalments.last?.days == nil && reading.assumed == [2])
        #expect(TermsReading("O/A 30 days").assumed == [1])
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
            "before shipment", "L/C", "三七开", "七成", "六十天", "百分之", "or", "D/A", "余款", "预付", "见提单副本",
            "．", "100", "0.5", "net", "(", "USD", "5,000", "$", "美元", "rest", "½", "escrow",
        ]
        for _ in 0..<4_000 {
            let text = (0..<Int(dice.next() % 12)).map { _ in
                words[Int(dice.next() % UInt64(words.count))]
            }.joined(separator: dice.next().isMultiple(of: 2) ? " " : "")
            let reading = TermsReading(text)
            #expect(reading.instalments.isEmpty == (reading.trouble != nil), "\(text) \(seed)")
            let told = reading.instalments
            let sum = told.compactMap(\.share).reduce(0, +)
            if told.contains(where: { $0.amount != nil }) {
                let last = told.last
                #expect(last?.share == nil && last?.amount == nil, "\(text) \(seed)")
                #expect(sum < 10_000, "\(text) \(seed)")
            } else {
                #expect(sum == (told.isEmpty ? 0 : 10_000), "\(text) \(seed)")
            }
        }
    }
}
