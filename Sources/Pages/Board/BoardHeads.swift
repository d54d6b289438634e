import FollowUp
import Words

/// Heads of a list that the server sorts, and how it is sorted now.
struct BoardHeads {
    /// The address of the list, up to what it is sorted by.
    let base: HTML
    /// Nil: worst first.
    let sort: BoardSort?

    /// Sorted by this column, or by it the other way where it is already.
    func address(_ order: BoardOrder) -> HTML {
        let usual = Self.usual(order)
        let turned: SortDirection =
            sort?.order == order && sort?.direction == usual
            ? (usual == .ascending ? .descending : .ascending) : usual
        return "\(base)&amp;sort=\(order.rawValue)&amp;direction=\(turned.rawValue)"
    }

    func state(_ order: BoardOrder) -> HTML? {
        guard let sort, sort.order == order else { return nil }
        return " aria-sort=\"\(sort.direction.rawValue)\""
    }

    func caption(_ frame: Frame) -> String? {
        sort.map { frame.words.bulk.sorted($0.order, $0.direction) }
    }

    /// The most of a quantity or of money is looked for first.
    private static func usual(_ order: BoardOrder) -> SortDirection {
        switch order {
        case .number, .supplier, .promised: .ascending
        case .finished, .value: .descending
        }
    }
}
