/// Code 128 (ISO/IEC 15417): sets B for text and C for pairs of digits.
enum Code128 {
    private static let startB = 104
    private static let startC = 105
    private static let functionOne = 102

    /// A carton's number behind its application identifier (00).
    static func sscc(_ digits: [Int]) -> [Bool] {
        let all = [0, 0] + digits
        let pairs = stride(from: 0, to: all.count - 1, by: 2).map { all[$0] * 10 + all[$0 + 1] }
        return drawn([startC, functionOne] + pairs)
    }

    /// Printable ASCII.
    static func text(_ letters: [UInt8]) -> [Bool] {
        drawn([startB] + letters.map { Int($0) - 32 })
    }

    /// The symbols with their check symbol and the stop.
    private static func drawn(_ symbols: [Int]) -> [Bool] {
        let weighted = symbols.enumerated().map { max(1, $0.offset) * $0.element }
        let check = weighted.reduce(0, +) % 103
        return Bars.modules(
            (symbols + [check]).flatMap { widths[$0] } + [2, 3, 3, 1, 1, 1, 2])
    }

    /// Bars and gaps of the 106 symbols.
    private static let widths: [[Int]] = table.split { $0 == " " || $0 == "\n" }.map { symbol in
        symbol.utf8.map { Int($0) - 48 }
    }

    private static let table = """
        212222 222122 222221 121223 121322 131222 122213 122312 132212 221213
        221312 231212 112232 122132 122231 113222 123122 123221 223211 221132
        221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
        212123 212321 232121 111323 131123 131321 112313 132113 132311 211313
        231113 231311 112133 112331 132131 113123 113321 133121 313121 211331
        231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
        314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
        112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
        111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
        214121 412121 111143 111341 131141 114113 114311 411113 411311 113141
        114131 311141 411131 211412 211214 211232
        """
}
