import FollowUp

/// One decision on one or more files: what it reads, what it records, what it stands on. All of it
/// becomes durable together or not at all.
public struct Turn {
    public let workspace: FileID
    public let now: Instant
    public var context: RowContext
    private(set) var held: [FileID: Held]
    private var stoodOn: [FileID: Int]
    private let ground: [FileID: [UInt8]]
    /// The files as they were before this turn.
    private let original: [FileID: AnyFile]
    /// Those whose rows are to be made whatever they were made from.
    private var afresh: Set<FileID> = []
    private var leaves: [Leaf] = []
    private var touched: [FileID: Touched] = [:]
    private var extra = Write()

    init(workspace: FileID, now: Instant, held: [FileID: Held], context: RowContext) {
        self.workspace = workspace
        self.now = now
        self.held = held
        self.context = context
        stoodOn = held.mapValues(\.seq)
        ground = held.mapValues(\.chain)
        original = held.mapValues(\.file)
    }

    /// The file as it stands now, with what this turn already recorded; nil where there is none.
    public func file(_ id: FileID) -> AnyFile? { held[id]?.file }

    public func seq(_ id: FileID) -> Int { held[id]?.seq ?? 0 }

    /// The time at which a change of the file is recorded: never before its last one.
    public func moment(of id: FileID) -> Instant { max(now, held[id]?.at ?? now) }

    public func order(_ id: FileID) throws(Refusal) -> Order {
        guard case .order(let order)? = held[id]?.file, seq(id) > 0 else {
            throw Refusal(.notFound)
        }
        return order
    }

    public func supplier(_ id: FileID) throws(Refusal) -> Supplier {
        guard case .supplier(let supplier)? = held[id]?.file else { throw Refusal(.notFound) }
        return supplier
    }

    public func house() throws(Refusal) -> Workspace {
        guard case .workspace(let house)? = held[workspace]?.file else { throw Refusal(.notFound) }
        return house
    }

    /// Begins a new file.
    public mutating func begin(_ kind: FileKind, _ id: FileID) {
        held[id] = Held(new: kind, id: id, workspace: workspace)
        stoodOn[id] = 0
    }

    /// Records changes of one file, in order.
    public mutating func record(
        _ changes: [Change], in id: FileID, by envelope: Envelope
    ) throws {
        guard var file = held[id] else { throw Refusal(.notFound) }
        for change in changes {
            let stamp = Stamp(seq: file.seq + 1, at: max(now, file.at), envelope: envelope)
            let leaf = try JournalCodec.leaf(
                change, workspace: workspace, file: id, stamp: stamp, after: file.chain)
            file.file.apply(change, stamp)
            file.seq = stamp.seq
            file.chain = leaf.chain
            file.at = stamp.at
            leaves.append(leaf)
            touched[id, default: []].formUnion(change.touches)
        }
        held[id] = file
    }

    public mutating func record(
        _ changes: [OrderChange], order id: FileID, by envelope: Envelope
    ) throws {
        try record(changes.map { .order($0) }, in: id, by: envelope)
        if changes.contains(where: { $0.touches.contains(.board) }) { markAwaiting(id) }
    }

    /// A statement that belongs to the same commit: credentials, an answer to be kept.
    public mutating func also(_ sql: SQL, orMiss miss: Miss? = nil) {
        if let miss { extra.add(sql, orMiss: miss) } else { extra.add(sql) }
    }

    /// Derives the file's rows again: something they rest on elsewhere has changed.
    public mutating func refresh(_ id: FileID) {
        touched[id, default: []].formUnion([.board, .due, .words])
        afresh.insert(id)
        markAwaiting(id)
    }

    /// The rows of orders that wait for this one rest on it. Nobody waits for a new one yet.
    private mutating func markAwaiting(_ id: FileID) {
        guard stoodOn[id] != 0, context.isAwaited(id) else { return }
        also(Unfinished.rows(awaiting: id, in: workspace, mark: FileID.new(at: now)))
    }

    var isEmpty: Bool { touched.isEmpty && extra.demands.isEmpty }

    /// The files this turn changed, as they are after it.
    var changed: [Held] { Set(leaves.map(\.header.file)).sorted().compactMap { held[$0] } }

    /// Locks first, in the order of identities, then headers and parts, then rows.
    func write() throws -> Write {
        var write = Write()
        let moved = Set(leaves.map(\.header.file))
        for id in stoodOn.keys.sorted() {
            guard let file = held[id] else { continue }
            let seq = stoodOn[id] ?? 0
            if moved.contains(id) {
                write.move(workspace, file, from: seq, chain: ground[id] ?? [])
            } else if seq > 0 {
                write.lock(workspace, id, at: seq, chain: ground[id] ?? [])
            }
        }
        for leaf in leaves { write.insert(leaf) }
        for id in touched.keys.sorted() {
            guard let file = held[id] else { continue }
            let before = stoodOn[id] ?? 0
            let touched = touched[id] ?? []
            if file.seq / Journal.snapshotEvery > before / Journal.snapshotEvery {
                try write.snapshot(workspace, file)
            }
            if touched.contains(.claims) {
                write.claim(file.file, before: original[id], workspace: workspace)
            }
            write.derive(
                file.file, before: afresh.contains(id) ? nil : original[id], isNew: before == 0,
                workspace: workspace, context: context, touched: touched)
            if touched.contains(.told) { outbox(file, &write) }
        }
        write.add(extra)
        return write
    }

