import FollowUp
import Record

/// One order with its chain, forecast, what is next and who owes it (B15, X17, X21).
public struct AskOrder: Question {
    public static let name = "order"
    public static let allowed = Set<Role>.readers

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> OrderAnswer {
        guard let held = try await house.keeper.read(caller.workspace, order),
            case .order(let file) = held.file
        else { throw Refusal(.notFound) }
        let scene = try await house.scene(
            caller.workspace, supplier: file.supplier, order: file)
        var answer = file.answer(seq: held.seq, scene: scene)
        for at in answer.lots.indices {
            try await house.spread(&answer.lots[at], file, scene, caller.workspace)
        }
        try await house.link(&answer, file, caller.workspace)
        return answer
    }
}

extension Order {
    /// Everything about the order that its own file and its calendars tell.
    func answer(seq: Int, scene: Scene) -> OrderAnswer {
        let facts = scene.facts(for: self)
        var answer = OrderAnswer(
            order: self, seq: seq, today: scene.today, supplierName: scene.supplier.name)
        answer.sites = scene.supplier.sites.map { SiteName(number: $0.number, name: $0.name) }
        answer.siteName = (site.flatMap { scene.supplier.site($0) })?.name
        answer.lots = lots.map { lot in
            self.answer(lot, lot.forecast(facts, waitsFor: waitsFor))
        }
        answer.forecast = answer.lots.compactMap(\.handover).max()
        answer.promised = lots.compactMap(\.promised).max() ?? terms.promised
        answer.told = lots.compactMap { $0.milestone(.handedOver)?.told }.max()
        answer.standing = standing(answer.lots)
        answer.next = isOpen ? next(answer.lots) : []
        answer.findings = findings
        let calendar = facts.calendar
        let span = pictureSpan(answer)
        answer.nonWorkdays = calendar.nonWorkdays(from: span.from, through: span.through)
        answer.closures = scene.supplier.closures(of: site)
        answer.provisionalYears = (span.from.year...max(span.from.year, span.through.year)).filter {
            !scene.house.calendar.isLoaded($0)
        }
        return answer
    }

    private func answer(_ lot: Lot, _ forecast: LotForecast) -> LotAnswer {
        var answer = LotAnswer(lot: lot)
        answer.handover = forecast.handover
        answer.standing = closure?.cancelled == true ? .cancelled : forecast.standing
        answer.lastBookingDay = forecast.lastBookingDay
        answer.milestones = zip(lot.milestones, forecast.milestones).map { milestone, forecast in
            var shown = MilestoneAnswer(milestone: milestone)
            shown.forecast = forecast.day
            shown.standing = forecast.standing
            shown.floatWorkdays = forecast.floatWorkdays
            shown.trail = trail(lot.number, milestone)
            return shown
        }
        return answer
    }

    /// The days a milestone was promised for before, oldest first.
    private func trail(_ lot: Int, _ milestone: Milestone) -> [Day] {
        slips.filter { $0.lot == lot && $0.milestone == milestone.key }.compactMap(\.from)
            .suffix(8)
    }

    private func standing(_ lots: [LotAnswer]) -> Standing {
        if let closure { return closure.cancelled ? .cancelled : .done }
        for worst in [Standing.late, .willBeLate, .notKnown] {
            if lots.contains(where: { $0.standing == worst }) { return worst }
        }
        return lots.allSatisfy { $0.standing == .done } && !lots.isEmpty ? .done : .onPlan
    }

    /// Open milestones whose predecessors are done, most urgent first.
    private func next(_ lots: [LotAnswer]) -> [NextAct] {
        var acts: [NextAct] = []
        for lot in self.lots {
            let answer = lots.first { $0.number == lot.number }
            for milestone in lot.milestones where milestone.isOpen {
                let ready = milestone.after.allSatisfy {
                    lot.milestone($0.milestone)?.isOpen != true
                }
                guard ready else { continue }
                var act = NextAct(
                    owner: milestone.owner, lot: lot.number, milestone: milestone.key,
                    due: milestone.planned,
                    standing: answer?.milestones.first { $0.key == milestone.key }?.standing
                        ?? .notKnown)
                act.names = milestone.names
                acts.append(act)
            }
        }
        return Array(
            acts.sorted { ($0.due ?? .distantFuture) < ($1.due ?? .distantFuture) }.prefix(6))
    }

