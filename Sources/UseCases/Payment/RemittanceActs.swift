import FollowUp
import Record

/// Tells that money was sent, for one instalment or several.
public struct TellRemittance: UseCase {
    public static let name = "tellRemittance"
    public static let allowed: Set<Role> = [
        .administrator, .finance, .merchandiser, .agent, .operator,
    ]
    public static let example: TellRemittance = {
        var act = TellRemittance(instalments: "1", amount: "14040.00")
        act.on = Day(iso: "2026-11-20")
        act.reference = "FT26324"
        return act
    }()

    @Path public var order: FileID
    /// Their numbers: `1, 2`.
    public var instalments: String
    public var amount: String
    /// The order's where none is told.
    public var currency: String?
    /// What it counts for in the order's currency, where it left in another.
    public var counted: String?
    public var way: RemittanceWay?
    public var on: Day?
    /// The number of the document that is the slip.
    public var slip: Int?
    public var reference: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, instalments: String, amount: String) {
        self.order = order
        self.instalments = instalments
        self.amount = amount
    }

    /// Stands on the supplier's file: an account that is in doubt when it is told is named.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let (_, seen, _) = try await house.laid(caller.workspace, order: order)
        return try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords), asserting: [seen.supplier]
        ) { turn, order, scene in
            let beneficiary = try turn.supplier(seen.supplier).beneficiary(
                of: order, at: max(turn.now, order.lastChangeAt ?? turn.now))
            return try order.send(told(of: order, scene), to: beneficiary, today: scene.today)
        }
    }

    private func told(of order: Order, _ scene: Scene) throws -> ToldRemittance {
        guard let money = try Money.told(amount, currency, or: order.terms.currency) else {
            throw Refusal(.missing, field: "amount")
        }
        guard way != .credit else {
            throw Refusal(.unknownCode(RemittanceWay.credit.rawValue), field: "way")
        }
        var told = ToldRemittance(
            amount: money, on: on ?? scene.today, instalments: try Self.numbers(instalments))
        told.counted = try Money.told(counted, nil, or: order.terms.currency, field: "counted")
        told.way = way ?? .payment
        told.slip = slip
        told.reference = reference
        return told
    }

    static func numbers(_ text: String) throws(Refusal) -> [Int] {
        let words = text.split { ",;、，".contains($0) || $0.isWhitespace }
        let numbers = words.prefix(TermsReading.most + 1).compactMap { Int($0) }
        guard numbers.count == words.count else {
            throw Refusal(.notANumber, field: "instalments")
        }
        return numbers
    }
}

/// Tells that sent money arrived, and with how much.
public struct TellReceived: UseCase {
    public static let name = "tellReceived"
    public static let allowed = TellRemittance.allowed
    public static let example = TellReceived(
        on: Day(iso: "2026-11-20"), amount: nil, onBehalfOf: .supplier, sourceKind: .chat)

    @Path public var order: FileID
    @Path public var remittance: Int
    public var on: Day?
    /// In the currency it left in; the whole where nothing is told.
    public var amount: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(
        order: FileID = .unset, remittance: Int = .unset, on: Day? = nil, amount: String? = nil,
        onBehalfOf: Party? = nil, sourceKind: SourceKind? = nil
    ) {
        self.order = order
        self.remittance = remittance
        self.on = on
        self.amount = amount
        self.onBehalfOf = onBehalfOf
        self.sourceKind = sourceKind
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: onBehalfOf,
            source: Source.told(sourceKind, sourceWords)
        ) { _, order, scene in
            let sent = order.payments.remittances.first {
                $0.remittance.number == remittance
            }?.remittance
            guard let sent else { throw Refusal(.notFound) }
            let told = try Money.told(amount, nil, or: sent.amount.currency)
            let receipt = RemittanceReceipt(
                remittance: remittance, on: on ?? scene.today, amount: told ?? sent.amount)
            return try order.receive(receipt, today: scene.today)
        }
    }
}

/// Says that a transfer was told wrongly: it counts no more.
public struct WithdrawRemittance: UseCase {
    public static let name = "withdrawRemittance"
    public static let allowed = TellRemittance.allowed
    public static let example = WithdrawRemittance(reason: "It was for another order.")

    @Path public var order: FileID
    @Path public var remittance: Int
    public var reason: String

    public init(order: FileID = .unset, remittance: Int = .unset, reason: String) {
        self.order = order
        self.remittance = remittance
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdraw(remittance: remittance, reason: reason)
        }
    }
}
