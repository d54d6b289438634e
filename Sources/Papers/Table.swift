/// A table as it was opened; its rows come one by one from `TableReader.next()`.
public struct Table: Sendable, Equatable {
    public let form: TableForm
    /// One usable, unique name for each column.
    public let header: [String]
    /// The sheets of a workbook that may be asked for, in its order; empty for a delimited file.
    public let sheets: [String]
}

/// One row below the header.
public struct TableRow: Sendable, Equatable {
    /// 1-based, as a spreadsheet numbers its rows: blank rows, title and header are counted.
    public let number: Int
    /// As many as the header has names; more only where the row goes on beyond the header.
    public internal(set) var cells: [String]
}

/// Rows in the order of the file, each with at least one cell that is not empty.
protocol RowSource {
    mutating func next() throws(TableProblem) -> TableRow?
}
