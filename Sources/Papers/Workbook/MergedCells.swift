/// A rectangle of cells shown as one.
struct MergedRange: Equatable {
    let first: CellReference
    let last: CellReference

    init?(_ text: String) {
        let corners = text.split(separator: ":", maxSplits: 1)
        guard let first = corners.first.flatMap({ CellReference($0) }),
            let last = corners.last.flatMap({ CellReference($0) }),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        (self.first, self.last) = (first, last)
    }
}

/// Spreads the value of merged cells over all the cells they cover, as a person reads them.
///
/// Rows must be given in their order. What lies to the right of the last used column stays empty.
struct MergedCells {
    private struct Spread {
        let range: MergedRange
        let text: String
    }

    private let ranges: [MergedRange]
    private let width: Int
    private var next = 0
    private var active: [Spread] = []

    init(_ ranges: [MergedRange], width: Int) {
        self.ranges = ranges.filter { $0.first.column <= width }
            .sorted { $0.first.row < $1.first.row }
        self.width = width
    }

    /// False when ranges overlap, which no spreadsheet writes and which could be made to cost much.
    mutating func spread(over row: inout TableRow) -> Bool {
        active.removeAll { $0.range.last.row < row.number }
        while next < ranges.count, ranges[next].first.row <= row.number {
            let range = ranges[next]
            next += 1
            let place = range.first.column - 1
            guard range.first.row == row.number, place < row.cells.count,
                !row.cells[place].isEmpty
            else { continue }
            guard !active.contains(where: { $0.range.overlapsColumns(of: range) }) else {
                return false
            }
            active.append(Spread(range: range, text: row.cells[place]))
        }
        for spread in active {
            let last = min(spread.range.last.column, width)
            while row.cells.count < last { row.cells.append("") }
            for column in spread.range.first.column...max(last, spread.range.first.column)
            where row.cells[column - 1].isEmpty {
                row.cells[column - 1] = spread.text
            }
        }
        return true
    }
}

extension MergedRange {
    fileprivate func overlapsColumns(of other: MergedRange) -> Bool {
        first.column <= other.last.column && other.first.column <= last.column
    }
}
