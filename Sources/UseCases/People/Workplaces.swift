import FollowUp
import Record

extension House {
    /// As many are offered to go to.
    static let mostWorkplaces = 200

    /// The workspaces in which a person may act.
    public func workspaces(of person: FileID) async throws -> [FileID] {
        try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace FROM member_row WHERE person = \(person) AND active = 1
                ORDER BY workspace LIMIT \(Self.mostWorkplaces)
                """
            ) { $0.id(0) }
        }
    }

    /// Whether a person is a member anywhere else, active or not.
    func isMember(_ person: FileID, outside workspace: FileID) async throws -> Bool {
        try await engine.read { reading in
            try reading.first(
                """
                SELECT workspace FROM member_row WHERE person = \(person)
                AND workspace <> \(workspace) ORDER BY workspace LIMIT 1
                """
            ) { _ in true } ?? false
        }
    }

    /// The other workspaces of a person, by name.
    func workplaces(of caller: Caller) async throws -> [Workplace] {
        var places: [Workplace] = []
        for id in try await workspaces(of: caller.person) where id != caller.workspace {
            places.append(Workplace(id: id, name: try await workspace(id).name))
        }
        return places.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Takes a session to another workspace of the same person. It gets a new secret and keeps its
    /// age: a page that still stands open in the workspace left behind can send nothing into the
    /// new one.
    ///
    /// *Refuses when* the person may not act there, in the same words as for one that is not there;
    /// the session has ended.
    public func move(
        session secret: String, of caller: Caller, to workspace: FileID
    ) async throws -> Session {
        guard
            let moved = try await self.caller(
                workspace, caller.person, door: .page, device: caller.device)
        else { throw Refusal(.notFound) }
        let old = Secret.digest(of: secret)
        let madeAt = try await engine.read { reading in
            try reading.first("SELECT made_at FROM session WHERE id = \(old)") { $0.int(0) }
        }
        guard let madeAt else { throw Refusal(.notSignedIn) }
        let new = Secret()
        var write = Write()
        write.add("DELETE FROM session WHERE id = \(old)", orMiss: .gone)
        write.add(
            """
            INSERT INTO session (id, account, workspace, made_at, used_at, device) VALUES
            (\(Secret.digest(of: new.text)), \(caller.person), \(workspace), \(madeAt), \(now()),
            \(String((caller.device ?? "").prefix(200))))
            """)
        try await ending(write)
        callers.forgetAll()
        return Session(secret: new, caller: moved)
    }
    /// Two taps at once: the second finds the session gone.
    private func ending(_ write: Write) async throws {
        do {
            try await engine.write(write)
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.notSignedIn)
        }
    }
}
