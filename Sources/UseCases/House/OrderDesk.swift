import FollowUp
import Record

/// What a decision about an order stands on, besides the order: the day at the supplier's site, the
/// calendars, the workspace's settings.
public struct Scene: Sendable {
    public let house: Workspace
    public let supplier: Supplier
    public let today: Day
    public let context: RowContext

    public func calendar(of order: Order) -> any LotCalendars { context.calendar(of: order) }

    public func facts(for order: Order) -> ScheduleFacts {
        ScheduleFacts(
            today: today, calendar: calendar(of: order),
            office: Calendars.shared.office(house.calendar),
            prerequisites: context.prerequisites)
    }
}

extension House {
    /// Takes an order's turn: loads what the decision stands on, decides, records, waits until it
    /// is durable, and derives again the rows of orders that wait for this one (they are marked in
    /// the same commit). `asserting` names
    /// other files the decision stands on: it is taken again if one of them moves meanwhile.
    func onOrder(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>, onBehalfOf party: Party? = nil,
        source: Source? = nil, asserting others: [FileID] = [],
        _ decide: (inout Turn, Order, Scene) throws -> [OrderChange]
    ) async throws -> Recorded {
        let scene = try await laid(caller.workspace, order: id).scene
        let envelope = caller.envelope(allowed).telling(for: party, source: source)
        let recorded = try await keeper.turn(
            caller.workspace, files: [id] + others, context: scene.context
        ) { turn in
            let order = try turn.order(id)
            let changes = try order.withConsequences(
                of: decide(&turn, order, scene), calendar: scene.calendar(of: order))
            try turn.record(changes, order: id, by: envelope)
            Answering.keep(&turn, Recorded(id: id, seq: turn.seq(id)))
            return Recorded(id: id, seq: turn.seq(id))
        }
        if awaited.mayHold(caller.workspace, id) { await finishRows(caller.workspace) }
        return recorded
    }

    /// An order and what a decision about it stands on. Whose it is is known before it is asked
    /// whether all three files are the newest, for an order keeps its supplier.
    func laid(
        _ workspace: FileID, order id: FileID
    ) async throws -> (held: Held, order: Order, scene: Scene) {
        var files: Set = [workspace, id]
        if case .order(let known)? = keeper.lastKnown(workspace, id) {
            files.insert(known.supplier)
        }
        let found = try await keeper.read(workspace, files)
        guard let held = found[id], case .order(let order) = held.file else {
            throw Refusal(.notFound)
        }
        let scene = try await scene(workspace, supplier: order.supplier, order: order, found)
        return (held, order, scene)
    }

    func scene(_ workspace: FileID, supplier id: FileID) async throws -> Scene {
        try await scene(
            workspace, supplier: id, order: nil, keeper.read(workspace, [workspace, id]))
    }

    private func scene(
        _ workspace: FileID, supplier id: FileID, order: Order?, _ found: [FileID: Held]
    ) async throws -> Scene {
        var found = found
        if found[id] == nil { found[id] = try await keeper.read(workspace, id) }
        guard case .workspace(let house)? = found[workspace]?.file,
            case .supplier(let supplier)? = found[id]?.file
        else { throw Refusal(.notFound) }
        if !engine.isShared, !awaited.isKnown(workspace) { try await learnAwaited(workspace) }
        var context = RowContext(official: house.calendar)
        context.isAwaited = { [awaited] in awaited.mayHold(workspace, $0) }
        context.suppliers[id] = supplier
        if let order, !order.waitsFor.isEmpty {
            context.prerequisites = try await prerequisites(
                workspace, order.waitsFor.map(\.order))
        }
        return Scene(
            house: house, supplier: supplier, today: today(in: supplier.zone), context: context)
    }

    /// When the orders waited for will be, or were, handed over.
    func prerequisites(_ workspace: FileID, _ orders: [FileID]) async throws -> [FileID: Day] {
        try await engine.read { reading in
            var days: [FileID: Day] = [:]
            for order in orders {
                let day = try reading.first(
                    """
                    SELECT handed_over, forecast_base FROM order_row
                    WHERE workspace = \(workspace) AND id = \(order)
                    """
                ) { $0.day(0) ?? $0.day(1) }
                days[order] = day.flatMap { $0 }
            }
            return days
        }
    }

    private func learnAwaited(_ workspace: FileID) async throws {
        let all = try await engine.read { reading in
            try reading.rows(
                """
                SELECT DISTINCT waits_for FROM dependence_row WHERE workspace = \(workspace)
                """
            ) { $0.id(0) }
        }
        awaited.learn(workspace, Set(all))
    }
}
