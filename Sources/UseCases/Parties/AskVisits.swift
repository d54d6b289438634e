import FollowUp
import Record

/// Visits by day, the coming ones first.
public struct AskVisits: Question {
    public static let name = "visits"
    public static let allowed = Set<Role>.staff

    public var limit: Int

    public init(limit: Int = 100) { self.limit = min(200, max(1, limit)) }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<VisitRow> {
        let ids = try await house.newest(.visit, caller.workspace, limit)
        var rows: [VisitRow] = []
        for id in ids {
            if let row = try await house.visitRow(caller.workspace, id) { rows.append(row) }
        }
        return ListAnswer(items: rows, next: nil)
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

/// Shipments by departure, the latest first.
public struct AskShipments: Question {
    public static let name = "shipments"
    public static let allowed = Set<Role>.readers

    public var limit: Int

    public init(limit: Int = 100) { self.limit = min(200, max(1, limit)) }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<ShipmentRow> {
        let ids = try await house.newest(.shipment, caller.workspace, limit)
        var rows: [ShipmentRow] = []
        for id in ids {
            if let row = try await house.shipmentRow(caller.workspace, id) { rows.append(row) }
        }
        return ListAnswer(items: rows, next: nil)
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
    func newest(_ kind: FileKind, _ workspace: FileID, _ limit: Int) async throws -> [FileID] {
        try await engine.read { reading in
            kind == .visit
                ? try reading.rows(
                    """
                    SELECT id FROM visit_row WHERE workspace = \(workspace)
                    ORDER BY day DESC, id DESC LIMIT \(limit)
                    """
                ) { $0.id(0) }
                : try reading.rows(
                    """
                    SELECT id FROM shipment_row WHERE workspace = \(workspace)
                    ORDER BY day DESC, id DESC LIMIT \(limit)
                    """
                ) { $0.id(0) }
        }
    }

    func visitRow(_ workspace: FileID, _ id: FileID) async throws -> VisitRow? {
        guard case .visit(let visit)? = try await keeper.read(workspace, id)?.file,
            let day = visit.day, let supplier = visit.supplier
        else { return nil }
        var row = VisitRow(
            id: id, kind: visit.visitKind, day: day,
            supplierName: try await self.supplier(workspace, supplier).name)
        row.provider = visit.provider?.text
        row.cancelled = visit.cancelled != nil
        row.lots = try await names(workspace, visit.lots)
        return row
    }

    func shipmentRow(_ workspace: FileID, _ id: FileID) async throws -> ShipmentRow? {
        guard case .shipment(let shipment)? = try await keeper.read(workspace, id)?.file else {
            return nil
        }
        return ShipmentRow(
            id: id, draft: shipment.draft, lots: try await names(workspace, shipment.draft.lots),
            cancelled: shipment.cancelled != nil)
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
