/// Hidden characters that turn the direction of writing (Unicode's `Bidi_Control`): with one of
/// them a name reads other than it is written, so that one company
/// passes for another, and a program for a picture.
public enum Directions {
    public static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Those of a text as `U+202E, U+2066`, each once; nil where there are none.
    static func codes(in text: String) -> String? {
        // Below U+0600 there are none; most texts end here.
        guard text.utf8.contains(where: { $0 >= 0xD8 }) else { return nil }
        let found = Set(text.unicodeScalars.filter(isOne).map(\.value))
        guard !found.isEmpty else { return nil }
        return found.sorted().map {
            let digits = String($0, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }.joined(separator: ", ")
    }
}
