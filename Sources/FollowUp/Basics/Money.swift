/// An amount of money in one currency, counted in its smallest unit so that nothing is rounded.
///
/// From -(2^63-1) to 2^63-1 minor units. Written `{"amountMinor":123450,"currency":"USD"}`.
public struct Money: Hashable, Sendable {
    /// Cents of USD, whole yen of JPY, fils of KWD.
    public let amountMinor: Int64
    public let currency: Currency

    /// The range is the same on both sides of zero, so that every amount can be negated.
    public init(amountMinor: Int64, currency: Currency) {
        self.amountMinor = max(amountMinor, -.max)
        self.currency = currency
    }

    /// Reads `-1234.50`: digits, a point, no grouping. Nil where there are more decimals than the
    /// currency has or the amount is out of range.
    public init?(decimal: String, currency: Currency) {
        guard let minor = DecimalText.steps(in: decimal, places: currency.minorUnits) else {
            return nil
        }
        self.init(amountMinor: minor, currency: currency)
    }

    /// As much as anybody tells of one thing, in minor units: sums of many such stay within range.
    public static let mostTold: Int64 = 1_000_000_000_000_000

    /// Reads an amount somebody tells; nil for one that is none, or beyond `mostTold`.
    public init?(told text: String, currency: Currency) {
        guard let read = Money(decimal: text, currency: currency),
            (-Self.mostTold...Self.mostTold).contains(read.amountMinor)
        else { return nil }
        self = read
    }

    /// It can be told as paid, charged or taken off: more than nothing, and no more than is told.
    var isTellable: Bool { (1...Self.mostTold).contains(amountMinor) }

    /// `-1234.50`, with every decimal of the currency.
    public var decimal: String {
        DecimalText.text(amountMinor, places: currency.minorUnits, trimmed: false)
    }

    /// The sum; nil for another currency or out of range.
    public func adding(_ other: Money) -> Money? {
        let (sum, overflow) = amountMinor.addingReportingOverflow(other.amountMinor)
        guard currency == other.currency, !overflow, sum > .min else { return nil }
        return Money(amountMinor: sum, currency: currency)
    }

    public var negated: Money { Money(amountMinor: -amountMinor, currency: currency) }
}

extension Money: Codable {
    private enum CodingKeys: String, CodingKey { case amountMinor, currency }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let minor = try container.decode(Int64.self, forKey: .amountMinor)
        guard minor > .min else {
            throw DecodingError.dataCorruptedError(
                forKey: .amountMinor, in: container, debugDescription: "out of range")
        }
        let currency = try container.decode(Currency.self, forKey: .currency)
        self.init(amountMinor: minor, currency: currency)
    }
}
