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
        let (empty, place, supplier) = try await house.view(caller)
        var view = empty
        let workspace = caller.workspace
        let ids = try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT id FROM order_row WHERE workspace = \(workspace)
                AND supplier = \(place.supplier) AND state = 'open'
                ORDER BY rank_day, weight, id LIMIT \(Self.shown + 1)
                OFFSET \((page - 1) * Self.shown)
                """
            ) { $0.id(0) }
        }
        let files = try await house.keeper.read(workspace, Set(ids))
        view.goesOn = ids.count > Self.shown
        view.orders = ids.prefix(Self.shown).compactMap { id in
            guard case .order(let order)? = files[id]?.file, order.isShown(to: place.supplier)
            else { return nil }
            return SupplierOrder(order, of: supplier, today: view.today).summary
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
        let (empty, place, supplier) = try await house.view(caller)
        var view = empty
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file,
            file.isShown(to: place.supplier)
        else { throw Refusal(.notFound) }
        view.orders = [SupplierOrder(file, of: supplier, today: view.today)]
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
    fileprivate func view(
        _ caller: Caller
    ) async throws -> (view: SupplierView, place: SeatPlace, supplier: Supplier) {
        let place = try caller.seated()
        let supplier = try await supplier(caller.workspace, place.supplier)
        let workspace = try await workspace(caller.workspace)
        var view = SupplierView(
            supplier, buyer: workspace.name, at: place.at, name: caller.name,
            today: today(in: supplier.zone), now: now())
        view.demonstration = workspace.demonstration
        return (view, place, supplier)
    }
}
