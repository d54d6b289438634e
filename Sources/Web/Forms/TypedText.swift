import FollowUp
import UseCases

/// What a hand types into a form, as rules read it. A Chinese input method gives full-width digits,
/// signs and points, and our own pages print thousands with commas: both come back in forms.
/// Programs write numbers plainly and are read strictly.
enum TypedText {
    /// Fields that hold an amount of money or a measure as text, by the last part of their name.
    private static let amounts: Set<String> = [
        "amount", "amountTolerance", "cost", "counted", "most", "orderValue", "paid", "received",
        "share", "total", "value",
    ]

    /// A text of a field of this name: an amount and a currency plainly, all else as it is.
    static func plain(_ text: String, in field: String) -> String {
        if amounts.contains(field) { return number(text) }
        if field == "currency" || field == "currencies" { return narrow(text).uppercased() }
        return text
    }

    /// A number without its thousands' commas, where they are unambiguous: groups of three after
    /// the first, which does not begin with 0. What is no number stays as it is typed.
    static func number(_ text: String) -> String {
        var plain = narrow(text).filter { !$0.isWhitespace }
        if plain.hasPrefix("+") { plain.removeFirst() }
        let unsigned = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
        let sides = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = sides.first, sides.count <= 2,
            sides.joined().allSatisfy({ $0.isASCII && $0.isNumber || $0 == "," })
        else { return text }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard plain.contains(",") else { return plain }
        guard let first = groups.first, (1...3).contains(first.count), !first.hasPrefix("0"),
            groups.dropFirst().allSatisfy({ $0.count == 3 }),
            !sides.dropFirst().joined().contains(",")
        else { return text }
        return plain.replacing(",", with: "")
    }

    /// A day with the narrow digits and dashes of one.
    static func day(_ text: String) -> String { narrow(text) }

    /// Full-width letters, digits and signs as the narrow ones they stand for.
    private static func narrow(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x2212: scalars.append("-")
            case 0x3002: scalars.append(".")
            case 0x3000: scalars.append(" ")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}

/// A number or a day: what a hand types is brought into its plain form before it is read.
protocol TypedInForms { static func plain(_ text: String) -> String }

extension Quantity: TypedInForms {
    static func plain(_ text: String) -> String { TypedText.number(text) }
}
extension UnitPrice: TypedInForms {
    static func plain(_ text: String) -> String { TypedText.number(text) }
}
extension Day: TypedInForms {
    static func plain(_ text: String) -> String { TypedText.day(text) }
}
extension IfTold: TypedInForms where Value: TypedInForms {
    static func plain(_ text: String) -> String { Value.plain(text) }
}
extension Attempt: TypedInForms where Value: TypedInForms {
    static func plain(_ text: String) -> String { Value.plain(text) }
}
