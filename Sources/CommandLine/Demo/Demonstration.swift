import FollowUp
import Foundation
import UseCases

/// The demonstration: a workspace, three suppliers and twenty orders in different states, told day
/// by day through the same use cases as everything else, relative to today.
struct Demonstration {
    let house: House
    let clock: DemoClock

    /// One order's story: when it was placed and promised, relative to today, how far it got, and
    /// what went wrong.
    struct Story {
        var number: String
        var supplier: Int
        var item: String
        var quantity: Int
        var price: String
        var ordered: Int
        var promised: Int
        /// Milestones reached, with the days they were late.
        var reached: Int
        var late = 0
        var finished: Int?
        var packed: Int?
        var slip: SlipCause?
        var side = SlipSide.supplier
        var cancelled = false
        var kind = OrderKind.production
    }

    static let email = "demo@gendan.example"
    static let password = "demonstration"

    func make() async throws -> DemoCommand.Access {
        let today = House.wallClock().day(offsetMinutes: 480)
        clock.stand(on: today.adding(days: -130))
        let founded = try await house.found(
            slug: "demo", name: "Northlight Home", email: Self.email, password: Self.password,
            language: "auto", demonstration: true)
        let caller = Caller(
            workspace: founded.workspace, person: founded.person, name: "Mei Tanaka",
            roles: [.administrator, .merchandiser, .decisionOwner, .finance], door: .page)
        _ = try await house.perform(
            AmendMember(person: founded.person, name: "Mei Tanaka"), present(caller))
        let suppliers = try await suppliers(caller)
        let persons = try await accounts(suppliers, caller, today)
        for story in Self.stories {
            try await tell(story, suppliers[story.supplier], caller, today)
        }
        try await lines(caller, today)
        try await link(caller, today)
        try await attach(caller)
        try await baselines(caller, today)
        try await drafts(suppliers, caller, today)
        try await decisions(caller, today)
        try await confirmations(caller, today)
        try await payments(caller, today)
        try await chain(suppliers, persons, caller, today)
        try await seats(suppliers, caller, today)
        clock.stand(on: today)
        try await house.strikeClock()
        clock.run()
        return DemoCommand.Access(
            address: "", email: Self.email, password: Self.password, token: founded.token)
    }

    private func suppliers(_ caller: Caller) async throws -> [FileID] {
        let names = [
            ("Yongkang Hengda", "永康恒达工贸有限公司", "Yongkang site 2"),
            ("Fujian Minhou Crafts", "福建闽侯工艺品有限公司", "Minhou"),
            ("Zhongshan Lumen", "中山流明灯饰有限公司", "Guzhen"),
        ]
        var made: [FileID] = []
        for (name, chinese, site) in names {
            let id = try await house.perform(
                EnterSupplier(
                    name: name, chineseName: chinese, creditCode: nil, country: "CN"), caller
            ).id
            var act = AddSite(name: site, disclosed: true, address: nil, week: "6")
            act.supplier = id
            _ = try await house.perform(act, caller)
            made.append(id)
        }
        return made
    }

    private func tell(
        _ story: Story, _ supplier: FileID, _ caller: Caller, _ today: Day
    ) async throws {
        let ordered = today.adding(days: story.ordered)
        let promised = today.adding(days: story.promised)
        clock.stand(on: ordered)
        let id = try await house.perform(
            opening(story, supplier, ordered, promised), caller
        ).id
        try await reach(story, id, caller, today)
        if let cause = story.slip {
            clock.stand(on: min(today, today.adding(days: -2)))
            var move = TellMilestone(
                day: promised.adding(days: max(3, story.late)), cause: cause, side: story.side,
                words: nil, sourceKind: .chat, sourceWords: "WeChat")
            move.order = id
            move.lot = 1
            move.milestone = .handedOver
            _ = try await house.perform(move, caller)
        }
        if story.cancelled {
            clock.stand(on: today.adding(days: -3))
            var cancel = CancelOrder(reason: "The range was dropped.")
            cancel.order = id
            _ = try await house.perform(cancel, caller)
        }
    }

