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
        let plan = plan(of: supplier, named)
        let changes = try Visit.plan(plan) { lot in
            named.contains { $0.reference == lot && $0.supplier == supplier }
        }
        return try await house.onTravel(
            caller, FileID.new(at: house.now()), new: .visit,
            orders: Set(plan.lots.map(\.order)), by: Self.allowed
        ) { turn, _ in
            (changes.map { .visit($0) }, try house.contradicted(by: plan, in: turn))
        }
    }

    func plan(of supplier: FileID, _ named: [NamedLot]) -> VisitPlan {
        var plan = VisitPlan(
            kind: kind, day: day, supplier: supplier, lots: named.map(\.reference))
        plan.provider = provider.map { Erasable($0) }
        plan.note = note.map { Erasable($0) }
        return plan
    }
}

/// Plans a visit anew, whole: another day, other lots of the same supplier.
public struct ReplanVisit: UseCase {
    public static let name = "replanVisit"
    public static let allowed = Set<Role>.keepers
    public static let example = ReplanVisit(
        kind: .preShipment, day: Day.example.adding(days: 3), lots: "PO-2291/1",
        provider: "Asia Quality", note: "not packed before")

    @Path public var visit: FileID
    public var kind: VisitKind
    public var day: Day
    /// As in `PlanVisit`.
    public var lots: String
    public var provider: String?
    public var note: String?
    /// The change the form showed; refused if the visit was changed since.
    public var seq: Int?

    public init(
        visit: FileID = .unset, kind: VisitKind, day: Day, lots: String, provider: String? = nil,
        note: String? = nil
    ) {
        self.visit = visit
        self.kind = kind
        self.day = day
        self.lots = lots
        self.provider = provider
        self.note = note
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        // An absent visit is absent before its lots are looked at.
        guard case .visit? = try await house.keeper.read(caller.workspace, visit)?.file else {
            throw Refusal(.notFound)
        }
        let named = try await house.lots(lots, caller.workspace)
        let told = PlanVisit(kind: kind, day: day, lots: lots, provider: provider, note: note)
        return try await house.onTravel(
            caller, visit, orders: Set(named.map(\.reference.order)), by: Self.allowed
        ) { turn, _ in
            guard case .visit(let held)? = turn.file(visit), let supplier = held.supplier else {
                throw Refusal(.notFound)
            }
            try seq.require(unmoved: turn.seq(visit))
            let plan = told.plan(of: supplier, named)
            let changes = try held.replan(plan) { lot in
                named.contains { $0.reference == lot && $0.supplier == supplier }
            }
            return (changes.map { .visit($0) }, try house.contradicted(by: plan, in: turn))
        }
    }
}

/// Cancels a visit, with a reason.
public struct CancelVisit: UseCase {
    public static let name = "cancelVisit"
    public static let allowed = Set<Role>.keepers
    public static let example = CancelVisit(reason: "not 80 % packed")

    @Path public var visit: FileID
    public var reason: String
    /// The change the form showed; refused if the visit was changed since.
    public var seq: Int?

    public init(
        visit: FileID = .unset, reason: String
    ) {
        self.visit = visit
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onFile(caller, visit, seq: seq, by: Self.allowed) { file in
            guard case .visit(let visit) = file else { throw Refusal(.notFound) }
            return try visit.cancel(reason: reason).map { .visit($0) }
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
            .filter { !$0.allSatisfy(\.isWhitespace) }
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

    /// Changes a file all of whose changes tell it anew: `seq` is the change its form showed.
    func onFile(
        _ caller: Caller, _ id: FileID, seq: Int? = nil, by allowed: Set<Role>,
        _ decide: (AnyFile) throws -> [Change]
    ) async throws -> Recorded {
        let official = try await workspace(caller.workspace).calendar
        let envelope = caller.envelope(allowed)
        return try await keeper.turn(
            caller.workspace, files: [id], context: RowContext(official: official)
        ) { turn in
            guard let file = turn.file(id) else { throw Refusal(.notFound) }
            try seq.require(unmoved: turn.seq(id))
            try turn.record(decide(file), in: id, by: envelope)
            let recorded = Recorded(id: id, seq: turn.seq(id))
            Answering.keep(&turn, recorded)
            return recorded
        }
    }
}
