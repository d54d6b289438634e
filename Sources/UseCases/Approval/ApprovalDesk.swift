import FollowUp
import Record

/// What the gates of an order stand on: its own file, the workspace's and the supplier's, all three
/// asserted in the turn that decides; and what other orders say, which only ever warns.
extension House {
    /// Takes an order's turn for a decision that a gate guards, or that stands on its settings. The
    /// decision is taken again where workspace or supplier move meanwhile, and on the day it is
    /// recorded.
    func atTheGate(
        _ caller: Caller, _ id: FileID, by allowed: Set<Role>, history: Bool = false,
        _ decide: (Order, ApprovalFacts) throws -> [OrderChange]
    ) async throws -> Recorded {
        guard case .order(let seen)? = try await keeper.read(caller.workspace, id)?.file else {
            throw Refusal(.notFound)
        }
        let told = history ? try await orderHistory(caller.workspace, seen) : OrderHistory()
        return try await onOrder(
            caller, id, by: allowed, asserting: [caller.workspace, seen.supplier]
        ) { turn, order, scene in
            let scene = try turn.scene(scene)
            try caller.requireStill(allowed, in: scene.house)
            let zone = scene.supplier.zone
            // The day of the change that will be recorded.
            let now = max(turn.now, order.lastChangeAt ?? turn.now)
            let today = now.day(offsetMinutes: Self.offsetMinutes(zone, at: now))
            var facts = ApprovalFacts(
                order, scene, today: today, workspace: turn.seq(caller.workspace),
                supplier: turn.seq(seen.supplier), history: told,
                approver: caller.approver(in: scene.house))
            facts.voices = scene.house.voices(at: now)
            return try decide(order, facts)
        }
    }

    /// The report of an order's gate for the one who asks; nil where it is not ahead: approved, or
    /// placed before it came here.
    func approvalGate(
        _ caller: Caller, _ order: Order, _ scene: Scene
    ) async throws -> GateReport? {
        guard order.isOpen, order.state == .draft else { return nil }
        let found = try await keeper.read(caller.workspace, [caller.workspace, order.supplier])
        var facts = ApprovalFacts(
            order, scene, today: scene.today, workspace: found[caller.workspace]?.seq ?? 0,
            supplier: found[order.supplier]?.seq ?? 0,
            history: try await orderHistory(caller.workspace, order),
            approver: caller.approver(in: scene.house))
        facts.voices = scene.house.voices(at: now())
        return order.approvalGate(facts)
    }
}

extension Workspace {
    /// Members who are here no more, or have none of the roles by now.
    func former(_ allowed: Set<Role>) -> Set<FileID> {
        Set(
            members.filter { !$0.active || allowed.isDisjoint(with: $0.roles) }.map(\.person))
    }

    /// Who counts as one where two confirm an account of a supplier, and who no more.
    func confirmers(at now: Instant) -> Voices {
        voices(at: now).without(former(.accountConfirmers))
    }

    var rolesOfMembers: [FileID: Set<Role>] {
        Dictionary(members.map { ($0.person, Set($0.roles)) }) { first, _ in first }
    }
}

extension Caller {
    /// Nobody where no person stands behind it in a session of their own, for no program, list or
    /// shell approves; or none who may approve by the workspace as it is now.
    func approver(in house: Workspace) -> Approver? {
        guard person.high != 0, signedInAt != nil else { return nil }
        let roles = roles(in: house)
        return roles.isDisjoint(with: ApproveOrder.allowed)
            ? nil : Approver(person: person, roles: roles)
    }
}

extension ApprovalFacts {
    init(
        _ order: Order, _ scene: Scene, today: Day, workspace: Int, supplier: Int,
        history: OrderHistory, approver: Approver?
    ) {
        var schedule = scene.facts(for: order)
        schedule.today = today
        let (calendars, file) = (schedule.calendars, scene.supplier)
        self.init(
            schedule: schedule, settings: scene.house.gates,
            workspace: GateFact(file: scene.house.id, seq: workspace),
            supplier: GateFact(file: file.id, seq: supplier),
            closures: { lot in
                file.closures(of: calendars.site(of: lot) ?? order.site)
            },
            history: history, approver: approver)
        former = scene.house.former(ApproveOrder.allowed)
        roles = scene.house.rolesOfMembers
    }
}

extension House {
    static let mostItemsLookedUp = 20

    /// What other orders say of this one.
    func orderHistory(_ workspace: FileID, _ order: Order) async throws -> OrderHistory {
        let all = Set(order.lines.compactMap(\.item)).sorted()
        let items = all.prefix(Self.mostItemsLookedUp)
        let names = OrderNumber.resembling(order.number)
        let supplier = SupplierRow(id: order.supplier, name: "")
        let (id, of) = (order.id, order.supplier)
        let read = try await engine.read { reading in
            let before = try items.compactMap {
                try reading.lastOrder(of: $0, supplier: of, besides: id, in: workspace)
            }
            return (
                try supplier.withRecord(reading, workspace),
                try reading.orders(named: names, besides: id, in: workspace), before
            )
        }
        var history = OrderHistory()
        history.notLookedUp = Set(all.dropFirst(items.count))
        history.handedOver = read.0.linesHandedOver
        history.late = read.0.linesLate
        history.resembling = read.1
        let files = try await keeper.read(workspace, Set(read.2))
        for id in files.keys.sorted() {
            guard case .order(let before)? = files[id]?.file, let left = before.leftover else {
                continue
            }
            history.leftovers.append(
                OrderHistory.Leftover(order: id, number: before.number, quantity: left))
        }
        return history
    }
}

/// Numbers that are one number but for the signs between.
enum OrderNumber {
    private static let signs = ["", " ", "-", "/", "_", "."]

    static func resembling(_ number: String) -> [String] {
        let own = Claim.of(number)
        let parts = own.split { !$0.isLetter && !$0.isNumber }.flatMap(pieces)
        guard (2...8).contains(parts.count) else { return [] }
        return signs.map { parts.joined(separator: $0) }.filter { $0 != own }
    }

    /// Letters and digits apart: `po2291` is `po` and `2291`.
    private static func pieces(_ part: Substring) -> [String] {
        part.reduce(into: [String]()) { pieces, letter in
            if let last = pieces.last?.last, last.isNumber == letter.isNumber {
                pieces[pieces.count - 1].append(letter)
            } else {
                pieces.append(String(letter))
            }
        }
    }
}

extension Reading {
    /// The order of an item that the supplier handed over last.
    fileprivate func lastOrder(
        of item: FileID, supplier: FileID, besides order: FileID, in workspace: FileID
    ) throws -> FileID? {
        try first(
            """
            SELECT o.id FROM item_order i JOIN order_row o
            ON o.workspace = i.workspace AND o.id = i.order_id
            WHERE i.workspace = \(workspace) AND i.item = \(item) AND o.supplier = \(supplier)
            AND o.id <> \(order) AND o.handed_over <> \(Day.distantFuture)
            ORDER BY o.handed_over DESC, o.id LIMIT 1
            """
        ) { $0.id(0) }
    }

    fileprivate func orders(
        named names: [String], besides order: FileID, in workspace: FileID
    ) throws -> [String] {
        try names.compactMap { name in
            try first(
                """
                SELECT o.number FROM claim c JOIN order_row o
                ON o.workspace = c.workspace AND o.id = c.file
                WHERE c.workspace = \(workspace) AND c.kind = \("order") AND c.value = \(name)
                AND c.file <> \(order)
                """
            ) { $0.text(0) }
        }
    }
}
