import FollowUp
import Foundation

/// What outside text goes through at the door: canonical composition, no control or
/// direction-override characters, single line or several, no blanks around. Marks beyond what a
/// letter may bear are left out before anything composes them: doors that can send a text back
/// refuse it earlier.
public enum Tidy {
    public static func line(_ text: String) -> String {
        clean(Accents.cut(text)) { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : nil }
    }

    public static func words(_ text: String) -> String {
        let lines = Accents.cut(text).replacingOccurrences(of: "\r\n", with: "\n")
        return clean(lines) { $0 == "\n" ? "\n" : nil }
    }

    /// A name in one line, which has to read as it is written: what turns the direction of writing
    /// stays in it, for the rules to refuse (`Findings.words`).
    public static func name(_ text: String) -> String {
        clean(Accents.cut(text)) {
            $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : Directions.isOne($0) ? $0 : nil
        }
    }

    /// A name that an address may follow in lines of its own.
    public static func party(_ text: String) -> String {
        let lines = Accents.cut(text).replacingOccurrences(of: "\r\n", with: "\n")
        return clean(lines) { $0 == "\n" || Directions.isOne($0) ? $0 : nil }
    }

    private static func clean(
        _ text: String, _ keep: (Unicode.Scalar) -> Unicode.Scalar?
    ) -> String {
        let plain = text.utf8.allSatisfy { $0 >= 32 && $0 < 127 }
        if plain { return trimmed(plain: text) }
        var scalars = String.UnicodeScalarView()
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if let kept = keep(scalar) {
                scalars.append(kept)
            } else if !isHidden(scalar) {
                scalars.append(scalar)
            }
        }
        return String(scalars).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Most texts are plain and need no copy.
    private static func trimmed(plain text: String) -> String {
        let space = UInt8(ascii: " ")
        guard text.utf8.first == space || text.utf8.last == space else { return text }
        guard let first = text.utf8.firstIndex(where: { $0 != space }),
            let last = text.utf8.lastIndex(where: { $0 != space })
        else { return "" }
        return String(text[first...last])
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...31, 127...159, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
