/// How much of an item: pieces, or metres and kilograms with up to three decimals.
///
/// At most 10^12 either side of zero. Written as a decimal string, `"3000"` or `"2.5"`.
public struct Quantity: Hashable, Sendable {
    /// Thousandths of the unit: -10^15 to 10^15.
    public let thousandths: Int64

    private static let most: Int64 = 1_000_000_000_000_000
    public static let decimals = 3

    public static let zero = Quantity(inRange: 0)

    private init(inRange thousandths: Int64) { self.thousandths = thousandths }

    /// Nil beyond 10^15 thousandths.
    public init?(thousandths: Int64) {
        guard -Quantity.most...Quantity.most ~= thousandths else { return nil }
        self.init(inRange: thousandths)
    }

    /// Whole units; nil beyond 10^12.
    public init?(_ whole: Int) {
        let (thousandths, overflow) = Int64(whole).multipliedReportingOverflow(by: 1_000)
        guard !overflow else { return nil }
        self.init(thousandths: thousandths)
    }

    /// Reads `2.5`: digits, a point, at most three decimals, no grouping.
    public init?(decimal: String) {
        guard let thousandths = DecimalText.steps(in: decimal, places: Self.decimals) else {
            return nil
        }
        self.init(thousandths: thousandths)
    }

    public var isNegative: Bool { thousandths < 0 }

    /// The sum; nil out of range.
    public func adding(_ other: Quantity) -> Quantity? {
        Quantity(thousandths: thousandths + other.thousandths)
    }

    /// The difference; nil out of range.
    public func subtracting(_ other: Quantity) -> Quantity? {
        Quantity(thousandths: thousandths - other.thousandths)
    }

    /// The share of a whole in permille, rounded down so that no threshold is met too early; more
    /// than 1,000 where more was made than ordered. Nil where the whole is not positive.
    public func share(of whole: Quantity) -> Int? {
        guard whole.thousandths > 0 else { return nil }
        let (share, rest) = (thousandths * 1_000)
            .quotientAndRemainder(dividingBy: whole.thousandths)
        return Int(rest < 0 ? share - 1 : share)
    }
}

extension Quantity: Comparable, CustomStringConvertible {
    public static func < (left: Quantity, right: Quantity) -> Bool {
        left.thousandths < right.thousandths
    }

    /// `3000` or `2.5`, without trailing zeros.
    public var description: String { DecimalText.text(thousandths, places: 3, trimmed: true) }
}

extension Quantity: Codable {
    /// Reads the decimal string, and a whole number as other programs write it.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        var problem = NumberProblem.notANumber
        let told: Quantity?
        if let text = try? container.decode(String.self) {
            told = Quantity(decimal: text)
            problem = NumberProblem(in: text, places: Self.decimals)
        } else if container.decodeNil() {
            told = Quantity(try container.decode(Int.self))
        } else {
            // A number too large is said of this field; the reader of JSON would forget it.
            told = (try? container.decode(Int.self)).flatMap { Quantity($0) }
            if (try? container.decode(Double.self)) != nil { problem = .tooLarge }
        }
        guard let told else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: problem.description)
        }
        self = told
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
