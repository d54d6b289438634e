/// What was put to an order: a content, known by its hash, and what it is.
public struct AttachedDocument: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var kind: DocumentKind
    public var title: Erasable?
    public var note: Erasable?
    /// The file's own name.
    public var name: Erasable
    /// As the content shows it, whatever the name says.
    public var mediaType: String
    /// Bytes.
    public var size: Int
    /// SHA-256 of the content, 64 hexadecimal digits.
    public var sha256: String

    public init(
        number: Int, kind: DocumentKind, name: String, mediaType: String, size: Int,
        sha256: String
    ) {
        self.number = number
        self.kind = kind
        self.name = Erasable(name)
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
    }
}

/// A document as its order's file holds it.
public struct OrderDocument: Codable, Sendable, Equatable {
    public var document: AttachedDocument
    /// The change that put it there.
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// Why it does not count any more; its content stays.
    public var withdrawn: Erasable?
    public var withdrawnAt: Instant?
    /// It came from a seat of the supplier.
    public var seat: SeatReference?
    /// It came with a letter from outside.
    public var mailed: Bool?

    /// Rests on the instant: the reason may be erased.
    public var isWithdrawn: Bool { withdrawnAt != nil }

    init(_ document: AttachedDocument, _ stamp: Stamp) {
        self.document = document
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        seat = stamp.envelope.seat
        if stamp.envelope.door == .email { mailed = true }
    }
}

/// A file as it came in.
public struct ArrivedFile: Sendable, Equatable {
    public var name: String
    public var mediaType: MediaType
    public var size: Int
    public var sha256: String

    public init(name: String, mediaType: MediaType, size: Int, sha256: String) {
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.sha256 = sha256
    }
}
