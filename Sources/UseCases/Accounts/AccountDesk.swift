import Crypto
import FollowUp
import Foundation
import Record

extension House {
    /// After so long a person gives their password again before they confirm, reject or see a
    /// number.
    public static let freshMilliseconds: Int64 = 30 * 60_000

    /// Takes a supplier's turn for its accounts and contacts, on which no plan rests. `decide`
    /// gets the instant at which it is recorded.
    func onAccounts(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>, onBehalfOf party: Party? = nil,
        source: Source? = nil, _ decide: (Supplier, Instant) throws -> [SupplierChange]
    ) async throws -> Recorded {
        let envelope = caller.envelope(allowed).telling(for: party, source: source)
        return try await onAccounts(caller, id, envelope, asserting: []) { turn in
            try decide(turn.supplier(id), turn.moment(of: id))
        }
    }

    /// The same for what a person lets happen, standing on the workspace, which is asserted: its
    /// settings, and which roles the person has by now.
    func onAccounts(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        standingOnHouse decide: (Supplier, Instant, Workspace) throws -> [SupplierChange]
    ) async throws -> Recorded {
        let ground = [caller.workspace]
        return try await onAccounts(
            caller, id, caller.envelope(allowed), asserting: ground
        ) { turn in
            let house = try turn.house()
            try caller.requireStill(allowed, in: house)
            return try decide(turn.supplier(id), turn.moment(of: id), house)
        }
    }

    private func onAccounts(
        _ caller: Caller, _ id: FileID, _ envelope: Envelope, asserting ground: [FileID],
        _ decide: (inout Turn) throws -> [SupplierChange]
    ) async throws -> Recorded {
        _ = try await supplier(caller.workspace, id)
        let official = try await workspace(caller.workspace).calendar
        return try await keeper.turn(
            caller.workspace, files: [id] + ground, context: RowContext(official: official)
        ) { turn in
            let changes = try decide(&turn)
            try turn.record(changes.map { .supplier($0) }, in: id, by: envelope)
            try turn.queueNotices(of: changes, in: id)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }

    /// The hash of an account's number under the workspace's key; nil where there is no number.
    func mark(_ workspace: FileID, _ account: SupplierAccount) async throws -> String? {
        guard let code = account.code?.text else { return nil }
        let key = SymmetricKey(data: try await accountKey(workspace))
        let what = "gendan account \(account.kind.rawValue) \(account.platform ?? "") \(code)"
        return Array(HMAC<SHA256>.authenticationCode(for: Data(what.utf8), using: key)).hex
    }

    /// Made when it is first needed. It lies in the database, so that every node has the same.
    private func accountKey(_ workspace: FileID) async throws -> [UInt8] {
        if let key = try await keptKey(workspace) { return key }
        let made = SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }
        var write = Write()
        write.add(
            """
            INSERT INTO account_key (workspace, bytes) VALUES (\(workspace), \(made))
            ON CONFLICT DO NOTHING
            """)
        try await engine.write(write)
        guard let key = try await keptKey(workspace) else { throw Refusal(.busy) }
        return key
    }

    private func keptKey(_ workspace: FileID) async throws -> [UInt8]? {
        try await engine.read { reading in
            try reading.first("SELECT bytes FROM account_key WHERE workspace = \(workspace)") {
                $0.bytes(0)
            }
        }
    }

    /// Another supplier of the workspace has the same number.
    func isElsewhere(_ workspace: FileID, _ mark: String?, besides id: FileID) async throws -> Bool
    {
        guard let mark else { return false }
        return try await engine.read { reading in
            try reading.first(
                """
                SELECT number FROM account_row WHERE workspace = \(workspace)
                AND mark = \(mark) AND supplier <> \(id) ORDER BY supplier, number LIMIT 1
                """
            ) { $0.int(0) } != nil
        }
    }

    /// Which accounts of a supplier another one has too.
    func elsewhere(_ workspace: FileID, _ supplier: Supplier) async throws -> Set<Int> {
        var found: Set<Int> = []
        for held in supplier.accounts
        where try await isElsewhere(
            workspace, held.account.mark?.text, besides: supplier.id)
        {
            found.insert(held.number)
        }
        return found
    }
}

extension Caller {
    /// The person behind a session; nobody behind a token, the shell, a list.
    func present(at now: Instant) -> PresentPerson? {
        guard person.high != 0, let signedInAt else { return nil }
        let age = now.milliseconds - signedInAt.milliseconds
        return PresentPerson(person: person, isFresh: age <= House.freshMilliseconds)
    }
}

extension Set<Role> {
    /// Those who may find out about accounts, as persons.
    static let accountTellers = Set<Role>.readers.subtracting([.operator])
    /// Those who may confirm or reject an account.
    public static let accountConfirmers: Set<Role> = [.administrator, .decisionOwner, .finance]
}
