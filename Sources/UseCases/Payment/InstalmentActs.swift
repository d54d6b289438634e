import FollowUp
import Record

/// Puts an order's instalments in force, whole, as they were read or written by hand.
public struct AgreeInstalments: UseCase {
    public static let name = "agreeInstalments"
    public static let allowed = Set<Role>.keepers.union([.finance])
    public static let example = AgreeInstalments(instalments: [
        Told(kind: .deposit, share: "30", due: .orderPlaced),
        Told(kind: .balance, share: "70", due: .beforeShipment),
    ])

    public struct Told: Codable, Sendable {
        public var kind: InstalmentKind
        /// Percent, with at most two decimals.
        public var share: String?
        /// In the order's currency.
        public var amount: String?
        public var due: DueEvent?
        public var days: Int?
        public var milestone: MilestoneKey?
        public var conditions: [Requirement]?

        public init(
            kind: InstalmentKind, share: String? = nil, amount: String? = nil,
            due: DueEvent? = nil, days: Int? = nil, conditions: [Requirement]? = nil
        ) {
            self.kind = kind
            self.share = share
            self.amount = amount
            self.due = due
            self.days = days
            self.conditions = conditions
        }
    }

    @Path public var order: FileID
    public var instalments: [Told]
    /// The change the form showed; refused if the instalments were told since.
    public var seq: Int?

    public init(order: FileID = .unset, instalments: [Told], seq: Int? = nil) {
        self.order = order
        self.instalments = instalments
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.atTheGate(caller, order, by: Self.allowed) { order, facts in
            try seq.require(unmoved: order.payments.planSeq)
            return try order.agree(
                told(in: order.terms.currency), mayDecide: facts.approver != nil)
        }
    }

    private func told(in currency: Currency) throws(Refusal) -> [Instalment] {
        var findings = Findings()
        var told: [Instalment] = []
        for (at, one) in instalments.prefix(TermsReading.most + 1).enumerated() {
            let field = "instalments.\(at)"
            var instalment = Instalment(
                number: at + 1, kind: one.kind, due: one.due ?? one.kind.usualDue)
            if let share = one.share {
                instalment.share = Quantity(decimal: share).flatMap {
                    $0.thousandths % 10 == 0 ? Int($0.thousandths / 10) : nil
                }
                findings.require(
                    instalment.share != nil, .outOfRange(least: "0.01", most: "100"),
                    field: "\(field).share")
            }
            instalment.amount = findings.money(one.amount, currency, field: "\(field).amount")
            instalment.days = one.days
            instalment.milestone = one.milestone
            instalment.conditions = one.conditions ?? []
            told.append(instalment)
        }
        try findings.settle()
        return told
    }
}
