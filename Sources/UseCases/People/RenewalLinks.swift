import FollowUp
import Record

/// Makes a one-time link for a member who has lost their password (decision 7). Nothing changes
/// before it is used. An earlier one of the same person ends.
public struct MakeRenewalLink: UseCase {
    public static let name = "makeRenewalLink"
    public static let allowed = Set<Role>.administrators
    public static let example = MakeRenewalLink()

    @Path public var person: FileID

    public struct Made: Codable, Sendable {
        public var id: FileID
        public var seq: Int
        public var person: FileID
        /// Opens `/renew/{secret}` once within 24 hours; nil when the answer is asked for again:
        /// nobody keeps it.
        public var secret: String?
    }

    public init(person: FileID = .unset) { self.person = person }

    public func run(_ house: House, _ caller: Caller) async throws -> Made {
        try caller.requireFreshSessionOrOperator(at: house.now())
        let secret = Secret()
        let official = try await house.workspace(caller.workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        let hasPassword = try await house.hasPassword(person)
        let isElsewhere = try await house.isMember(person, outside: caller.workspace)
        var made = try await house.keeper.turn(
            caller.workspace, files: [caller.workspace], context: RowContext(official: official)
        ) { turn in
            let changes = try turn.house().makeRenewalLink(
                for: person, by: caller.person, hasPassword: hasPassword, isElsewhere: isElsewhere)
            try turn.record(changes.map { .workspace($0) }, in: caller.workspace, by: envelope)
            turn.open(secret, for: person, by: caller.person)
            let made = Made(
                id: caller.workspace, seq: turn.seq(caller.workspace), person: person)
            Answering.keep(&turn, made)
            return made
        }
        made.secret = secret.text
        return made
    }
}

/// What the operator gives a person who has lost their password.
public struct RenewalAddress: Codable, Sendable {
    public var person: FileID
    public var email: String
    /// Whole where it is known under which address the house is reached, else only the path.
    public var address: String
    public var expiresAt: Instant
}

extension House {
    static let renewalMilliseconds: Int64 = 24 * 3_600_000

    /// Makes the link as the operator: for whoever is an active member anywhere, or could accept.
    /// Each workspace of theirs has it in its journal before anybody knows the link.
    ///
    /// *Refuses when* nobody has that address, or they may act nowhere.
    public func makeRenewalLink(email: String, origin: String?) async throws -> RenewalAddress {
        let address = email.lowercased()
        guard let person = try await account(of: address) else {
            throw Refusal(.notFound, field: "email")
        }
        let places = try await workspaces(of: person) + offers(to: person).map(\.id)
        guard let first = places.first else { throw Refusal(.notFound, field: "email") }
        let secret = Secret()
        let others = try await memberships(of: person).filter { $0 != first }
        var made = now()
        for workspace in others + [first] {
            let official = try await self.workspace(workspace).calendar
            let envelope = Caller.operating(workspace).envelope([.operator])
            made = try await keeper.turn(
                workspace, files: [workspace], context: RowContext(official: official)
            ) { turn in
                let changes = try turn.house().makeRenewalLink(for: person)
                try turn.record(changes.map { .workspace($0) }, in: workspace, by: envelope)
                if workspace == first { turn.open(secret, for: person, by: nil) }
                return turn.now
            }
        }
        return RenewalAddress(
            person: person, email: address, address: (origin ?? "") + "/renew/\(secret.text)",
            expiresAt: Instant(milliseconds: made.milliseconds + Self.renewalMilliseconds))
    }

    /// Every workspace that has the person as a member, active or not.
    func memberships(of person: FileID) async throws -> [FileID] {
        try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace FROM member_row WHERE person = \(person) ORDER BY workspace
                """
            ) { $0.id(0) }
        }
    }

    /// Active members with a password who are members nowhere else, but the asker.
    func renewableMembers(_ caller: Caller) async throws -> [FileID] {
        try await engine.read { reading in
            let members = try reading.rows(
                """
                SELECT m.person FROM member_row m JOIN account a ON a.id = m.person
                WHERE m.workspace = \(caller.workspace) AND m.active = 1
                AND a.password IS NOT NULL AND m.person <> \(caller.person)
                ORDER BY m.person LIMIT 1000
                """
            ) { $0.id(0) }
            // One by one, for no question joins two workspaces.
            return try members.filter { person in
                try reading.first(
                    """
                    SELECT workspace FROM member_row WHERE person = \(person)
                    AND workspace <> \(caller.workspace) ORDER BY workspace LIMIT 1
                    """
                ) { _ in true } == nil
            }
        }
    }
}

extension Turn {
    /// Keeps what is needed to know the link again; those made before for the person end.
    fileprivate mutating func open(_ secret: Secret, for person: FileID, by maker: FileID?) {
        let expires = Instant(milliseconds: now.milliseconds + House.renewalMilliseconds)
        also("DELETE FROM renewal WHERE account = \(person)")
        also(
            """
            INSERT INTO renewal (id, workspace, account, made_by, expires_at) VALUES
            (\(Secret.digest(of: secret.text)), \(workspace), \(person), \(maker), \(expires))
            """)
    }
}
