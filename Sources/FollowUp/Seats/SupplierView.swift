/// Everything a supplier may see, whole: no page and no answer for a seat takes anything from
/// elsewhere. What is not named here is not seen: prices, the buyer's own customers, the house's
/// notes, forecasts, approvals, waivers, gates, holds, other suppliers. A leaked link shows no
/// price, also not of an order whose supplier has it on paper; sums stand in the letter of credit
/// and in the slips of what was sent.
public struct SupplierView: Codable, Sendable {
    /// The buyer's name.
    public var buyer: String
    public var demonstration: Bool
    /// The supplier's own name, and the one who reads.
    public var supplier: String
    public var name: String
    public var today: Day
    /// When the seat ends, unless a new link is made.
    public var until: Instant
    public var orders: [SupplierOrder]
    /// Accounts and contacts may be proposed by the one who reads.
    public var mayPropose: Bool
    /// Their own accounts that a confirmation can name, masked.
    public var accounts: [SupplierAccountName]
    /// There are more open orders on a further page.
    public var goesOn: Bool
    /// How many open orders there are, on all pages, and for how many of them something waits.
    public var total: Int
    public var waiting: Int

    public init(
        _ supplier: Supplier, buyer: String, at place: SeatReference, name: String, today: Day,
        now: Instant
    ) {
        self.buyer = buyer
        self.supplier = supplier.chineseName ?? supplier.name
        self.name = name
        self.today = today
        until = supplier.seat(place.seat)?.until ?? now
        orders = []
        mayPropose = !supplier.isTooNew(place.seat, at: now)
        accounts = supplier.namedAccounts.map { SupplierAccountName($0) }
        demonstration = false
        goesOn = false
        total = 0
        waiting = 0
    }
}

/// One order as its supplier sees it.
public struct SupplierOrder: Codable, Sendable {
    public var id: FileID
    public var number: String
    public var closure: OrderClosure?
    public var orderedOn: Day?
    public var lines: [SupplierLine]
    /// Lines that are not among them.
    public var moreLines: Int
    /// Lines that will not be made.
    public var cancelledLines: [SupplierLine]
    public var lots: [SupplierLot]
    /// What the buyer waits for, the earliest first.
    public var asked: [SupplierAsk]
    /// Files that came from the supplier's own seats.
    public var files: [SupplierFile]
    /// The newest last.
    public var messages: [SupplierMessage]
    /// Rounds of samples, the newest last.
    public var samples: [SupplierRound]
    /// The last version of the production baseline; nil before the first.
    public var baseline: SupplierBaseline?
    /// The number of that version while they have not acknowledged it.
    public var acknowledges: Int?
    /// How their confirmation stands; nil where none was filed.
    public var confirmation: SupplierConfirmationState?
    /// The letter of credit that pays it.
    public var credit: SupplierCredit?
    /// Money that was sent, the newest last.
    public var payments: [SupplierPayment]
    /// The order was sent to them and they have not confirmed it yet, or it is their turn again.
    public var confirms: Bool
    /// What it says besides its lines, as it was sent to them; nil while it was not.
    public var told: SupplierTold?
    /// What was amended since it was first sent; nil where nothing was.
    public var revision: SupplierRevision?

    public static let mostMessages = 50
    public static let mostRounds = 20
    public static let mostLines = 500

    public init(_ order: Order, today: Day) {
        id = order.id
        number = order.number
        closure = order.closure
        orderedOn = order.terms.orderedOn
        let standing = order.standingLines
        let wasSent = !order.sendings.isEmpty
        let particulars = wasSent ? order.particularsInForce : nil
        lines = standing.prefix(Self.mostLines).map { SupplierLine($0, particulars) }
        moreLines = standing.count - lines.count
        cancelledLines = order.lines.lazy.filter(\.isCancelled).prefix(Self.mostLines).map {
            SupplierLine($0, particulars)
        }
        told = wasSent ? SupplierTold(order.terms, particulars) : nil
        revision = order.revision.map { SupplierRevision($0, of: order) }
        lots = order.lots.prefix(Self.mostLines).map { SupplierLot($0, of: order, today: today) }
        asked = order.isOpen ? SupplierAsk.all(of: order, today: today) : []
        files = order.documents.filter { $0.seat != nil && !$0.isWithdrawn }.map {
            SupplierFile(
                number: $0.document.number, name: $0.document.name, kind: $0.document.kind,
                at: $0.at)
        }
        samples = order.samples.rounds.suffix(Self.mostRounds).map { SupplierRound($0) }
        baseline = order.baselines.versions.last.map { SupplierBaseline($0) }
        acknowledges = order.acknowledgedNext
        confirmation = SupplierConfirmationState(order)
        credit = order.credit.map { SupplierCredit($0) }
        payments = SupplierPayment.all(of: order)
        confirms = order.isConfirmedNext
        messages = order.messages.suffix(Self.mostMessages).map {
            SupplierMessage(
                at: $0.at, by: $0.by, isOurs: $0.seat != nil, text: $0.text)
        }
    }

    /// Something of it waits for the supplier.
    public var isWaiting: Bool { !asked.isEmpty || acknowledges != nil || confirms }

