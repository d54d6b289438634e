import Foundation

/// Texts as headers of a letter can carry them: no text can begin another header or end them all.
enum HeaderText {
    /// Free words (RFC 2047): as they are where they are plain ASCII, else as encoded words of at
    /// most 75 characters, on lines of their own.
    static func words(_ text: String) -> String {
        let clean = cleaned(text)
        let isPlain = clean.utf8.allSatisfy { (32...126).contains($0) }
        if isPlain, clean.utf8.count <= 60, !clean.contains("=?") { return clean }
        return encoded(clean)
    }

    private static func encoded(_ text: String) -> String {
        pieces(of: text, most: 45).map {
            "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?="
        }.joined(separator: "\r\n ")
    }

    /// A name before an address; quoted where it is plain, so that no sign in it counts.
    static func mailbox(_ name: String?, _ address: String) -> String {
        guard let name, !cleaned(name).isEmpty else { return "<\(address)>" }
        let encoded = words(name)
        let quoted =
            encoded.hasPrefix("=?")
            ? encoded
            : "\"" + encoded.filter { $0 != "\"" && $0 != "\\" } + "\""
        return "\(quoted)\r\n <\(address)>"
    }

    /// The name of a file (RFC 2231).
    static func attachment(_ name: String) -> String {
        let clean = String(cleaned(name).prefix(80))
        let header = "Content-Disposition: attachment;"
        if isPlain(clean) { return "\(header) filename=\"\(clean)\"" }
        let lines = pieces(of: clean, most: 18).enumerated().map { at, piece in
            "\r\n filename*\(at)*=\(at == 0 ? "UTF-8''" : "")\(escaped(piece))"
        }
        return header + lines.joined(separator: ";")
    }

    /// The type of a file, with its name for readers that know RFC 2047 only.
    static func type(_ type: String, _ name: String) -> String {
        let clean = String(cleaned(name).prefix(80))
        return "\(type);\r\n name=\"\(isPlain(clean) ? clean : encoded(clean))\""
    }

    /// Nothing in it means anything to anybody who reads headers.
    private static func isPlain(_ name: String) -> Bool {
        name.allSatisfy { letter in
            letter.isASCII && (letter.isLetter || letter.isNumber) || "-_. ".contains(letter)
        }
    }

    /// Without control characters and marks that turn the direction of writing.
    private static func cleaned(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
            case .format where !isJoiner(scalar): continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars).trimmingCharacters(in: .whitespaces)
    }

    /// Characters of some scripts are joined by them.
    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x200C || scalar.value == 0x200D
    }

    /// Whole characters up to a number of bytes; one that is longer by itself is cut by scalars.
    private static func pieces(of text: String, most: Int) -> [String] {
        var pieces = [""]
        for scalar in text.unicodeScalars {
            let next = String(scalar)
            if pieces[pieces.count - 1].utf8.count + next.utf8.count > most { pieces.append("") }
            pieces[pieces.count - 1] += next
        }
        return pieces
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || byte == 45 || byte == 46 || byte == 95
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + String(format: "%02X", Int(byte))
        }.joined()
    }
}
