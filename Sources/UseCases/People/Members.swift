import FollowUp
import Record

/// Adds a person with roles; the answer carries a one-time link's secret to copy.
public struct AddMember: UseCase {
    public static let name = "addMember"
    public static let allowed = Set<Role>.administrators
    public static let example = AddMember(
        name: "Mei Tanaka", email: "mei@example.org", roles: [.merchandiser], language: "en")

    public var name: String
    public var email: String
    public var roles: [Role]
    /// `en`, `zh-Hans`, or `auto`, which follows the browser.
    public var language: String?

    public struct Invited: Codable, Sendable {
        public var id: FileID
        public var seq: Int
        public var person: FileID
        /// Opens `/join/{secret}` once within seven days; nil where the person has a password or
        /// was added to another workspace before, and when the answer is asked for again: nobody
        /// keeps it.
        public var secret: String?
    }

    public init(
        name: String, email: String, roles: [Role], language: String? = nil
    ) {
        self.name = name
        self.email = email
        self.roles = roles
        self.language = language
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Invited {
        let address = email.lowercased()
        let known = try await house.account(of: address)
        let person = known ?? FileID.new(at: house.now())
        let member = Member(
            person: person, name: name, email: address, roles: roles, language: language ?? "auto")
        let secret = Secret()
        let envelope = caller.envelope(Self.allowed)
        let official = try await house.workspace(caller.workspace).calendar
        // Who lets a person in by a link could come in themself, wherever that person may act.
        let hasPassword = try await house.hasPassword(person)
        let isElsewhere = try await house.isMember(person, outside: caller.workspace)
        let isKnown = hasPassword || isElsewhere
        var answer = try await house.keeper.turn(
            caller.workspace, files: [caller.workspace],
            context: RowContext(official: official)
        ) { turn in
            let change = try turn.house().addMember(member)
            try turn.record(change.map { .workspace($0) }, in: caller.workspace, by: envelope)
            if known == nil {
                turn.also(
                    """
                    INSERT INTO account (id, email, password)
                    VALUES (\(person), \(address), NULL) ON CONFLICT DO NOTHING
                    """, orMiss: .taken(address))
            }
            if !isKnown { turn.invite(person, secret) }
            let answer = Invited(
                id: caller.workspace, seq: turn.seq(caller.workspace), person: person)
            Answering.keep(&turn, answer)
            return answer
        }
        answer.secret = isKnown ? nil : secret.text
        house.callers.forgetAll()
        return answer
    }
}

/// Changes a member's name, roles, language, or whether they are active.
public struct AmendMember: UseCase {
    public static let name = "amendMember"
    public static let allowed = Set<Role>.administrators
    public static let example = AmendMember(
        person: FileID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0001),
        name: "Mei Tanaka", roles: [.merchandiser, .finance], language: "zh-Hans", active: true)

    public var person: FileID
    public var name: String?
    public var roles: [Role]?
    public var language: String?
    public var active: Bool?

    public init(
        person: FileID, name: String? = nil, roles: [Role]? = nil, language: String? = nil,
        active: Bool? = nil
    ) {
        self.person = person
        self.name = name
        self.roles = roles
        self.language = language
        self.active = active
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { file in
            guard var member = file.member(person) else { throw Refusal(.notFound) }
            if let name { member.name = Erasable(name) }
            if let roles { member.roles = roles }
            if let language { member.language = language }
            if let active { member.active = active }
            return try file.amendMember(member)
        }
    }
}

/// The language a person reads: one of ours, or `auto`, which follows the browser.
public struct ChooseLanguage: UseCase {
    public static let name = "chooseLanguage"
    public static let allowed = Set(Role.givable)
    public static let example = ChooseLanguage(to: "zh-Hans")

    public var to: String

    public init(
        to: String
    ) {
        self.to = to
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard ["auto", "en", "zh-Hans"].contains(to) else {
            throw Refusal(.notUnderstood, field: "to")
        }
        return try await house.onHouse(caller, by: Self.allowed) { file in
            guard var member = file.member(caller.person) else { throw Refusal(.notFound) }
            guard member.language != to else { return [] }
            member.language = to
            return try file.amendMember(member)
        }
    }
}

extension House {
    /// Takes the workspace file's turn. Where plans rest on what is decided, the same commit marks
    /// them to be made again.
    func onHouse(
        _ caller: Caller, by allowed: Set<Role>, also row: SQL? = nil,
        _ decide: (Workspace) throws -> [WorkspaceChange]
    ) async throws -> Recorded {
        let official = try await workspace(caller.workspace).calendar
        let envelope = caller.envelope(allowed)
        // Also where nobody knows whether it was written.
        defer { callers.forgetAll() }
        return try await keeper.turn(
            caller.workspace, files: [caller.workspace], context: RowContext(official: official)
        ) { turn in
            let changes = try decide(turn.house())
            if changes.contains(where: \.movesPlans) {
                turn.also(
                    Unfinished.plans(
                        on: turn.workspace, from: turn.seq(turn.workspace), in: turn.workspace))
            }
            try turn.record(
                changes.map { .workspace($0) }, in: caller.workspace, by: envelope)
            if let row { turn.also(row, orMiss: .gone) }
            let recorded = Recorded(id: caller.workspace, seq: turn.seq(caller.workspace))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }

    func hasPassword(_ person: FileID) async throws -> Bool {
        try await engine.read { reading in
            try reading.first("SELECT password FROM account WHERE id = \(person)") {
                $0.optionalText(0) != nil
            } ?? false
        }
    }

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
    public func join(
        secret: String, password: String, device: String
    ) async throws -> Session {
        let row = try await invitation(secret)
        try Self.check(password: password)
        let hash = await hasher.hash(password)
        var write = Write()
        write.add(
            "DELETE FROM invitation WHERE id = \(Secret.digest(of: secret))", orMiss: .gone)
        write.add(
            """
            UPDATE account SET password = \(hash) WHERE id = \(row.account) AND password IS NULL
            """, orMiss: .gone)
        // A link somebody else made sets no second password.
        write.add("DELETE FROM invitation WHERE account = \(row.account)")
        do {
            try await engine.write(write)
        } catch RecordFailure.missed(.gone) {
            throw Refusal(.linkUsedOrExpired)
        }
        return try await openSession(account: row.account, device: device)
    }
}
