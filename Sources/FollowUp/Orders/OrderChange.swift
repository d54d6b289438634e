/// What can happen to an order. The journal keeps each under `kind`; cases are never renamed and
/// their facts only ever gain optional fields (golden bytes in the tests).
public enum OrderChange: FileChange, Equatable {
    case opened(OrderOpening)
    case amended(OrderAmendment)
    case lineAdded(OrderLine)
    case lineAmended(OrderLine)
    case lineDelivered(line: Int, on: Day)
    case lineCancelled(CancelledLine)
    /// The cancellation taken back; without a reason where a list or a confirmation has the line.
    case lineReopened(line: Int, reason: Erasable?)
    case lotsDivided([Lot])
    /// A lot holds another quantity of a line; `before` is nil where it had none of it.
    case lotHolds(lot: Int, line: Int, quantity: Quantity, before: Quantity?)
    /// A lot is promised for another day, since its lines or the terms are; nil: for none.
    case lotPromised(lot: Int, for: Day?)
    case lotPlanned(lot: Int, template: TemplateReference, milestones: [Milestone])
    case takenOver(TakeOver)
    case progressTold(lot: Int, progress: Progress)
    case milestoneReached(lot: Int, milestone: MilestoneKey, on: Day, proof: Proof)
    case milestoneReopened(lot: Int, milestone: MilestoneKey, corrects: Int, reason: Erasable)
    case milestoneMoved(lot: Int, milestone: MilestoneKey, to: Day, reason: SlipReason)
    case milestoneTold(lot: Int, milestone: MilestoneKey, day: Day, reason: SlipReason)
    case milestoneNotApplicable(lot: Int, milestone: MilestoneKey, reason: NotApplicable)
    case milestoneMissed(lot: Int, milestone: MilestoneKey, planned: Day)
    case slipExplained(slip: Int, reason: SlipReason)
    case replanned(lot: Int, days: [PlannedDay], calendar: String)
    case dependenceAdded(Dependence)
    case dependenceRemoved(FileID)
    case importProposed(ImportProposal)
    case importProposalSettled(proposal: Int, accepted: Bool)
    case documentAttached(AttachedDocument)
    case documentWithdrawn(document: Int, reason: Erasable)
    case particularsTold(Particulars)
    case approvalGiven(OrderApproval)
    case approvalWithdrawn(reason: Erasable)
    case waiverGiven(Waiver)
    case waiverWithdrawn(waiver: Int, reason: Erasable)
    case waiverExpired(waiver: Int, on: Day)
    case creditTold(LetterOfCredit)
    case creditEnded(reason: Erasable)
    case orderSent(OrderSending)
    case letterAccepted(LetterAnswer)
    case letterFailed(LetterAnswer)
    case letterBounced(LetterAnswer)
    case letterReceived(ReceivedLetter)
    case accountChosen(account: Int?)
    case payment(PaymentChange)
    case goods(GoodsChange)
    indirect case confirmation(ConfirmationChange)
    indirect case productionPlan(ProductionPlanChange)
    case noted(Erasable)
    indirect case decision(DecisionChange)
    case cancelled(reason: Erasable)
    case closed(on: Day)
    case reopened(reason: Erasable)
    /// Between the house and a seat of the supplier.
    case messageWritten(Erasable)
    indirect case sample(SampleChange)
    indirect case version(VersionChange)
    indirect case packaging(PackagingChange)
    indirect case carriedOver(CarryOver)
    indirect case baseline(BaselineChange)

    public var kind: String {
        switch self {
        case .opened: "order.opened/1"
        case .amended: "order.amended/1"
        case .lineAdded: "order.lineAdded/1"
        case .lineAmended: "order.lineAmended/1"
        case .lineDelivered: "order.lineDelivered/1"
        case .lineCancelled: "order.lineCancelled/1"
        case .lineReopened: "order.lineReopened/1"
        case .lotsDivided: "order.lotsDivided/1"
        case .lotHolds: "order.lotHolds/1"
        case .lotPromised: "order.lotPromised/1"
        case .lotPlanned: "order.lotPlanned/1"
        case .takenOver: "order.takenOver/1"
        case .progressTold: "order.progressTold/1"
        case .milestoneReached: "order.milestoneReached/1"
        case .milestoneReopened: "order.milestoneReopened/1"
        case .milestoneMoved: "order.milestoneMoved/1"
        case .milestoneTold: "order.milestoneTold/1"
        case .milestoneNotApplicable: "order.milestoneNotApplicable/1"
        case .milestoneMissed: "order.milestoneMissed/1"
        case .slipExplained: "order.slipExplained/1"
        case .replanned: "order.replanned/1"
        case .dependenceAdded: "order.dependenceAdded/1"
        case .dependenceRemoved: "order.dependenceRemoved/1"
        case .importProposed: "order.importProposed/1"
        case .importProposalSettled: "order.importProposalSettled/1"
        case .documentAttached: "order.documentAttached/1"
        case .documentWithdrawn: "order.documentWithdrawn/1"
        case .particularsTold: "order.particularsTold/1"
        case .approvalGiven: "order.approvalGiven/1"
        case .approvalWithdrawn: "order.approvalWithdrawn/1"
        case .waiverGiven: "order.waiverGiven/1"
        case .waiverWithdrawn: "order.waiverWithdrawn/1"
        case .waiverExpired: "order.waiverExpired/1"
        case .creditTold: "order.creditTold/1"
        case .creditEnded: "order.creditEnded/1"
        case .orderSent: "order.orderSent/1"
        case .letterAccepted: "order.letterAccepted/1"
        case .letterFailed: "order.letterFailed/1"
        case .letterBounced: "order.letterBounced/1"
        case .letterReceived: "order.letterReceived/1"
        case .accountChosen: "order.accountChosen/1"
        case .payment(let change): change.kind
        case .goods(let change): change.kind
        case .confirmation(let change): change.kind
        case .productionPlan(let change): change.kind
        case .noted: "order.noted/1"
        case .decision(let change): change.kind
        case .cancelled: "order.cancelled/1"
        case .closed: "order.closed/1"
        case .reopened: "order.reopened/1"
        case .messageWritten: "order.messageWritten/1"
        case .sample(let change): change.kind
        case .version(let change): change.kind
        case .packaging(let change): change.kind
        case .carriedOver: "order.carriedOver/1"
        case .baseline(let change): change.kind
        }
    }

