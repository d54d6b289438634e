import FollowUp
import Record

/// Using the link for a lost password (decision 7).
extension House {
    private struct Renewal: Sendable {
        let workspace: FileID
        let account: FileID
        /// Nil: the operator.
        let maker: FileID?
    }

    /// Whom a link is for, in which language they read, and who made it, while it is open.
    public func renewing(
        _ secret: String
    ) async throws -> (name: String, email: String, by: String?, language: String) {
        let renewal = try await renewal(secret)
        let file = try await workspace(renewal.workspace)
        let member = file.member(renewal.account)
        let by = renewal.maker.map { file.member($0)?.name.text ?? "" }
        return (
            member?.name.text ?? "", member?.email.text ?? "", by, member?.language ?? "auto"
        )
    }

    /// The operator's link opens for who may act in the workspace, or could accept to. An
    /// administrator's opens as long as its maker is one, and the person a member there
    /// alone: it must let nobody act anywhere else.
    private func renewal(_ secret: String) async throws -> Renewal {
        let digest = Secret.digest(of: secret)
        let now = now()
        let found = try await engine.read { reading in
            try reading.first(
                """
                SELECT workspace, account, made_by FROM renewal WHERE id = \(digest)
                AND expires_at > \(now)
                """
            ) {
                Renewal(
                    workspace: $0.id(0), account: $0.id(1),
                    maker: $0.optionalText(2).flatMap { FileID($0) })
            }
        }
        guard let renewal = found else { throw Refusal(.linkUsedOrExpired) }
        let file = try await workspace(renewal.workspace)
        let member = file.member(renewal.account)
        guard member?.active == true || (member?.pending == true && renewal.maker == nil) else {
            throw Refusal(.linkUsedOrExpired)
        }
        if let maker = renewal.maker {
            let isElsewhere = try await isMember(renewal.account, outside: renewal.workspace)
            guard file.mayMakeLinks(maker), !isElsewhere else { throw Refusal(.linkUsedOrExpired) }
        }
        return renewal
    }

    /// Uses the link up: the old password, all sessions and all API tokens of the person end, and
    /// the journal says by whose link, in one commit. Then it signs in.
    public func renew(
        secret: String, password: String, device: String
    ) async throws -> Session {
        let renewal = try await renewal(secret)
        try Self.check(password: password)
        let hash = await hasher.hash(password)
        let digest = Secret.digest(of: secret)
        let others = try await memberships(of: renewal.account)
            .filter { $0 != renewal.workspace }
        // Also where nobody knows whether it was written.
        defer { callers.forgetAll() }
        do {
            try await tell(renewal, device: device) { turn in
                turn.also("DELETE FROM renewal WHERE id = \(digest)", orMiss: .gone)
                turn.also(
                    "UPDATE account SET password = \(hash) WHERE id = \(renewal.account)",
                    orMiss: .gone)
                turn.also("DELETE FROM session WHERE account = \(renewal.account)")
                turn.also("DELETE FROM token WHERE account = \(renewal.account)")
                turn.also("DELETE FROM invitation WHERE account = \(renewal.account)")
                for workspace in others {
                    turn.also(
                        """
                        INSERT INTO renewed (workspace, account, at) VALUES
                        (\(workspace), \(renewal.account), \(turn.now)) ON CONFLICT DO NOTHING
                        """)
                }
            }
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.linkUsedOrExpired)
        }
        callers.forgetAll()
        await leavingToTheClock { try await tellRenewals() }
        return try await openSession(account: renewal.account, device: device)
    }

    /// Tells the person's other workspaces what happened; after a crash the clock does.
    func tellRenewals() async throws {
        let rows = try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace, account, at FROM renewed ORDER BY workspace, account, at
                LIMIT 1000
                """
            ) { ($0.id(0), $0.id(1), $0.int(2)) }
        }
        for (workspace, account, at) in rows {
            do {
                let renewal = Renewal(workspace: workspace, account: account, maker: nil)
                try await tell(renewal, device: nil) { turn in
                    turn.also(
                        """
                        DELETE FROM renewed WHERE workspace = \(workspace)
                        AND account = \(account) AND at = \(at)
                        """, orMiss: .gone)
                    // As the journal has it from now on: no token made before.
                    turn.also(
                        """
                        DELETE FROM token WHERE workspace = \(workspace)
                        AND account = \(account)
                        """)
                }
            } catch RecordFailure.missed(.gone) {
                // Somebody else told it.
            }
        }
        if !rows.isEmpty { callers.forgetAll() }
    }

    /// The change in one workspace, as the person's own, and what belongs to the same commit.
    private func tell(
        _ renewal: Renewal, device: String?, _ also: (inout Turn) -> Void
    ) async throws {
        let official = try await workspace(renewal.workspace).calendar
        try await keeper.turn(
            renewal.workspace, files: [renewal.workspace], context: RowContext(official: official)
        ) { turn in
            let file = try turn.house()
            let changes = try file.renewPassword(of: renewal.account, byLinkOf: renewal.maker)
            try turn.record(
                changes.map { .workspace($0) }, in: renewal.workspace,
                by: file.own(renewal.account, device: device).envelope(Set(Role.givable)))
            also(&turn)
        }
    }
}
