/// Numbers of a sheet as a person would type them.
enum CellNumber {
    /// Spreadsheets calculate with 15 significant digits; beyond them is noise of the binary form.
    private static let significantDigits = 15

    /// Digits with a point and a minus sign, without exponent; what is no number stays as it is.
    static func plain(_ text: String) -> String {
        let digits = text.utf8.dropFirst(text.utf8.first == .minus ? 1 : 0)
        guard let first = digits.first, first != .zero || digits.count == 1,
            digits.allSatisfy(\.isDigit)
        else { return rounded(text) }
        return text == "-0" ? "0" : text
    }

    static func padded(_ text: String, width: Int) -> String {
        guard text.utf8.count < width, text.utf8.allSatisfy(\.isDigit) else { return text }
        return String(repeating: "0", count: width - text.utf8.count) + text
    }

    private static func rounded(_ text: String) -> String {
        guard text.utf8.count <= 64, let number = Double(text), number.isFinite else { return text }
        var digits = Digits(shortest: abs(number))
        digits.round(to: significantDigits)
        guard !digits.digits.isEmpty else { return "0" }
        return (number < 0 ? "-" : "") + digits.plain
    }

    /// Significant digits, with the point so many places behind the first of them begins.
    private struct Digits {
        private(set) var digits: [UInt8] = []
        private var point = 0

        /// From the fewest digits that name the number, as `12.1`, `5e-07` or `1.5e+17`.
        init(shortest number: Double) {
            let text = Array(number.description.utf8)
            let mantissa = text.prefix { $0 != UInt8(ascii: "e") }
            digits = mantissa.filter(\.isDigit)
            point = mantissa.firstIndex(of: .point) ?? mantissa.count
            if mantissa.count < text.count {
                point += Int(String(decoding: text[(mantissa.count + 1)...], as: UTF8.self)) ?? 0
            }
            let zeros = digits.prefix { $0 == .zero }.count
            digits.removeFirst(zeros)
            point -= zeros
            dropZeros()
        }

        mutating func round(to count: Int) {
            guard digits.count > count else { return }
            let isUp = digits[count] >= .zero + 5
            digits.removeSubrange(count...)
            if isUp {
                while digits.last == .zero + 9 { digits.removeLast() }
                if let last = digits.popLast() {
                    digits.append(last + 1)
                } else {
                    digits = [.zero + 1]
                    point += 1
                }
            }
            dropZeros()
        }

        var plain: String {
            let zeros = [UInt8](repeating: .zero, count: max(0, max(-point, point - digits.count)))
            let text: [UInt8]
            if point <= 0 {
                text = [.zero, .point] + zeros + digits
            } else if point >= digits.count {
                text = digits + zeros
            } else {
                text = digits[..<point] + [.point] + digits[point...]
            }
            return String(decoding: text, as: UTF8.self)
        }

        private mutating func dropZeros() {
            while digits.last == .zero { digits.removeLast() }
        }
    }
}

extension UInt8 {
    fileprivate static let minus = UInt8(ascii: "-")
    fileprivate static let point = UInt8(ascii: ".")
    fileprivate static let zero = UInt8(ascii: "0")
    fileprivate var isDigit: Bool { .zero...(.zero + 9) ~= self }
}
