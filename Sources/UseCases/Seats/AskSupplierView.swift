import FollowUp
import Record

/// What a seat sees first: what the buyer waits for, and every open order of its supplier, the most
/// pressing first, thirty at a time.
public struct AskOwnOrders: Question {
    public static let name = "ownOrders"
    public static let allowed = Set<Role>.seats
    static let shown = 30

    /// From 1.
    public var page: Int

    public init(page: Int = 1) { self.page = min(1_000, max(1, page)) }

    public func ask(_ house: House, _ caller: Caller) async throws -> SupplierView {
        let (empty, place) = try await house.view(caller)
        var view = empty
        let workspace = caller.workspace
        let list: SQL = """
            FROM order_row WHERE workspace = \(workspace) AND supplier = \(place.supplier)
            AND state = 'open'
            """
        let (ids, total, waiting) = try await house.engine.read { reading in
            let ids = try reading.rows(
                """
                SELECT id \(list) AND seat > 0 ORDER BY rank_day, weight, id
                LIMIT \(Self.shown + 1) OFFSET \((page - 1) * Self.shown)
                """
            ) { $0.id(0) }
            return (
                ids, try reading.count("SELECT COUNT(*) \(list) AND seat > 0"),
                try reading.count("SELECT COUNT(*) \(list) AND seat > 1")
            )
        }
        view.total = total
        view.waiting = waiting
        let files = try await house.keeper.read(workspace, Set(ids))
        view.goesOn = ids.count > Self.shown
        view.orders = ids.prefix(Self.shown).compactMap { id in
            // A row may be older than the rule until a rebuild has come to its end.
            guard case .order(let order)? = files[id]?.file, order.isShown(to: place.supplier)
            else { return nil }
            return SupplierOrder(order, today: view.today).summary
        }
        return view
    }
}

/// One order as its supplier's seat sees it.
public struct AskOwnOrder: Question {
    public static let name = "ownOrder"
    public static let allowed = Set<Role>.seats

    public var order: FileID

    public init(order: FileID) { self.order = order }

    public func ask(_ house: House, _ caller: Caller) async throws -> SupplierView {
        let (empty, place) = try await house.view(caller)
        var view = empty
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file,
            file.isShown(to: place.supplier)
        else { throw Refusal(.notFound) }
        view.orders = [SupplierOrder(file, today: view.today)]
        return view
    }
}

/// The one who reads, and what they may propose; no orders.
public struct AskOwnSeat: Question {
    public static let name = "ownSeat"
    public static let allowed = Set<Role>.seats

    public init() {}

    public func ask(_ house: House, _ caller: Caller) async throws -> SupplierView {
        try await house.view(caller).view
    }
}

extension House {
    fileprivate func view(_ caller: Caller) async throws -> (view: SupplierView, place: SeatPlace) {
        let place = try caller.seated()
        let supplier = try await supplier(caller.workspace, place.supplier)
        let workspace = try await workspace(caller.workspace)
        var view = SupplierView(
            supplier, buyer: workspace.name, at: place.at, name: caller.name,
            today: today(in: supplier.zone), now: now())
        view.demonstration = workspace.demonstration
        return (view, place)
    }
}
