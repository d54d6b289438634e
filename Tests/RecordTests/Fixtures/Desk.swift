import FollowUp
import Record
import Testing

/// A buyer's desk on a fresh record: Hengda in Yongkang makes insulated bottles for it.
struct Desk: Sendable {
    let kind: Engines
    let engine: any Engine
    let keeper: Keeper
    let workspace = FileID.new(at: Desk.now)
    let hengda = FileID.new(at: Desk.now)
    let place: Place

    static let now = Instant(milliseconds: 1_788_220_800_000)
    static let today = day("2026-09-01")
    static let mei = Envelope(person: nil, name: "Mei", role: .merchandiser, door: .page)

    init(place: Place, engine: any Engine, cacheBytes: Int) async throws {
        kind = place.kind
        self.place = place
        self.engine = engine
        keeper = Keeper(engine: engine, cacheBytes: cacheBytes) { Self.now }
        try await begin(
            .workspace, workspace,
            Workspace.open(name: "Acme", zone: "Asia/Shanghai", demonstration: false)
                .map { .workspace($0) })
        var profile = SupplierProfile(name: "Yongkang Hengda")
        profile.chineseName = "永康恒达"
        try await begin(.supplier, hengda, Supplier.enter(profile).map { .supplier($0) })
    }

    /// A keeper that remembers nothing: of the same process on SQLite, of another node elsewhere.
    func stranger() async throws -> Keeper {
        let engine = kind == .sqlite ? engine : try await place.engine()
        return Keeper(engine: engine) { Self.now }
    }

    static func day(_ text: String) -> Day { Day(iso: text) ?? .distantPast }

    static func quantity(_ whole: Int) -> Quantity { Quantity(whole) ?? .zero }

    static func line(_ number: Int, _ words: String, _ pieces: Int = 6_000) -> OrderLine {
        var line = OrderLine(number: number, description: words, quantity: quantity(pieces))
        line.unitPrice = UnitPrice(decimal: "3.90")
        return line
    }

    /// An order of 1 September for 20 November, as it is asked for.
    func opening(
        _ number: String, _ lines: [OrderLine] = [line(1, "Insulated bottle 500 ml 保温杯")],
        lots: [Lot] = []
    ) -> OrderOpening {
        var terms = OrderTerms(currency: .usd)
        terms.orderedOn = Self.today
        terms.promised = Self.day("2026-11-20")
        terms.destination = "Hamburg"
        terms.buyer = Erasable("Acme Housewares")
        return OrderOpening(
            number: number, kind: .production, profile: .newItem, supplier: hengda, site: nil,
            terms: terms, lines: lines, lots: lots)
    }

    var context: RowContext {
        get async throws {
            var context = RowContext(official: .china)
            if case .supplier(let supplier)? = try await keeper.read(workspace, hengda)?.file {
                context.suppliers[hengda] = supplier
            }
            return context
        }
    }
}

extension Desk {
    /// Begins a file of any kind.
    func begin(_ kind: FileKind, _ id: FileID, _ changes: [Change]) async throws {
        try await keeper.turn(workspace, files: [], context: context) { turn in
            turn.begin(kind, id)
            try turn.record(changes, in: id, by: Self.mei)
        }
    }

    @discardableResult
    func open(
        _ number: String, _ lines: [OrderLine] = [line(1, "Insulated bottle 500 ml 保温杯")],
        lots: [Lot] = [], id: FileID = .new(at: Desk.now), by keeper: Keeper? = nil
    ) async throws -> FileID {
        let changes = try Order.open(
            opening(number, lines, lots: lots), template: .standard,
            calendar: WorkCalendar(official: .china, week: .mondayToSaturday), today: Self.today)
        try await (keeper ?? self.keeper).turn(workspace, files: [], context: context) { turn in
            turn.begin(.order, id)
            try turn.record(changes, order: id, by: Self.mei)
        }
        return id
    }

    /// Takes an order's turn; returns the number of its last change.
    @discardableResult
    func tell(
        _ order: FileID, by keeper: Keeper? = nil, waitingFor other: FileID? = nil,
        _ rule: (Order) throws -> [OrderChange]
    ) async throws -> Int {
        try await (keeper ?? self.keeper).turn(
            workspace, files: [order], context: context(waiting: order, for: other)
        ) { turn in
            try turn.record(rule(turn.order(order)), order: order, by: Self.mei)
            return turn.seq(order)
        }
    }

    /// A change of a file that is no order.
    func tell(_ file: FileID, _ change: Change) async throws {
        try await keeper.turn(workspace, files: [file], context: context) { turn in
            try turn.record([change], in: file, by: Self.mei)
        }
    }

    func note(_ order: FileID, _ words: String, by keeper: Keeper? = nil) async throws -> Int {
        try await tell(order, by: keeper) { try $0.note(words) }
    }

    /// The order as the journal has it, past every cache.
    func reread(_ order: FileID) async throws -> Order {
        let workspace = workspace
        let held = try await engine.read {
            try Journal.load($0, workspace: workspace, id: order)
        }
        guard case .order(let found)? = held?.file else { throw Refusal(.notFound) }
        return found
    }

    func entries(_ file: FileID) async throws -> [Entry] {
        let workspace = workspace
        return try await engine.read {
            try Journal.entries($0, workspace: workspace, file: file, after: 0)
        }
    }

    func check() async throws -> CheckReport { try await Check(engine: engine).run() }

    /// What the rows of an order rest on: its supplier, and the orders it waits for or shall.
    func context(waiting order: FileID, for other: FileID? = nil) async throws -> RowContext {
        var context = try await context
        guard case .order(let waiting)? = try await keeper.read(workspace, order)?.file else {
            return context
        }
        for awaited in waiting.waitsFor.map(\.order) + [other].compactMap({ $0 }) {
            let workspace = workspace
            let day = try await engine.read { reading in
                try reading.first(
                    """
                    SELECT handed_over, forecast_base FROM order_row
                    WHERE workspace = \(workspace) AND id = \(awaited)
                    """
                ) { $0.day(0) ?? $0.day(1) }
            }
            context.prerequisites[awaited] = day.flatMap { $0 }
        }
        return context
    }

    /// Derives an order's rows again, as is done when its supplier or what it waits for has moved.
    func refresh(_ order: FileID) async throws {
        try await keeper.turn(
            workspace, files: [order], context: context(waiting: order)
        ) { $0.refresh(order) }
    }
}

extension RecordFailure {
    /// What a piece of work fails with, if it does.
    static func of(_ body: () async throws -> Void) async -> RecordFailure? {
        do {
            try await body()
            return nil
        } catch { return error as? RecordFailure ?? .unavailable("\(error)") }
    }
}
