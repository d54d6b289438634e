/// A page of a file's journal, newest first.
public struct JournalAnswer: Sendable {
    public var lines: [JournalLine]
    public var next: String?
    /// Orders and suppliers that the lines mention, by their number or name.
    public var names: [FileID: String] = [:]

    public init(lines: [JournalLine], next: String?) {
        self.lines = lines
        self.next = next
    }
}

/// One change as the journal shows it: what was said, by whom, by which door, for whom.
public struct JournalLine: Sendable {
    public var seq: Int
    public var at: Instant
    public var change: Change
    public var envelope: Envelope
    /// The first twelve hexadecimal digits of the chain after this change.
    public var chain: String

    public init(seq: Int, at: Instant, change: Change, envelope: Envelope, chain: String) {
        self.seq = seq
        self.at = at
        self.change = change
        self.envelope = envelope
        self.chain = chain
    }
}
