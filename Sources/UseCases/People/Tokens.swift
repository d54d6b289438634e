import FollowUp
import Record

/// Makes an API token for a program that acts for the person who makes it. The secret is in the
/// answer once; sent again under the same key, the answer comes without it.
public struct MakeToken: UseCase {
    public static let name = "makeToken"
    public static let allowed = Set<Role>.administrators
    public static let example = MakeToken(label: "ERP, every night")

    public var label: String

    public struct Made: Codable, Sendable {
        public var id: FileID
        public var seq: Int
        public var token: FileID
        public var secret: String?
    }

    public init(label: String) { self.label = label }

    public func run(_ house: House, _ caller: Caller) async throws -> Made {
        // The shell acts for nobody.
        guard caller.person.high != 0 else { throw Refusal(.notAllowed) }
        try caller.requireFreshSession(at: house.now())
        let secret = Secret()
        let digest = Secret.digest(of: secret.text)
        let token = Token(id: Secret.handle(of: digest), person: caller.person, name: label)
        let official = try await house.workspace(caller.workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        var made = try await house.keeper.turn(
            caller.workspace, files: [caller.workspace], context: RowContext(official: official)
        ) { turn in
            let changes = try turn.house().makeToken(token)
            try turn.record(changes.map { .workspace($0) }, in: caller.workspace, by: envelope)
            turn.also(
                """
                INSERT INTO token (id, workspace, account, name, made_at) VALUES
                (\(digest), \(caller.workspace), \(caller.person), \(label), \(turn.now))
                """)
            let made = Made(
                id: caller.workspace, seq: turn.seq(caller.workspace), token: token.id,
                secret: nil)
            Answering.keep(&turn, made)
            return made
        }
        made.secret = secret.text
        return made
    }
}

/// Revokes an API token: whoever holds it is let in no more.
public struct RevokeToken: UseCase {
    public static let name = "revokeToken"
    public static let allowed = Set<Role>.administrators
    public static let example = RevokeToken()

    @Path public var token: FileID

    public init(token: FileID = .unset) { self.token = token }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let official = try await house.workspace(caller.workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        // Also where nobody knows whether it was written.
        defer { house.callers.forgetAll() }
        return try await house.keeper.turn(
            caller.workspace, files: [caller.workspace], context: RowContext(official: official)
        ) { turn in
            let changes = try turn.house().revokeToken(token)
            try turn.record(changes.map { .workspace($0) }, in: caller.workspace, by: envelope)
            let begins = token.bytes
            turn.also(
                """
                DELETE FROM token WHERE workspace = \(caller.workspace)
                AND id >= \(begins + [UInt8](repeating: 0, count: 16))
                AND id <= \(begins + [UInt8](repeating: 255, count: 16))
                """)
            let recorded = Recorded(id: caller.workspace, seq: turn.seq(caller.workspace))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}

/// Makes the one-time link of a member again, who has not used theirs; the old one ends.
public struct RenewInvitation: UseCase {
    public static let name = "renewInvitation"
    public static let allowed = Set<Role>.administrators
    public static let example = RenewInvitation()

    @Path public var person: FileID

    public init(person: FileID = .unset) { self.person = person }

    public func run(_ house: House, _ caller: Caller) async throws -> AddMember.Invited {
        try caller.requireFreshSessionOrOperator(at: house.now())
        let secret = Secret()
        let official = try await house.workspace(caller.workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        let hasPassword = try await house.hasPassword(person)
        let isElsewhere = try await house.isMember(person, outside: caller.workspace)
        var invited = try await house.keeper.turn(
            caller.workspace, files: [caller.workspace], context: RowContext(official: official)
        ) { turn in
            let changes = try turn.house().renewInvitation(
                person, hasPassword: hasPassword, isElsewhere: isElsewhere)
            try turn.record(changes.map { .workspace($0) }, in: caller.workspace, by: envelope)
            turn.also(
                """
                DELETE FROM invitation WHERE workspace = \(caller.workspace)
                AND account = \(person)
                """)
            turn.invite(person, secret)
            let invited = AddMember.Invited(
                id: caller.workspace, seq: turn.seq(caller.workspace), person: person)
            Answering.keep(&turn, invited)
            return invited
        }
        invited.secret = secret.text
        return invited
    }
}

extension Turn {
    /// A one-time link for a member: it opens once within seven days.
    mutating func invite(_ person: FileID, _ secret: Secret) {
        let expires = Instant(milliseconds: now.milliseconds + 7 * 86_400_000)
        also(
            """
            INSERT INTO invitation (id, workspace, account, expires_at) VALUES
            (\(Secret.digest(of: secret.text)), \(workspace), \(person), \(expires))
            """)
    }
}