    /// The same in a list of orders.
    public var summary: SupplierOrder {
        var short = self
        short.lines = Array(lines.prefix(2))
        short.moreLines += lines.count - short.lines.count
        short.cancelledLines = []
        short.lots = lots.prefix(4).map {
            var lot = $0
            lot.milestones = []
            lot.plan = nil
            return lot
        }
        short.asked = Array(asked.prefix(3))
        short.files = []
        short.payments = []
        short.samples = []
        short.messages = Array(messages.suffix(1))
        short.baseline = nil
        short.told = nil
        short.credit = nil
        short.confirmation?.settled = []
        short.revision = nil
        return short
    }

    /// The unit of its quantities, where all lines share one.
    public var unit: String? {
        guard let unit = lines.first?.unit, lines.allSatisfy({ $0.unit == unit }) else {
            return nil
        }
        return unit
    }
}

public struct SupplierLine: Codable, Sendable, Equatable {
    public var number: Int
    public var description: String
    public var quantity: Quantity
    public var unit: String
    public var promised: Day?
    public var required: Day?
    /// Pieces in an outer carton, and in an inner one.
    public var packingMultiple: Quantity?
    public var innerPieces: Quantity?

    init(_ line: OrderLine, _ particulars: Particulars?) {
        number = line.number
        description = line.description
        quantity = line.quantity
        unit = line.unit
        promised = line.promised
        required = line.required
        packingMultiple = particulars?.line(line.number)?.packingMultiple
        innerPieces = particulars?.line(line.number)?.innerPieces
    }
}

/// A lot with what was told of it, and its milestones.
public struct SupplierLot: Codable, Sendable {
    public var number: Int
    public var quantity: Quantity?
    /// The promise in force.
    public var promised: Day?
    /// Of the handover; it differs from the promise while nobody accepted it.
    public var told: Day?
    public var handedOver: Day?
    public var finished: Quantity?
    public var packed: Quantity?
    public var asOf: Day?
    /// The change that last told quantities.
    public var seq: Int?
    public var milestones: [SupplierMilestone]
    /// What they committed to last.
    public var plan: SupplierPlan?

    init(_ lot: Lot, of order: Order, today: Day) {
        number = lot.number
        quantity = lot.quantity
        promised = lot.milestone(.handedOver)?.planned ?? lot.promised
        told = lot.milestone(.handedOver)?.told
        handedOver = lot.handedOver
        finished = lot.finishedTold
        packed = lot.packedTold
        asOf = lot.progress.map(\.asOf).max()
        seq = lot.progressSeq
        milestones = lot.milestones.filter { $0.notApplicable == nil }.map {
            SupplierMilestone($0, today: today)
        }
        plan = order.productionPlan(of: lot.number).map { SupplierPlan($0) }
    }
}

public struct SupplierMilestone: Codable, Sendable {
    public var key: MilestoneKey
    public var names: MilestoneNames?
    /// The supplier says when it is reached.
    public var isYours: Bool
    public var planned: Day?
    public var told: Day?
    public var actual: Day?
    public var isLate: Bool
    init(_ milestone: Milestone, today: Day) {
        key = milestone.key
        names = milestone.names
        isYours = milestone.isSuppliers
        planned = milestone.planned
        told = milestone.told
        actual = milestone.actual
        isLate = milestone.isLate(on: today)
    }
}

/// A milestone that is the supplier's next one.
public struct SupplierAsk: Codable, Sendable {
    public var lot: Int
    public var milestone: MilestoneKey
    public var names: MilestoneNames?
    public var due: Day?
    public var isLate: Bool

    static let most = 6

    static func isAny(of order: Order) -> Bool {
        order.lots.contains { lot in
            lot.handedOver == nil
                && lot.milestones.indices.contains { lot.isAsked(at: $0) }
        }
    }

    static func all(of order: Order, today: Day) -> [SupplierAsk] {
        let asks = order.lots.filter { $0.handedOver == nil }.flatMap { lot -> [SupplierAsk] in
            lot.milestones.indices.compactMap { at in
                let milestone = lot.milestones[at]
                guard lot.isAsked(at: at) else { return nil }
                return SupplierAsk(
                    lot: lot.number, milestone: milestone.key, names: milestone.names,
                    due: milestone.planned, isLate: milestone.isLate(on: today))
            }
        }
        return Array(
            asks.enumerated().sorted {
                ($0.element.due ?? .distantFuture, $0.offset)
                    < ($1.element.due ?? .distantFuture, $1.offset)
            }.map(\.element).prefix(most))
    }
}

extension Lot {
    fileprivate func isAsked(at place: Int) -> Bool {
        milestones[place].owner == .supplier && isNext(place)
    }
}

public struct SupplierFile: Codable, Sendable {
    /// Of the document of the order.
    public var number: Int
    public var name: Erasable
    public var kind: DocumentKind
    public var at: Instant
}

public struct SupplierMessage: Codable, Sendable {
    public var at: Instant
    public var by: Erasable
    /// The supplier's side wrote it.
    public var isOurs: Bool
    public var text: Erasable
}

extension Milestone {
    /// The supplier says when it is reached: it is theirs, or it is the handover, whose day they
    /// promised.
    public var isSuppliers: Bool { owner == .supplier || key == .handedOver }
}
