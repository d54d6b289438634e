/// A message about an order, between the house and a seat of its supplier; both sides read it.
public struct HeldMessage: Codable, Sendable, Equatable {
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// From a seat; nil where the house wrote it.
    public var seat: SeatReference?
    public var text: Erasable
}

extension Order {
    /// Of each side, held in the file; older ones stand in the journal.
    static let keptMessages = 200

    /// The oldest first.
    public var messages: [HeldMessage] { messageList ?? [] }

    /// Writes a message that both sides read.
    ///
    /// *Refuses when* there is nothing written, or more than 4,000 characters.
    public func write(_ text: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.text(text, atMost: OrderLimits.note, field: "text")
        try findings.settle()
        return [.messageWritten(Erasable(text))]
    }

    mutating func keep(_ text: Erasable, _ stamp: Stamp) {
        let message = HeldMessage(
            seq: stamp.seq, at: stamp.at, by: stamp.envelope.name, seat: stamp.envelope.seat,
            text: text)
        var list = messages + [message]
        let same = list.indices.filter { (list[$0].seat == nil) == (message.seat == nil) }
        if same.count > Self.keptMessages, let oldest = same.first { list.remove(at: oldest) }
        messageList = list
    }
}
