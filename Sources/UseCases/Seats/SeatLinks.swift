import FollowUp
import Record
import Words

/// Makes the link of a contact, the first or a new one; the one before opens no more. The secret is
/// in the answer once.
public struct MakeSeatLink: UseCase {
    public static let name = "makeSeatLink"
    public static let allowed = Set<Role>.keepers
    public static let example = MakeSeatLink()

    @Path public var supplier: FileID
    @Path public var contact: Int

    public init(supplier: FileID = .unset, contact: Int = .unset) {
        self.supplier = supplier
        self.contact = contact
    }

    /// *Refuses when* the link would go over plain HTTP to another machine; the contact is unknown
    /// or has left (`Supplier.makeLink`).
    public func run(_ house: House, _ caller: Caller) async throws -> MadeLink {
        guard let origin = caller.origin else { throw Refusal(.linkNeedsHTTPS) }
        let secret = Secret()
        let file = try await house.supplier(caller.workspace, supplier)
        let offset = House.offsetMinutes(file.zone, at: house.now())
        let workspace = caller.workspace
        let official = try await house.workspace(workspace).calendar
        let envelope = caller.envelope(Self.allowed)
        var made = try await house.keeper.turn(
            workspace, files: [supplier], context: RowContext(official: official)
        ) { turn in
            let changes = try turn.supplier(supplier).makeLink(
                seat: contact, at: turn.moment(of: supplier), offsetMinutes: offset)
            try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
            let seat = try turn.supplier(supplier).seat(contact)
            turn.also(
                """
                INSERT INTO seat_link (id, workspace, supplier, seat, link) VALUES
                (\(Secret.digest(of: secret.text)), \(workspace), \(supplier), \(contact),
                \(seat?.link ?? 0))
                """)
            let made = MadeLink(
                id: supplier, seq: turn.seq(supplier), contact: contact,
                until: seat?.until ?? turn.now)
            Answering.keep(&turn, made)
            return made
        }
        let address = "\(origin)/s/\(secret.text)"
        made.address = address
        made.code = QRCode.rows(address)
        made.message = try await house.seatMessage(caller, supplier, contact, made, address)
        return made
    }
}

/// Ends a contact's link and all devices bound by it, with the next request.
public struct RevokeSeat: UseCase {
    public static let name = "revokeSeat"
    public static let allowed = Set<Role>.keepers
    public static let example = RevokeSeat()

    @Path public var supplier: FileID
    @Path public var contact: Int

    public init(supplier: FileID = .unset, contact: Int = .unset) {
        self.supplier = supplier
        self.contact = contact
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onSeats(
            caller.workspace, supplier, by: caller.envelope(Self.allowed)
        ) { _, supplier, _ in try supplier.revoke(seat: contact) }
    }
}

/// Ends one device of a seat, with the next request.
public struct RevokeSeatDevice: UseCase {
    public static let name = "revokeSeatDevice"
    public static let allowed = Set<Role>.keepers
    public static let example = RevokeSeatDevice()

    @Path public var supplier: FileID
    @Path public var contact: Int
    @Path public var device: Int

    public init(supplier: FileID = .unset, contact: Int = .unset, device: Int = .unset) {
        self.supplier = supplier
        self.contact = contact
        self.device = device
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onSeats(
            caller.workspace, supplier, by: caller.envelope(Self.allowed)
        ) { _, supplier, _ in try supplier.revoke(device: device, of: contact) }
    }
}

extension House {
    /// Orders whose numbers stand in a message; of all others, how many.
    private static let namedOrders = 12

    /// The message to be copied, in the contact's language: which orders, the link, what to do.
    fileprivate func seatMessage(
        _ caller: Caller, _ supplier: FileID, _ contact: Int, _ made: MadeLink, _ address: String
    ) async throws -> String? {
        let file = try await self.supplier(caller.workspace, supplier)
        guard let known = file.contact(contact) else { return nil }
        let workspace = caller.workspace
        let list: SQL = """
            FROM order_row WHERE workspace = \(workspace) AND supplier = \(supplier)
            AND state = 'open' AND seat > 0
            """
        let (numbers, total) = try await engine.read { reading in
            (
                try reading.rows(
                    "SELECT number \(list) ORDER BY rank_day, weight, id LIMIT \(Self.namedOrders)"
                ) { $0.text(0) }, try reading.count("SELECT COUNT(*) \(list)")
            )
        }
        let words = Words.of(Language(rawValue: known.language) ?? .chinese)
        let offset = Self.offsetMinutes(file.zone, at: now())
        let last = made.until.day(offsetMinutes: offset).adding(days: -1)
        return words.seats.message(
            name: known.name.text, buyer: try await self.workspace(workspace).name,
            orders: numbers, of: total, address: address, last: last)
    }
}
