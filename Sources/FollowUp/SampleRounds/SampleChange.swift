/// What can happen to an order's samples. The journal keeps each under its own kind.
public enum SampleChange: Codable, Sendable, Equatable {
    case requested(SampleRequest)
    case sent(SampleSending)
    case received(round: Int, on: Day)
    case commented(SampleComment)
    case approved(SampleApproval)
    case rejected(round: Int, on: Day, reason: Erasable)
    case verdictWithdrawn(round: Int, reason: Erasable)

    public var kind: String {
        switch self {
        case .requested: "order.sampleRequested/1"
        case .sent: "order.sampleSent/1"
        case .received: "order.sampleReceived/1"
        case .commented: "order.sampleCommented/1"
        case .approved: "order.sampleApproved/1"
        case .rejected: "order.sampleRejected/1"
        case .verdictWithdrawn: "order.sampleVerdictWithdrawn/1"
        }
    }

    public var audience: Audience { .bothSides }
}

/// A round as its order's file holds it.
public struct HeldRound: Codable, Sendable, Equatable {
    public var request: SampleRequest
    /// The change that last touched it.
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var sending: SampleSending?
    public var received: Day?
    public var comments: [HeldSampleComment] = []
    public var verdict: SampleVerdict?

    init(_ request: SampleRequest, _ stamp: Stamp) {
        self.request = request
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }

    public var approval: SampleApproval? { verdict?.approval }

    public var state: SampleState {
        if let verdict { return verdict.approval == nil ? .rejected : .approved }
        if received != nil { return .received }
        return sending == nil ? .requested : .sent
    }
}

public struct HeldSampleComment: Codable, Sendable, Equatable {
    public var comment: SampleComment
    public var at: Instant
    public var by: Erasable
    public var onBehalfOf: Party?
    /// From a seat of the supplier.
    public var seat: SeatReference?

    /// The supplier's side said it.
    public var isSuppliers: Bool { seat != nil || onBehalfOf == .supplier }
}

/// What was decided of a round, by whom: approved, or rejected with a reason.
public struct SampleVerdict: Codable, Sendable, Equatable {
    public var approval: SampleApproval?
    public var on: Day
    public var reason: Erasable?
    public var seq: Int
    public var at: Instant
    public var by: Erasable

    init(_ approval: SampleApproval?, on day: Day, reason: Erasable?, _ stamp: Stamp) {
        self.approval = approval
        on = day
        self.reason = reason
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }
}

/// An order's samples as its file holds them.
public struct SampleRounds: Codable, Sendable, Equatable {
    public internal(set) var rounds: [HeldRound] = []
    /// How many approvals there were, those taken back too.
    public internal(set) var approvals = 0

    public init() {}

    public func round(_ number: Int) -> HeldRound? {
        rounds.first { $0.request.number == number }
    }
}

extension Order {
    public var samples: SampleRounds { sampleFile ?? SampleRounds() }

    mutating func apply(_ change: SampleChange, _ stamp: Stamp) {
        var next = samples
        next.apply(change, stamp)
        sampleFile = next
    }
}

extension SampleRounds {
    fileprivate mutating func apply(_ change: SampleChange, _ stamp: Stamp) {
        switch change {
        case .requested(let request): rounds.append(HeldRound(request, stamp))
        case .sent(let sending): update(sending.round, stamp) { $0.sending = sending }
        case .received(let number, let day): update(number, stamp) { $0.received = day }
        case .commented(let comment):
            update(comment.round, stamp) {
                $0.comments.append(
                    HeldSampleComment(
                        comment: comment, at: stamp.at, by: stamp.envelope.name,
                        onBehalfOf: stamp.envelope.onBehalfOf, seat: stamp.envelope.seat))
            }
        case .approved(let approval):
            approvals = max(approvals, approval.version)
            update(approval.round, stamp) {
                $0.verdict = SampleVerdict(approval, on: approval.on, reason: nil, stamp)
            }
        case .rejected(let number, let day, let reason):
            update(number, stamp) {
                $0.verdict = SampleVerdict(nil, on: day, reason: reason, stamp)
            }
        case .verdictWithdrawn(let number, _): update(number, stamp) { $0.verdict = nil }
        }
    }

    private mutating func update(
        _ number: Int, _ stamp: Stamp, _ edit: (inout HeldRound) -> Void
    ) {
        guard let at = rounds.firstIndex(where: { $0.request.number == number }) else { return }
        edit(&rounds[at])
        rounds[at].seq = stamp.seq
    }
}
