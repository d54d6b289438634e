import FollowUp
import Record

/// The supplier acknowledges the version of the baseline that is named, by one tap (A9).
public struct AcknowledgeAsSupplier: UseCase {
    public static let name = "acknowledgeAsSupplier"
    public static let allowed = Set<Role>.seats
    public static let example = AcknowledgeAsSupplier()

    @Path public var order: FileID
    @Path public var number: Int

    public init(order: FileID = .unset, number: Int = .unset) {
        self.order = order
        self.number = number
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOwnOrder(caller, order, telling: nil) { _, order, _ in
            try order.acknowledgeBaseline(
                number, by: .supplier, onBehalf: false, document: nil)
        }
    }
}

/// The supplier commits to a production plan for a lot (H6); a person of the house accepts it.
public struct CommitOwnPlan: UseCase {
    public static let name = "commitOwnPlan"
    public static let allowed = Set<Role>.seats
    public static let example: CommitOwnPlan = {
        var act = CommitOwnPlan()
        act.stage = TellProductionPlan.example.stage
        return act
    }()

    @Path public var order: FileID
    @Path public var lot: Int
    /// By the names of the milestones; one without a day is not named.
    public var stage: [String: TellProductionPlan.Stage]?
    public var note: String?

    public init(order: FileID = .unset, lot: Int = .unset) {
        self.order = order
        self.lot = lot
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        var told = TellProductionPlan(order: order, lot: lot)
        told.stage = stage
        told.note = note
        let plan = told
        return try await house.onOwnOrder(caller, order, telling: .plans) { _, order, _ in
            try plan.committed(to: order, from: .supplier)
        }
    }
}

/// The supplier confirms an order line by line (H5): what they say is laid beside the order, and
/// what differs is settled by the house.
public struct ConfirmOwnOrder: UseCase {
    public static let name = "confirmOwnOrder"
    public static let allowed = Set<Role>.seats
    public static let example: ConfirmOwnOrder = {
        var act = ConfirmOwnOrder(kind: .proformaInvoice)
        act.reference = "PI-2026-0412"
        act.currency = "USD"
        act.line = FileConfirmation.example.line
        return act
    }()

    @Path public var order: FileID
    public var kind: ConfirmationKind
    /// The number and the day of the supplier's paper.
    public var reference: String?
    public var day: Day?
    public var currency: String?
    public var total: String?
    public var payment: String?
    /// The number of the supplier's own account it asks to be paid to; another one is proposed
    /// first.
    public var account: Int?
    /// By the number of the order's line.
    public var line: [String: FileConfirmation.Line]?
    public var note: String?

    public init(order: FileID = .unset, kind: ConfirmationKind) {
        self.order = order
        self.kind = kind
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        var told = FileConfirmation(order: order, kind: kind)
        told.reference = reference
        told.day = day
        told.currency = currency
        told.total = total
        told.payment = payment
        told.line = line
        told.note = note
        let confirmation = told
        return try await house.onOwnOrder(caller, order, telling: .confirmations) {
            _, order, scene in
            let named = try account.map { try scene.supplier.namedAccount($0) }
            return try confirmation.filed(to: order, named, scene.supplier, from: .supplier)
        }
    }
}
