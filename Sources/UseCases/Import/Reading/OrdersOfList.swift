import FollowUp
import Record

/// An order as a list has it.
struct ImportedOrder: Sendable {
    /// The rows that go in.
    var lines: [ImportedLine] = []
    /// Those that stay out for a fault of their own, as far as they can be read.
    var missed: [ImportedLine] = []

    /// All its rows in their order: what those that stay out say of the order itself counts now, so
    /// that they change nothing when they come back fixed.
    var rows: [ImportedLine] {
        guard !missed.isEmpty, let supplier = lines.first?.supplier else { return lines }
        let own = missed.filter {
            $0.supplier.isEmpty || Claim.of($0.supplier) == Claim.of(supplier)
        }
        return (lines + own).sorted { $0.row < $1.row }
    }
}

/// The orders of a list, in the order of first appearance.
struct OrdersOfList {
    private var gathered: [String: ImportedOrder] = [:]
    /// The orders of which a row goes in, by their first one.
    private var places: [String] = []
    /// Orders of which a row stays out.
    private var broken = Set<String>()
    /// Orders that go in with all their rows or with none: one of them is known by nothing but its
    /// place among the others, or has the id of another, and alone would take that one's place.
    private var bound = Set<String>()
    private var ids: [String: Set<String>] = [:]

    var orders: [ImportedOrder] { places.compactMap { gathered[$0] } }

    /// Adds a line; or says why it cannot be of the order that its first row began.
    mutating func add(_ line: ImportedLine) -> (ImportField, CellProblem)? {
        let key = Claim.of(line.order)
        guard know(line, of: key) else {
            broken.insert(key)
            return (.line, .repeated)
        }
        guard let first = gathered[key]?.lines.first else {
            places.append(key)
            gathered[key, default: ImportedOrder()].lines.append(line)
            return nil
        }
        if Claim.of(first.supplier) != Claim.of(line.supplier) {
            broken.insert(key)
            return (.supplier, .supplierDiffers)
        }
        if first.currency != line.currency {
            broken.insert(key)
            return (.currency, .currencyDiffers)
        }
        gathered[key]?.lines.append(line)
        return nil
    }

    /// A row that stays out.
    mutating func miss(_ order: String, _ line: ImportedLine) {
        let key = Claim.of(order)
        broken.insert(key)
        _ = know(line, of: key)
        gathered[key, default: ImportedOrder()].missed.append(line)
    }

    /// Notes by what a row is known; false where another row of its order has the same id.
    private mutating func know(_ line: ImportedLine, of key: String) -> Bool {
        guard let id = line.line.reference else {
            bound.insert(key)
            return true
        }
        guard ids[key, default: []].insert(id).inserted else {
            bound.insert(key)
            return false
        }
        return true
    }

    /// Takes away the orders of which a row stays out though they only go in whole, and gives their
    /// other rows.
    mutating func holdBack() -> [ImportedLine] {
        let held = places.filter { broken.contains($0) && bound.contains($0) }
        let gone = Set(held)
        places.removeAll { gone.contains($0) }
        return held.flatMap { gathered[$0]?.lines ?? [] }
    }
}
