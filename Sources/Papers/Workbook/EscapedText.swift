/// Spreadsheets write characters that XML cannot hold as `_x000D_`.
enum EscapedText {
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else { return text }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let scalar = scalar(bytes, at: index) {
                plain.append(contentsOf: String(Character(scalar)).utf8)
                index += 7
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// NUL and halves of characters are left written out.
    private static func scalar(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
        guard bytes[index] == UInt8(ascii: "_"), index + 6 < bytes.count,
            bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = bytes[(index + 2)..<(index + 6)]
        guard digits.allSatisfy(\.isHexadecimalDigit) else { return nil }
        guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), value > 0
        else { return nil }
        return Unicode.Scalar(value)
    }
}

extension UInt8 {
    fileprivate var isHexadecimalDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
