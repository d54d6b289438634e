/// The apostrophe before a cell that a spreadsheet would calculate, put there by whoever writes a
/// table for one to open.
public enum FormulaGuard {
    /// Full-width signs too: spreadsheets in Chinese and Japanese take them for the plain ones.
    private static let signs = Array("=+-@\t\r\n＝＋－＠".unicodeScalars)

    static func guarded(_ cell: String) -> String { isCalculated(cell) ? "'" + cell : cell }

    /// The cell as it was meant: without the apostrophe of a guarded one.
    public static func bare(_ cell: String) -> String {
        guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
        let rest = String(cell.unicodeScalars.dropFirst())
        return isCalculated(rest) ? rest : cell
    }

    private static func isCalculated(_ cell: String) -> Bool {
        guard let first = cell.unicodeScalars.first else { return false }
        return signs.contains(first) && !isNegativeNumber(cell)
    }

    private static func isNegativeNumber(_ cell: String) -> Bool {
        let digits = cell.utf8.dropFirst()
        return cell.utf8.first == UInt8(ascii: "-") && digits.first.map { 48...57 ~= $0 } == true
            && digits.allSatisfy {
                48...57 ~= $0 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
            }
    }
}

extension TableRow {
    /// The row as it was meant, its cells without the apostrophes of guarded ones.
    public var bare: TableRow {
        TableRow(number: number, cells: cells.map { FormulaGuard.bare($0) })
    }
}
