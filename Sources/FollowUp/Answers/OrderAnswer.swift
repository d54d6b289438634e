/// One order as its page and the API show it: the chain on one screen, what is next, who owes it.
public struct OrderAnswer: Codable, Sendable {
    /// The acts named as next, of which an order of many lots may have thousands.
    public static let nextShown = 6

    public var id: FileID
    /// The change this answer rests on; sent back with what is recorded on it.
    public var seq: Int
    public var today: Day
    public var number: String
    public var kind: OrderKind
    public var profile: Profile
    public var supplier: FileID
    public var supplierName: String
    /// The supplier's name in Chinese, where it is recorded.
    public var supplierChineseName: String?
    public var site: Int?
    public var siteName: String?
    public var sites: [SiteName]
    public var terms: OrderTerms
    public var value: Money?
    public var quantity: Quantity?
    public var standing: Standing
    /// The lot the order's own promise and forecast are of: the open one in the most trouble, or
    /// the one handed over last.
    public var leadingLot: Int?
    /// The promise in force.
    public var promised: Day?
    /// The handover the supplier last named, where it differs from the promise.
    public var told: Day?
    public var forecast: Day?
    /// The cancelled ones too.
    public var lines: [OrderLine]
    public var lots: [LotAnswer]
    public var next: [NextAct]
    public var waitsFor: [DependenceAnswer]
    public var awaitedBy: [OrderName]
    public var visits: [VisitRow]
    public var shipments: [ShipmentRow]
    public var slips: [Slip]
    public var proposals: [ImportProposal]
    public var takeOver: TakeOver?
    public var closure: OrderClosure?
    /// Days without work at the supplier's site within the picture's span.
    public var nonWorkdays: [Day]
    public var closures: [FactoryClosure]
    public var provisionalYears: [Int]
    /// Closures ahead that the supplier has not confirmed: days that rest on them are provisional.
    public var unconfirmedClosures: [FactoryClosure]
    public var findings: [OrderFinding]
    /// Those withdrawn too.
    public var documents: [OrderDocument]
    /// The largest file that is taken.
    public var mostDocumentMegabytes: Int
    public var state: ApprovalState
    public var particulars: Particulars?
    /// The way of a draft to its approval.
    public var request: Request?
    /// Those that count no more, too.
    public var waivers: [HeldWaiver]
    /// The letter of credit that pays it, held against the order as it stands.
    public var credit: CreditAnswer?
    /// When and how the order's paper went to the supplier.
    public var sendings: [SentOrder]
    /// Letters that no mail server has answered yet, by their sending.
    public var letters: [WaitingLetter]
    /// Letters that came in for the order.
    public var received: [HeldLetter]
    /// What the house and the supplier's seats wrote to each other, the newest last.
    public var messages: [HeldMessage]
    /// What the paper sent last says otherwise.
    public var changedSinceSent: ApprovedBefore?
    /// Which revision its paper is, and what the paper before said otherwise.
    public var revision: OrderRevision?
    /// Those of the supplier who have not left.
    public var contacts: [SupplierContact]
    /// Letters go out from here.
    public var mailIsSetUp: Bool
    /// The account chosen for it.
    public var account: Int?
    /// The accounts it can be paid to, and what holds payments to the supplier.
    public var beneficiary: BeneficiaryAnswer?
    /// Samples and baseline, in short.
    public var baseline: BaselineSummary

    public init(order: Order, seq: Int, today: Day, supplierName: String) {
        id = order.id
        self.seq = seq
        self.today = today
        number = order.number
        kind = order.orderKind
        profile = order.profile
        supplier = order.supplier
        self.supplierName = supplierName
        site = order.site
        sites = []
        terms = order.terms
        value = order.value
        quantity = order.quantity
        standing = .notKnown
        promised = order.terms.promised
        lines = order.lines.map(\.shown)
        lots = []
        next = []
        waitsFor = []
        awaitedBy = []
        visits = []
        shipments = []
        slips = order.slips
        account = order.account
        baseline = BaselineSummary(order)
        proposals = order.proposals
        takeOver = order.takeOver
        closure = order.closure
        nonWorkdays = []
        closures = []
        provisionalYears = []
        unconfirmedClosures = []
        findings = []
        documents = order.documents
        mostDocumentMegabytes = 0
        state = order.state
        particulars = order.particularsInForce
        request = order.request
        waivers = order.waivers
        sendings = order.sendings
        letters = []
        received = order.received
        messages = order.messages
        changedSinceSent = order.changedSinceSent
        revision = order.revision
        contacts = []
        mailIsSetUp = false
    }
}

extension OrderAnswer {
    public var standingLines: [OrderLine] { lines.filter { !$0.isCancelled } }
}

public struct SiteName: Codable, Sendable {
    public var number: Int
    public var name: String

