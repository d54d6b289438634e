/// The digits of a number with their decimal mark, their grouping and their exponent.
struct DecimalDigits {
    private static let exponents = -30...30
    private static let grouping: [UInt8] = [.point, .comma, .space, .apostrophe]

    private let mantissa: [UInt8]
    private let exponent: Int
    private let hasExponent: Bool

    /// Nil when anything but digits, marks, grouping and one exponent is among them.
    init?(_ scalars: ArraySlice<Unicode.Scalar>) {
        guard scalars.allSatisfy(\.isASCII) else { return nil }
        let bytes = scalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let parts = bytes.split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") })
        mantissa = Array(parts[0])
        hasExponent = parts.count == 2
        guard mantissa.allSatisfy({ $0.isDigit || Self.grouping.contains($0) }) else { return nil }
        guard hasExponent else {
            exponent = 0
            return
        }
        let text = String(decoding: parts[1], as: UTF8.self)
        guard let value = Int(text), Self.exponents.contains(value) else { return nil }
        exponent = value
    }

    var evidence: DecimalCell.Evidence {
        let claim = claim
        switch claim {
        case .invalid, .undecided: return claim
        case .none: return plain(mark: .point, isNegative: false) == nil ? .invalid : claim
        case .decided(let mark):
            return plain(mark: mark, isNegative: false) == nil ? .invalid : claim
        }
    }

    /// What the marks say, whether or not the number then holds together.
    private var claim: DecimalCell.Evidence {
        let points = mantissa.filter { $0 == .point }.count
        let commas = mantissa.filter { $0 == .comma }.count
        if points == 0, commas == 0 { return .none }
        if points > 0, commas > 0 {
            let last = mantissa.last { $0 == .point || $0 == .comma }
            return .decided(last == .point ? .point : .comma)
        }
        let own = points > 0 ? DecimalStyle.Mark.point : .comma
        if points + commas > 1 { return .decided(own == .point ? .comma : .point) }
        let sides = mantissa.split(separator: own.byte, omittingEmptySubsequences: false)
        let mayGroup =
            sides[1].count == 3 && 1...3 ~= sides[0].count && sides[0].first != UInt8(ascii: "0")
        return mayGroup && !hasExponent ? .undecided : .decided(own)
    }

    func plain(mark: DecimalStyle.Mark, isNegative: Bool) -> String? {
        let sides = mantissa.split(separator: mark.byte, omittingEmptySubsequences: false)
        guard sides.count <= 2, var whole = Self.ungrouped(sides[0]) else { return nil }
        var fraction = sides.count == 2 ? Array(sides[1]) : []
        guard fraction.allSatisfy(\.isDigit), !(whole.isEmpty && fraction.isEmpty) else {
            return nil
        }
        for _ in 0..<max(0, exponent) {
            whole.append(fraction.isEmpty ? .zero : fraction.removeFirst())
        }
        for _ in 0..<max(0, -exponent) {
            fraction.insert(whole.popLast() ?? .zero, at: 0)
        }
        whole = Array(whole.drop { $0 == .zero })
        let isZero = whole.isEmpty && fraction.allSatisfy { $0 == .zero }
        if whole.isEmpty { whole = [.zero] }
        let sign = isNegative && !isZero ? "-" : ""
        let point = fraction.isEmpty ? "" : "."
        return sign + String(decoding: whole, as: UTF8.self) + point
            + String(decoding: fraction, as: UTF8.self)
    }

    /// The whole digits without grouping by thousands or, as in India, by hundreds above them;
    /// nil when the groups are uneven.
    private static func ungrouped(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
        guard let separator = digits.first(where: { !$0.isDigit }) else { return Array(digits) }
        let groups = digits.split(separator: separator, omittingEmptySubsequences: false)
        let plain = Array(groups.joined())
        let middle = groups.dropFirst().dropLast()
        guard plain.allSatisfy(\.isDigit), groups.last?.count == 3, 1...3 ~= groups[0].count,
            middle.allSatisfy({ $0.count == 3 })
                || (groups[0].count <= 2 && middle.allSatisfy { $0.count == 2 })
        else { return nil }
        return plain
    }
}

extension DecimalStyle.Mark {
    fileprivate var byte: UInt8 { self == .point ? .point : .comma }
}

extension UInt8 {
    fileprivate static let zero = UInt8(ascii: "0")
    fileprivate static let point = UInt8(ascii: ".")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let apostrophe = UInt8(ascii: "'")
    fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
}
