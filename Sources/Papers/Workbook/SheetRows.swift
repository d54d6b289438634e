/// The rows of a workbook's sheet.
struct SheetRows: RowSource {
    private let sheet: Sheet
    private var xml: XMLReader
    private var merged: MergedCells
    private var row = 0
    private var deliveredBytes = 0
    private var isFinished = false

    init(_ sheet: Sheet, merged: MergedCells) throws(TableProblem) {
        self.sheet = sheet
        self.merged = merged
        xml = try sheet.xml()
    }

    mutating func next() throws(TableProblem) -> TableRow? {
        do {
            while !isFinished, let token = try xml.next() {
                switch token {
                case .start("row"):
                    if let row = try readRow() { return row }
                case .end("sheetData"):
                    isFinished = true
                default:
                    continue
                }
            }
            return nil
        } catch {
            isFinished = true
            guard case .brokenWorkbook(let part, row: 0) = error else { throw error }
            throw .brokenWorkbook(part: part, row: row)
        }
    }

    /// A row without a number follows the one before it. Nil for one without any text.
    private mutating func readRow() throws(TableProblem) -> TableRow? {
        let number = xml.attribute("r").map { Int($0) ?? 0 } ?? row + 1
        guard number > row, number <= CellReference.lastRow else { throw xml.broken }
        row = number
        var cells: [String] = []
        var (column, bytes) = (0, 0)
        while let token = try xml.next(), token != .end("row") {
            guard token == .start("c") else { continue }
            let place = xml.attribute("r").map { CellReference($0)?.column ?? 0 } ?? column + 1
            guard place > column else { throw xml.broken }
            column = place
            let text = try readCell(column: column)
            guard !text.isEmpty else { continue }
            guard column <= sheet.limits.columns else {
                throw .tooManyColumns(row: row, limit: sheet.limits.columns)
            }
            // Before all of them are there: a shared text costs a cell nothing.
            bytes += text.utf8.count
            guard bytes <= sheet.limits.rowBytes else {
                throw .rowTooLong(row: row, limitBytes: sheet.limits.rowBytes)
            }
            while cells.count < column - 1 { cells.append("") }
            cells.append(text)
        }
        guard !cells.isEmpty else { return nil }
        var result = TableRow(number: number, cells: cells)
        guard merged.spread(over: &result) else { throw xml.broken }
        try count(result)
        return result
    }

    /// A text shared or merged a million times costs the archive nothing, but its reader a lot.
    private mutating func count(_ row: TableRow) throws(TableProblem) {
        deliveredBytes += row.cells.reduce(0) { $0 + $1.utf8.count + 1 }
        guard deliveredBytes <= sheet.limits.uncompressedBytes else {
            throw .expandsTooFar(limitBytes: sheet.limits.uncompressedBytes)
        }
    }

    private mutating func readCell(column: Int) throws(TableProblem) -> String {
        let type = xml.attribute("t") ?? "n"
        let style = xml.attribute("s").flatMap { Int($0) } ?? 0
        var text = ""
        while let token = try xml.next(), token != .end("c") {
            switch token {
            case .start("v"), .start("t"):
                let room = sheet.limits.cellBytes - text.utf8.count
                guard let part = try xml.elementText(limitBytes: room) else {
                    throw tooLong(column)
                }
                text += part
            case .start("rPh"):
                try xml.skipElement()
            default:
                continue
            }
        }
        let shown = try shown(text, type: type, style: style)
        let limit = sheet.limits.cellCharacters
        guard shown.utf8.count <= limit || shown.utf16.count <= limit else { throw tooLong(column) }
        return shown
    }

    private func shown(_ text: String, type: String, style: Int) throws(TableProblem) -> String {
        guard !text.isEmpty else { return "" }
        switch type {
        case "s":
            guard let index = Int(text), let shared = sheet.strings.text(index) else {
                throw xml.broken
            }
            return EscapedText.plain(shared)
        case "n":
            return sheet.formats.text(of: text, style: style)
        case "b":
            return text == "1" || text == "true" ? "TRUE" : "FALSE"
        case "d":
            guard let time = text.firstIndex(of: "T") else { return text }
            return text[time...].dropFirst().allSatisfy { "0:.Z".contains($0) }
                ? String(text[..<time]) : text
        case "e":
            return text
        default:
            return EscapedText.plain(text)
        }
    }

    private func tooLong(_ column: Int) -> TableProblem {
        .cellTooLong(row: row, column: column, limit: sheet.limits.cellCharacters)
    }
}
