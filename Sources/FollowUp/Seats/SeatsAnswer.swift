/// A seat as the house sees it.
public struct SeatAnswer: Codable, Sendable {
    /// The contact's number is the seat's.
    public var contact: Int
    public var link: Int
    public var madeAt: Instant
    public var until: Instant
    public var isRevoked: Bool
    public var isOpen: Bool
    public var askedAt: Instant?
    public var askedBy: Erasable?
    /// Those that let somebody in.
    public var devices: [SeatDeviceAnswer]
    /// The contact is too new for a second code.
    public var isTooNew: Bool

    public init(_ seat: Seat, of supplier: Supplier, seen: [Int: Instant], at now: Instant) {
        contact = seat.number
        link = seat.link
        madeAt = seat.madeAt
        until = seat.until
        isRevoked = seat.isRevoked
        isOpen = seat.isOpen(at: now)
        askedAt = seat.askedAt
        askedBy = seat.askedBy
        isTooNew = supplier.isTooNew(seat.number, at: now)
        devices = seat.boundDevices.map { SeatDeviceAnswer($0, seen: seen[$0.number]) }
    }
}

public struct SeatDeviceAnswer: Codable, Sendable {
    public var number: Int
    public var name: Erasable
    public var kind: DeviceKind
    public var boundAt: Instant
    /// To the minute; nil where it was never seen since.
    public var seenAt: Instant?

    init(_ device: SeatDevice, seen: Instant?) {
        number = device.number
        name = device.name
        kind = device.kind
        boundAt = device.boundAt
        seenAt = seen
    }
}

/// A link as it is shown once, when it was made.
public struct MadeLink: Codable, Sendable {
    public var id: FileID
    public var seq: Int
    public var contact: Int
    public var until: Instant
    /// The whole address; nil when the answer is asked for again: nobody keeps it.
    public var address: String?
    /// The copy-ready message, in the contact's language.
    public var message: String?
    /// The address as a QR code: rows of 0 and 1, from the top.
    public var code: [String]?

    public init(id: FileID, seq: Int, contact: Int, until: Instant) {
        self.id = id
        self.seq = seq
        self.contact = contact
        self.until = until
    }
}

/// A second code as it is shown once.
public struct MadeCode: Codable, Sendable {
    public var id: FileID
    public var seq: Int
    public var contact: Int
    public var until: Instant
    /// Six digits; nil when the answer is asked for again.
    public var code: String?

    public init(id: FileID, seq: Int, contact: Int, until: Instant) {
        self.id = id
        self.seq = seq
        self.contact = contact
        self.until = until
    }
}
