import Foundation

/// How names are compared: lower case, single spaces, composed; full-width letters, digits and
/// brackets as half-width ones, so that 恒达（集团） typed by hand is 恒达(集团) of a list.
public enum Claim {
    public static func of(_ name: String) -> String {
        if let plain = ofPlain(name) { return plain }
        return folded(name).lowercased().split(whereSeparator: \.isWhitespace).joined(
            separator: " ")
    }

    /// The same for ASCII, which most names are; nil for another.
    private static func ofPlain(_ name: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        var isApart = false
        for byte in name.utf8 {
            switch byte {
            case 128...: return nil
            case 9...13, 32: isApart = !bytes.isEmpty
            default:
                if isApart { bytes.append(UInt8(ascii: " ")) }
                isApart = false
                bytes.append((65...90).contains(byte) ? byte + 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func folded(_ name: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in name.precomposedStringWithCanonicalMapping.unicodeScalars {
            scalars.append(narrow(scalar))
        }
        return String(scalars)
    }

    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: " "
        case 0x2010...0x2015, 0x2212: "-"
        case 0x2018, 0x2019, 0x02BC: "'"
        default: scalar
        }
    }
}
