import FollowUp
import Record

/// What founding a workspace leaves behind: shown once.
public struct Founded: Codable, Sendable {
    public var workspace: FileID
    public var slug: String
    public var person: FileID
    public var email: String
    public var token: String
}

extension House {
    /// Founds a workspace with its first person, who holds every role of the house. An address that
    /// has an account keeps it (and its password) and becomes a member here too.
    ///
    /// *Refuses when* the short name, the address or the password is none; the address has an
    /// account and neither is `password` its own nor does the operator say that it is meant
    /// (`existingAccount`): whoever made that account would own the workspace.
    public func found(
        slug: String, name: String? = nil, email: String, password: String,
        zone: String = "Asia/Shanghai", language: String = "en", demonstration: Bool = false,
        existingAccount: Bool = false
    ) async throws -> Founded {
        let address = email.lowercased()
        try Self.check(slug: slug, address: address, password: password)
        let now = now()
        let account = try await account(of: address)
        if let account, !existingAccount, try await !isPassword(password, of: account) {
            throw Refusal(.person(.accountExists(address)), field: "email")
        }
        let person = account ?? FileID.new(at: now)
        let hash = account == nil ? await hasher.hash(password) : nil
        let id = FileID.new(at: now)
        let token = Secret()
        let digest = Secret.digest(of: token.text)
        let by = Envelope(person: nil, name: "operator", role: .operator, door: .shell)
        let shown = name ?? slug
        let context = RowContext(official: .china)
        try await keeper.turn(id, files: [], context: context) { turn in
            turn.begin(.workspace, id)
            let founding: [WorkspaceChange] = [
                .opened(name: shown, zone: zone, demonstration: demonstration),
                .memberAdded(.founder(person, address, language)),
                .tokenMade(Token(id: Secret.handle(of: digest), person: person, name: "init")),
            ]
            try turn.record(founding.map { .workspace($0) }, in: id, by: by)
            turn.also(
                """
                INSERT INTO workspace_row (id, slug, demonstration)
                VALUES (\(id), \(slug), \(demonstration)) ON CONFLICT DO NOTHING
                """, orMiss: .taken(slug))
            if account == nil {
                turn.also(
                    """
                    INSERT INTO account (id, email, password)
                    VALUES (\(person), \(address), \(hash)) ON CONFLICT DO NOTHING
                    """, orMiss: .taken(address))
            }
            turn.also(
                """
                INSERT INTO token (id, workspace, account, name, made_at) VALUES
                (\(digest), \(id), \(person), 'init', \(now))
                """)
        }
        callers.forgetAll()
        return Founded(
            workspace: id, slug: slug, person: person, email: address, token: token.text)
    }

    /// What can be said of a founding before anything is opened or made for it.
    ///
    /// *Refuses when* the short name, the address or the password is none.
    public static func checkFounding(
        slug: String, email: String, password: String
    ) throws(Refusal) {
        try check(slug: slug, address: email.lowercased(), password: password)
    }

    private static func check(
        slug: String, address: String, password: String
    ) throws(Refusal) {
        var findings = Findings()
        let allowed = slug.utf8.allSatisfy {
            (97...122).contains($0) || (48...57).contains($0) || $0 == 45
        }
        findings.require(
            allowed && (1...40).contains(slug.utf8.count), .notAShortName(most: 40),
            field: "workspace")
        findings.require(
            password.count >= leastPassword, .passwordTooShort(least: leastPassword),
            field: "password")
        findings.require(
            Member.isAddress(address) && address.utf8.count <= 254, .notAnAddress, field: "email")
        try findings.settle()
    }

    private func isPassword(_ password: String, of account: FileID) async throws -> Bool {
        let kept = try await engine.read { reading in
            try reading.first("SELECT password FROM account WHERE id = \(account)") {
                $0.optionalText(0)
            }
        }
        guard let hash = kept ?? nil else { return false }
        return await hasher.verify(password, against: hash)
    }

    func account(of email: String) async throws -> FileID? {
        try await engine.read { reading in
            try reading.first("SELECT id FROM account WHERE email = \(email)") { $0.id(0) }
        }
    }

    /// The workspace known by a short name.
    public func workspace(slug: String) async throws -> FileID? {
        try await engine.read { reading in
            try reading.first("SELECT id FROM workspace_row WHERE slug = \(slug)") { $0.id(0) }
        }
    }
}

extension Role {
    /// What the first person of a workspace may do: everything a buyer's house does.
    static let founder: [Role] = [.administrator, .merchandiser, .decisionOwner, .finance]
}

extension Member {
    /// Whoever founds a workspace, called by what stands before the sign of the address.
    fileprivate static func founder(
        _ person: FileID, _ address: String, _ language: String
    ) -> Member {
        Member(
            person: person, name: String(address.prefix { $0 != "@" }), email: address,
            roles: Role.founder, language: language)
    }
}
