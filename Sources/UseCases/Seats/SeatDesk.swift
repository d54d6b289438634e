import FollowUp
import Record

/// Whose seat a caller sits on.
public struct SeatPlace: Sendable, Hashable {
    public let supplier: FileID
    public let at: SeatReference
}

/// What a secret of a seat is the key to, whether it still opens or not.
struct SeatKey: Sendable {
    let workspace: FileID
    let supplier: FileID
    let seat: Int
    /// The number of the link, or of the device.
    let number: Int
    var usedAt: Int64 = 0
}

extension Set<Role> {
    public static let seats: Set<Role> = [.supplier]
}

extension Caller {
    /// What somebody meets who may not: to a seat the house is not there.
    public var shutOut: Refusal { Refusal(seat == nil ? .notAllowed : .notFound) }

    /// The seat of a supplier's caller; nobody else gets there.
    func seated() throws(Refusal) -> SeatPlace {
        guard let seat else { throw Refusal(.notFound) }
        return seat
    }
}

extension House {
    /// Who sits behind a device's secret; nil once the seat or the device lets nobody in. What was
    /// revoked is out with the next request, on every node: nothing of it is cached.
    public func caller(seat secret: String) async throws -> Caller? {
        guard let key = try await seatKey(device: secret) else { return nil }
        let now = now()
        let place = SeatReference(seat: key.seat, device: key.number)
        guard case .supplier(let file)? = try await keeper.read(key.workspace, key.supplier)?.file,
            let open = file.open(place, at: now)
        else { return nil }
        let digest = Secret.digest(of: secret)
        var caller = Caller(
            workspace: key.workspace, person: Secret.handle(of: digest),
            name: open.device.name.text ?? "", roles: [.supplier], door: .page,
            device: open.device.kind.rawValue,
            language: file.contact(key.seat)?.language ?? file.language)
        caller.seat = SeatPlace(supplier: key.supplier, at: place)
        if now.milliseconds - key.usedAt > 60_000 {
            var write = Write()
            write.add("UPDATE seat_device SET used_at = \(now) WHERE id = \(digest)")
            _ = try await writes(write)
        }
        return caller
    }

    func seatKey(device secret: String) async throws -> SeatKey? {
        let digest = Secret.digest(of: secret)
        return try await engine.read { reading in
            try reading.first(
                """
                SELECT workspace, supplier, seat, device, used_at FROM seat_device
                WHERE id = \(digest)
                """
            ) {
                SeatKey(
                    workspace: $0.id(0), supplier: $0.id(1), seat: $0.int(2), number: $0.int(3),
                    usedAt: Int64($0.int(4)))
            }
        }
    }

    func seatKey(link secret: String) async throws -> SeatKey? {
        let digest = Secret.digest(of: secret)
        return try await engine.read { reading in
            try reading.first(
                """
                SELECT workspace, supplier, seat, link FROM seat_link WHERE id = \(digest)
                """
            ) {
                SeatKey(
                    workspace: $0.id(0), supplier: $0.id(1), seat: $0.int(2), number: $0.int(3))
            }
        }
    }

    /// When each device of a supplier's seats was last seen.
    func seatsSeen(_ workspace: FileID, _ supplier: FileID) async throws -> [Int: [Int: Instant]] {
        let rows = try await engine.read { reading in
            try reading.rows(
                """
                SELECT seat, device, used_at FROM seat_device WHERE workspace = \(workspace)
                AND supplier = \(supplier) ORDER BY seat, device DESC LIMIT 10000
                """
            ) { ($0.int(0), $0.int(1), Instant(milliseconds: Int64($0.int(2)))) }
        }
        var seen: [Int: [Int: Instant]] = [:]
        for (seat, device, at) in rows { seen[seat, default: [:]][device] = at }
        return seen
    }

    /// Takes a supplier's turn for its seats. `decide` gets the instant at which it is recorded,
    /// and the statements that belong to the same commit.
    func onSeats(
        _ workspace: FileID, _ id: FileID, by envelope: Envelope,
        _ decide: (inout Turn, Supplier, Instant) throws -> [SupplierChange]
    ) async throws -> Recorded {
        _ = try await supplier(workspace, id)
        let official = try await self.workspace(workspace).calendar
        return try await keeper.turn(
            workspace, files: [id], context: RowContext(official: official)
        ) { turn in
            let changes = try decide(&turn, turn.supplier(id), turn.moment(of: id))
            try turn.record(changes.map { .supplier($0) }, in: id, by: envelope)
            try turn.queueNotices(of: changes, in: id)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }

    /// Takes the turn of an order that the caller's seat sees; any other is absent. What is told
    /// stays within what a seat may tell in a day (`SeatLimits`); nil for what ends by itself.
    func onOwnOrder(
        _ caller: Caller, _ id: FileID, telling what: SeatTelling?,
        _ decide: (inout Turn, Order, Scene) throws -> [OrderChange]
    ) async throws -> Recorded {
        let seat = try caller.seated()
        return try await onOrder(caller, id, by: .seats) { turn, order, scene in
            guard order.isShown(to: seat.supplier) else { throw Refusal(.notFound) }
            guard let what else { return try decide(&turn, order, scene) }
            return try order.told(what, from: seat.at, at: turn.moment(of: id)) {
                try decide(&turn, order, scene)
            }
        }
    }
}
