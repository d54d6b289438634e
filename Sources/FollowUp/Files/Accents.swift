/// Accents and other marks that join the letter before them.
///
/// Whatever compares or composes text sorts the marks of one letter, which takes the square of
/// their number: a letter of ten thousand holds a server up for seconds. No writing has more than a
/// handful; thirty is what the Unicode Consortium lets a letter bear (UAX 15, stream-safe text).
public enum Accents {
    public static let most = 30

    /// Whether no letter of a text bears more than the most. Looks at the text as it stands,
    /// composes nothing.
    public static func areFew(in text: some StringProtocol) -> Bool {
        // Below U+0300 there are none; most texts end here.
        guard text.utf8.contains(where: { $0 >= 0xCC }) else { return true }
        var count = 0
        for scalar in text.unicodeScalars {
            count = isOne(scalar) ? count + 1 : 0
            if count > most { return false }
        }
        return true
    }

    /// The text without the marks beyond the most, for what cannot be sent back to its writer.
    public static func cut(_ text: String) -> String {
        guard !areFew(in: text) else { return text }
        var kept = String.UnicodeScalarView()
        var count = 0
        for scalar in text.unicodeScalars {
            count = isOne(scalar) ? count + 1 : 0
            if count <= most { kept.append(scalar) }
        }
        return String(kept)
    }

    private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300, 0x3400...0x9FFF, 0xAC00...0xD7FF: false
        // They count as letters and are taken apart into marks.
        case 0xF73, 0xF75, 0xF81: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}

extension String {
    /// Whether it is longer than a limit in characters. One character may be many bytes: four for
    /// each are the most, which is what every letter there is takes by itself.
    public func isLonger(than limit: Int) -> Bool {
        let bytes = utf8.count
        guard bytes > limit else { return false }
        return bytes / 4 > limit || count > limit
    }

    /// Its beginning, whole characters of at most so many bytes of UTF-8.
    public func cut(toBytes most: Int) -> String {
        guard utf8.count > most else { return self }
        var end = utf8.index(utf8.startIndex, offsetBy: max(0, most))
        while end > utf8.startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        return String(self[..<end])
    }
}
