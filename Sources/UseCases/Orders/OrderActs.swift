import FollowUp
import Record

/// Takes over a running order: stage, done dates, paid and quantities as told. Gates ask only what
/// lies ahead.
public struct TakeOverOrder: UseCase {
    public static let name = "takeOverOrder"
    public static let allowed = Set<Role>.keepers
    public static let example: TakeOverOrder = {
        var act = TakeOverOrder()
        act.stage = .massProductionStarted
        act.on = Day(iso: "2026-11-20")
        act.paid = "14040.00"
        act.finished = Quantity(1_200)
        act.done = ["depositReceived": Day.example]
        return act
    }()

    @Path public var order: FileID
    public var stage: MilestoneKey?
    public var on: Day?
    public var paid: String?
    public var finished: Quantity?
    public var packed: Quantity?
    public var note: String?
    /// Milestones already reached, by name.
    public var done: [String: Day] = [:]
    /// The change the form showed; refused if how far the order is was told since.
    public var seq: Int?

    public init() {}

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        _order = try container.decode(Path<FileID>.self, forKey: .order)
        stage = try container.decodeIfPresent(MilestoneKey.self, forKey: .stage)
        on = try container.decodeIfPresent(Day.self, forKey: .on)
        paid = try container.decodeIfPresent(String.self, forKey: .paid)
        finished = try container.decodeIfPresent(Quantity.self, forKey: .finished)
        packed = try container.decodeIfPresent(Quantity.self, forKey: .packed)
        note = try container.decodeIfPresent(String.self, forKey: .note)
        done = try container.decodeIfPresent([String: Day].self, forKey: .done) ?? [:]
        seq = try container.decodeIfPresent(Int.self, forKey: .seq)
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, scene in
            try seq.require(unmoved: order.lastToldProgress)
            return try order.takeOver(
                told(of: order, today: scene.today), doneDates: doneDates, today: scene.today)
        }
    }

    var doneDates: [MilestoneKey: Day] {
        var dates: [MilestoneKey: Day] = [:]
        for (name, day) in done { dates[MilestoneKey(rawValue: name)] = day }
        return dates
    }

    /// What is told about an order, as of today where no day is.
    func told(of order: Order, today: Day) throws(Refusal) -> TakeOver {
        var told = TakeOver(on: on ?? today)
        told.stage = stage
        told.finished = finished
        told.packed = packed
        told.note = note.map { Erasable($0) }
        if let paid {
            guard let money = Money(told: paid, currency: order.terms.currency) else {
                throw Refusal(.notAnAmount, field: "paid")
            }
            told.paid = money
        }
        // The same again without a day is what was told before.
        if on == nil, var before = order.takeOver {
            before.on = told.on
            if before == told, let day = order.takeOver?.on { told.on = day }
        }
        return told
    }
}

/// Amends the terms: what is left out stays as it is (`IfTold`).
public struct AmendTerms: UseCase {
    public static let name = "amendTerms"
    public static let allowed = Set<Role>.keepers
    public static let example = AmendTerms(
        payment: "30 % deposit, 70 % against copy of bill of lading", tradeRule: "FOB",
        tradePlace: "Ningbo", promised: Day.example, reason: "agreed by e-mail on 18 November",
        cause: .packingMaterials, side: .supplier)

    @Path public var order: FileID
    @IfTold public var payment: String?
    /// A rule in words of its own stays where this is empty, too.
    @IfTold public var tradeRule: String?
    @IfTold public var tradePlace: String?
    @IfTold public var orderedOn: Day?
    @IfTold public var promised: Day?
    @IfTold public var required: Day?
    @IfTold public var destination: String?
    public var reason: String?
    @IfTold public var buyer: String?
    @IfTold public var consignee: String?
    /// Why the promise moves to a later day, and on whose side.
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    /// The change the form showed; refused if the terms were changed since.
    public var seq: Int?

    public init(
        order: FileID = .unset, payment: String? = nil, tradeRule: String? = nil,
        tradePlace: String? = nil, orderedOn: Day? = nil, promised: Day? = nil,
        required: Day? = nil, destination: String? = nil, reason: String? = nil,
        cause: SlipCause? = nil, side: SlipSide? = nil
    ) {
        self.order = order
        _payment = IfTold(payment)
        _tradeRule = IfTold(tradeRule)
        _tradePlace = IfTold(tradePlace)
        _orderedOn = IfTold(orderedOn)
        _promised = IfTold(promised)
        _required = IfTold(required)
        _destination = IfTold(destination)
        self.reason = reason
        self.cause = cause
        self.side = side
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.termsSeq)
            var terms = order.terms
            terms.payment = $payment.over(terms.payment)
            if $tradeRule.isTold || $tradePlace.isTold {
                let known = order.terms.tradeTerm
                terms.tradeTerm = TradeTerm.reading(
                    rule: $tradeRule.over(known?.words), place: $tradePlace.over(known?.place))
            }
            terms.orderedOn = $orderedOn.over(terms.orderedOn)
            terms.promised = $promised.over(terms.promised)
            terms.required = $required.over(terms.required)
            terms.destination = $destination.over(terms.destination)
            terms.buyer = $buyer.over(terms.buyer)
            terms.consignee = $consignee.over(terms.consignee)
            let slip = try cause.map { try SlipReason.told($0, secondCause, side, reason) }
            return try order.amend(terms: terms, reason: reason, slip: slip)
        }
    }
}

/// Takes what a later import proposes: the fields it tells, and nothing else. A promise that moves
/// later by it is a slip, with the reason given or, without one, unexplained until somebody does
/// (`ExplainSlip`).
public struct AcceptProposal: UseCase {
    public static let name = "acceptProposal"
    public static let allowed = Set<Role>.keepers
    public static let example = AcceptProposal()

    @Path public var order: FileID
    @Path public var proposal: Int
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?
    /// The change the form showed; refused if what the proposal would change was told since.
    public var seq: Int?

    public init(
        order: FileID = .unset, proposal: Int = .unset, cause: SlipCause? = nil,
        secondCause: SlipCause? = nil, side: SlipSide? = nil, words: String? = nil,
        seq: Int? = nil
    ) {
        self.order = order
        self.proposal = proposal
        self.cause = cause
        self.secondCause = secondCause
        self.side = side
        self.words = words
        self.seq = seq
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.lastTold(proposal: proposal))
            let slip = try cause.map { try SlipReason.told($0, secondCause, side, words) }
            return try order.settle(proposal: proposal, accepted: true, slip: slip)
        }
    }
}

/// Declines what a later import proposes.
public struct RefuseProposal: UseCase {
    public static let name = "refuseProposal"
    public static let allowed = Set<Role>.keepers
    public static let example = RefuseProposal()

    @Path public var order: FileID
    @Path public var proposal: Int

    public init(
        order: FileID = .unset, proposal: Int = .unset
    ) {
        self.order = order
        self.proposal = proposal
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.settle(proposal: proposal, accepted: false)
        }
    }
}
