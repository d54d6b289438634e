import FollowUp
import Record

/// Confirms a proposed account. Two persons have to, none of whom proposed it or recorded a fact of
/// it; programs, the shell and lists cannot.
public struct ConfirmAccount: UseCase {
    public static let name = "confirmAccount"
    public static let allowed = Set<Role>.accountConfirmers
    public static let example = ConfirmAccount()

    @Path public var supplier: FileID
    @Path public var account: Int

    public init(supplier: FileID = .unset, account: Int = .unset) {
        self.supplier = supplier
        self.account = account
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onAccounts(
            caller, supplier, by: Self.allowed
        ) { (supplier: Supplier, now: Instant, workspace: Workspace) in
            try supplier.confirm(
                account: account, by: caller.present(at: now), at: now,
                settings: workspace.gates, voices: workspace.confirmers(at: now))
        }
    }
}

/// Rejects a proposed account: what was confirmed before may be paid to again at once.
public struct RejectAccount: UseCase {
    public static let name = "rejectAccount"
    public static let allowed = Set<Role>.accountConfirmers
    public static let example = RejectAccount(reason: "Ms Wang knows nothing of it.")

    @Path public var supplier: FileID
    @Path public var account: Int
    public var reason: String

    public init(supplier: FileID = .unset, account: Int = .unset, reason: String) {
        self.supplier = supplier
        self.account = account
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onAccounts(
            caller, supplier, by: Self.allowed
        ) { (supplier: Supplier, now: Instant, _: Workspace) in
            try supplier.reject(account: account, reason: reason, by: caller.present(at: now))
        }
    }
}

/// Says that a confirmed account counts no more: closed, or not the supplier's.
public struct WithdrawAccount: UseCase {
    public static let name = "withdrawAccount"
    public static let allowed = Set<Role>.readers
    public static let example = WithdrawAccount(
        cause: .closed, reason: "The supplier closed it in October.")

    @Path public var supplier: FileID
    @Path public var account: Int
    public var cause: AccountEnd
    public var reason: String

    public init(
        supplier: FileID = .unset, account: Int = .unset, cause: AccountEnd, reason: String
    ) {
        self.supplier = supplier
        self.account = account
        self.cause = cause
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onAccounts(caller, supplier, by: Self.allowed) { supplier, _ in
            try supplier.withdraw(account: account, cause: cause, reason: reason)
        }
    }
}
