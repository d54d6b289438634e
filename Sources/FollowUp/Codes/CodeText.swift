/// The characters of a code as it was typed, brought to one form.
enum CodeText {
    /// No code is longer; what is longer is not read further.
    static let longest = 64
    private static let mostRead = 256

    /// The capital of a letter, and the plain form of a full-width character 全角.
    static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let narrow: Unicode.Scalar =
            switch scalar.value {
            case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            default: scalar
            }
        guard "a"..."z" ~= narrow else { return narrow }
        return Unicode.Scalar(narrow.value - 32) ?? narrow
    }

    /// The code in plain capitals without blanks and separators, and whether all of it was read.
    static func read(
        _ value: String, dropping separators: Set<Unicode.Scalar>
    ) -> (code: [Unicode.Scalar], isWhole: Bool) {
        var code: [Unicode.Scalar] = []
        var read = 0
        for scalar in value.unicodeScalars {
            read += 1
            let plain = plain(scalar)
            if plain.properties.isWhitespace || isInvisible(plain) || separators.contains(plain) {
                if read > mostRead { return (code, false) }
                continue
            }
            guard code.count < longest, read <= mostRead else { return (code, false) }
            code.append(plain)
        }
        return (code, true)
    }

    /// Zero-width characters that come along when a code is copied from a page.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }
}

extension UInt8 {
    var isCapital: Bool { 65...90 ~= self }
    /// 0 to 9 for a digit, 10 to 35 for a capital letter.
    var codeValue: Int { Int(self) - (isDigit ? 48 : 55) }
}
