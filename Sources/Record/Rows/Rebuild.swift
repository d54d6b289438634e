import FollowUp

/// Makes the derived rows from the journals again; afterwards they are what they were.
///
/// Nothing is cleared first: a batch of files gets its rows in one commit, under the files' locks,
/// and what is nobody's goes at the end. So every list is whole at any moment, people may go on
/// working, and a rebuild that was cut off has only not come to its end, which is on record.
public struct Rebuild: Sendable {
    let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    /// Whether a rebuild was begun and did not come to its end.
    public var isUnfinished: Bool {
        get async throws {
            try await engine.read { try $0.count("SELECT COUNT(*) FROM rebuilding") } > 0
        }
    }

    /// Returns how many files were read. Other kinds come before orders, whose rows rest on
    /// suppliers and on other orders.
    public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var begin = Write()
        begin.add(
            """
            INSERT INTO rebuilding (workspace, began) SELECT DISTINCT workspace, 1 FROM file
            WHERE seq > 0 ON CONFLICT DO NOTHING
            """)
        try await engine.write(begin)
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
        try await Strays(engine: engine).remove()
        return count
    }

    private func calendar(_ workspace: FileID) async throws -> OfficialCalendar {
        let held = try await engine.read { reading in
            try Journal.load(reading, workspace: workspace, id: workspace)
        }
        guard case .workspace(let house)? = held?.file else { return .china }
        return house.calendar
    }

    /// A file that moved while its rows were made is read again, in ever smaller batches.
    private func batch(
        _ workspace: FileID, _ kind: FileKind, _ after: FileID?, _ official: OfficialCalendar,
        _ count: inout Int
    ) async throws -> FileID? {
        var missed = Miss.moved(workspace)
        for attempt in 0..<Keeper.attempts {
            let files = try await files(
                workspace, kind, after, most: max(1, 200 >> (2 * attempt)))
            guard let last = files.last else { return nil }
            do {
                try await write(files, workspace, context(workspace, files, official))
                count += files.count
                return last.file.id
            } catch RecordFailure.missed(let miss) {
                missed = miss
            }
        }
        throw RecordFailure.missed(missed)
    }

    private func files(
        _ workspace: FileID, _ kind: FileKind, _ after: FileID?, most: Int
    ) async throws -> [Held] {
        let from = after?.description ?? ""
        return try await engine.read { reading in
            let ids = try reading.rows(
                """
                SELECT id FROM file WHERE workspace = \(workspace) AND kind = \(kind.rawValue)
                AND id > \(from) ORDER BY id LIMIT \(most)
                """
            ) { $0.id(0) }
            return try ids.compactMap {
                try Journal.load(reading, workspace: workspace, id: $0)
            }
        }
    }

    private func write(
        _ files: [Held], _ workspace: FileID, _ context: RowContext
    ) async throws {
        var write = Write()
        for held in files {
            write.lock(workspace, held.file.id, at: held.seq, chain: held.chain)
        }
        for held in files {
            write.clear(held.file, workspace)
            write.claimAnew(held.file, workspace)
            write.derive(held.file, workspace: workspace, context: context, touched: .all)
        }
        try await engine.write(write)
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
            try await write(files, workspace, context)
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