    private func pictureSpan(_ answer: OrderAnswer) -> (from: Day, through: Day) {
        var days = [answer.today]
        for lot in answer.lots {
            for milestone in lot.milestones {
                days += [
                    milestone.original, milestone.planned, milestone.actual, milestone.forecast,
                ]
                .compactMap { $0 }
            }
            days += [lot.p80, lot.lastBookingDay].compactMap { $0 }
        }
        let from = (days.min() ?? answer.today).adding(days: -3)
        let through = (days.max() ?? answer.today).adding(days: 5)
        return (from, min(through, from.adding(days: 1_100)))
    }
}

extension Supplier {
    func closures(of site: Int?) -> [FactoryClosure] {
        (site.flatMap { self.site($0) } ?? sites.first)?.closures ?? []
    }
}

extension House {
    /// When half and four in five such lots of this supplier are handed over.
    func spread(
        _ lot: inout LotAnswer, _ order: Order, _ scene: Scene, _ workspace: FileID
    ) async throws {
        guard order.isOpen, lot.standing != .done, let promised = lot.promised,
            let spread = try await boards.spread(
                self, workspace, order.supplier, promised: promised, today: scene.today)
        else { return }
        let days = spread.days(promised: promised, forecast: lot.handover)
        (lot.p50, lot.p80) = (days.p50, days.p80)
        lot.basedOn = spread.basedOn
    }

    /// What other files say of this order.
    func link(_ answer: inout OrderAnswer, _ order: Order, _ workspace: FileID) async throws {
        let id = order.id
        let waitsFor = order.waitsFor
        let linked = try await engine.read { reading in
            try OrderLinks(reading, workspace: workspace, order: id, waitsFor: waitsFor)
        }
        answer.waitsFor = linked.waitsFor
        answer.awaitedBy = linked.awaitedBy
        for id in linked.visits {
            if let row = try await visitRow(workspace, id) { answer.visits.append(row) }
        }
        for id in linked.shipments {
            if let row = try await shipmentRow(workspace, id) { answer.shipments.append(row) }
        }
    }
}

private struct OrderLinks: Sendable {
    var waitsFor: [DependenceAnswer] = []
    var awaitedBy: [OrderName] = []
    var visits: [FileID] = []
    var shipments: [FileID] = []

    init(
        _ reading: any Reading, workspace: FileID, order: FileID, waitsFor: [Dependence]
    ) throws {
        for dependence in waitsFor {
            let other = try reading.first(
                """
                SELECT number, handed_over, forecast_base FROM order_row
                WHERE workspace = \(workspace) AND id = \(dependence.order)
                """
            ) { ($0.text(0), $0.day(1), $0.day(2)) }
            guard let other else { continue }
            self.waitsFor.append(
                DependenceAnswer(
                    order: dependence.order, number: other.0, workdays: dependence.workdays,
                    handover: other.1 ?? other.2, done: other.1 != nil))
        }
        awaitedBy = try reading.rows(
            """
            SELECT o.id, o.number FROM dependence_row d JOIN order_row o
            ON o.workspace = d.workspace AND o.id = d.order_id
            WHERE d.workspace = \(workspace) AND d.waits_for = \(order) ORDER BY o.number, o.id
            """
        ) { OrderName(order: $0.id(0), number: $0.text(1)) }
        let links = try reading.rows(
            """
            SELECT DISTINCT kind, file FROM lot_link WHERE workspace = \(workspace)
            AND order_id = \(order) ORDER BY kind, file LIMIT 100
            """
        ) { ($0.text(0), $0.id(1)) }
        visits = links.filter { $0.0 == "visit" }.map(\.1)
        shipments = links.filter { $0.0 == "shipment" }.map(\.1)
    }
}
