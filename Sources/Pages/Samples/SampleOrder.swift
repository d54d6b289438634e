import FollowUp

enum SampleOrder {
    static var file: Order {
        var order = Order(id: SampleFacts.id(1))
        var terms = OrderTerms(currency: .usd)
        terms.tradeTerm = TradeTerm(rule: Incoterm(rawValue: "FOB"), place: "Ningbo")
        terms.payment = "30 % T/T, 70 % T/T"
        terms.orderedOn = SampleFacts.day(10, 12)
        terms.promised = SampleFacts.day(12, 3)
        terms.required = SampleFacts.day(12, 15)
        order.apply(
            .opened(
                OrderOpening(
                    number: "PO-2291", kind: .production, profile: .newItem,
                    supplier: SampleFacts.id(101), site: 2, terms: terms, lines: lines,
                    lots: [lot(1, 6_000), lot(2, 6_000)])),
            stamp(1, SampleFacts.instant(10, 12, 10, 2)))
        for (at, change) in (documents + dropped).enumerated() {
            order.apply(change, stamp(2 + at, SampleFacts.instant(10, 14, 16, 20 + at)))
        }
        return order
    }

    /// A line that was added, and cancelled again.
    private static var dropped: [OrderChange] {
        var line = OrderLine(
            number: 3, description: "PO-2291 500 ml, RAL 6018",
            quantity: SampleFacts.quantity(1_200))
        line.unitPrice = UnitPrice(decimal: "3.90")
        return [
            .lineAdded(line), .lineCancelled(CancelledLine(line: 3, reason: "RAL 6018")),
        ]
    }

    private static var documents: [OrderChange] {
        var invoice = AttachedDocument(
            number: 1, kind: .proformaInvoice, name: "PI-2291.pdf", mediaType: "application/pdf",
            size: 184_220, sha256: String(repeating: "4f", count: 32))
        invoice.note = Erasable("SGD 14 OCT")
        let wrong = AttachedDocument(
            number: 2, kind: .artwork, name: "CTN.png", mediaType: "image/png", size: 4_731_004,
            sha256: String(repeating: "a1", count: 32))
        return [
            .documentAttached(invoice), .documentAttached(wrong),
            .documentWithdrawn(document: 2, reason: Erasable("PO-2276")),
        ]
    }

    static let lines: [OrderLine] = ["PO-2291 500 ml, RAL 9005", "PO-2291 500 ml, RAL 3020"]
        .enumerated().map { index, description in
            var line = OrderLine(
                number: index + 1, description: description, quantity: SampleFacts.quantity(6_000))
            line.reference = "4001\(index)"
            line.item = SampleFacts.id(301)
            line.unitPrice = UnitPrice(decimal: "3.90")
            return line
        }

    private static func lot(_ number: Int, _ pieces: Int) -> Lot {
        Lot(
            number: number,
            shares: [LotShare(line: number, quantity: SampleFacts.quantity(pieces))])
    }

    static func stamp(_ seq: Int, _ at: Instant) -> Stamp {
        Stamp(seq: seq, at: at, envelope: SampleFacts.person("Mei Tanaka", .merchandiser))
    }

    static var answer: OrderAnswer {
        let order = file
        var answer = OrderAnswer(
            order: order, seq: 41, today: SampleFacts.today, supplierName: "Yongkang Hengda")
        answer.mostDocumentMegabytes = 250
        answer.siteName = "Yongkang site 2"
        answer.standing = .late
        answer.forecast = SampleFacts.day(12, 12)
        answer.told = SampleFacts.day(12, 9)
        answer.lots = order.lots.map(lotAnswer)
        answer.leadingLot = 1
        answer.next = next
        answer.slips = slips
        answer.nonWorkdays = sundays
        answer.closures = []
        answer.provisionalYears = [2027]
        answer.findings = findings
        answer.waitsFor = [
            DependenceAnswer(
                order: SampleFacts.id(8), number: "PO-2250", workdays: 3,
                handover: SampleFacts.day(11, 24), done: false)
        ]
        answer.awaitedBy = [OrderName(order: SampleFacts.id(9), number: "PO-2331")]
        answer.visits = [SampleLists.visits[0]]
        answer.shipments = [SampleLists.shipments[0]]
        answer.takeOver = TakeOver(on: SampleFacts.day(10, 26))
        answer.takeOver?.stage = .depositReceived
        answer.takeOver?.paid = SampleFacts.money(1_404_000)
        answer.proposals = [proposal]
        return answer
    }

    /// More pieces of its first line, for a later day.
    private static var proposal: ImportProposal {
        var line = lines[0]
        line.quantity = SampleFacts.quantity(6_400)
        line.promised = SampleFacts.day(12, 18)
        var proposal = ImportProposal(number: 1, terms: nil, lines: [line])
        proposal.told = [ToldFields(line: 1, fields: ["quantity", "promised"])]
        return proposal
    }

    static var late: OrderAnswer { answer }

    private static let findings: [OrderFinding] = [
        .valueDiffers(
            line: 1, told: SampleFacts.money(2_340_000), computed: SampleFacts.money(2_310_000)),
        .promisedAfterRequired(
            lot: 2, promised: SampleFacts.day(12, 18), required: SampleFacts.day(12, 15)),
    ]

    private static let next = [
        NextAct(
            owner: .supplier, lot: 1, milestone: .packingMaterialsReady,
            due: SampleFacts.day(11, 16), standing: .late),
        NextAct(
            owner: .buyer, lot: 1, milestone: .inspectionWindowConfirmed,
            due: SampleFacts.today, standing: .willBeLate),
        NextAct(
            owner: .supplier, lot: 2, milestone: .eightyPercentPacked,
            due: SampleFacts.day(11, 26), standing: .willBeLate),
    ]

    static let slips = [
        slip(SampleFacts.day(12, 1), SampleFacts.day(12, 3), .artworkDecision, .buyer, 12),
        slip(SampleFacts.day(12, 3), SampleFacts.day(12, 7), .packingMaterials, .supplier, 30),
        slip(SampleFacts.day(12, 7), SampleFacts.day(12, 9), .transport, .thirdParty, 40),
    ]

    private static func slip(
        _ from: Day, _ to: Day, _ cause: SlipCause, _ side: SlipSide, _ seq: Int
    ) -> Slip {
        Slip(
            lot: 1, milestone: .handedOver, from: from, to: to,
            reason: SlipReason(primary: cause, side: side),
            at: SampleFacts.instant(11, seq / 3 + 6, 9, seq), seq: seq)
    }

    private static let sundays: [Day] = {
        let first = SampleFacts.day(10, 4)
        return (0..<14).map { first.adding(days: $0 * 7) } + [SampleFacts.day(1, 1, 2027)]
    }()
}
