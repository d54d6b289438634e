import FollowUp
import Record

/// Instalments that are not settled, by the day they are due: what may go, and why not. Pages are
/// found by derived rows; whether one may go stands on the files, which are read for the page only.
public struct AskMoney: Question {
    public static let name = "money"
    public static let allowed = Set<Role>.readers

    public var after: String?
    public var limit: Int

    public init(after: String? = nil, limit: Int = 50) {
        self.after = after
        self.limit = min(100, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<MoneyRow> {
        let workspace = caller.workspace
        let from = try MoneyCursor(after)
        let most = limit + 1
        let found = try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT due_day, order_id, instalment FROM instalment_row
                WHERE workspace = \(workspace)
                AND (due_day, order_id, instalment) > (\(from.day), \(from.order),
                \(from.instalment)) ORDER BY due_day, order_id, instalment LIMIT \(most)
                """
            ) { MoneyCursor(day: $0.text(0), order: $0.text(1), instalment: $0.int(2)) }
        }
        let shown = Array(found.prefix(limit))
        let next = found.count > limit ? shown.last?.text : nil
        return ListAnswer(items: try await rows(shown, house, caller), next: next)
    }

    private func rows(
        _ shown: [MoneyCursor], _ house: House, _ caller: Caller
    ) async throws -> [MoneyRow] {
        let workspace = caller.workspace
        let ids = Set(shown.compactMap { FileID($0.order) })
        let orders = try await house.keeper.read(workspace, ids)
        let suppliers = Set(
            orders.values.compactMap { held -> FileID? in
                if case .order(let order) = held.file { order.supplier } else { nil }
            })
        let ground = try await house.keeper.read(workspace, suppliers.union([workspace]))
        guard case .workspace(let file)? = ground[workspace]?.file else { return [] }
        return shown.compactMap { place in
            guard let id = FileID(place.order), case .order(let order)? = orders[id]?.file,
                case .supplier(let supplier)? = ground[order.supplier]?.file,
                let instalment = order.payments.instalment(place.instalment)
            else { return nil }
            let seqs = (ground[workspace]?.seq ?? 0, ground[order.supplier]?.seq ?? 0)
            let facts = house.facts(
                order, file, supplier, today: house.today(in: supplier.zone), at: house.now(),
                seqs: seqs, caller)
            return MoneyRow(
                order: id, number: order.number, supplierName: supplier.name,
                supplierChineseName: supplier.chineseName,
                payment: InstalmentAnswer(order: order, instalment: instalment, facts: facts))
        }
    }
}

/// Where a page of the list ended.
private struct MoneyCursor: Sendable {
    let day: String
    let order: String
    let instalment: Int

    init(day: String, order: String, instalment: Int) {
        self.day = day
        self.order = order
        self.instalment = instalment
    }

    /// The beginning where there is none.
    init(_ text: String?) throws(Refusal) {
        guard let text else {
            self.init(day: "", order: "", instalment: 0)
            return
        }
        let parts = text.split(separator: "_").map(String.init)
        guard parts.count == 3, Day(iso: parts[0]) != nil, FileID(parts[1]) != nil,
            let instalment = Int(parts[2])
        else { throw Refusal(.notUnderstood, field: "after") }
        self.init(day: parts[0], order: parts[1], instalment: instalment)
    }

    var text: String { "\(day)_\(order)_\(instalment)" }
}
