/// Which encoding a file is written in: a byte order mark says it, the NULs of UTF-16 betray it,
/// and otherwise it is UTF-8 if the whole file is, else GB18030.
enum EncodingSearch {
    static func encoding(
        of input: TableInput, head: [UInt8], limits: TableLimits
    ) throws(TableProblem) -> TableForm.Encoding {
        if let marked = marked(head) { return marked }
        if let wide = wide(head.prefix(65_536)) { return wide }
        return try isUTF8(input, limits: limits) ? .utf8 : .gb18030
    }

    private static func marked(_ head: [UInt8]) -> TableForm.Encoding? {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithBOM }
        if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        if head.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
        return nil
    }

    /// UTF-16 without a mark: delimiters, line ends and digits put NULs on one side of the pairs.
    private static func wide(_ head: ArraySlice<UInt8>) -> TableForm.Encoding? {
        var nuls = [0, 0]
        for (place, byte) in head.enumerated() where byte == 0 { nuls[place & 1] += 1 }
        let pairs = head.count / 2
        guard (nuls[0] + nuls[1]) * 20 >= pairs, max(nuls[0], nuls[1]) > 4 * min(nuls[0], nuls[1])
        else { return nil }
        var decoding = UTF16Decoding(isBigEndian: nuls[0] > nuls[1])
        var text: [UInt8] = []
        guard decoding.decode(Array(head), into: &text) == nil else { return nil }
        return decoding.isBigEndian ? .utf16BigEndian : .utf16LittleEndian
    }

    /// A few bad bytes among many good characters are a damaged UTF-8 file, which is then refused
    /// at its row; read as GB18030 it would pass as nonsense.
    private static func isUTF8(
        _ input: TableInput, limits: TableLimits
    ) throws(TableProblem) -> Bool {
        let source = try input.bytes(limits: limits)
        var (good, bad) = (0, 0)
        var carry: [UInt8] = []
        while true {
            let piece = try source.next()
            let bytes = carry + piece
            var prefix = UTF8Prefix(of: bytes)
            good += prefix.longCharacters
            while prefix.end == .invalid || prefix.end == .nul {
                if prefix.end == .invalid { bad += 1 }
                prefix = UTF8Prefix(of: bytes, from: prefix.count + 1)
                good += prefix.longCharacters
            }
            carry = Array(bytes[prefix.count...])
            if piece.isEmpty { break }
        }
        if !carry.isEmpty { bad += 1 }
        return bad == 0 || good > 20 * bad
    }
}
