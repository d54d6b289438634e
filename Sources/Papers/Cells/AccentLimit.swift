/// How many accents and other marks a letter may bear. Comparing text sorts them, which takes the
/// square of their number; thirty are the most of stream-safe text (UAX 15). This room imports
/// nothing, so that the rule of the doors (`Accents`) is told once more.
enum AccentLimit {
    static let most = 30

    static func holds(_ text: String) -> Bool {
        guard text.utf8.contains(where: { $0 >= 0xCC }) else { return true }
        var count = 0
        for scalar in text.unicodeScalars {
            count = isMark(scalar) ? count + 1 : 0
            if count > most { return false }
        }
        return true
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300, 0x3400...0x9FFF, 0xAC00...0xD7FF: false
        case 0xF73, 0xF75, 0xF81: true
        default: scalar.properties.canonicalCombiningClass != .notReordered
        }
    }
}
