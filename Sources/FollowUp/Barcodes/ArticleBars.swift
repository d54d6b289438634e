/// EAN-13, of which UPC-A is the one that begins with zero, and EAN-8 (ISO/IEC 15420).
enum ArticleBars {
    /// The gaps and bars of a digit of set A, each digit beginning with a gap.
    private static let widths: [[Int]] = [
        [3, 2, 1, 1], [2, 2, 2, 1], [2, 1, 2, 2], [1, 4, 1, 1], [1, 1, 3, 2],
        [1, 2, 3, 1], [1, 1, 1, 4], [1, 3, 1, 2], [1, 2, 1, 3], [3, 1, 1, 2],
    ]
    /// Which of the six digits on the left are of set B, by the first digit, which has no bars.
    private static let mirrored: [Set<Int>] = [
        [], [2, 4, 5], [2, 3, 5], [2, 3, 4], [1, 4, 5], [1, 2, 5], [1, 2, 3], [1, 3, 5],
        [1, 3, 4], [1, 2, 4],
    ]

    private static let guards: [Int] = [1, 1, 1]
    private static let middle: [Int] = [1, 1, 1, 1, 1]

    /// 95 modules for thirteen digits.
    static func ean13(_ digits: [Int]) -> [Bool] {
        let others = mirrored[digits[0]]
        let left = digits[1...6].enumerated().map { at, digit in
            others.contains(at) ? widths[digit].reversed() : widths[digit]
        }
        return drawn(left, digits[7...12].map { widths[$0] })
    }

    /// 67 modules for eight digits.
    static func ean8(_ digits: [Int]) -> [Bool] {
        drawn(digits[0...3].map { widths[$0] }, digits[4...7].map { widths[$0] })
    }

    /// On the left a digit begins with a gap, on the right with a bar.
    private static func drawn(_ left: [[Int]], _ right: [[Int]]) -> [Bool] {
        Bars.modules(guards)
            + left.flatMap { Bars.modules($0, from: false) }
            + Bars.modules(middle, from: false)
            + right.flatMap { Bars.modules($0) }
            + Bars.modules(guards)
    }
}

/// Interleaved two of five (ISO/IEC 16390), wide elements two and a half times as wide as narrow
/// ones: five modules and two.
enum CartonBars {
    private static let narrow = 2
    private static let wide = 5
    /// Which two of the five elements of a digit are wide.
    private static let wideAt: [Set<Int>] = [
        [2, 3], [0, 4], [1, 4], [0, 1], [2, 4], [0, 2], [1, 2], [3, 4], [0, 3], [1, 3],
    ]

    /// An even number of digits: bars show the first of each pair, gaps the second.
    static func itf(_ digits: [Int]) -> [Bool] {
        var widths = [narrow, narrow, narrow, narrow]
        for at in stride(from: 0, to: digits.count - 1, by: 2) {
            for element in 0..<5 {
                widths.append(wideAt[digits[at]].contains(element) ? wide : narrow)
                widths.append(wideAt[digits[at + 1]].contains(element) ? wide : narrow)
            }
        }
        return Bars.modules(widths + [wide, narrow, narrow])
    }
}
