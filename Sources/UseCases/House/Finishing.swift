import FollowUp
import Logging
import Record
import Synchronization

/// Finishing what a change began: rows of orders that wait for a changed one, plans that rest on a
/// changed calendar. The act that began it goes on with it at once; after a crash the clock does.
extension House {
    /// Finishes what is open in a workspace.
    func finish(_ workspace: FileID) async {
        await leavingToTheClock { try await finishAll(in: workspace) }
    }

    /// Derives the rows that are marked; plans are for the act that moved them, and for the clock.
    func finishRows(_ workspace: FileID) async {
        await leavingToTheClock { try await deriveAll(in: workspace) }
    }

    /// A failure here undoes nothing of the act before it, and the clock tries again.
    func leavingToTheClock(_ work: () async throws -> Void) async {
        do {
            try await work()
        } catch {
            log.warning("left to the clock", metadata: ["error": "\(type(of: error))"])
        }
    }

    /// Finishes what is open anywhere.
    public func finishWhatWasBegun() async throws {
        let workspaces = try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace FROM replan UNION SELECT workspace FROM stale ORDER BY workspace
                """
            ) { $0.id(0) }
        }
        for workspace in workspaces { try await finishAll(in: workspace) }
        try await tellRenewals()
    }

    /// Brings a rebuild to its end that was cut off. Damaged journals keep no server from starting.
    public func resumeRebuild() async throws {
        guard try await Rebuild(keeper: keeper).isUnfinished else { return }
        log.notice("a rebuild was cut off and is made again")
        do {
            let files = try await rebuild()
            log.notice("rebuilt", metadata: ["files": "\(files)"])
        } catch RecordFailure.damaged(let why) {
            log.error("rebuilt but for what is damaged", metadata: ["damaged": "\(why)"])
        }
    }

    /// Makes the rows again, and forgets what was known by those that stood there.
    func rebuild(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        defer { awaited.forget() }
        return try await Rebuild(keeper: keeper).run(progress: progress)
    }

    private func finishAll(in workspace: FileID) async throws {
        let slot = "replan \(workspace)"
        // Somebody of this process is at it.
        if inFlight.withLock({ $0.insert(slot).inserted }) {
            defer { inFlight.withLock { _ = $0.remove(slot) } }
            while let plans = try await oldestPlans(workspace) {
                try await replan(workspace, plans)
            }
        }
        try await deriveAll(in: workspace)
    }

    /// Those who wait for an order derived again are marked by that; nobody waits in a circle.
    private func deriveAll(in workspace: FileID) async throws {
        var rounds = 0
        while try await deriveStale(workspace), rounds < 1_000 { rounds += 1 }
    }

    // MARK: rows

    /// Derives the rows of up to two hundred marked orders again; false where none was marked.
    private func deriveStale(_ workspace: FileID) async throws -> Bool {
        let marked = try await engine.read { reading in
            try reading.rows(
                """
                SELECT file, mark FROM stale WHERE workspace = \(workspace)
                ORDER BY file LIMIT 200
                """
            ) { ($0.id(0), $0.text(1)) }
        }
        for (id, mark) in marked { try await derive(workspace, id, mark) }
        return !marked.isEmpty
    }

    /// The mark was read before what the rows rest on, and goes in the same commit: where it is
    /// another one by then, so may be what they rest on.
    private func derive(_ workspace: FileID, _ id: FileID, _ mark: String) async throws {
        guard case .order? = try await keeper.read(workspace, id)?.file else {
            var write = Write()
            write.add(Unfinished.derived(id, in: workspace, mark: mark))
            return try await engine.write(write)
        }
        let scene = try await laid(workspace, order: id).scene
        do {
            try await keeper.turn(workspace, files: [id], context: scene.context) { turn in
                turn.refresh(id)
                turn.also(Unfinished.derived(id, in: workspace, mark: mark), orMiss: .gone)
            }
        } catch RecordFailure.missed(.gone) {
            // Somebody else derived them, or marked them anew.
        }
    }

    // MARK: plans

    /// Plans to be made again since a file moved on from a number; orders up to `after` are done.
    private struct Plans {
        let cause: FileID
        let seq: Int
        let after: String
    }

    private func oldestPlans(_ workspace: FileID) async throws -> Plans? {
        try await engine.read { reading in
            try reading.first(
                """
                SELECT cause, seq, after_id FROM replan WHERE workspace = \(workspace)
                ORDER BY cause, seq LIMIT 1
                """
            ) { Plans(cause: $0.id(0), seq: $0.int(1), after: $0.text(2)) }
        }
    }

    /// Making a plan again that was made again already moves nothing, so only pages are counted.
    private func replan(_ workspace: FileID, _ plans: Plans) async throws {
        let isCalendar = plans.cause == workspace
        let before = try await engine.read { reading in
            try Journal.load(
                reading, workspace: workspace, kind: isCalendar ? .workspace : .supplier,
                id: plans.cause, asOf: plans.seq)
        }
        let house = try await self.workspace(workspace)
        let orders = try await orders(workspace, plans, isCalendar)
        switch before {
        case .workspace(let old):
            let name = "\(house.calendar.region) \(house.calendarVersion)"
            try await replan(workspace, orders, named: name) { order, supplier in
                supplier.calendars(of: order, official: old.calendar)
            }
        case .supplier(let old):
            try await replan(workspace, orders, named: old.name) { order, _ in
                old.calendars(of: order, official: house.calendar)
            }
        default: break
        }
        var write = Write()
        if let last = orders.last {
            write.add(
                """
                UPDATE replan SET after_id = \(last) WHERE workspace = \(workspace)
                AND cause = \(plans.cause) AND seq = \(plans.seq)
                """)
        } else {
            write.add(
                """
                DELETE FROM replan WHERE workspace = \(workspace) AND cause = \(plans.cause)
                AND seq = \(plans.seq)
                """)
        }
        try await engine.write(write)
    }

    /// Open orders; of a supplier all, for their name is a word closed ones are found by, too.
    private func orders(
        _ workspace: FileID, _ plans: Plans, _ isCalendar: Bool
    ) async throws -> [FileID] {
        let which: SQL = isCalendar ? "state = 'open'" : "supplier = \(plans.cause)"
        return try await engine.read { reading in
            try reading.rows(
                """
                SELECT id FROM order_row WHERE workspace = \(workspace) AND \(which)
                AND id > \(plans.after) ORDER BY id LIMIT 500
                """
            ) { $0.id(0) }
        }
    }

    /// Makes plans again, by recorded changes, and derives the rows of every order named.
    private func replan(
        _ workspace: FileID, _ orders: [FileID], named name: String,
        from before: (Order, Supplier) -> any LotCalendars
    ) async throws {
        let envelope = Caller.clock(workspace).envelope([.clock])
        for id in orders {
            guard case .order? = try await keeper.read(workspace, id)?.file else { continue }
            let (_, order, scene) = try await laid(workspace, order: id)
            let old = before(order, scene.supplier)
            try await keeper.turn(workspace, files: [id], context: scene.context) { turn in
                let order = try turn.order(id)
                let new = scene.calendar(of: order)
                let changes = order.withConsequences(
                    of: order.replan(from: old, to: new, calendarName: name), calendar: new)
                try turn.record(changes, order: id, by: envelope)
                turn.refresh(id)
            }
        }
    }
}
