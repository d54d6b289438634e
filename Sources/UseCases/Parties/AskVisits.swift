import FollowUp
import Record

/// Visits by day: today's and the coming ones first, then those before, the latest first. Reads
/// derived rows only, a page at a time.
public struct AskVisits: Question {
    public static let name = "visits"
    public static let allowed = Set<Role>.staff

    public var after: String?
    public var limit: Int

    public init(after: String? = nil, limit: Int = 100) {
        self.after = after
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<VisitRow> {
        try await house.visits(caller.workspace, after: after, limit: limit)
    }
}

/// One visit with its lots.
public struct AskVisit: Question {
    public static let name = "visit"
    public static let allowed = Set<Role>.staff

    public var visit: FileID

    public init(visit: FileID) { self.visit = visit }

    public func ask(_ house: House, _ caller: Caller) async throws -> VisitRow {
        guard let row = try await house.visitRow(caller.workspace, visit) else {
            throw Refusal(.notFound)
        }
        return row
    }
}

/// Shipments by departure, or cut-off where no departure is known: today's and the coming ones
/// first, those without a day after them, then those before. A list leaves the note out.
public struct AskShipments: Question {
    public static let name = "shipments"
    public static let allowed = Set<Role>.readers

    public var after: String?
    public var limit: Int

    public init(after: String? = nil, limit: Int = 100) {
        self.after = after
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<ShipmentRow> {
        try await house.shipments(caller.workspace, after: after, limit: limit)
    }
}

/// One shipment with its lots.
public struct AskShipment: Question {
    public static let name = "shipment"
    public static let allowed = Set<Role>.readers

    public var shipment: FileID

    public init(shipment: FileID) { self.shipment = shipment }

    public func ask(_ house: House, _ caller: Caller) async throws -> ShipmentRow {
        guard let row = try await house.shipmentRow(caller.workspace, shipment) else {
            throw Refusal(.notFound)
        }
        return row
    }
}

extension House {
    func visitRow(_ workspace: FileID, _ id: FileID) async throws -> VisitRow? {
        guard let held = try await keeper.read(workspace, id), case .visit(let visit) = held.file,
            let day = visit.day, let supplier = visit.supplier
        else { return nil }
        let known = try await self.supplier(workspace, supplier)
        var row = VisitRow(
            id: id, kind: visit.visitKind, day: day, supplierName: known.name)
        row.supplierChineseName = known.chineseName
        row.provider = visit.provider?.text
        row.note = visit.note?.text
        row.cancelled = visit.cancelled != nil
        row.results = visit.results
        row.seq = held.seq
        row.lots = try await names(workspace, visit.lots)
        return row
    }

    func shipmentRow(_ workspace: FileID, _ id: FileID) async throws -> ShipmentRow? {
        guard let held = try await keeper.read(workspace, id),
            case .shipment(let shipment) = held.file
        else { return nil }
        var row = ShipmentRow(
            id: id, draft: shipment.draft, lots: try await names(workspace, shipment.draft.lots),
            cancelled: shipment.cancelled != nil)
        row.loading = shipment.loading
        row.handover = shipment.handover
        row.seq = held.seq
        return row
    }

    private func names(_ workspace: FileID, _ lots: [LotReference]) async throws -> [LotName] {
        try await engine.read { reading in
            try lots.compactMap { lot in
                try reading.first(
                    """
                    SELECT number FROM order_row WHERE workspace = \(workspace)
                    AND id = \(lot.order)
                    """
                ) { LotName(order: lot.order, number: $0.text(0), lot: lot.lot) }
            }
        }
    }
}
