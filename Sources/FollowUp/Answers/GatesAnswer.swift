/// The gates of an order with their reports, for the one who asks.
public struct GatesAnswer: Codable, Sendable {
    public var order: FileID
    public var number: String
    /// The change this answer rests on.
    public var seq: Int
    public var state: ApprovalState
    /// Those whose act is still ahead.
    public var gates: [GateReport]
    /// Those that count no more, too.
    public var waivers: [HeldWaiver]
    /// Whether the account the order is paid to is confirmed: a line of every payment's gate.
    public var beneficiary: GateLine?

    public init(order: Order, seq: Int) {
        self.order = order.id
        number = order.number
        self.seq = seq
        state = order.state
        gates = []
        waivers = order.waivers
    }
}
