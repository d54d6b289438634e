import FollowUp
import Words

/// Orders whose payments are read, agreed, requested and paid, and the list of money.
enum SamplePayments {
    private static let terms = "30 % T/T, 70 % T/T"

    private static func order(_ changes: [OrderChange], payment: String = terms) -> Order {
        var order = Order(id: SampleFacts.id(2))
        var terms = OrderTerms(currency: .usd)
        terms.payment = payment
        terms.orderedOn = SampleFacts.day(11, 20)
        terms.promised = SampleFacts.day(2, 24, 2027)
        let opening = OrderOpening(
            number: "PO-2330", kind: .production, profile: .newItem, supplier: SampleFacts.id(101),
            site: 2, terms: terms, lines: SampleOrder.lines,
            lots: [
                Lot(
                    number: 1,
                    shares: SampleOrder.lines.map {
                        LotShare(line: $0.number, quantity: $0.quantity)
                    })
            ])
        for (at, change) in ([.opened(opening)] + changes).enumerated() {
            order.apply(change, SampleOrder.stamp(at + 1, SampleFacts.instant(11, 20, 10, at)))
        }
        return order
    }

    private static var agreed: [OrderChange] {
        [
            .payment(
                .instalmentsAgreed(
                    PaymentPlan(instalments: TermsReading(terms).instalments, asRead: true)))
        ]
    }

    private static var underway: [OrderChange] {
        let deposit = SampleFacts.money(1_404_000)
        var sent = Remittance(
            number: 1, way: .payment, amount: deposit, counted: deposit,
            on: SampleFacts.day(11, 20), parts: [RemittancePart(instalment: 1, amount: deposit)])
        sent.unreleased = [1]
        let visit = LotInspection(
            visit: SampleFacts.id(301), kind: .preShipment,
            result: VisitResult(
                lot: LotReference(order: SampleFacts.id(2), lot: 1), on: SampleFacts.day(11, 20),
                verdict: .failed))
        return agreed + [
            .payment(.remittanceSent(sent)),
            .payment(
                .remittanceReceived(
                    RemittanceReceipt(
                        remittance: 1, on: SampleFacts.day(11, 20),
                        amount: SampleFacts.money(1_401_500)))),
            .payment(
                .checkRecorded(
                    RecordedCheck(number: 1, kind: .draftDocuments, document: nil, note: "DRAFT"))),
            .payment(.holdPlaced(PaymentHold(number: 1, instalments: [2], reason: "SEAL 7"))),
            .payment(
                .adjusted(
                    Adjustment(
                        number: 1, kind: .claim, amount: SampleFacts.money(12_000),
                        reason: "24 PCS"))),
            .payment(
                .releaseRequested(
                    ReleaseRequest(
                        instalment: 2, amount: SampleFacts.money(3_264_000),
                        person: SampleFacts.id(7), gates: 0))),
            .goods(.inspectionRecorded(visit)),
        ]
    }

    /// The deposit was given to another order; of a line nothing went.
    private static var credited: [OrderChange] {
        let deposit = SampleFacts.money(1_401_500)
        var credit = Remittance(
            number: 2, way: .credit, amount: deposit, counted: deposit,
            on: SampleFacts.day(11, 23), parts: [RemittancePart(instalment: 1, amount: deposit)])
        credit.order = SampleFacts.id(3)
        credit.reference = Erasable("PO-2331")
        let shares = SampleOrder.lines.prefix(1).map { LotShare(line: $0.number, quantity: .zero) }
        return underway + [
            .payment(.remittanceSent(credit)),
            .goods(
                .lotLoaded(
                    LotLoading(
                        lot: 1, shipment: SampleFacts.id(201), on: SampleFacts.day(11, 23),
                        unreleased: true))),
            .goods(.shippedTold(lot: 1, shares: shares)),
        ]
    }

    private static func facts(_ order: Order) -> PaymentFacts {
        PaymentFacts(
            today: SampleFacts.today, settings: GateSettings(),
            workspace: GateFact(file: SampleFacts.id(9), seq: 9),
            supplier: GateFact(file: order.supplier, seq: 4),
            beneficiary: .unconfirmed([.accountMissing]),
            releaser: Releaser(
                person: SampleFacts.id(8), roles: [.finance], isFresh: true))
    }

    private static func payments(_ order: Order) -> PaymentsAnswer {
        var answer = PaymentsAnswer(order: order, seq: 9)
        answer.instalments = order.payments.instalments.map {
            InstalmentAnswer(order: order, instalment: $0, facts: facts(order))
        }
        return answer
    }

    private static func page(
        _ frame: Frame, _ order: Order, state: FormState? = nil
    ) -> HTML {
        var answer = OrderAnswer(
            order: order, seq: 9, today: SampleFacts.today, supplierName: "Yongkang Hengda")
        answer.standing = .onPlan
        answer.lots = order.lots.map { LotAnswer(lot: $0) }
        return OrderPage.markup(
            frame, answer, journal: SampleJournal.order, payments: payments(order),
            names: SampleJournal.names, state: state)
    }

    static func pages(_ frame: Frame, money: Frame) -> [(name: String, page: HTML)] {
        let underway = order(underway)
        let instalment = underway.payments.instalment(2)
        let reasons = instalment.map {
            underway.paymentGate($0, facts(underway)).reasons()
        }
        let refused = FormState(
            action: "/orders/\(underway.id)/instalments/2/release", values: [:],
            refusal: Refusal(reasons ?? []))
        let rows = payments(underway).instalments.map {
            MoneyRow(
                order: underway.id, number: underway.number, supplierName: "Yongkang Hengda",
                supplierChineseName: "永康恒达", payment: $0)
        }
        return [
            ("order-terms-read", page(frame, order([]))),
            ("order-terms-unread", page(frame, order([], payment: "T/T"))),
            ("order-payments", page(frame, underway)),
            ("order-credited", page(frame, order(credited))),
            ("order-refused-release", page(frame, underway, state: refused)),
            ("money", MoneyPage.markup(money, ListAnswer(items: rows, next: "x"))),
            ("money-empty", MoneyPage.markup(money, ListAnswer(items: [], next: nil))),
        ]
    }
}