    public var audience: Audience {
        switch self {
        case .noted, .importProposed, .importProposalSettled, .dependenceAdded,
            .dependenceRemoved, .takenOver, .documentAttached, .documentWithdrawn,
            .approvalGiven, .approvalWithdrawn, .waiverGiven, .waiverWithdrawn, .waiverExpired,
            .orderSent, .letterAccepted, .letterFailed, .letterBounced, .letterReceived,
            .accountChosen, .decision:
            .house
        case .payment(let change): change.audience
        case .goods(let change): change.audience
        case .messageWritten: [.buyer, .finance, .supplier]
        case .milestoneReached, .progressTold:
            .everyone
        case .opened, .amended, .lineAdded, .lineAmended, .lineDelivered, .lineCancelled,
            .lineReopened, .lotsDivided, .lotHolds, .lotPromised, .lotPlanned, .milestoneReopened,
            .milestoneMoved, .milestoneTold, .milestoneNotApplicable, .milestoneMissed,
            .slipExplained, .replanned, .cancelled,
            .closed, .reopened, .particularsTold, .creditTold, .creditEnded, .confirmation,
            .productionPlan:
            .bothSides
        case .sample(let change): change.audience
        case .version(let change): change.audience
        case .packaging: .bothSides
        case .carriedOver: .house
        case .baseline(let change): change.audience
        }
    }
}

/// The first change of every order file.
public struct OrderOpening: Codable, Sendable, Equatable {
    public var number: String
    public var kind: OrderKind
    public var profile: Profile
    public var supplier: FileID
    public var site: Int?
    public var terms: OrderTerms
    public var lines: [OrderLine]
    public var lots: [Lot]
    /// Draft or running; nil, as in what was kept before there were drafts, is running.
    public var state: ApprovalState?
    /// The version of the workspace's gates that a draft begins under.
    public var gates: Int?

    public init(
        number: String, kind: OrderKind, profile: Profile, supplier: FileID, site: Int?,
        terms: OrderTerms, lines: [OrderLine], lots: [Lot]
    ) {
        self.number = number
        self.kind = kind
        self.profile = profile
        self.supplier = supplier
        self.site = site
        self.terms = terms
        self.lines = lines
        self.lots = lots
    }
}

/// New terms, whole: a field that is nil here is nil from now on.
public struct OrderAmendment: Codable, Sendable, Equatable {
    public var terms: OrderTerms
    public var reason: Erasable?

    public init(terms: OrderTerms, reason: String? = nil) {
        self.terms = terms
        self.reason = reason.map { Erasable($0) }
    }
}

/// What a milestone rests on (X19).
public enum Proof: String, Codable, Sendable, CaseIterable {
    /// A person said so.
    case told
    /// It follows from quantities that were told.
    case quantities
    /// It was told at take-over or in an imported list.
    case takeOver
    /// Money arrived; a visit found it; goods were released; a shipment went; a person looked.
    case payment, inspection, goodsRelease, shipment, check
}

public struct PlannedDay: Codable, Sendable, Equatable {
    public var milestone: MilestoneKey
    public var day: Day

    public init(milestone: MilestoneKey, day: Day) {
        self.milestone = milestone
        self.day = day
    }
}

/// What a later import says where a person has spoken since: shown, and taken only by a person.
public struct ImportProposal: Codable, Sendable, Equatable {
    public var number: Int
    /// The terms as they would have been, whole: only the fields in `told` change by it.
    public var terms: OrderTerms?
    /// The lines likewise.
    public var lines: [OrderLine]
    /// What a take-over sheet told, with the days milestones were reached.
    public var takeOver: TakeOver?
    public var done: [PlannedDay]?
    /// What the list tells otherwise than the order said when it was proposed, less what a later
    /// list told of the same; nil in what was proposed before any were kept.
    public var told: [ToldFields]?
    /// The change that last told it: a form that showed an older one is refused. The journal has
    /// none, for it is the change's own.
    public internal(set) var seq: Int?

    public init(number: Int, terms: OrderTerms?, lines: [OrderLine]) {
        self.number = number
        self.terms = terms
        self.lines = lines
    }
}

/// The fields a list tells otherwise than an order, of one line or of the terms.
public struct ToldFields: Codable, Sendable, Equatable {
    /// A line that the order does not have: the list tells all of it.
    static let newLine = "number"
    /// A cancelled line that the list has still: it would stand again.
    static let standing = "cancelled"

    /// The line's number; nil for the terms.
    public var line: Int?
    /// By their names in terms and lines.
    public var fields: [String]

    public init(line: Int?, fields: [String]) {
        self.line = line
        self.fields = fields
    }
}
