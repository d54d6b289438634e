import FollowUp
import Words

/// A draft whose check found something, one that was approved and changed since.
enum SampleApproval {
    private static func order(_ changes: [OrderChange] = []) -> Order {
        var order = Order(id: SampleFacts.id(2))
        var terms = OrderTerms(currency: .usd)
        terms.tradeTerm = TradeTerm(rule: Incoterm(rawValue: "FOB"), place: "Ningbo")
        terms.orderedOn = SampleFacts.day(11, 20)
        terms.promised = SampleFacts.day(2, 24, 2027)
        var opening = OrderOpening(
            number: "PO-2320", kind: .production, profile: .newItem,
            supplier: SampleFacts.id(101), site: 2, terms: terms, lines: SampleOrder.lines,
            lots: [Lot(number: 1, shares: SampleOrder.lines.map(share))])
        opening.state = .draft
        for (at, change) in ([.opened(opening)] + changes).enumerated() {
            order.apply(
                change, SampleOrder.stamp(at + 1, SampleFacts.instant(11, 20, 10, at)))
        }
        return order
    }

    private static func share(_ line: OrderLine) -> LotShare {
        LotShare(line: line.number, quantity: line.quantity)
    }

    private static let waiver = OrderChange.waiverGiven(
        Waiver(
            number: 1, requirement: .paymentTold, kind: .waived, reason: "PI 24 NOV",
            expires: SampleFacts.day(12, 15)))

    private static var changed: [OrderChange] {
        var terms = order().terms
        terms.payment = "30 % T/T, 70 % T/T"
        let approval = OrderApproval(
            person: SampleFacts.id(7), value: SampleFacts.money(4_680_000), of: 1, workspace: 9,
            supplier: 4, waivers: [1], completes: true, note: nil)
        return [
            waiver, .approvalGiven(approval), .amended(OrderAmendment(terms: terms)),
            .waiverWithdrawn(waiver: 1, reason: Erasable("PI 26 NOV")),
        ]
    }

    private static func answer(_ order: Order) -> OrderAnswer {
        var answer = OrderAnswer(
            order: order, seq: 5, today: SampleFacts.today, supplierName: "Yongkang Hengda")
        answer.standing = .onPlan
        return answer
    }

    private static func gates(_ order: Order) -> GatesAnswer {
        var answer = GatesAnswer(order: order, seq: 5)
        let fact = GateFact(file: order.id, seq: 1)
        let findings: [Requirement: [GateFinding]] = [
            .sumsAgree: [
                .totalDiffers(
                    told: SampleFacts.money(4_680_100), computed: SampleFacts.money(4_680_000))
            ],
            .certificatesAsked: [
                .certificateNotAsked(
                    .frenchFoodContactReport, market: .france, lines: [1, 2],
                    sources: ["(EC) 1935/2004", "DGCCRF 2004-64: Cr ≥ 13 %"])
            ],
            .packingFits: [
                .quantityBreaksPacking(
                    line: 1, quantity: SampleFacts.quantity(6_000),
                    multiple: SampleFacts.quantity(32))
            ],
            .marksTold: [.marksMissing],
        ]
        let lines = Requirement.of(.orderApproval).map { requirement -> GateLine in
            let strength = requirement.usualStrength
            if let found = findings[requirement] {
                return GateLine(requirement, strength, .unmet(found))
            }
            if let held = order.waivers.first(where: {
                $0.waiver.requirement == requirement && $0.counts(on: SampleFacts.today)
            }) {
                return GateLine(requirement, strength, .waived(held))
            }
            return GateLine(requirement, strength, .met(fact))
        }
        answer.gates = [
            GateReport(gate: .orderApproval, order: order.id, seq: 1, lines: lines)
        ]
        return answer
    }

    static func pages(_ frame: Frame) -> [(name: String, page: HTML)] {
        let draft = order([waiver])
        let amended = order(changed)
        let refused = FormState(
            action: "/orders/\(draft.id)/approval", values: [:],
            refusal: Refusal(gates(draft).gates.flatMap { $0.reasons() }))
        return [
            ("order-draft", draft, nil), ("order-refused-approval", draft, refused),
            ("order-amended", amended, nil),
        ].map { (name: String, order: Order, state: FormState?) in
            (
                name,
                OrderPage.markup(
                    frame, answer(order), journal: SampleJournal.order, gates: gates(order),
                    names: SampleJournal.names, state: state)
            )
        }
    }
}
