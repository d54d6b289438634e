import FollowUp
import Synchronization

/// Makes the derived rows from the journals again; afterwards they are what they were.
///
/// Each file is read from its first change on, whatever its snapshot says, and the snapshot is
/// written anew with its rows. Nothing is cleared first: a batch of files gets its rows in one
/// commit, under the files' locks, and what is nobody's goes at the end. So every list is whole at
/// any moment, people may go on working, and a rebuild that was cut off has only not come to its
/// end, which is on record.
public struct Rebuild: Sendable {
    let engine: any Engine
    private let keeper: Keeper?
    private let damaged = Damaged()

    /// Nobody holds files of the record in memory.
    public init(engine: any Engine) {
        self.engine = engine
        keeper = nil
    }

    /// Files held in memory are forgotten one batch after the other.
    public init(keeper: Keeper) {
        engine = keeper.engine
        self.keeper = keeper
    }

    /// Whether a rebuild was begun and did not come to its end.
    public var isUnfinished: Bool {
        get async throws {
            try await engine.read { try $0.count("SELECT COUNT(*) FROM rebuilding") } > 0
        }
    }

    /// Returns how many files were read. Other kinds come before orders, whose rows rest on
    /// suppliers and on other orders. A file whose journal is damaged keeps the rows it has, the
    /// others get theirs, and that it is damaged is thrown once all is done.
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
                var after = ""
                while let last = try await batch(workspace, kind, after, official, &count) {
                    after = last
                    progress(count)
                }
            }
            try await settleWaiting(workspace, official)
        }
        try await Strays(engine: engine).remove()
        if let failure = damaged.failure { throw failure }
        return count
    }

    private func calendar(_ workspace: FileID) async throws -> OfficialCalendar {
        let held = try await engine.read { reading in
            try Journal.replay(reading, workspace: workspace, id: workspace)
        }
        guard case .workspace(let house)? = held?.file else { return .china }
        return house.calendar
    }

    private func batch(
        _ workspace: FileID, _ kind: FileKind, _ after: String, _ official: OfficialCalendar,
        _ count: inout Int
    ) async throws -> String? {
        let found = try await engine.read { reading in
            try reading.rows(
                """
                SELECT id FROM file WHERE workspace = \(workspace) AND kind = \(kind.rawValue)
                AND id > \(after) ORDER BY id LIMIT 200
                """
            ) { (key: $0.text(0), id: $0.id(0)) }
        }
        guard !found.isEmpty else { return nil }
        let done = try await make(found.map(\.id)[...], workspace, official, .all)
        count += done
        return found[done - 1].key
    }

    /// Makes rows of the first files of a list, and returns of how many. Files of which one moved
    /// while their rows were made, or cannot be read, are read again, in ever smaller batches.
    private func make(
        _ ids: ArraySlice<FileID>, _ workspace: FileID, _ official: OfficialCalendar,
        _ touched: Touched
    ) async throws -> Int {
        var missed = Miss.moved(workspace)
        for attempt in 0..<Keeper.attempts {
            let some = Array(ids.prefix(max(1, 200 >> (2 * attempt))))
            do {
                try await undisturbed(workspace, some) {
                    try await write(some, workspace, official, touched)
                }
                return some.count
            } catch RecordFailure.missed(let miss) {
                missed = miss
            } catch  where error is DecodingError {
                continue
            } catch RecordFailure.damaged {
                continue
            }
        }
        guard let first = ids.first, try await isDamaged(workspace, first) else {
            throw RecordFailure.missed(missed)
        }
        damaged.note(first)
        return 1
    }

    /// A journal that cannot be read, or does not end as its file says.
    private func isDamaged(_ workspace: FileID, _ id: FileID) async throws -> Bool {
        try await engine.read { reading in
            let head = try reading.first(
                "SELECT seq, chain FROM file WHERE workspace = \(workspace) AND id = \(id)"
            ) { (seq: $0.int(0), chain: $0.bytes(1)) }
            let held = try? Journal.replay(reading, workspace: workspace, id: id)
            guard let head, let held else { return head != nil }
            return held.seq != head.seq || held.chain != head.chain
        }
    }

    /// While nobody of this process writes to the files: what was under way when their turns came
    /// is committed after the first miss, and there is no second but by another process.
    private func undisturbed(
        _ workspace: FileID, _ files: [FileID], _ work: () async throws -> Void
    ) async throws {
        guard let keeper else { return try await work() }
        try await keeper.anew(workspace, files) {
            do {
                try await work()
            } catch RecordFailure.missed {
                try await work()
            }
        }
    }

    private func write(
        _ ids: [FileID], _ workspace: FileID, _ official: OfficialCalendar, _ touched: Touched
    ) async throws {
        let files = try await engine.read { reading in
            try ids.compactMap { try Journal.replay(reading, workspace: workspace, id: $0) }
        }
        guard !files.isEmpty else { return }
        let context = try await context(workspace, files, official)
        var write = Write()
        for held in files {
            write.lock(workspace, held.file.id, at: held.seq, chain: held.chain)
        }
        for held in files {
            if touched == .all {
                try write.snapshotAnew(workspace, held)
                write.clear(held.file, workspace)
                write.claimAnew(held.file, workspace)
            }
            write.derive(held.file, workspace: workspace, context: context, touched: touched)
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

    /// The rows of orders that wait for others, once those of all they wait for are made.
    private func settleWaiting(_ workspace: FileID, _ official: OfficialCalendar) async throws {
        let waiting = try await engine.read { reading in
            try reading.rows(
                """
                SELECT order_id, waits_for FROM dependence_row WHERE workspace = \(workspace)
                ORDER BY order_id, waits_for
                """
            ) { Waiting(order: $0.id(0), awaited: $0.id(1)) }
        }
        for orders in Waiting.inTurn(waiting) {
            var rest = orders[...]
            while !rest.isEmpty {
                rest = rest.dropFirst(try await make(rest, workspace, official, .board))
            }
        }
    }
}

/// Files whose journals are damaged, as they are met.
private final class Damaged: Sendable {
    private let files = Mutex<[FileID]>([])

    func note(_ id: FileID) { files.withLock { $0.append(id) } }

    var failure: RecordFailure? {
        let files = files.withLock { $0 }
        guard let first = files.first else { return nil }
        let others = files.count > 1 ? " and \(files.count - 1) more" : ""
        return .damaged("the journal of file \(first)\(others); gendan check names what is wrong")
    }
}

/// An order that waits for another.
struct Waiting: Sendable {
    let order: FileID
    let awaited: FileID

    /// Orders in groups: whoever waits for one of a group stands in a later group. Nobody waits in
    /// a circle; where rows say so all the same, those in it come last.
    static func inTurn(_ all: [Waiting]) -> [[FileID]] {
        let orders = Set(all.map(\.order))
        let inner = all.filter { orders.contains($0.awaited) }
        let followers = Dictionary(grouping: inner, by: \.awaited)
        var open = Dictionary(grouping: inner, by: \.order).mapValues(\.count)
        var groups: [[FileID]] = []
        var group = orders.filter { open[$0] == nil }
        var left = orders
        while !group.isEmpty {
            groups.append(group.sorted())
            left.subtract(group)
            var next: Set<FileID> = []
            for order in group {
                for follower in followers[order] ?? [] {
                    open[follower.order, default: 0] -= 1
                    if open[follower.order] == 0 { next.insert(follower.order) }
                }
            }
            group = next
        }
        return left.isEmpty ? groups : groups + [left.sorted()]
    }
}
