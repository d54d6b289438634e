/// What every page of an order's parts says of the order itself.
public struct OrderHead: Codable, Sendable {
    public var order: FileID
    public var number: String
    public var supplier: FileID
    public var supplierName: String
    public var supplierChineseName: String?
    /// The change the answer rests on.
    public var seq: Int
    public var isOpen: Bool
    public var isCancelled: Bool
    public var currency: Currency

    public init(_ order: Order, seq: Int, supplierName: String, chineseName: String?) {
        self.order = order.id
        number = order.number
        supplier = order.supplier
        self.supplierName = supplierName
        supplierChineseName = chineseName
        self.seq = seq
        isOpen = order.isOpen
        isCancelled = order.closure?.cancelled == true
        currency = order.terms.currency
    }
}

/// An order's samples and its files with versions.
public struct SamplesAnswer: Codable, Sendable {
    public var head: OrderHead
    public var rounds: [RoundAnswer]
    /// The sample approved last, those of other lines, and lines that have none.
    public var approved: SampleReference?
    public var approvedBesides: [SampleReference]
    public var linesWithoutSample: [Int]
    public var versions: [VersionAnswer]
    public var carried: CarryOver?
    /// That order stands on something else since.
    public var carriedChanged: Bool
    public var lines: [OrderLine]
    public var documents: [OrderDocument]

    public init(_ order: Order, head: OrderHead) {
        self.head = head
        rounds = order.samples.rounds.map { RoundAnswer(round: $0, state: $0.state) }
        approved = order.approvedSample
        approvedBesides = Array(order.approvedSamples.dropFirst())
        linesWithoutSample = order.linesWithoutSample
        versions = order.versions.map { VersionAnswer(held: $0, standing: order.standing(of: $0)) }
        carried = order.carried
        carriedChanged = false
        lines = order.standingLines
        documents = order.documents
    }
}

public struct RoundAnswer: Codable, Sendable {
    public var round: HeldRound
    public var state: SampleState
}

public struct VersionAnswer: Codable, Sendable {
    public var held: HeldVersion
    public var standing: VersionStanding
}

/// How an order's goods are packed, and the marks drawn from it.
public struct PackagingAnswer: Codable, Sendable {
    public var head: OrderHead
    public var packaging: Packaging?
    /// The change that last told it, here or with the particulars.
    public var packagingSeq: Int?
    public var lines: [OrderLine]
    public var marks: [LineMarks]
    /// The texts in force: told, of the particulars, or the usual ones.
    public var main: String
    public var side: String
    public var inner: String

    public init(_ order: Order, head: OrderHead) {
        self.head = head
        packaging = order.packaging
        packagingSeq = order.packingSeq
        lines = order.standingLines
        marks = order.marks
        main = order.template(.main)
        side = order.template(.side)
        inner = order.template(.inner)
    }
}

/// An order's baseline: what stands, what is proposed, who acknowledged it, what contradicts it.
public struct BaselineAnswer: Codable, Sendable {
    public var head: OrderHead
    /// As a version proposed now would say it.
    public var content: BaselineContent
    public var missing: [BaselinePart]
    /// What differs from the version proposed last.
    public var differences: [BaselineField]
    public var versions: [HeldBaseline]
    /// What each version but the first says otherwise than the one before it.
    public var steps: [BaselineStep]
    public var requests: [HeldChangeRequest]
    public var breaches: [BaselineBreach]
    /// Breaches that hold the next payment.
    public var openBreaches: [BaselineBreach]
    /// The number of the last version that both sides acknowledged.
    public var inForce: Int?
    public var leadTime: LeadTimeReckoning?
    public var isDepositIn: Bool
    /// The order's production may only start on one.
    public var isAsked: Bool
    public var documents: [OrderDocument]

    public init(_ order: Order, head: OrderHead, calendar: WorkCalendar) {
        let baselines = order.baselines
        self.head = head
        let current = baselines.current?.version.content
        let content =
            baselines.current.map { order.content(against: $0.version) }
            ?? order.baselineContent(BaselineTerms())
        self.content = content
        missing = content.missing
        differences = current.map { content.differences(from: $0) } ?? []
        versions = baselines.versions
        steps = zip(baselines.versions, baselines.versions.dropFirst()).map { before, after in
            BaselineStep(
                number: after.version.number,
                differences: after.version.content.differences(from: before.version.content))
        }
        requests = baselines.requests
        breaches = baselines.breaches
        openBreaches = order.openBreaches
        inForce = baselines.inForce?.version.number
        leadTime = order.reckonLeadTime(calendar)
        isDepositIn = order.isDepositIn
        isAsked = order.asksForBaseline
        documents = order.documents
    }
}

/// What a version of the baseline says otherwise than the one before it.
public struct BaselineStep: Codable, Sendable, Equatable {
    public var number: Int
    public var differences: [BaselineField]
}

/// What the order's own page says of it.
public struct BaselineSummary: Codable, Sendable {
    public var isAsked: Bool
    public var proposed: Int?
    public var inForce: Int?
    public var openRequests: Int
    public var openBreaches: Int
    public var acknowledgedBy: [Party]
    public var sampleRounds: Int
    public var sample: SampleReference?
    public var missing: [BaselinePart]

    public init(_ order: Order) {
        let baselines = order.baselines
        isAsked = order.asksForBaseline
        proposed = baselines.current?.version.number
        inForce = baselines.inForce?.version.number
        openRequests = baselines.requests.count { $0.isOpen }
        openBreaches = order.openBreaches.count
        acknowledgedBy =
            baselines.current?.acknowledgements.map(\.acknowledgement.side) ?? []
        sampleRounds = order.samples.rounds.count
        sample = order.approvedSample
        missing =
            baselines.current?.version.missing
            ?? order.baselineContent(BaselineTerms()).missing
    }
}
