/// How much of a file is UTF-8, in its bytes that are no ASCII.
struct UTF8Survey {
    /// Bytes of whole characters.
    private(set) var good = 0
    private(set) var bad = 0
    /// Bytes of a last character that is not whole.
    private(set) var cutOff = 0

    init(_ source: any ByteSource) throws(TableProblem) {
        var carry: [UInt8] = []
        while true {
            let piece = try source.next()
            let bytes = carry + piece
            var prefix = UTF8Prefix(of: bytes)
            good += prefix.longBytes
            while prefix.end == .invalid || prefix.end == .nul {
                if prefix.end == .invalid { bad += 1 }
                prefix = UTF8Prefix(of: bytes, from: prefix.count + 1)
                good += prefix.longBytes
            }
            carry = Array(bytes[prefix.count...])
            if piece.isEmpty { break }
        }
        cutOff = carry.count
    }
}
