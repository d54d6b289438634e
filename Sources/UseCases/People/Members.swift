import FollowUp
import Record

/// Adds a person with roles; the answer carries a one-time link's secret to copy. Who has an
/// account of elsewhere gets no link: they are asked, and accept in a session of their own.
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
        /// Opens `/join/{secret}` once within seven days; nil where the account was made
        /// elsewhere, and when the answer is asked for again: nobody keeps it.
        public var secret: String?
        /// True where the address had an account, which another workspace made: nobody here can
        /// know who holds it. The person is a member once they accept.
        public var madeElsewhere: Bool?
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
        try caller.requireFreshSessionOrOperator(at: house.now())
        let address = email.lowercased()
        let known = try await house.account(of: address)
        let person = known ?? FileID.new(at: house.now())
        let told = Member(
            person: person, name: name, email: address, roles: roles, language: language ?? "auto")
        let member = known == nil ? told : told.asked
        let secret = Secret()
        let envelope = caller.envelope(Self.allowed)
        let official = try await house.workspace(caller.workspace).calendar
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
                turn.invite(person, secret)
            } else {
                turn.endLinks(to: person)
            }
            var answer = Invited(
                id: caller.workspace, seq: turn.seq(caller.workspace), person: person)
            answer.madeElsewhere = known == nil ? nil : true
            Answering.keep(&turn, answer)
            return answer
        }
        answer.secret = known == nil ? secret.text : nil
        house.callers.forgetAll()
        return answer
    }
}

extension Turn {
    /// Who let the person in elsewhere could come in here by a link that is still open: those that
    /// administrators made end with the same commit, so that using one and adding the person are
    /// never done side by side.
    fileprivate mutating func endLinks(to person: FileID) {
        also("DELETE FROM invitation WHERE account = \(person)")
        also("DELETE FROM renewal WHERE account = \(person) AND made_by IS NOT NULL")
    }
}

/// Changes a member's name, roles, language, or whether they are active. Who has not accepted is
/// asked again, or no more.
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
        try caller.requireFreshSessionOrOperator(at: house.now())
        return try await house.onHouse(caller, by: Self.allowed) { file in
            guard var member = file.member(person) else { throw Refusal(.notFound) }
            if let name { member.name = Erasable(name) }
            if let roles { member.roles = roles }
            if let language { member.language = language }
            if let active { member.allow(active) }
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
}
