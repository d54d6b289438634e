import FollowUp
import Record

/// Asks that a proposed account cools off for less than 72 hours, no less than 24.
public struct AskShorterCoolingOff: UseCase {
    public static let name = "askShorterCoolingOff"
    public static let allowed = Set<Role>.accountConfirmers
    public static let example = AskShorterCoolingOff(
        hours: 24, reason: "The vessel's cut-off is on Friday.")

    @Path public var supplier: FileID
    @Path public var account: Int
    /// From the proposal.
    public var hours: Int
    public var reason: String

    public init(supplier: FileID = .unset, account: Int = .unset, hours: Int, reason: String) {
        self.supplier = supplier
        self.account = account
        self.hours = hours
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onAccounts(
            caller, supplier, by: Self.allowed
        ) { (supplier: Supplier, now: Instant, _: Workspace) in
            try supplier.askShorter(
                account: account, hours: hours, reason: reason, by: caller.present(at: now))
        }
    }
}

/// Agrees to the shorter cooling-off that another person asked for.
public struct AgreeShorterCoolingOff: UseCase {
    public static let name = "agreeShorterCoolingOff"
    public static let allowed = Set<Role>.accountConfirmers
    public static let example = AgreeShorterCoolingOff()

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
            try supplier.agreeShorter(
                account: account, by: caller.present(at: now),
                voices: workspace.confirmers(at: now))
        }
    }
}
