import FollowUp
import Record

extension House {
    /// Finishes what a crash left unfinished, then records what must be noticed without anyone
    /// acting: each file that is due is asked once, and its rows tell when to ask again. Files are
    /// never scanned. Returns how many were asked.
    @discardableResult
    public func strikeClock(most: Int = 200) async throws -> Int {
        try await finishWhatWasBegun()
        let latest = now().day(offsetMinutes: 14 * 60)
        let due = try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace, file, day FROM due WHERE day <= \(latest)
                ORDER BY day, workspace, file LIMIT \(most)
                """
            ) { ($0.id(0), $0.id(1), $0.day(2)) }
        }
        var asked = 0
        for (workspace, id, day) in due {
            guard case .order? = try await keeper.read(workspace, id)?.file else { continue }
            let scene = try await laid(workspace, order: id).scene
            guard let day, day <= scene.today else { continue }
            try await strike(workspace, id, scene)
            asked += 1
        }
        if asked > 0 { try await finishWhatWasBegun() }
        return asked
    }

    private func strike(_ workspace: FileID, _ id: FileID, _ scene: Scene) async throws {
        let envelope = Caller.clock(workspace).envelope([.clock])
        try await keeper.turn(workspace, files: [id], context: scene.context) { turn in
            let changes = try turn.order(id).clockStruck(today: scene.today)
            try turn.record(changes, order: id, by: envelope)
            if changes.isEmpty { turn.refresh(id) }
        }
    }

    /// Forgets told-off outbox rows, used idempotency answers, dead sessions and lists that nobody
    /// needs any more, after their time.
    public func sweep() async throws {
        let now = now().milliseconds
        var write = Write()
        write.add("DELETE FROM outbox WHERE at < \(now - 14 * 86_400_000)")
        write.add("DELETE FROM idempotency WHERE at < \(now - 90 * 86_400_000)")
        write.add("DELETE FROM session WHERE made_at < \(now - Self.sessionMilliseconds)")
        write.add("DELETE FROM invitation WHERE expires_at < \(now)")
        write.add("DELETE FROM renewal WHERE expires_at < \(now)")
        try await engine.write(write)
        imports.tidy()
        try await blobs.sweep(engine)
    }
}