    public init(number: Int, name: String) {
        self.number = number
        self.name = name
    }
}

public struct LotAnswer: Codable, Sendable {
    public var number: Int
    public var shares: [LotShare]
    public var quantity: Quantity?
    /// It was loaded or handed over, and can be split no more.
    public var departure: Departure?
    /// The promise in force: moved with the plan of the handover.
    public var promised: Day?
    public var standing: Standing
    public var handover: Day?
    /// From the supplier's own history; nil under ten closed orders, and where the forecast lies
    /// later still.
    public var p50: Day?
    public var p80: Day?
    /// The closed orders of that history; nil where it says nothing.
    public var basedOn: Int?
    /// The last day an inspection can be booked with the provider's notice.
    public var lastBookingDay: Day?
    /// What it rests on may change: a year without an official calendar, a closure not confirmed.
    public var provisional: Bool
    public var finishedPermille: Int?
    public var packedPermille: Int?
    public var progress: [Progress]
    /// What the totals told imply; nil where they tell no rate, and of what is handed over.
    public var burnRate: BurnRate?
    public var milestones: [MilestoneAnswer]

    public init(lot: Lot) {
        number = lot.number
        shares = lot.shares
        quantity = lot.quantity
        departure = lot.departure
        promised = lot.promiseInForce
        standing = .notKnown
        provisional = false
        finishedPermille = lot.finishedPermille
        packedPermille = lot.packedPermille
        progress = lot.progress
        milestones = []
    }
}

/// A milestone with its four dates side by side (X21).
public struct MilestoneAnswer: Codable, Sendable {
    public var key: MilestoneKey
    public var names: MilestoneNames?
    public var owner: Party
    public var original: Day?
    public var planned: Day?
    public var told: Day?
    public var forecast: Day?
    public var actual: Day?
    public var standing: Standing
    /// Working days it may still move without moving the handover; negative when it already does.
    public var floatWorkdays: Int?
    /// The forecast may change with a calendar not loaded, or a closure not confirmed.
    public var provisional: Bool
    /// Days it was promised for before, oldest first.
    public var trail: [Day]
    public var missed: Day?
    public var notApplicable: NotApplicable?

    public init(milestone: Milestone) {
        key = milestone.key
        names = milestone.names
        owner = milestone.owner
        original = milestone.original
        planned = milestone.planned
        told = milestone.told
        actual = milestone.actual
        standing = .notKnown
        provisional = false
        trail = []
        missed = milestone.missed
        notApplicable = milestone.notApplicable
    }
}

/// What has to happen next and who owes it.
public struct NextAct: Codable, Sendable {
    public var owner: Party
    public var lot: Int
    public var milestone: MilestoneKey
    public var names: MilestoneNames?
    public var due: Day?
    public var standing: Standing

    public init(owner: Party, lot: Int, milestone: MilestoneKey, due: Day?, standing: Standing) {
        self.owner = owner
        self.lot = lot
        self.milestone = milestone
        self.due = due
        self.standing = standing
    }
}

public struct OrderName: Codable, Sendable {
    public var order: FileID
    public var number: String

    public init(order: FileID, number: String) {
        self.order = order
        self.number = number
    }
}

public struct DependenceAnswer: Codable, Sendable {
    public var order: FileID
    public var number: String
    public var workdays: Int
    public var handover: Day?
    public var done: Bool
    /// The forecast of the other order may still change with its calendar.
    public var provisional = false

    public init(order: FileID, number: String, workdays: Int, handover: Day?, done: Bool) {
        self.order = order
        self.number = number
        self.workdays = workdays
        self.handover = handover
        self.done = done
    }
}

/// What does not add up. A finding never stops the recording of a fact.
public enum OrderFinding: Codable, Sendable, Equatable {
    case valueDiffers(line: Int, told: Money, computed: Money)
    case withdrawnTradeTerm(line: Int?, told: String)
    case unknownTradeTerm(line: Int?, told: String)
    case overrun(lot: Int, finished: Quantity, ordered: Quantity)
    case reachedBefore(lot: Int, milestone: MilestoneKey, missing: MilestoneKey)
    case promisedAfterRequired(lot: Int, promised: Day, required: Day)
    case linesNotInLots(line: Int)
    case sentUnapproved(sending: Int)
    case passedWithCritical(lot: Int, critical: Int)
    case inspectedMoreThanHeld(lot: Int, inspected: Quantity, held: Quantity)
    case loadedUnreleased(lot: Int, on: Day)
    case sentUnreleased(remittance: Int, instalment: Int)
    case sentMoreThanReleased(remittance: Int, instalment: Int)
    case sentOnHold(remittance: Int, instalment: Int)
    case accountInDoubt(remittance: Int, instalment: Int)
    case sentAfterEnd(remittance: Int, ended: OrderEnd)
}
