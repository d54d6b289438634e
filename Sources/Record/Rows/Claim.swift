import Foundation

/// How names are compared: lower case, single spaces, composed; full-width letters, digits and
/// brackets as half-width ones, so that 恒达（集团） typed by hand is 恒达(集团) of a list.
public enum Claim {
    public static func of(_ name: String) -> String {
        folded(name).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func folded(_ name: String) -> String {
        guard !name.utf8.allSatisfy({ $0 < 128 }) else { return name }
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
