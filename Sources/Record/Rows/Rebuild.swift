import FollowUp

/// Makes the derived rows from the journals again; afterwards they are what they were.
public struct Rebuild: Sendable {
    let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    static let derived: [SQL] = [
        "DELETE FROM order_row", "DELETE FROM lot_row", "DELETE FROM dependence_row",
        "DELETE FROM supplier_row", "DELETE FROM item_row", "DELETE FROM item_order",
        "DELETE FROM visit_row", "DELETE FROM shipment_row", "DELETE FROM lot_link",
        "DELETE FROM member_row", "DELETE FROM due", "DELETE FROM search_word",
        "DELETE FROM claim",
    ]

    /// Returns how many files were read. Batches of files are written together; other kinds come
    /// before orders, whose rows rest on suppliers and on other orders.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var clear = Write()
        for statement in Self.derived { clear.add(statement) }
        try await engine.write(clear)
        let workspaces = try await engine.read { reading in
            try reading.rows("SELECT DISTINCT workspace FROM file ORDER BY workspace") {
                $0.id(0)
            }
        }
        var count = 0
        for workspace in workspaces {
            let official = try await calendar(workspace)
            for kind in [FileKind.workspace, .supplier, .item, .visit, .shipment, .order] {
                var after: FileID?
                while let last = try await batch(workspace, kind, after, official, &count) {
                    after = last
                    progress(count)
                }
            }
            try await settleWaiting(workspace, official)
        }
        return count
    }

    private func calendar(_ workspace: FileID) async throws -> OfficialCalendar {
        let held = try await engine.read { reading in
            try Journal.load(reading, workspace: workspace, id: workspace)
        }
        guard case .workspace(let house)? = held?.file else { return .china }
        return house.calendar
    }

    private func batch(
        _ workspace: FileID, _ kind: FileKind, _ after: FileID?, _ official: OfficialCalendar,
        _ count: inout Int
    ) async throws -> FileID? {
        let from = after?.description ?? ""
        let files = try await engine.read { reading in
            let ids = try reading.rows(
                """
                SELECT id FROM file WHERE workspace = \(workspace) AND kind = \(kind.rawValue)
                AND id > \(from) ORDER BY id LIMIT 200
                """
            ) { $0.id(0) }
            return try ids.compactMap {
                try Journal.load(reading, workspace: workspace, id: $0)
            }
        }
        guard let last = files.last else { return nil }
        let context = try await context(workspace, files, official)
        var write = Write()
        for held in files {
            write.claim(held.file, workspace: workspace, isNew: true)
            write.derive(held.file, workspace: workspace, context: context, touched: .all)
        }
        try await engine.write(write)
        count += files.count
        return last.file.id
    }

    /// The suppliers of a batch of orders, and the days of what they wait for as known by now.
    private func context(
        _ workspace: FileID, _ files: [Held], _ official: OfficialCalendar
    ) async throws -> RowContext {
        var context = RowContext(official: official)
        let orders = files.compactMap { held -> Order? in
            if case .order(let order) = held.file { order } else { nil }
        }
        let suppliers = Set(orders.map(\.supplier))
        let awaited = Set(orders.flatMap { $0.waitsFor.map(\.order) })
        let found = try await engine.read { reading in
            let files = try suppliers.compactMap {
                try Journal.load(reading, workspace: workspace, id: $0)
            }
            let days = try awaited.map { id in
                let day = try reading.first(
                    """
                    SELECT handed_over, forecast_base FROM order_row
                    WHERE workspace = \(workspace) AND id = \(id)
                    """
                ) { $0.day(0) ?? $0.day(1) }
                return (id, day.flatMap { $0 })
            }
            return (files, days)
        }
        for held in found.0 {
            if case .supplier(let supplier) = held.file {
                context.suppliers[supplier.id] = supplier
            }
        }
        for (id, day) in found.1 { context.prerequisites[id] = day }
        return context
    }

    /// Orders that wait for others are derived until nothing moves, ten rounds at most.
    private func settleWaiting(_ workspace: FileID, _ official: OfficialCalendar) async throws {
        for _ in 0..<10 {
            let files = try await engine.read { reading in
                try reading.rows(
                    """
                    SELECT DISTINCT order_id FROM dependence_row WHERE workspace = \(workspace)
                    ORDER BY order_id
                    """
                ) { $0.id(0) }.compactMap {
                    try Journal.load(reading, workspace: workspace, id: $0)
                }
            }
            guard !files.isEmpty else { return }
            let before = try await forecasts(workspace)
            let context = try await context(workspace, files, official)
            var write = Write()
            for held in files {
                write.derive(held.file, workspace: workspace, context: context, touched: .all)
            }
            try await engine.write(write)
            if try await forecasts(workspace) == before { return }
        }
    }

    private func forecasts(_ workspace: FileID) async throws -> [String] {
        try await engine.read { reading in
            try reading.rows(
                """
                SELECT o.id, o.forecast_base FROM order_row o JOIN dependence_row d
                ON d.workspace = o.workspace AND d.order_id = o.id
                WHERE o.workspace = \(workspace) ORDER BY o.id
                """
            ) { $0.text(0) + $0.text(1) }
        }
    }
}
