/// The kinds of files. Each is the fold of its own journal of changes (product.md §2).
public enum FileKind: String, Codable, Sendable, CaseIterable {
    case workspace, supplier, item, order, visit, shipment
}

/// A file: whatever is shown, computed or gated is computed from it. It is made by applying the
/// changes of its journal, in order, to an empty file, and by nothing else.
public protocol File: Codable, Sendable {
    associatedtype Event: FileChange
    static var kind: FileKind { get }
    var id: FileID { get }
    init(id: FileID)
    /// Applies one change of the journal. Never fails: a change was checked before it was recorded.
    mutating func apply(_ change: Event, _ stamp: Stamp)
}

/// What a change of any area can say about itself.
public protocol FileChange: Codable, Sendable {
    /// The name under which the journal keeps it, with its version: `order.opened/1`.
    var kind: String { get }
    /// Who may see it in the journal, besides the administrators of the buyer.
    var audience: Audience { get }
}

/// What the record adds to a change when it is written: its place in the journal, the server's
/// time (never earlier than the previous change's) and who said it.
public struct Stamp: Sendable {
    public let seq: Int
    public let at: Instant
    public let envelope: Envelope

    public init(seq: Int, at: Instant, envelope: Envelope) {
        self.seq = seq
        self.at = at
        self.envelope = envelope
    }
}

/// Who may see a change. A supplier never sees internal notes; a client sees its own orders.
public struct Audience: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let buyer = Audience(rawValue: 1)
    public static let supplier = Audience(rawValue: 2)
    public static let client = Audience(rawValue: 4)
    public static let inspector = Audience(rawValue: 8)
    public static let finance = Audience(rawValue: 16)

    public static let house: Audience = [.buyer, .finance]
    public static let everyone: Audience = [.buyer, .supplier, .client, .inspector, .finance]
    public static let bothSides: Audience = [.buyer, .finance, .supplier, .client]
}
