import FollowUp
import Record

/// What visits and shipments tell of the lots of several orders, in one commit over all files.
extension House {
    typealias Travelled = (own: [Change], orders: [FileID: [OrderChange]])

    /// For whom a fact is told, and where it comes from.
    struct Telling: Sendable {
        var onBehalfOf: Party?
        var source: Source?
    }

    /// What a visit's plan says of its orders: a pre-shipment inspection on another day than an
    /// order's baseline agrees on opens a change request there (A9).
    func contradicted(by plan: VisitPlan, in turn: Turn) throws -> [FileID: [OrderChange]] {
        guard plan.kind == .preShipment else { return [:] }
        var told: [FileID: [OrderChange]] = [:]
        for order in Set(plan.lots.map(\.order)) {
            told[order] = try turn.order(order).contradicted(byInspectionOn: plan.day)
        }
        return told
    }

    /// Takes the turn of a visit or a shipment together with those of its orders; a `new` one is
    /// begun in it.
    func onTravel(
        _ caller: Caller, _ id: FileID, new kind: FileKind? = nil, orders: Set<FileID>,
        by allowed: Set<Role>, telling: Telling = Telling(),
        _ decide: (Turn, Day) throws -> Travelled
    ) async throws -> Recorded {
        let workspace = caller.workspace
        let context = try await context(workspace, of: orders)
        let zone = context.suppliers.values.first?.zone ?? "Asia/Shanghai"
        let today = today(in: zone)
        let envelope = caller.envelope(allowed).telling(
            for: telling.onBehalfOf, source: telling.source)
        let recorded = try await keeper.turn(
            workspace, files: (kind == nil ? [id] : []) + orders.sorted(), context: context
        ) { turn in
            if let kind { turn.begin(kind, id) }
            let told = try decide(turn, today)
            try turn.record(told.own, in: id, by: envelope)
            for order in told.orders.keys.sorted() {
                try turn.record(told.orders[order] ?? [], order: order, by: envelope)
            }
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
        if orders.contains(where: { awaited.mayHold(workspace, $0) }) {
            await finishRows(workspace)
        }
        return recorded
    }

    /// A fact of a shipment, and what follows from it for the lots of each order.
    func onShipment(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>, _ party: Party?, _ source: Source?,
        _ decide: (Shipment, Day) throws -> (
            [ShipmentChange], (Order, [Int]) -> [OrderChange]
        )
    ) async throws -> Recorded {
        guard case .shipment(let seen)? = try await keeper.read(caller.workspace, id)?.file else {
            throw Refusal(.notFound)
        }
        let orders = Set(seen.draft.lots.map(\.order))
        return try await onTravel(
            caller, id, orders: orders, by: allowed,
            telling: Telling(onBehalfOf: party, source: source)
        ) { turn, today in
            guard case .shipment(let shipment)? = turn.file(id) else { throw Refusal(.notFound) }
            // Other lots came to it meanwhile: what was read is no longer what is told of.
            guard Set(shipment.draft.lots.map(\.order)) == orders else {
                throw Refusal(.changedMeanwhile)
            }
            let (own, follows) = try decide(shipment, today)
            var told: [FileID: [OrderChange]] = [:]
            for order in orders {
                let lots = shipment.draft.lots.filter { $0.order == order }.map(\.lot)
                told[order] = follows(try turn.order(order), lots)
            }
            return (own.map { .shipment($0) }, told)
        }
    }

    /// What the rows of several orders rest on.
    private func context(_ workspace: FileID, of orders: Set<FileID>) async throws -> RowContext {
        var context: RowContext?
        for id in orders.sorted() {
            let scene = try await laid(workspace, order: id).scene
            guard var known = context else {
                context = scene.context
                continue
            }
            known.suppliers.merge(scene.context.suppliers) { first, _ in first }
            known.prerequisites.merge(scene.context.prerequisites) { first, _ in first }
            context = known
        }
        if let context { return context }
        return RowContext(official: try await self.workspace(workspace).calendar)
    }
}
