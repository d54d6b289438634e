import FollowUp
import Words

/// An order whose confirmation differs, one nobody confirmed, and a committed plan with findings.
enum SampleConfirmation {
    private static var supplier: Supplier {
        var supplier = Supplier(id: SampleFacts.id(101))
        var profile = SupplierProfile(name: "Yongkang Hengda")
        profile.chineseName = "永康恒达工贸有限公司"
        supplier.apply(
            .entered(profile), SampleOrder.stamp(1, SampleFacts.instant(10, 1, 9, 0)))
        return supplier
    }

    private static var filed: SupplierConfirmation {
        var told = ConfirmedTerms()
        told.currency = .usd
        told.payment = "30 % T/T, 70 % T/T"
        told.promised = SampleFacts.day(12, 9)
        var line = ConfirmedLine(line: 1)
        line.unitPrice = UnitPrice(decimal: "3.95")
        told.lines = [line]
        told = told.filled(from: SampleOrder.file, supplier)
        told.total = SampleFacts.money(4_710_001)
        told.marks = nil
        told.beneficiary = ConfirmedAccount(
            holder: Erasable("HENGDA HK"), masked: Erasable("•••• 6543"))
        var filed = SupplierConfirmation(number: 1, kind: .proformaInvoice, told: told)
        filed.reference = "PI-2026-0412"
        filed.day = SampleFacts.day(10, 14)
        filed.document = 1
        return filed
    }

    private static func order(_ changes: [OrderChange]) -> Order {
        var order = SampleOrder.file
        for (at, change) in changes.enumerated() {
            order.apply(
                change, SampleOrder.stamp(50 + at, SampleFacts.instant(10, 15, 9, 10 + at)))
        }
        return order
    }

    private static var refusal: OrderChange {
        let recorded = order([.confirmation(.recorded(filed))])
        let late = recorded.openDifferences(supplier).filter { $0.place.field == .promised }
        return .confirmation(
            .differencesRefused(
                SettledDifferences(
                    confirmation: 1, differences: late, person: SampleFacts.id(7),
                    reason: "3 DEC")))
    }

    private static func answer(_ changes: [OrderChange]) -> ConfirmationAnswer {
        ConfirmationAnswer(order: order(changes), seq: 60, supplier: supplier)
    }

    private static var plan: ProductionPlan {
        ProductionPlan(
            number: 1, lot: 1,
            stages: [
                PlanStage(milestone: .massProductionStarted, day: SampleFacts.day(11, 22)),
                PlanStage(
                    milestone: .twentyPercentFinished, day: SampleFacts.day(11, 28),
                    quantity: SampleFacts.quantity(1_200)),
                PlanStage(
                    milestone: .handedOver, day: SampleFacts.day(12, 17),
                    quantity: SampleFacts.quantity(6_100)),
            ])
    }

    private static func production(_ changes: [OrderChange]) -> ProductionAnswer {
        let order = order(changes)
        let calendar = WorkCalendar(official: .china, week: .mondayToSaturday)
        return ProductionAnswer(
            order: order.id, seq: 60,
            lots: SampleOrder.answer.lots.compactMap { answer in
                order.lot(answer.number).map {
                    var lot = $0
                    lot.milestones = answer.milestones.map(milestone)
                    return LotCommitment(
                        order: order, lot: lot, calendar: calendar, closures: [])
                }
            })
    }

    private static func milestone(_ answer: MilestoneAnswer) -> Milestone {
        var milestone = Milestone(key: answer.key, owner: answer.owner, after: [])
        milestone.original = answer.original
        milestone.planned = answer.planned
        milestone.actual = answer.actual
        return milestone
    }

    static func pages(_ frame: Frame) -> [(name: String, page: HTML)] {
        let (order, journal) = (SampleOrder.answer, SampleJournal.order)
        let recorded: [OrderChange] = [.confirmation(.recorded(filed)), refusal]
        let wrong = FormState(
            action: "/orders/\(order.id)/confirmations/1/differences",
            values: ["settle.total": "accept"],
            refusal: Refusal(.confirmation(.followsLines), field: "settle.total"))
        var reader = frame
        reader.may = []
        return [
            (
                "order-confirmation",
                OrderPage.markup(
                    frame, order, journal: journal, confirmation: answer(recorded),
                    production: production([.productionPlan(.told(plan))]),
                    names: SampleJournal.names)
            ),
            ("confirmation", ConfirmationPage.markup(frame, order, answer(recorded))),
            ("confirmation-none", ConfirmationPage.markup(frame, order, answer([]))),
            ("confirmation-read", ConfirmationPage.markup(reader, order, answer(recorded))),
            (
                "confirmation-refused",
                ConfirmationPage.markup(frame, order, answer(recorded), state: wrong)
            ),
            (
                "production",
                ProductionPage.markup(frame, order, production([.productionPlan(.told(plan))]))
            ),
            ("production-none", ProductionPage.markup(frame, order, production([]))),
        ]
    }
}
