import FollowUp
import Record

/// Shows the whole number of an account to finance, with a reason; that it was seen is recorded.
/// The number is in the answer once; sent again under the same key, the answer comes without it.
public struct RevealAccount: UseCase {
    public static let name = "revealAccount"
    public static let allowed: Set<Role> = [.finance]
    public static let example = RevealAccount(reason: "To enter it at our bank.")

    @Path public var supplier: FileID
    @Path public var account: Int
    public var reason: String

    public struct Revealed: Codable, Sendable {
        public var id: FileID
        public var seq: Int
        public var account: Int
        public var code: String?
    }

    public init(supplier: FileID = .unset, account: Int = .unset, reason: String) {
        self.supplier = supplier
        self.account = account
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Revealed {
        let official = try await house.workspace(caller.workspace).calendar
        _ = try await house.supplier(caller.workspace, supplier)
        let envelope = caller.envelope(Self.allowed)
        let (revealed, code) = try await house.keeper.turn(
            caller.workspace, files: [supplier, caller.workspace],
            context: RowContext(official: official)
        ) { turn in
            try caller.requireStill(Self.allowed, in: turn.house())
            let file = try turn.supplier(supplier)
            let changes = try file.reveal(
                account: account, reason: reason,
                by: caller.present(at: turn.moment(of: supplier)))
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            let revealed = Revealed(
                id: supplier, seq: turn.seq(supplier), account: account, code: nil)
            Answering.keep(&turn, revealed)
            return (revealed, file.account(account)?.account.code?.text)
        }
        var answer = revealed
        answer.code = code
        return answer
    }
}
