import FollowUp
import Logging
import Record

extension House {
    /// Finishes what a crash left unfinished, then records what must be noticed without anyone
    /// acting: each file that is due is asked once, and its rows tell when to ask again. Files are
    /// never scanned. A file that cannot be asked is told to the log and asked again at the next
    /// beat; the others do not wait for it. Returns how many were asked.
    @discardableResult
    public func strikeClock(page size: Int = 200) async throws -> Int {
        try await finishWhatWasBegun()
        var asked = 0
        let nobody = FileID(high: 0, low: 0)
        var last = DueFile(workspace: nobody, id: nobody, day: .distantPast)
        while true {
            let page = try await due(after: last, most: size)
            asked += await struck(page)
            guard page.count == size, let end = page.last else { break }
            last = end
        }
        if asked > 0 { try await finishWhatWasBegun() }
        return asked
    }

    /// So many share a commit; more would keep people's own changes waiting.
    private static let struckAbreast = 16

    private struct DueFile: Sendable {
        let workspace: FileID
        let id: FileID
        let day: Day
    }

    /// The files whose day has come somewhere on earth, earliest first.
    private func due(after last: DueFile, most: Int) async throws -> [DueFile] {
        let latest = now().day(offsetMinutes: 14 * 60)
        return try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace, file, day FROM due
                WHERE day <= \(latest)
                    AND (day, workspace, file) > (\(last.day), \(last.workspace), \(last.id))
                ORDER BY day, workspace, file LIMIT \(most)
                """
            ) { row in row.day(2).map { DueFile(workspace: row.id(0), id: row.id(1), day: $0) } }
        }.compactMap { $0 }
    }

    /// How many of them were asked, some of them at a time.
    private func struck(_ files: [DueFile]) async -> Int {
        await withTaskGroup(of: Bool.self) { group in
            var waiting = files[...]
            for _ in 0..<Self.struckAbreast {
                guard let file = waiting.popFirst() else { break }
                group.addTask { await self.struck(file) }
            }
            var asked = 0
            while let wasAsked = await group.next() {
                asked += wasAsked ? 1 : 0
                if let file = waiting.popFirst() { group.addTask { await self.struck(file) } }
            }
            return asked
        }
    }

    /// Whether it was asked: not before its own day has come, nor where asking failed.
    private func struck(_ file: DueFile) async -> Bool {
        do {
            guard case .order? = try await keeper.read(file.workspace, file.id)?.file else {
                return false
            }
            let scene = try await laid(file.workspace, order: file.id).scene
            guard file.day <= scene.today else { return false }
            try await strike(file.workspace, file.id, scene)
            return true
        } catch {
            log.warning("the clock could not ask a file", metadata: ["file": "\(file.id)"])
            return false
        }
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
        write.add(Reminders.forget(before: self.now()))
        try await engine.write(write)
        imports.tidy()
        try await blobs.sweep(engine)
    }
}
