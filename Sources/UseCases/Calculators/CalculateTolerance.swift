import FollowUp

/// How much more or less may be shipped than a letter of credit names (UCP 600 article 30).
public struct CalculateTolerance: Calculator {
    public static let name = "calculateTolerance"
    public static let calculator = "tolerance"
    public static let example = CalculateTolerance(
        quantity: Quantity(3_000) ?? .zero, unit: "M", about: false, countedInPieces: false)

    public var quantity: Quantity
    public var unit: String
    /// The credit says “about” or “approximately” of the quantity.
    public var about: Bool?
    /// The credit states a number of packing units or of individual items.
    public var countedInPieces: Bool?

    public init(
        quantity: Quantity, unit: String, about: Bool? = nil, countedInPieces: Bool? = nil
    ) {
        self.quantity = quantity
        self.unit = unit
        self.about = about
        self.countedInPieces = countedInPieces
    }

    public struct Answer: Codable, Sendable, Equatable {
        public var rule: QuantityTolerance.Rule
        /// Exact decimals as text.
        public var minimum: String
        public var maximum: String
    }

    public func calculate(
        _ banks: (String) -> OfficialCalendar
    ) throws(Refusal) -> Answer {
        let told = try QuantityTolerance(
            quantity: quantity, unit: unit, about: about ?? false,
            countedInPieces: countedInPieces ?? false)
        return Answer(rule: told.rule, minimum: told.minimum, maximum: told.maximum)
    }
}