    private func opening(
        _ story: Story, _ supplier: FileID, _ ordered: Day, _ promised: Day
    ) -> OpenOrder {
        let line = OpenOrder.Line(
            description: story.item, quantity: Quantity(story.quantity) ?? .zero,
            unitPrice: UnitPrice(decimal: story.price))
        var order = OpenOrder.example
        order.number = story.number
        order.kind = story.kind
        order.supplierName = nil
        order.supplier = supplier
        order.orderedOn = ordered
        order.promised = promised
        order.lines = [line]
        return order
    }

    /// Walks the plan in time: each milestone on its planned day plus its lateness, and quantities
    /// on the last day before today.
    private func reach(
        _ story: Story, _ id: FileID, _ caller: Caller, _ today: Day
    ) async throws {
        let answer = try await house.ask(AskOrder(order: id), caller)
        let lot = answer.lots[0]
        let steps = lot.milestones.filter { $0.standing != .notApplicable }
            .sorted { ($0.planned ?? today) < ($1.planned ?? today) }
        for step in steps.prefix(story.reached) {
            let day = min((step.planned ?? today).adding(days: story.late), today)
            clock.stand(on: day)
            let now = try await house.ask(AskOrder(order: id), caller)
            guard now.lots[0].milestones.first(where: { $0.key == step.key })?.actual == nil
            else { continue }
            var act = ReachMilestone(on: day, onBehalfOf: .supplier, sourceKind: .chat)
            act.order = id
            act.lot = 1
            act.milestone = step.key
            _ = try await house.perform(act, caller)
        }
        guard let finished = story.finished else { return }
        clock.stand(on: today.adding(days: -3))
        var act = TellProgress(lot: 1, asOf: today.adding(days: -3))
        act.order = id
        act.finished = Quantity(story.quantity * finished / 100)
        act.packed = Quantity(story.quantity * (story.packed ?? 0) / 100)
        act.onBehalfOf = .supplier
        act.sourceKind = .chat
        act.sourceWords = "WeChat, Ms Chen 陈女士"
        _ = try await house.perform(act, caller)
    }

    /// A visit, a shipment, and an order that waits for its tooling.
    private func link(_ caller: Caller, _ today: Day) async throws {
        clock.stand(on: today)
        // The factory rests on Sundays.
        let visit = today.adding(days: 9)
        _ = try await house.perform(
            PlanVisit(
                kind: .preShipment, day: visit.weekday == .sunday ? visit.adding(days: 1) : visit,
                lots: "PO-2299/1",
                provider: "Asia Quality"), caller)
        _ = try await house.perform(
            DraftShipment(
                reference: "SH-0042", mode: .fullContainer, lots: "PO-2265/1, PO-2288/1",
                from: "CNNGB", to: "FRLEH", cutOff: today.adding(days: 5),
                departure: today.adding(days: 7), arrival: today.adding(days: 39),
                containers: "CSQU3054383"), caller)
        guard let waiting = try await house.ask(AskBoard(search: "PO-2315"), caller).items.first
        else { return }
        var wait = WaitForOrder(number: "PO-2314-T", workdays: 3)
        wait.order = waiting.order
        _ = try await house.perform(wait, caller)
    }

    /// The paper of an order, as it was sent; without a worker to draw it there is none.
    private func attach(_ caller: Caller) async throws {
        guard
            let order = try await house.ask(AskBoard(search: "PO-2291"), caller).items.first?.order,
            let paper = try? await house.ask(AskOrderPaper(order: order), caller)
        else { return }
        let upload = try house.blobs.begin(caller, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(paper.pdf[...])
        var act = AttachDocument(
            order: order, upload: upload.id, kind: .purchaseOrder, name: paper.name)
        act.title = "As sent"
        _ = try await house.perform(act, caller)
    }
}
