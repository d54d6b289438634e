import FollowUp
import Record

/// What a link opens to before anybody said who they are: nothing but a question.
public struct SeatDoor: Sendable {
    public let buyer: String
    /// The contact, and those who said to be somebody at this seat before; nobody where it opens
    /// no more, for whoever finds an old link learns nothing by it.
    public let names: [String]
    public let language: String
    /// It lets in; else it can only be asked for a new link.
    public let isOpen: Bool
    /// Somebody asked for a new link within a day.
    public let isAsked: Bool
}

extension House {
    static let mostNames = 8

    /// What stands behind a link; nil for one nobody made. Changes nothing.
    public func seatDoor(link secret: String) async throws -> SeatDoor? {
        guard let key = try await seatKey(link: secret) else { return nil }
        return try await door(key) { $0.link == key.number }
    }

    /// The same for a device that is let in no more.
    public func seatDoor(device secret: String) async throws -> SeatDoor? {
        guard let key = try await seatKey(device: secret) else { return nil }
        return try await door(key) { $0.device(key.number)?.revokedAt == nil }
    }

    private func door(_ key: SeatKey, _ opens: (Seat) -> Bool) async throws -> SeatDoor? {
        guard case .supplier(let file)? = try await keeper.read(key.workspace, key.supplier)?.file,
            let seat = file.seat(key.seat), let contact = file.contact(key.seat)
        else { return nil }
        let isOpen = seat.isOpen(at: now()) && opens(seat) && !contact.hasLeft
        var names: [String] = []
        for name in isOpen ? [contact.name.text] + seat.boundDevices.map(\.name.text) : [] {
            guard let name, !names.contains(name), names.count < Self.mostNames else { continue }
            names.append(name)
        }
        return SeatDoor(
            buyer: try await workspace(key.workspace).name, names: names,
            language: contact.language,
            isOpen: isOpen,
            isAsked: seat.isAsked(at: now()))
    }

    /// Binds a device: the secret goes into its cookie, once, and until when it opens.
    ///
    /// *Refuses when* the link opens no more, or no name is given (`Supplier.bind`).
    public func bindSeat(
        link secret: String, name: String, kind: DeviceKind
    ) async throws -> (secret: Secret, until: Instant) {
        guard let key = try await seatKey(link: secret) else { throw Refusal(.seatEnded) }
        let made = Secret()
        do {
            try await bind(key, name, kind, made)
        } catch let refusal as Refusal where refusal == Refusal(.seatEnded) {
            _ = try await onSeats(
                key.workspace, key.supplier, by: envelope(key, name, kind: kind)
            ) { _, supplier, now in
                supplier.noteTried(seat: key.seat, link: key.number, name: name, at: now)
            }
            throw refusal
        }
        let file = try await supplier(key.workspace, key.supplier)
        return (made, file.seat(key.seat)?.until ?? now())
    }

    private func bind(
        _ key: SeatKey, _ name: String, _ kind: DeviceKind, _ made: Secret
    ) async throws {
        _ = try await onSeats(
            key.workspace, key.supplier, by: envelope(key, name, kind: kind)
        ) { turn, supplier, now in
            let changes = try supplier.bind(
                seat: key.seat, link: key.number, name: name, kind: kind, at: now)
            turn.also(
                """
                INSERT INTO seat_device (id, workspace, supplier, seat, device, used_at) VALUES
                (\(Secret.digest(of: made.text)), \(key.workspace), \(key.supplier), \(key.seat),
                \((supplier.seat(key.seat)?.deviceCount ?? 0) + 1), \(turn.now))
                """)
            return changes
        }
    }

    /// Asks for a new link by one that opens no more; without a name as the contact it was made
    /// for.
    public func askSeatLink(link secret: String, name told: String) async throws {
        guard let key = try await seatKey(link: secret) else { throw Refusal(.seatEnded) }
        let file = try await supplier(key.workspace, key.supplier)
        let name = told.isEmpty ? file.contact(key.seat)?.name.text : told
        try await ask(key, name, envelope(key, name ?? "", kind: nil))
    }

    /// Asks for a new link from a device, which is let in or not any more: one tap.
    public func askSeatLink(device secret: String) async throws {
        guard let key = try await seatKey(device: secret) else { throw Refusal(.seatEnded) }
        let file = try await supplier(key.workspace, key.supplier)
        let device = file.seat(key.seat)?.device(key.number)
        let name = device?.name.text ?? file.contact(key.seat)?.name.text
        var envelope = envelope(key, name ?? "", kind: device?.kind)
        envelope.seat = SeatReference(seat: key.seat, device: key.number)
        try await ask(key, name, envelope)
    }

    private func ask(_ key: SeatKey, _ name: String?, _ envelope: Envelope) async throws {
        _ = try await onSeats(key.workspace, key.supplier, by: envelope) { _, supplier, now in
            try supplier.askLink(seat: key.seat, name: name, at: now)
        }
    }

    /// Somebody with a link and no device yet.
    private func envelope(_ key: SeatKey, _ name: String, kind: DeviceKind?) -> Envelope {
        var envelope = Envelope(
            person: nil, name: name, role: .supplier, door: .page, device: kind?.rawValue)
        envelope.seat = SeatReference(seat: key.seat, device: 0)
        return envelope
    }
}
