/// Takes records apart by RFC 4180, one piece of UTF-8 after another.
///
/// More is let through than the standard writes: a quote inside an unquoted cell and text behind
/// a closing quote are kept as they stand, and a record ends at LF, CRLF or a lone CR.
struct RecordScanner {
    private enum Place {
        case cellStart
        case unquoted
        case quoted
        case afterQuote
    }

    private let delimiter: UInt8
    private let limits: TableLimits
    /// The record being read, 1-based.
    private(set) var row = 1
    private(set) var lineEnds = LineEndCount()
    /// Quotes where the standard has none: many of them speak against the delimiter.
    private(set) var strayQuotes = 0
    private(set) var cells: [String] = []
    private var cell: [UInt8] = []
    private var place = Place.cellStart
    private var isAfterCR = false
    private var expectedCells = 0

    init(delimiter: TableForm.Delimiter, limits: TableLimits) {
        self.delimiter = delimiter.byte
        self.limits = limits
    }

    /// Reads on until a record ends; false when the piece ends first.
    mutating func scan(
        _ bytes: [UInt8], from position: inout Int
    ) throws(TableProblem) -> Bool {
        while position < bytes.count {
            let byte = bytes[position]
            switch place {
            case .quoted:
                try readQuoted(bytes, from: &position)
            case .afterQuote where byte == .quote:
                cell.append(byte)
                place = .quoted
                position += 1
            case .cellStart where byte == .quote:
                place = .quoted
                position += 1
            case .cellStart, .unquoted, .afterQuote:
                if byte == .lf, isAfterCR {
                    lineEnds.joinLF()
                    position += 1
                } else if try readUnquoted(bytes, from: &position) {
                    return true
                }
            }
            isAfterCR = false
        }
        return false
    }

    /// The record that just ended; nil when all its cells are empty.
    mutating func take() -> TableRow? {
        let number = row
        row += 1
        expectedCells = cells.count
        defer { cells.removeAll(keepingCapacity: false) }
        return cells.allSatisfy(\.isEmpty) ? nil : TableRow(number: number, cells: cells)
    }

    /// Ends the last record, which needs no line end; false when there is none.
    mutating func finish() throws(TableProblem) -> Bool {
        if place == .quoted { throw .unterminatedQuote(row: row) }
        guard place != .cellStart || !cells.isEmpty else { return false }
        try endCell()
        return true
    }

    private mutating func readQuoted(
        _ bytes: [UInt8], from position: inout Int
    ) throws(TableProblem) {
        var end = position
        while end < bytes.count, bytes[end] != .quote { end += 1 }
        try keep(bytes[position..<end])
        position = end
        if end < bytes.count {
            place = .afterQuote
            position += 1
        }
    }

    private mutating func readUnquoted(
        _ bytes: [UInt8], from position: inout Int
    ) throws(TableProblem) -> Bool {
        if place == .afterQuote, !endsCell(bytes[position]) { strayQuotes += 1 }
        var end = position
        while end < bytes.count, !endsCell(bytes[end]) {
            if bytes[end] == .quote { strayQuotes += 1 }
            end += 1
        }
        guard end < bytes.count else {
            try keep(bytes[position..<end])
            place = .unquoted
            position = end
            return false
        }
        if cell.isEmpty {
            try add(bytes[position..<end])
        } else {
            try keep(bytes[position..<end])
            try endCell()
        }
        place = .cellStart
        position = end + 1
        guard bytes[end] != delimiter else { return false }
        isAfterCR = bytes[end] == .cr
        lineEnds.count(bytes[end])
        return true
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == .cr || byte == .lf
    }

    /// Keeps a part of a cell. A UTF-16 unit is at most three bytes, so what is longer than that
    /// is too long whatever it says, and an open quote cannot swallow the whole file.
    private mutating func keep(_ bytes: ArraySlice<UInt8>) throws(TableProblem) {
        guard cell.count + bytes.count <= limits.cellBytes else {
            throw tooLong
        }
        cell.append(contentsOf: bytes)
    }

    private mutating func endCell() throws(TableProblem) {
        try add(cell[...])
        cell.removeAll(keepingCapacity: true)
        place = .cellStart
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) throws(TableProblem) {
        guard cells.count < limits.columns else {
            throw .tooManyColumns(row: row, limit: limits.columns)
        }
        if cells.isEmpty { cells.reserveCapacity(expectedCells) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.count <= limits.cellCharacters || text.utf16.count <= limits.cellCharacters
        else { throw tooLong }
        cells.append(text)
    }

    private var tooLong: TableProblem {
        .cellTooLong(row: row, column: cells.count + 1, limit: limits.cellCharacters)
    }
}

/// How often each line end was met outside quotes.
struct LineEndCount {
    private(set) var lf = 0
    private(set) var cr = 0
    private(set) var crlf = 0

    mutating func count(_ byte: UInt8) {
        if byte == .cr { cr += 1 } else { lf += 1 }
    }

    /// The CR counted last was the first half of CRLF.
    mutating func joinLF() {
        cr -= 1
        crlf += 1
    }

    var lineEnd: TableForm.LineEnd {
        switch (lf > 0, cr > 0, crlf > 0) {
        case (true, false, false): .lf
        case (false, true, false): .cr
        case (false, false, _): .crlf
        default: .mixed
        }
    }
}

extension UInt8 {
    static let quote = UInt8(ascii: "\"")
    static let lf = UInt8(ascii: "\n")
    static let cr = UInt8(ascii: "\r")
}
