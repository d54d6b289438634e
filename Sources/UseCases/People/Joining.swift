import FollowUp
import Record

/// Using an administrator's first link for a person.
extension House {
    /// Whom a one-time link is for: name and address, while it is open.
    public func invited(
        _ secret: String
    ) async throws -> (name: String, email: String, workspace: String, language: String) {
        let row = try await invitation(secret)
        let file = try await workspace(row.workspace)
        let member = file.member(row.account)
        return (
            member?.name.text ?? "", member?.email.text ?? "", file.name,
            member?.language ?? "auto"
        )
    }

    private func invitation(_ secret: String) async throws -> (workspace: FileID, account: FileID) {
        let digest = Secret.digest(of: secret)
        let now = now()
        let row = try await engine.read { reading in
            try reading.first(
                """
                SELECT workspace, account FROM invitation WHERE id = \(digest)
                AND expires_at > \(now)
                """
            ) { (workspace: $0.id(0), account: $0.id(1)) }
        }
        guard let row else { throw Refusal(.linkUsedOrExpired) }
        return row
    }

    /// *Refuses when* a password is too short to be safe, or too long to be hashed.
    static func check(password: String) throws(Refusal) {
        var findings = Findings()
        findings.require(
            password.count >= leastPassword, .passwordTooShort(least: leastPassword),
            field: "password")
        findings.require(
            password.utf8.count <= mostPassword, .tooLong(limit: mostPassword), field: "password")
        try findings.settle()
    }

    /// Uses a one-time link up: sets the password and signs in.
    ///
    /// *Refuses when* the link was used or is too old; the person is no active member, or one of
    /// another workspace too, where whoever made the link could act for them: the commit itself
    /// asks, for that may have happened since. The operator makes one then.
    public func join(
        secret: String, password: String, device: String
    ) async throws -> Session {
        let row = try await invitation(secret)
        try Self.check(password: password)
        let hash = await hasher.hash(password)
        let official = try await workspace(row.workspace).calendar
        do {
            try await keeper.turn(
                row.workspace, files: [row.workspace], context: RowContext(official: official)
            ) { turn in
                let file = try turn.house()
                let changes = try file.join(row.account)
                try turn.record(
                    changes.map { .workspace($0) }, in: row.workspace,
                    by: file.own(row.account, device: device).envelope(Set(Role.givable)))
                turn.join(row.account, digest: Secret.digest(of: secret), hash: hash)
            }
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.linkUsedOrExpired)
        }
        callers.forgetAll()
        return try await openSession(account: row.account, device: device)
    }
}

extension Turn {
    fileprivate mutating func join(_ person: FileID, digest: [UInt8], hash: String?) {
        also("DELETE FROM invitation WHERE id = \(digest)", orMiss: .gone)
        also(
            """
            UPDATE account SET password = \(hash) WHERE id = \(person) AND password IS NULL
            AND NOT EXISTS (SELECT 1 FROM member_row WHERE person = \(person)
            AND workspace <> \(workspace))
            """, orMiss: .gone)
        // A link somebody else made sets no second password.
        also("DELETE FROM invitation WHERE account = \(person)")
    }
}
