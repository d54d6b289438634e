/// What an instalment is, as the trade speaks of it (standards.md 5.2).
public enum InstalmentKind: String, Codable, Sendable, CaseIterable {
    case deposit, stage, balance, letterOfCredit, documentsAgainstPayment, openAccount, escrow
    case documentsAgainstAcceptance
}

extension InstalmentKind {
    /// When it is due where nobody says so.
    public var usualDue: DueEvent {
        switch self {
        case .deposit: .orderPlaced
        case .stage: .stageReached
        case .balance: .beforeShipment
        case .letterOfCredit, .documentsAgainstPayment, .documentsAgainstAcceptance:
            .presentation
        case .openAccount: .billOfLadingDate
        case .escrow: .receiptConfirmed
        }
    }
}

/// What an instalment waits for, by the terms; `days` are counted from it.
public enum DueEvent: String, Codable, Sendable, CaseIterable {
    case orderPlaced, stageReached, beforeShipment, copyOfBillOfLading, presentation
    case billOfLadingDate, delivery, receiptConfirmed, shipment
}

/// One payment of the terms (付款节点): any number of them make the order's value.
public struct Instalment: Codable, Sendable, Equatable {
    /// Counts up from 1, in the order in which they are due.
    public var number: Int
    public var kind: InstalmentKind
    /// Of the order's value, in hundredths of a percent: 3,000 is 30 %. Nil where an amount is
    /// agreed, and for what takes the rest.
    public var share: Int?
    public var amount: Money?
    public var due: DueEvent
    /// Calendar days after it.
    public var days: Int?
    /// The milestone a stage is paid for.
    public var milestone: MilestoneKey?
    /// What is asked beyond what its kind asks by itself.
    public var conditions: [Requirement]

    public init(
        number: Int, kind: InstalmentKind, share: Int? = nil, amount: Money? = nil, due: DueEvent,
        days: Int? = nil, milestone: MilestoneKey? = nil, conditions: [Requirement] = []
    ) {
        self.number = number
        self.kind = kind
        self.share = share
        self.amount = amount
        self.due = due
        self.days = days
        self.milestone = milestone
        self.conditions = conditions
    }
}

extension Instalment {
    /// The whole of a value, in hundredths of a percent.
    public static let whole = 10_000

    /// Conditions a person may ask of an instalment besides.
    public static let askable: [Requirement] = [
        .orderApproved, .supplierConfirmed, .inspectionPassed, .goodsReleased, .packingComplete,
        .draftDocuments, .handoverDone, .copiesChecked,
    ]

    /// What the terms themselves ask (product.md E, "The terms decide the gate"). Original
    /// documents and telex release are never among it: they are owed once the money came.
    public var usualConditions: [Requirement] {
        let stage: [Requirement] = kind == .stage ? [.stageDone] : []
        return [.orderApproved, .supplierConfirmed] + stage + conditionsOfDue
    }

    /// What its event asks, a deposit's and a stage's too: what is called a deposit and is due
    /// against the copy of the bill of lading waits for the goods as any other payment does. Of a
    /// credit the gated act is its issue.
    private var conditionsOfDue: [Requirement] {
        switch (kind, due) {
        case (.letterOfCredit, _), (.deposit, .orderPlaced), (.stage, .orderPlaced),
            (.stage, .stageReached):
            []
        case (.deposit, .stageReached): [.stageDone]
        case (_, .copyOfBillOfLading), (_, .presentation), (_, .billOfLadingDate):
            [.goodsReleased, .packingComplete, .draftDocuments, .handoverDone, .copiesChecked]
        case (_, .delivery), (.escrow, _), (_, .receiptConfirmed), (_, .shipment):
            [.goodsReleased, .packingComplete, .handoverDone]
        case (_, .orderPlaced): []
        case (_, .stageReached), (_, .beforeShipment):
            [.goodsReleased, .packingComplete, .draftDocuments]
        }
    }

    /// Everything asked of it but for the account, holds and persons, in the gate's order.
    public var allConditions: [Requirement] {
        let asked = Set(usualConditions + conditions)
        return Requirement.allCases.filter { asked.contains($0) }
    }
}

/// How an order is paid, as a person confirmed it.
public struct PaymentPlan: Codable, Sendable, Equatable {
    public var instalments: [Instalment]
    /// It is what the terms' own words were read as.
    public var asRead: Bool

    public init(instalments: [Instalment], asRead: Bool) {
        self.instalments = instalments
        self.asRead = asRead
    }
}
