import FollowUp
import Record

/// Records what a visit found of one of its lots, on the visit and on the lot's order together.
public struct RecordResult: UseCase {
    public static let name = "recordResult"
    public static let allowed = Set<Role>.staff.subtracting([.operator])
    public static let example: RecordResult = {
        var act = RecordResult(lot: "PO-2291/1", verdict: .passed)
        act.inspected = Quantity(315)
        act.major = 3
        act.minor = 7
        return act
    }()

    @Path public var visit: FileID
    /// One of the visit's: `PO-2291/1`.
    public var lot: String
    public var verdict: Verdict
    public var on: Day?
    public var inspected: Quantity?
    public var critical: Int?
    public var major: Int?
    public var minor: Int?
    /// The number of the document of the lot's order that is the report.
    public var report: Int?
    public var note: String?

    public init(visit: FileID = .unset, lot: String, verdict: Verdict) {
        self.visit = visit
        self.lot = lot
        self.verdict = verdict
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        guard case .visit(let seen)? = try await house.keeper.read(caller.workspace, visit)?.file
        else { throw Refusal(.notFound) }
        let named = try await house.lots(lot, caller.workspace)
        guard let lot = named.first?.reference, named.count == 1 else {
            throw Refusal(.notUnderstood, field: "lot")
        }
        return try await house.onTravel(caller, visit, orders: [lot.order], by: Self.allowed) {
            turn, today in
            guard case .visit(let visit)? = turn.file(visit) else { throw Refusal(.notFound) }
            let told = result(of: lot, today: today)
            let found = try visit.result(told)
            let inspection = LotInspection(
                visit: visit.id, kind: seen.visitKind, result: told)
            let order = try turn.order(lot.order)
            return (
                found.map { .visit($0) },
                [lot.order: try order.record(inspection, today: today)]
            )
        }
    }

    private func result(of lot: LotReference, today: Day) -> VisitResult {
        var told = VisitResult(lot: lot, on: on ?? today, verdict: verdict)
        told.inspected = inspected
        told.critical = critical
        told.major = major
        told.minor = minor
        told.report = report
        told.note = note.map { Erasable($0) }
        return told
    }
}

/// Tells that a shipment was loaded, or picked up: its lots' milestones are reached by it (X19), in
/// one commit over all their orders.
public struct LoadShipment: UseCase {
    public static let name = "loadShipment"
    public static let allowed = Set<Role>.keepers
    public static let example: LoadShipment = {
        var act = LoadShipment(on: Day(iso: "2026-11-20"))
        act.seals = "CN558812"
        return act
    }()

    @Path public var shipment: FileID
    public var on: Day?
    /// Parted by commas.
    public var seals: String?
    public var paper: String?
    public var note: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(shipment: FileID = .unset, on: Day? = nil) {
        self.shipment = shipment
        self.on = on
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onShipment(
            caller, shipment, by: Self.allowed, onBehalfOf, Source.told(sourceKind, sourceWords)
        ) { shipment, today in
            var told = ShipmentLoading(on: on ?? today)
            told.seals = (seals ?? "").split { $0 == "," || $0 == ";" || $0.isNewline }
                .map { Tidy.line(String($0)) }.filter { !$0.isEmpty }
            told.paper = paper
            told.note = note.map { Erasable($0) }
            return (
                try shipment.load(told, today: today),
                { order, lots in order.load(lots, shipment: shipment.id, on: told.on) }
            )
        }
    }
}

/// Tells that a shipment was handed over at its place; the last lot of an order closes it once it
/// is settled.
public struct HandOverShipment: UseCase {
    public static let name = "handOverShipment"
    public static let allowed = Set<Role>.keepers
    public static let example: HandOverShipment = {
        var act = HandOverShipment(on: Day(iso: "2026-11-20"))
        act.place = "Ningbo CY"
        return act
    }()

    @Path public var shipment: FileID
    public var on: Day?
    public var place: String?
    public var to: String?
    public var note: String?
    public var onBehalfOf: Party?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(shipment: FileID = .unset, on: Day? = nil) {
        self.shipment = shipment
        self.on = on
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onShipment(
            caller, shipment, by: Self.allowed, onBehalfOf, Source.told(sourceKind, sourceWords)
        ) { shipment, today in
            var told = ShipmentHandover(on: on ?? today)
            told.place = place
            told.to = to.map { Erasable($0) }
            told.note = note.map { Erasable($0) }
            return (
                try shipment.handOver(told, today: today),
                { order, lots in order.handOver(lots, shipment: shipment.id, on: told.on) }
            )
        }
    }
}
