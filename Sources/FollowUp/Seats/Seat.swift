/// A seat (席位): the way in of one contact of a supplier, by a link, on as many devices as they need
/// (X1, X3). One link serves all orders of that supplier with this buyer.
public struct Seat: Codable, Sendable, Equatable {
    /// The contact's number is the seat's.
    public var number: Int
    /// Links made so far; only the last one opens.
    public var link: Int
    public var madeAt: Instant
    /// Until when link and devices open: a Monday, 00:00 at the supplier's (`SeatTerm`).
    public var until: Instant
    public var isRevoked: Bool
    /// Those that were revoked too, the newest hundred of them.
    public var devices: [SeatDevice]
    /// Devices bound so far.
    public var deviceCount: Int
    /// Since when somebody of the seat waits for a new link, and who.
    public var askedAt: Instant?
    public var askedBy: Erasable?
    /// When somebody last came by a link that opens no more.
    var triedAt: Instant?

    init(_ number: Int, link: Int, until: Instant, at: Instant) {
        self.number = number
        self.link = link
        self.until = until
        madeAt = at
        isRevoked = false
        devices = []
        deviceCount = 0
    }

    public func device(_ number: Int) -> SeatDevice? { devices.first { $0.number == number } }

    /// Those that let somebody in.
    public var boundDevices: [SeatDevice] { devices.filter { $0.revokedAt == nil } }

    /// Whether the seat lets anybody in at an instant.
    public func isOpen(at now: Instant) -> Bool { !isRevoked && now < until }

    /// So many hours an asking for a link stands before it may be made again, and so long it is
    /// recorded once that somebody came by an ended one.
    static let askingHours: Int64 = 24

    /// Whether it was recorded so lately that somebody came by a link that opens no more.
    func isTried(at now: Instant) -> Bool {
        guard let triedAt else { return false }
        return now < triedAt.adding(milliseconds: Self.askingHours * CoolingOff.hour)
    }

    /// Whether a new link was asked for so lately that asking again would say nothing.
    public func isAsked(at now: Instant) -> Bool {
        guard let askedAt else { return false }
        return now < askedAt.adding(milliseconds: Self.askingHours * CoolingOff.hour)
    }
}

/// A browser that was bound to a seat by a person's hand.
public struct SeatDevice: Codable, Sendable, Equatable {
    /// Counts up within the seat.
    public var number: Int
    /// Who said to be the person at it.
    public var name: Erasable
    public var kind: DeviceKind
    public var boundAt: Instant
    public var revokedAt: Instant?
}

public enum DeviceKind: String, Codable, Sendable, CaseIterable {
    case phone, tablet, computer
}

/// Where somebody of a supplier sits: goes with everything they say.
public struct SeatReference: Codable, Sendable, Hashable {
    public var seat: Int
    public var device: Int

    public init(seat: Int, device: Int) {
        self.seat = seat
        self.device = device
    }
}

/// How long a seat lets in: the week it was made in and thirteen whole ones, to the end of a
/// Sunday, so that no weekly cycle is cut off in its middle (D9).
public enum SeatTerm {
    public static let weeks = 13

    /// The Monday, 00:00, on which it ends, on a clock so many minutes east of Greenwich.
    public static func end(of now: Instant, offsetMinutes: Int) -> Instant {
        let monday = now.day(offsetMinutes: offsetMinutes).startOfWeek
            .adding(days: 7 * (weeks + 1))
        return Instant(
            milliseconds: Int64(monday.number) * 86_400_000 - Int64(offsetMinutes) * 60_000)
    }
}

extension Supplier {
    public static let mostDevices = 20
    static let keptDevices = 100

    public var seats: [Seat] { seatList ?? [] }

    public func seat(_ number: Int) -> Seat? { seats.first { $0.number == number } }

    /// The seat behind a device that lets in at an instant; nil once the seat ended or was revoked,
    /// the device was, or the contact left.
    public func open(_ place: SeatReference, at now: Instant) -> (seat: Seat, device: SeatDevice)? {
        guard let seat = seat(place.seat), seat.isOpen(at: now),
            let device = seat.device(place.device), device.revokedAt == nil,
            contact(place.seat)?.hasLeft == false
        else { return nil }
        return (seat, device)
    }

    /// Since when a contact is known by their name; nil for those from before it was noted.
    public func contactSince(_ contact: Int) -> Instant? { contactsSince?[contact] }

    /// Whether a contact is too new to touch accounts or contacts (F22).
    public func isTooNew(_ contact: Int, at now: Instant) -> Bool {
        guard let since = contactSince(contact) else { return false }
        return now < since.adding(milliseconds: CoolingOff.milliseconds)
    }
}
