/// Which encoding a file is written in: a byte order mark says it, the NULs of UTF-16 betray it,
/// and otherwise it is UTF-8, unless other bytes make it GB18030.
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

    /// Bytes that are no UTF-8 are GB18030 where that makes Chinese of the file. Else it is damaged
    /// UTF-8, or has rows in two encodings, and is refused at its row: read as GB18030 it would
    /// pass as nonsense.
    private static func isUTF8(
        _ input: TableInput, limits: TableLimits
    ) throws(TableProblem) -> Bool {
        let utf8 = try UTF8Survey(try input.bytes(limits: limits))
        if utf8.bad == 0, utf8.good > 0 || utf8.cutOff == 0 { return true }
        let gb18030 = try GB18030Survey(try input.bytes(limits: limits))
        let all = utf8.good + utf8.bad + utf8.cutOff
        // Chinese in GB18030 is UTF-8 here and there by chance; for most of it where it is short.
        guard utf8.good * 2 >= all else {
            let most = utf8.good > 0 ? 3 : 2
            return gb18030.foreign * most > gb18030.characters
        }
        let mayBeChance = utf8.good * 10 < all * 9 && gb18030.foreign == 0
        return !(mayBeChance && gb18030.common * 10 >= gb18030.characters * 9)
    }
}
