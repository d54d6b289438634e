/// The price of one unit of an item, in the currency of the order, with up to six decimals: small
/// parts are priced in fractions of a cent.
///
/// Written as a decimal string, `"0.0375"`.
public struct UnitPrice: Hashable, Sendable {
    /// Millionths of the currency's main unit: -(2^63-1) to 2^63-1.
    public let millionths: Int64

    public static let decimals = 6

    /// Nil for the one value that could not be negated.
    public init?(millionths: Int64) {
        guard millionths > .min else { return nil }
        self.millionths = millionths
    }

    /// Reads `0.0375`: digits, a point, at most six decimals, no grouping.
    public init?(decimal: String) {
        guard let millionths = DecimalText.steps(in: decimal, places: Self.decimals) else {
            return nil
        }
        self.init(millionths: millionths)
    }

    public var isNegative: Bool { millionths < 0 }

    /// What so much costs: exact to the last digit, then rounded once to the currency's decimals,
    /// half away from zero. Nil where the amount is out of range.
    public func times(_ quantity: Quantity, in currency: Currency) -> Money? {
        // Millionths times thousandths are steps of 10^-9; a currency keeps at most four decimals.
        let stepsOfMinorUnit = (0..<9 - currency.minorUnits).reduce(UInt64(1)) { whole, _ in
            whole * 10
        }
        let exact = millionths.magnitude
            .multipliedFullWidth(by: quantity.thousandths.magnitude)
        guard exact.high < stepsOfMinorUnit else { return nil }
        let (whole, rest) = stepsOfMinorUnit.dividingFullWidth(exact)
        let (rounded, overflow) = whole.addingReportingOverflow(
            rest >= stepsOfMinorUnit - rest ? 1 : 0)
        guard !overflow, let amount = Int64(exactly: rounded) else { return nil }
        let isNegative = (millionths < 0) != (quantity.thousandths < 0)
        return Money(amountMinor: isNegative ? -amount : amount, currency: currency)
    }
}

extension UnitPrice: Comparable, CustomStringConvertible {
    public static func < (left: UnitPrice, right: UnitPrice) -> Bool {
        left.millionths < right.millionths
    }

    /// `0.0375`, without trailing zeros.
    public var description: String { DecimalText.text(millionths, places: 6, trimmed: true) }
}

extension UnitPrice: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let price = UnitPrice(decimal: text) else {
            let problem = NumberProblem(in: text, places: Self.decimals)
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: problem.description)
        }
        self = price
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
