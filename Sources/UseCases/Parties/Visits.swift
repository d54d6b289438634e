import FollowUp
import Record

/// Plans an inspection visit for lots of one or more orders.
public struct PlanVisit: UseCase {
    public static let name = "planVisit"
    public static let allowed = Set<Role>.keepers
    public static let example = PlanVisit(
        kind: .preShipment, day: Day.example, lots: "PO-2291/1", provider: "Asia Quality")

    public var kind: VisitKind
    public var day: Day
    /// Order numbers with their lots: `PO-2291/1, PO-2304/2`; without a lot, lot 1.
    public var lots: String
    public var provider: String?
    public var note: String?

    public init(
        kind: VisitKind, day: Day, lots: String, provider: String? = nil, note: String? = nil
    ) {
        self.kind = kind
        self.day = day
        self.lots = lots
        self.provider = provider
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let named = try await house.lots(lots, caller.workspace)
        guard let supplier = named.first?.supplier else { throw Refusal(.missing, field: "lots") }
        var plan = VisitPlan(
            kind: kind, day: day, supplier: supplier, lots: named.map(\.reference))
        plan.provider = provider.map { Erasable($0) }
        plan.note = note.map { Erasable($0) }
        let changes = try Visit.plan(plan) { lot in
            named.contains { $0.reference == lot && $0.supplier == supplier }
        }
        return try await house.begin(.visit, changes.map { .visit($0) }, caller, by: Self.allowed)
    }
}

/// Cancels a visit, with a reason.
public struct CancelVisit: UseCase {
    public static let name = "cancelVisit"
    public static let allowed = Set<Role>.keepers
    public static let example = CancelVisit(reason: "not 80 % packed")

    @Path public var visit: FileID
    public var reason: String

    public init(
        visit: FileID = .unset, reason: String
    ) {
        self.visit = visit
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onFile(caller, visit, by: Self.allowed) { file in
            guard case .visit(let visit) = file else { throw Refusal(.notFound) }
            return try visit.cancel(reason: reason).map { .visit($0) }
        }
    }
}

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
        var draft = ShipmentDraft(
            reference: reference, mode: mode, lots: named.map(\.reference))
        draft.from = from
        draft.to = to
        draft.cutOff = cutOff
        draft.departure = departure
        draft.arrival = arrival
        draft.containers = (containers ?? "").split { $0 == "," || $0.isWhitespace }.map {
            String($0)
        }
        draft.note = note.map { Erasable($0) }
        let changes = try Shipment.draft(draft) { lot in
            named.contains { $0.reference == lot }
        }
        return try await house.begin(
            .shipment, changes.map { .shipment($0) }, caller, by: Self.allowed)
    }
}

/// Cancels a shipment's draft, with a reason.
public struct CancelShipment: UseCase {
    public static let name = "cancelShipment"
    public static let allowed = Set<Role>.keepers
    public static let example = CancelShipment(reason: "goes by air instead")

    @Path public var shipment: FileID
    public var reason: String

    public init(
        shipment: FileID = .unset, reason: String
    ) {
        self.shipment = shipment
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onFile(caller, shipment, by: Self.allowed) { file in
            guard case .shipment(let shipment) = file else { throw Refusal(.notFound) }
            return try shipment.cancel(reason: reason).map { .shipment($0) }
        }
    }
}

struct NamedLot: Sendable {
    let reference: LotReference
    let supplier: FileID
}

extension House {
    /// Reads `PO-1/1, PO-2/1`: each an order of the workspace and one of its lots.
    func lots(_ text: String, _ workspace: FileID) async throws -> [NamedLot] {
        var findings = Findings()
        var named: [NamedLot] = []
        let words = text.split { $0 == "," || $0 == "\n" || $0 == ";" }
        findings.require(words.count <= 200, .tooMany(limit: 200), field: "lots")
        for word in words.prefix(200) {
            let told = Tidy.line(String(word))
            let tail = told.split(separator: "/").last.flatMap { Int($0) }
            let names = tail != nil && told.contains("/")
            let lot = names ? tail : 1
            let number = names ? String(told.prefix { $0 != "/" }) : told
            guard let id = try await claimed(workspace, .order, number),
                case .order(let order)? = try await keeper.read(workspace, id)?.file
            else {
                findings.note(.unknownCode(number), field: "lots")
                continue
            }
            guard let lot, order.lot(lot) != nil else {
                findings.note(.unknownLot(lot ?? 0), field: "lots")
                continue
            }
            named.append(
                NamedLot(
                    reference: LotReference(order: id, lot: lot), supplier: order.supplier))
        }
        findings.require(!named.isEmpty || !findings.reasons.isEmpty, .missing, field: "lots")
        try findings.settle()
        return named
    }

    func onFile(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>,
        _ decide: (AnyFile) throws -> [Change]
    ) async throws -> Recorded {
        let official = try await workspace(caller.workspace).calendar
        let envelope = caller.envelope(allowed)
        return try await keeper.turn(
            caller.workspace, files: [id], context: RowContext(official: official)
        ) { turn in
            guard let file = turn.file(id) else { throw Refusal(.notFound) }
            try turn.record(decide(file), in: id, by: envelope)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}
