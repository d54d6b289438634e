import FollowUp
import Synchronization

/// Holds files in memory, queues writes to one file, and decides against the pending state.
///
/// A write to a file waits for its turn; the rule runs against what the writes before it will have
/// made of the file, so eight phones on one visit never meet a conflict. Where the engine keeps the
/// order in which writes are handed over, the turn passes on at once and they share a commit;
/// elsewhere it passes on after the commit. Readers see committed states only.
public final class Keeper: Sendable {
    let engine: any Engine
    private let clock: @Sendable () -> Instant
    private let state: Mutex<State>
    private let ceiling: Int
    private let freshness: Freshness

    struct Key: Hashable {
        let workspace: FileID
        let id: FileID
    }

    struct Slot {
        var committed: Held?
        var pending: Held?
        /// Counts writes handed over and not yet answered.
        var inFlight = 0
        var busy = false
        var waiters: [CheckedContinuation<Void, Never>] = []
        var cost = 0
        var used = 0
        /// Readers on their way to the journal; what they bring may be older than `newest`.
        var loading = 0
        /// The number of the last change known to be committed.
        var newest = 0
        /// How often it was forgotten: what a reader set out for before that is not held.
        var forgotten = 0
    }

    private struct State {
        var slots: [Key: Slot] = [:]
        var cost = 0
        var tick = 0
        var generation: [FileID: Int] = [:]
    }

    /// `cacheBytes` bounds the estimated memory of held files.
    public init(
        engine: any Engine, cacheBytes: Int = 64_000_000, clock: @escaping @Sendable () -> Instant
    ) {
        self.engine = engine
        self.clock = clock
        ceiling = cacheBytes
        freshness = Freshness(engine: engine)
        state = Mutex(State())
    }

    public func now() -> Instant { clock() }

    /// Grows with every committed write of the workspace in this process.
    public func generation(of workspace: FileID) -> Int {
        state.withLock { $0.generation[workspace] ?? 0 }
    }

    // MARK: reading

    /// The committed file; nil where there is none.
    public func read(_ workspace: FileID, _ id: FileID) async throws -> Held? {
        let key = Key(workspace: workspace, id: id)
        if let held = held(key) {
            guard engine.isShared else { return held }
            let number = try await freshness.numbers(of: [key]).first ?? 0
            if number <= held.seq { return held }
        }
        return try await load([key])[id]
    }

    /// The committed files of those that are there. On a shared database it is asked once for all
    /// of them whether another process wrote to them.
    public func read(_ workspace: FileID, _ ids: Set<FileID>) async throws -> [FileID: Held] {
        let keys = ids.map { Key(workspace: workspace, id: $0) }
        var found: [FileID: Held] = [:]
        for key in keys { found[key.id] = held(key) }
        let asked = keys.filter { found[$0.id] != nil }
        if engine.isShared, !asked.isEmpty {
            for (key, number) in zip(asked, try await freshness.numbers(of: asked))
            where number > found[key.id]?.seq ?? 0 {
                found[key.id] = nil
            }
        }
        let missing = keys.filter { found[$0.id] == nil }
        if !missing.isEmpty { found.merge(try await load(missing)) { $1 } }
        return found
    }

    /// What is held of a file, which another process may have written to since.
    public func lastKnown(_ workspace: FileID, _ id: FileID) -> AnyFile? {
        held(Key(workspace: workspace, id: id))?.file
    }

    private func held(_ key: Key) -> Held? {
        state.withLock { state in
            state.tick += 1
            state.slots[key]?.used = state.tick
            return state.slots[key]?.committed
        }
    }

    /// Reads files, or what they lack, from the journal and holds them.
    private func load(_ keys: [Key]) async throws -> [FileID: Held] {
        let known = state.withLock { state in
            keys.map { key in
                var slot = state.slots[key] ?? Slot()
                slot.loading += 1
                state.slots[key] = slot
                return (held: slot.committed, forgotten: slot.forgotten)
            }
        }
        defer { keys.forEach { loaded($0) } }
        let read = try await engine.read { reading in
            try zip(keys, known).map { key, known in
                guard var held = known.held else {
                    return try Journal.load(reading, workspace: key.workspace, id: key.id)
                }
                try Journal.advance(&held, reading, workspace: key.workspace)
                return held
            }
        }
        var found: [FileID: Held] = [:]
        for ((key, known), held) in zip(zip(keys, known), read) {
            guard let held else { continue }
            keep(held, key, since: known.forgotten)
            found[key.id] = held
        }
        return found
    }

    private func loaded(_ key: Key) {
        state.withLock { state in
            guard var slot = state.slots[key] else { return }
            slot.loading -= 1
            store(slot, key, &state)
        }
    }

