/// What is the same for every reading of a cell's text.
public enum CellText {
    /// Longer texts are neither dates nor numbers, and are not looked at further.
    static let readableCharacters = 64

    /// The text with full-width digits, letters and punctuation, odd spaces, hyphens and
    /// apostrophes written as in ASCII, without space around it.
    public static func folded(_ text: String) -> String {
        if isFolded(text) { return text }
        let inside = text.unicodeScalars.drop(while: isBlank)
        guard let last = inside.lastIndex(where: { !isBlank($0) }) else { return "" }
        var scalars = String.UnicodeScalarView()
        for scalar in inside[...last] { scalars.append(folded(scalar)) }
        return String(scalars)
    }

    /// ASCII with nothing around it, as most cells are, is folded already.
    private static func isFolded(_ text: String) -> Bool {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last, first > 32, last > 32 else {
            return false
        }
        return utf8.allSatisfy { $0 < 0x80 }
    }

    /// Whether there is nothing to read in a cell.
    public static func isBlank(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy(isBlank)
    }

    /// As `folded`, for texts that may be a date or a number; nil when they are too long to be one.
    static func readable(_ text: String) -> String? {
        guard text.utf8.count <= readableCharacters * 4 else { return nil }
        let result = folded(text)
        return result.isEmpty || result.unicodeScalars.count > readableCharacters ? nil : result
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        folded(scalar).properties.isWhitespace
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case ..<0xA0: return scalar
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF: return " "
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x2018, 0x2019, 0x02BC: return "'"
        case 0xFFE5: return "\u{A5}"
        case 0xFFE1: return "\u{A3}"
        default: return scalar
        }
    }
}
