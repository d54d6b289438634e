import Papers

/// A list as its writer meant it. Error files and the tables of orders put an apostrophe before
/// texts that a spreadsheet would calculate; come back, the texts stand as they were.
struct ListTable {
    private let reader: TableReader
    let header: [String]

    var form: TableForm { reader.form }

    init(path: String, form: TableForm?, limits: TableLimits = TableLimits()) throws {
        reader = try TableReader.open(path: path, form: form, limits: limits)
        header = reader.header.map { FormulaGuard.bare($0) }
    }

    func next() throws -> TableRow? {
        try reader.next()?.bare
    }
}
