import Foundation

/// Opens a table and hands out its rows one by one, so that memory does not grow with the file.
///
/// To read a table twice, open it twice: the form of the first reading makes the second the same.
public final class TableReader {
    public let table: Table
    private let limits: TableLimits
    private var source: any RowSource
    private var waiting: [TableRow]
    private var delivered = 0
    private var isFinished = false

    public var form: TableForm { table.form }
    public var header: [String] { table.header }

    public static func open(
        path: String, form: TableForm? = nil, limits: TableLimits = TableLimits()
    ) throws(TableProblem) -> TableReader {
        try open(.file(path: path), form: form, limits: limits)
    }

    public static func open(
        _ data: Data, form: TableForm? = nil, limits: TableLimits = TableLimits()
    ) throws(TableProblem) -> TableReader {
        try open(.memory(data), form: form, limits: limits)
    }

    static func open(
        _ input: TableInput, form: TableForm?, limits: TableLimits
    ) throws(TableProblem) -> TableReader {
        let head = try input.bytes(limits: limits).next()
        guard !head.isEmpty else { throw .empty }
        let found = try kind(of: head)
        guard form?.kind ?? found == found else { throw .kindDiffers(found: found) }
        switch found {
        case .workbook:
            let sheet = try Workbook(input, limits: limits).sheet(form?.sheet ?? "")
            let settled = TableForm.workbook(sheet: sheet.name, headerRow: form?.headerRow ?? 0)
            return try TableReader(
                try sheet.rows(), form: settled.headed(like: form), sheets: sheet.siblings,
                limits: limits)
        case .delimited:
            var settled = form ?? TableForm()
            if form == nil { settled = try detected(input, head: head, limits: limits) }
            return try TableReader(
                try DelimitedRows(input, form: settled, limits: limits), form: settled,
                sheets: [], limits: limits)
        }
    }

    /// The next row with anything in it; nil at the end. After a problem the table is at its end.
    public func next() throws(TableProblem) -> TableRow? {
        guard !isFinished else { return nil }
        isFinished = true
        let next = waiting.isEmpty ? try Self.next(of: &source, limits) : waiting.removeLast()
        guard var row = next else { return nil }
        guard delivered < limits.rows else { throw .tooManyRows(limit: limits.rows) }
        delivered += 1
        while row.cells.count > header.count, row.cells.last?.isEmpty == true {
            row.cells.removeLast()
        }
        while row.cells.count < header.count { row.cells.append("") }
        isFinished = false
        return row
    }

    private init(
        _ rows: any RowSource, form: TableForm, sheets: [String], limits: TableLimits
    ) throws(TableProblem) {
        var source = rows
        var form = form
        let sample = try Self.sample(of: &source, from: form.headerRow, limits: limits)
        let headed = try Self.header(in: sample, form: &form)
        let width = sample.dropFirst(headed.index).map(\.usedWidth).max() ?? 0
        table = Table(
            form: form, header: HeaderNames.unique(headed.cells, width: width), sheets: sheets)
        waiting = sample.dropFirst(headed.index + form.headerRowCount).reversed()
        self.source = source
        self.limits = limits
    }
}

extension TableReader {
    private static let sampleBytes = 4_000_000

    private static func kind(of head: [UInt8]) throws(TableProblem) -> TableForm.Kind {
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLockedWorkbook }
        // An archive with parts, or with none.
        let isArchive =
            head.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || head.starts(with: [0x50, 0x4B, 0x05, 0x06])
        return isArchive ? .workbook : .delimited
    }

    private static func detected(
        _ input: TableInput, head: [UInt8], limits: TableLimits
    ) throws(TableProblem) -> TableForm {
        let encoding = try EncodingSearch.encoding(of: input, head: head, limits: limits)
        var text = try DecodedText(try input.bytes(limits: limits), encoding: encoding)
        let sample = try text.next() ?? []
        let isWhole = try text.next() == nil && text.failure == nil
        let search = DelimiterSearch(sample: sample, isWhole: isWhole)
        return TableForm(
            encoding: encoding, delimiter: search.delimiter, lineEnd: search.lineEnd)
    }

    /// The next row, of no more text than a row may have, and that costs nothing to compare.
    private static func next(
        of source: inout any RowSource, _ limits: TableLimits
    ) throws(TableProblem) -> TableRow? {
        guard let row = try source.next() else { return nil }
        guard row.cells.reduce(0, { $0 + $1.utf8.count }) <= limits.rowBytes else {
            throw .rowTooLong(row: row.number, limitBytes: limits.rowBytes)
        }
        guard row.cells.allSatisfy(AccentLimit.holds) else {
            throw .tooManyAccents(row: row.number)
        }
        return row
    }

    /// The first rows from the one given on, fewer of them where they are very long.
    private static func sample(
        of source: inout any RowSource, from first: Int, limits: TableLimits
    ) throws(TableProblem) -> [TableRow] {
        var rows: [TableRow] = []
        var bytes = 0
        while rows.count < HeaderSearch.sampleRows, bytes < sampleBytes,
            let row = try next(of: &source, limits)
        {
            guard row.number >= first else { continue }
            rows.append(row)
            bytes += row.cells.reduce(0) { $0 + $1.utf8.count }
        }
        return rows
    }

    /// Where the header stands and what it says; settles it in the form.
    private static func header(
        in sample: [TableRow], form: inout TableForm
    ) throws(TableProblem) -> (index: Int, cells: [String]) {
        var index = 0
        if form.headerRow > 0 {
            guard sample.first?.number == form.headerRow else {
                throw .headerMissing(row: form.headerRow)
            }
        } else {
            guard let search = HeaderSearch(sample) else { throw .empty }
            index = search.index
            form.headerRow = sample[index].number
            form.headerRowCount = search.count
        }
        let isPair =
            form.headerRowCount == 2 && index + 1 < sample.count
            && sample[index + 1].number == sample[index].number + 1
        form.headerRowCount = isPair ? 2 : 1
        guard isPair else { return (index, sample[index].cells) }
        return (
            index, HeaderPair(top: sample[index].cells, bottom: sample[index + 1].cells).joined
        )
    }
}

extension TableForm {
    /// Takes over where the header stands, if the other form knows.
    fileprivate func headed(like other: TableForm?) -> TableForm {
        var form = self
        form.headerRow = other?.headerRow ?? 0
        form.headerRowCount = other?.headerRowCount ?? 1
        return form
    }
}

extension TableRow {
    fileprivate var usedWidth: Int {
        (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
    }
}
