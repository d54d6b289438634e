import FollowUp
import Record

/// Drafts a shipment of lots.
public struct DraftShipment: UseCase {
    public static let name = "draftShipment"
    public static let allowed = Set<Role>.keepers
    public static let example = DraftShipment(
        reference: "SH-0042", mode: .fullContainer, lots: "PO-2291/1", from: "CNNGB",
        to: "FRLEH", containers: "CSQU3054383")

    public var reference: String
    public var mode: ShipmentMode
    public var lots: String
    public var from: String?
    public var to: String?
    public var cutOff: Day?
    public var departure: Day?
    public var arrival: Day?
    public var containers: String?
    public var note: String?

    public init(
        reference: String, mode: ShipmentMode, lots: String, from: String? = nil,
        to: String? = nil, cutOff: Day? = nil, departure: Day? = nil, arrival: Day? = nil,
        containers: String? = nil, note: String? = nil
    ) {
        self.reference = reference
        self.mode = mode
        self.lots = lots
        self.from = from
        self.to = to
        self.cutOff = cutOff
        self.departure = departure
        self.arrival = arrival
        self.containers = containers
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let named = try await house.lots(lots, caller.workspace)
        let changes = try Shipment.draft(draft(named)) { lot in
            named.contains { $0.reference == lot }
        }
        return try await house.begin(
            .shipment, changes.map { .shipment($0) }, caller, by: Self.allowed)
    }

    func draft(_ named: [NamedLot]) -> ShipmentDraft {
        var draft = ShipmentDraft(
            reference: reference, mode: mode, lots: named.map(\.reference))
        draft.from = from
        draft.to = to
        draft.cutOff = cutOff
        draft.departure = departure
        draft.arrival = arrival
        draft.containers = Self.containers(containers ?? "")
        draft.note = note.map { Erasable($0) }
        return draft
    }

    /// Numbers are parted by commas, semicolons or line ends and may have blanks inside, as in
    /// `MSKU 907032 3`; whole numbers may be parted by blanks alone.
    private static func containers(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0.isNewline }.flatMap { part -> [String] in
            let words = part.split(whereSeparator: \.isWhitespace).map { String($0) }
            let areWhole = words.allSatisfy { $0.count >= 10 }
            return areWhole ? words : [words.joined(separator: " ")]
        }
    }
}

/// Drafts a shipment anew, whole.
public struct RedraftShipment: UseCase {
    public static let name = "redraftShipment"
    public static let allowed = Set<Role>.keepers
    public static let example = RedraftShipment(
        reference: "SH-0042", mode: .lessThanContainer, lots: "PO-2291/1", from: "CNNGB",
        to: "FRLEH")

    @Path public var shipment: FileID
    public var reference: String
    public var mode: ShipmentMode
    public var lots: String
    public var from: String?
    public var to: String?
    public var cutOff: Day?
    public var departure: Day?
    public var arrival: Day?
    public var containers: String?
    public var note: String?
    /// The change the form showed; refused if the shipment was changed since.
    public var seq: Int?

    public init(
        shipment: FileID = .unset, reference: String, mode: ShipmentMode, lots: String,
        from: String? = nil, to: String? = nil, cutOff: Day? = nil, departure: Day? = nil,
        arrival: Day? = nil, containers: String? = nil, note: String? = nil
    ) {
        self.shipment = shipment
        self.reference = reference
        self.mode = mode
        self.lots = lots
        self.from = from
        self.to = to
        self.cutOff = cutOff
        self.departure = departure
        self.arrival = arrival
        self.containers = containers
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        // An absent shipment is absent before its lots are looked at.
        guard case .shipment? = try await house.keeper.read(caller.workspace, shipment)?.file
        else { throw Refusal(.notFound) }
        let named = try await house.lots(lots, caller.workspace)
        let told = DraftShipment(
            reference: reference, mode: mode, lots: lots, from: from, to: to, cutOff: cutOff,
            departure: departure, arrival: arrival, containers: containers, note: note
        ).draft(named)
        return try await house.onFile(caller, shipment, seq: seq, by: Self.allowed) { file in
            guard case .shipment(let shipment) = file else { throw Refusal(.notFound) }
            let changes = try shipment.redraft(told) { lot in
                named.contains { $0.reference == lot }
            }
            return changes.map { .shipment($0) }
        }
    }
}

/// Cancels a shipment's draft, with a reason.
public struct CancelShipment: UseCase {
    public static let name = "cancelShipment"
    public static let allowed = Set<Role>.keepers
    public static let example = CancelShipment(reason: "goes by air instead")

    @Path public var shipment: FileID
    public var reason: String
    /// The change the form showed; refused if the shipment was changed since.
    public var seq: Int?

    public init(
        shipment: FileID = .unset, reason: String
    ) {
        self.shipment = shipment
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onFile(caller, shipment, seq: seq, by: Self.allowed) { file in
            guard case .shipment(let shipment) = file else { throw Refusal(.notFound) }
            return try shipment.cancel(reason: reason).map { .shipment($0) }
        }
    }
}
