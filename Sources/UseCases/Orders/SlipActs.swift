import FollowUp
import Record

/// Says why a day moved that was moved before: in a list, or without a clear reason.
public struct ExplainSlip: UseCase {
    public static let name = "explainSlip"
    public static let allowed = Set<Role>.planners
    public static let example = ExplainSlip(
        cause: .packingMaterials, secondCause: .transport, side: .supplier, words: "labels late")

    @Path public var order: FileID
    /// The change that moved the day, by its number in the journal.
    @Path public var slip: Int
    public var cause: SlipCause?
    public var secondCause: SlipCause?
    public var side: SlipSide?
    public var words: String?
    /// The decision that took too long, where the side is the buyer's.
    public var decision: Int?

    public init(
        order: FileID = .unset, slip: Int = .unset, cause: SlipCause? = nil,
        secondCause: SlipCause? = nil, side: SlipSide? = nil, words: String? = nil
    ) {
        self.order = order
        self.slip = slip
        self.cause = cause
        self.secondCause = secondCause
        self.side = side
        self.words = words
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            var reason = try SlipReason.told(cause, secondCause, side, words)
            reason.decision = decision
            return try order.explain(slip: slip, reason: reason)
        }
    }
}

extension SlipReason {
    static func told(
        _ cause: SlipCause?, _ second: SlipCause?, _ side: SlipSide?, _ words: String?
    ) throws(Refusal) -> SlipReason {
        var findings = Findings()
        findings.require(cause != nil, .reasonMissing, field: "cause")
        findings.require(side != nil, .reasonMissing, field: "side")
        findings.words(words, atMost: 2_000, field: "words")
        try findings.settle()
        return SlipReason(
            primary: cause ?? .unexplained, secondary: second, side: side ?? .supplier,
            words: words)
    }
}