    /// Puts a slot back, or lets go of it where nothing is left in it.
    private func store(_ slot: Slot, _ key: Key, _ state: inout State) {
        let empty =
            !slot.busy && slot.committed == nil && slot.inFlight == 0 && slot.loading == 0
        if empty { state.cost -= slot.cost }
        state.slots[key] = empty ? nil : slot
    }

    private func keep(_ held: Held, _ key: Key, since forgotten: Int) {
        let cost = Cost.of(held)
        state.withLock { state in
            var slot = state.slots[key] ?? Slot()
            let newest = max(slot.newest, slot.committed?.seq ?? 0)
            let isCurrent = newest <= held.seq && slot.forgotten == forgotten
            if slot.inFlight == 0, !slot.busy, isCurrent {
                slot.committed = held
                slot.pending = nil
            }
            state.tick += 1
            slot.used = state.tick
            state.cost += cost - slot.cost
            slot.cost = cost
            state.slots[key] = slot
            trim(&state)
        }
    }

    /// How many files are held, and their estimated memory.
    var holding: (files: Int, bytes: Int) {
        state.withLock { ($0.slots.count, $0.cost) }
    }

    /// Lets go of what was not used for longest, down to three quarters of the ceiling.
    private func trim(_ state: inout State) {
        guard state.cost > ceiling else { return }
        let idle = state.slots.filter {
            !$0.value.busy && $0.value.inFlight == 0 && $0.value.waiters.isEmpty
                && $0.value.loading == 0
        }
        for (key, slot) in idle.sorted(by: { $0.value.used < $1.value.used }) {
            guard state.cost > ceiling / 4 * 3 else { return }
            state.slots[key] = nil
            state.cost -= slot.cost
        }
    }

    // MARK: turns

    func enter(_ key: Key) async {
        await withCheckedContinuation { continuation in
            let free = state.withLock { state -> Bool in
                var slot = state.slots[key] ?? Slot()
                defer { state.slots[key] = slot }
                if !slot.busy {
                    slot.busy = true
                    return true
                }
                slot.waiters.append(continuation)
                return false
            }
            if free { continuation.resume() }
        }
    }

    func leave(_ key: Key) {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard var slot = state.slots[key] else { return nil }
            var next: CheckedContinuation<Void, Never>?
            if slot.waiters.isEmpty {
                slot.busy = false
            } else {
                next = slot.waiters.removeFirst()
            }
            store(slot, key, &state)
            return next
        }
        next?.resume()
    }

    /// What the next write stands on: the pending state, else the committed one, else the
    /// journal's; and whether it is a pending one, which may yet be undone.
    func standing(_ key: Key) async throws -> (held: Held?, isPending: Bool) {
        let found = state.withLock { state in
            let slot = state.slots[key]
            return (held: slot?.pending ?? slot?.committed, isPending: slot?.pending != nil)
        }
        if found.held != nil { return found }
        let loaded = try await engine.read { reading in
            try Journal.load(reading, workspace: key.workspace, id: key.id)
        }
        return (loaded, false)
    }

    func handedOver(_ key: Key, _ held: Held) {
        state.withLock { state in
            var slot = state.slots[key] ?? Slot()
            slot.pending = held
            slot.inFlight += 1
            state.slots[key] = slot
        }
    }

    /// Rows alone were written; the workspace's answers may differ all the same.
    func wrote(_ workspace: FileID) {
        state.withLock { $0.generation[workspace, default: 0] += 1 }
    }

    func answered(_ key: Key, _ held: Held, committed: Bool) {
        state.withLock { state in
            guard var slot = state.slots[key] else { return }
            slot.inFlight -= 1
            if committed {
                slot.newest = max(slot.newest, held.seq)
                if (slot.committed?.seq ?? 0) < held.seq { slot.committed = held }
            } else {
                slot.pending = nil
                slot.committed = nil
            }
            if slot.inFlight == 0 { slot.pending = nil }
            state.tick += 1
            slot.used = state.tick
            let cost = slot.committed.map { Cost.of($0) } ?? 0
            state.cost += cost - slot.cost
            slot.cost = cost
            state.slots[key] = slot
            state.generation[key.workspace, default: 0] += 1
            trim(&state)
        }
    }

    /// Forgets what is held of a file, so that it is read from the journal again.
    func forget(_ key: Key) {
        state.withLock { state in
            guard var slot = state.slots[key] else { return }
            slot.pending = nil
            slot.committed = nil
            slot.forgotten += 1
            state.slots[key] = slot
        }
    }
}
