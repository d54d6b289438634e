/// The text of a file as UTF-8, piece by piece, whatever it was written in.
struct DecodedText {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let source: any ByteSource
    private var decoding: any TextDecoding
    private var isStarted = false
    private var isFinished = false
    /// Set once the last good piece was delivered, so that everything before it is read first.
    private(set) var failure: TextFailure?

    init(_ source: any ByteSource, encoding: TableForm.Encoding) throws(TableProblem) {
        self.source = source
        decoding = try encoding.decoding()
    }

    /// The next piece, never empty; nil at the end and at a failure.
    mutating func next() throws(TableProblem) -> [UInt8]? {
        while !isFinished {
            let bytes = try source.next()
            var text: [UInt8] = []
            failure = decoding.decode(bytes, into: &text)
            isFinished = bytes.isEmpty || failure != nil
            if !isStarted, !text.isEmpty {
                isStarted = true
                if text.starts(with: Self.byteOrderMark) { text.removeFirst(3) }
            }
            if !text.isEmpty { return text }
        }
        return nil
    }
}
