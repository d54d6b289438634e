/// By how much a shipment may differ from the quantity a letter of credit names 溢短装.
///
/// UCP 600 article 30(a): “about” or “approximately” allows ten per cent either way. Article 30(b):
/// else five per cent either way, but never where the credit states a number of packing units or of
/// individual items, and never beyond the amount of the credit.
public struct QuantityTolerance: Sendable, Equatable {
    public enum Rule: String, Codable, Sendable, CaseIterable {
        case about = "30(a)"
        case measured = "30(b)"
        /// The quantity is to be shipped exactly.
        case none

        /// Per cent either way.
        var percent: Int64 {
            switch self {
            case .about: 10
            case .measured: 5
            case .none: 0
            }
        }
    }

    public let rule: Rule
    /// Exact decimals, up to five of them: of 0.001 five per cent are 0.00005.
    public let minimum: String
    public let maximum: String

    /// *Refuses when* the quantity is not more than nothing; the unit is missing or none that is
    /// known (`QuantityUnit`).
    public init(
        quantity: Quantity, unit: String, about: Bool = false, countedInPieces: Bool = false
    ) throws(Refusal) {
        var findings = Findings()
        findings.quantity(quantity, field: "quantity")
        findings.text(unit, atMost: OrderLimits.unit, field: "unit")
        let known = QuantityUnit(told: unit)
        if findings.reasons.allSatisfy({ $0.field != "unit" }) {
            findings.require(known != nil, .unknownCode(unit), field: "unit")
        }
        try findings.settle()
        rule = about ? .about : countedInPieces || known == .counted ? .none : .measured
        // At most 10^15 thousandths: 110 of a hundred stay far below 2^63.
        let steps = quantity.thousandths
        minimum = DecimalText.text(steps * (100 - rule.percent), places: 5, trimmed: true)
        maximum = DecimalText.text(steps * (100 + rule.percent), places: 5, trimmed: true)
    }
}
