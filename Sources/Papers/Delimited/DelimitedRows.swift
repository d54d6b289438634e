/// The rows of a delimited file.
struct DelimitedRows: RowSource {
    private var text: DecodedText
    private var scanner: RecordScanner
    private var piece: [UInt8] = []
    private var position = 0
    private var isFinished = false

    init(_ input: TableInput, form: TableForm, limits: TableLimits) throws(TableProblem) {
        text = try DecodedText(try input.bytes(limits: limits), encoding: form.encoding)
        scanner = RecordScanner(delimiter: form.delimiter, limits: limits)
    }

    mutating func next() throws(TableProblem) -> TableRow? {
        while !isFinished {
            if try scanner.scan(piece, from: &position) {
                if let row = scanner.take() { return row }
            } else if let more = try text.next() {
                piece = more
                position = 0
            } else {
                isFinished = true
                if let failure = text.failure { throw failure.problem(row: scanner.row) }
                if try scanner.finish() { return scanner.take() }
            }
        }
        return nil
    }
}
