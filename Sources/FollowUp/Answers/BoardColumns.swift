/// A column of the board behind the order's number, which always stands first.
public enum BoardColumn: String, Codable, Sendable, CaseIterable {
    case supplier, standing, owes, promised, forecast, slip, finished, value

    /// The columns of a person who never chose, in their sequence.
    public static let usual = allCases

    /// Columns as chosen, each once; how an order stands is always among them.
    public static func chosen(_ told: [BoardColumn]) -> [BoardColumn] {
        var columns: [BoardColumn] = []
        for column in told where !columns.contains(column) { columns.append(column) }
        return columns.contains(.standing) ? columns : [.standing] + columns
    }
}

/// What the board can be sorted by instead of worst first: what its rows keep. A forecast depends
/// on the day it is asked for, so no list is sorted by it.
public enum BoardOrder: String, Codable, Sendable, CaseIterable {
    case number, supplier, promised, finished, value
}

public enum SortDirection: String, Codable, Sendable, CaseIterable {
    case ascending, descending
}

/// How somebody asked a list to be sorted.
public struct BoardSort: Sendable, Equatable {
    public var order: BoardOrder
    public var direction: SortDirection

    public init(_ order: BoardOrder, _ direction: SortDirection = .ascending) {
        self.order = order
        self.direction = direction
    }
}
