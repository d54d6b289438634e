/// JSON's spelling of texts and whole numbers (RFC 8259, 6 and 7).
enum FactsText {
    private static let digits = Array("0123456789abcdef".utf8)

    /// A text in quotes; what must be escaped is, a slash is not.
    static func quote(_ text: String, _ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { plain in
            var from = 0
            for (at, byte) in plain.enumerated() where byte < 32 || byte == 34 || byte == 92 {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: plain[from..<at]))
                escape(byte, &bytes)
                from = at + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: plain[from...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func escape(_ byte: UInt8, _ bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 8: bytes.append(UInt8(ascii: "b"))
        case 9: bytes.append(UInt8(ascii: "t"))
        case 10: bytes.append(UInt8(ascii: "n"))
        case 12: bytes.append(UInt8(ascii: "f"))
        case 13: bytes.append(UInt8(ascii: "r"))
        case 34, 92: bytes.append(byte)
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }

    static func number(_ value: some BinaryInteger, _ bytes: inout [UInt8]) {
        if let small = Int(exactly: value), 0...9 ~= small {
            bytes.append(48 + UInt8(small))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }
}
