/// A round of samples as its supplier sees it: what was asked for, how it was sent and received,
/// what was decided of it and why. Where the buyer keeps the sealed piece is not theirs to see.
public struct SupplierRound: Codable, Sendable {
    public var request: SampleRequest
    public var state: SampleState
    public var sending: SampleSending?
    public var received: Day?
    /// With the deviations that are accepted; nil unless it is approved.
    public var approval: SampleApproval?
    public var decidedOn: Day?
    public var decidedBy: Erasable?
    /// Why it was rejected.
    public var reason: Erasable?
    /// The newest last.
    public var comments: [SupplierSampleComment]

    static let mostComments = 50

    init(_ round: HeldRound) {
        request = round.request
        state = round.state
        sending = round.sending
        received = round.received
        approval = round.approval
        approval?.seal = nil
        approval?.kept = nil
        decidedOn = round.verdict?.on
        decidedBy = round.verdict?.by
        reason = round.verdict?.reason
        comments = round.comments.suffix(Self.mostComments).map { SupplierSampleComment($0) }
    }
}

public struct SupplierSampleComment: Codable, Sendable {
    public var at: Instant
    public var by: Erasable
    /// The supplier's side said it.
    public var isOurs: Bool
    public var text: Erasable
    /// How many photos and papers go with it.
    public var photos: Int

    init(_ held: HeldSampleComment) {
        at = held.at
        by = held.by
        isOurs = held.isSuppliers
        text = held.comment.text
        photos = held.comment.documents.count
    }
}