    private func outbox(_ file: Held, _ write: inout Write) {
        for leaf in leaves where leaf.header.file == file.file.id {
            guard leaf.change.touches.contains(.told) else { continue }
            write.add(
                """
                INSERT INTO outbox (workspace, id, file, seq, topic, at, audience) VALUES
                (\(workspace), \(FileID.new(at: leaf.stamp.at)), \(leaf.header.file),
                \(leaf.header.seq), \(leaf.header.kind), \(leaf.stamp.at),
                \(Int(leaf.change.audience.rawValue)))
                """)
        }
    }
}

extension Keeper {
    static let attempts = 8

    /// Takes the files' turns in the order of their identities, decides, and waits until the
    /// decision is durable. A decision that stood on a file moved meanwhile is taken again.
    public func turn<T: Sendable>(
        _ workspace: FileID, files: [FileID], context: RowContext,
        decide: (inout Turn) throws -> T
    ) async throws -> T {
        let keys = Set(files).sorted().map { Key(workspace: workspace, id: $0) }
        var last = Miss.moved(workspace)
        for _ in 0..<Self.attempts {
            switch try await attempt(workspace, keys, context, decide) {
            case .decided(let answer): return answer
            case .missed(let miss):
                guard case .moved = miss else { throw RecordFailure.missed(miss) }
                last = miss
                for key in keys { forget(key) }
            }
        }
        throw RecordFailure.missed(last)
    }

    /// Does a work on files while nobody else of this process writes to them, and forgets what was
    /// held of them: it may be what a snapshot said that was none of theirs.
    func anew(
        _ workspace: FileID, _ files: [FileID], _ work: () async throws -> Void
    ) async throws {
        let keys = Set(files).sorted().map { Key(workspace: workspace, id: $0) }
        for key in keys { await enter(key) }
        defer { keys.reversed().forEach { leave($0) } }
        try await work()
        for key in keys { forget(key) }
        wrote(workspace)
    }

    private enum Outcome<T> {
        case decided(T)
        case missed(Miss)
    }

    /// A write finds out by its locks that a file moved, or that what it stood on was undone; a
    /// refusal, or a decision to write nothing, has to ask. What stood on writes still under way
    /// asks by a write of the locks alone, which is answered after them.
    private func moved(
        _ keys: [Key], _ ground: Turn, isPending: Bool, leaving: () -> Void
    ) async throws -> FileID? {
        if isPending {
            let locks = try ground.write()
            switch await commit(locks, of: [], in: ground.workspace, leaving: leaving) {
            case .success: return nil
            case .failure(.missed(.moved(let id))): return id
            case .failure(let failure): throw failure
            }
        }
        guard engine.isShared else { return nil }
        let stoodOn = ground.held.mapValues(\.seq)
        return try await engine.read { reading in
            try keys.first { key in
                let seq = try reading.count(
                    "SELECT seq FROM file WHERE workspace = \(key.workspace) AND id = \(key.id)")
                return seq != stoodOn[key.id] ?? 0
            }?.id
        }
    }

    private func attempt<T: Sendable>(
        _ workspace: FileID, _ keys: [Key], _ context: RowContext,
        _ decide: (inout Turn) throws -> T
    ) async throws -> Outcome<T> {
        for key in keys { await enter(key) }
        var entered = true
        func leaveAll() {
            if entered { keys.reversed().forEach { leave($0) } }
            entered = false
        }
        defer { leaveAll() }
        var held: [FileID: Held] = [:]
        var isPending = false
        for key in keys {
            let found = try await standing(key)
            held[key.id] = found.held
            isPending = isPending || found.isPending
        }
        let ground = Turn(workspace: workspace, now: now(), held: held, context: context)
        var turn = ground
        let answer: T
        do {
            answer = try decide(&turn)
        } catch {
            let moved = try await moved(keys, ground, isPending: isPending, leaving: leaveAll)
            if let moved { return .missed(.moved(moved)) }
            throw error
        }
        guard !turn.isEmpty else {
            let moved = try await moved(keys, ground, isPending: isPending, leaving: leaveAll)
            return moved.map { .missed(.moved($0)) } ?? .decided(answer)
        }
        let write = try turn.write()
        let outcome = await commit(write, of: turn.changed, in: workspace, leaving: leaveAll)
        // Let go of here, for the one thread that writes has better to do.
        withExtendedLifetime(write) {}
        switch outcome {
        case .success: return .decided(answer)
        case .failure(.missed(let miss)): return .missed(miss)
        case .failure(let failure): throw failure
        }
    }

    /// Hands a write over and waits until it is durable. Where the engine keeps the order, the next
    /// turns are let in at once.
    private func commit(
        _ write: Write, of changed: [Held], in workspace: FileID, leaving: () -> Void
    ) async -> Result<Void, RecordFailure> {
        await withCheckedContinuation { continuation in
            for file in changed {
                handedOver(Key(workspace: workspace, id: file.file.id), file)
            }
            engine.hand(write) { result in
                let committed = (try? result.get()) != nil
                for file in changed {
                    self.answered(
                        Key(workspace: workspace, id: file.file.id), file, committed: committed)
                }
                if changed.isEmpty { self.wrote(workspace) }
                continuation.resume(returning: result)
            }
            if engine.keepsOrder { leaving() }
        }
    }
}
