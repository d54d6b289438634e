/// What is compared between an order and its confirmation.
public enum ConfirmationField: String, Codable, Sendable, CaseIterable {
    // Of the whole
    case seller, buyer, currency, total, tradeTerm, payment, promised, marks, innerMarks
    case beneficiary
    /// The confirmation's own lines do not make its own total.
    case ownSums
    // Of a line
    case lineMissing, lineNotOrdered
    case description, quantity, unit, unitPrice, value, linePromised, outerPieces, innerPieces
}

/// A field of the whole, or of a line; of lines that were not ordered, the first, the second … of
/// them. Written `total`, `unitPrice-3`.
public struct ConfirmationPlace: Hashable, Sendable, LosslessStringConvertible {
    public var field: ConfirmationField
    public var line: Int?

    public init(_ field: ConfirmationField, line: Int? = nil) {
        self.field = field
        self.line = line
    }

    public init?(_ description: String) {
        let parts = description.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, let field = ConfirmationField(rawValue: String(first)),
            parts.count == 1 || parts.count == 2
        else { return nil }
        self.init(field)
        guard parts.count == 2 else { return }
        guard let line = Int(parts[1]), line > 0 else { return nil }
        self.line = line
    }

    public var description: String { line.map { "\(field.rawValue)-\($0)" } ?? field.rawValue }
}

extension ConfirmationPlace {
    /// Where a form asks how it is settled.
    var formField: String { "settle.\(description)" }
}

extension ConfirmationPlace: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let place = ConfirmationPlace(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "unknown place")
        }
        self = place
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A value as the order or the confirmation says it.
public enum ToldValue: Codable, Sendable, Equatable {
    case words(String)
    /// Of a party.
    case name(Erasable)
    case quantity(Quantity, unit: String?)
    case price(UnitPrice)
    case money(Money)
    case day(Day)
    /// The last digits of an account, with its holder.
    case account(Erasable?, holder: Erasable?)
}

/// How much a difference weighs, the most first.
public enum DifferenceWeight: String, Codable, Sendable, CaseIterable {
    /// What is paid, how, and to whom.
    case money
    /// What is made, how much of it, how it is packed and marked.
    case goods
    /// When, and where it is handed over.
    case delivery
    /// Names and words that read otherwise.
    case wording
}

/// One field in which a confirmation differs from the order. Nil: that side says nothing.
public struct ConfirmationDifference: Codable, Sendable, Equatable {
    public var place: ConfirmationPlace
    public var ordered: ToldValue?
    public var confirmed: ToldValue?
    public var weight: DifferenceWeight

    public init(
        _ place: ConfirmationPlace, ordered: ToldValue?, confirmed: ToldValue?,
        _ weight: DifferenceWeight
    ) {
        self.place = place
        self.ordered = ordered
        self.confirmed = confirmed
        self.weight = weight
    }
}

/// A field the order says something of and the confirmation does not: it is not told, which is not
/// equal.
public struct NotConfirmed: Codable, Sendable, Equatable {
    public var field: ConfirmationField
    /// The order's lines it is not told of; empty for a field of the whole.
    public var lines: [Int]

    public init(_ field: ConfirmationField, lines: [Int] = []) {
        self.field = field
        self.lines = lines
    }
}

/// A confirmation laid beside its order.
public struct ConfirmationComparison: Codable, Sendable, Equatable {
    public internal(set) var differences: [ConfirmationDifference] = []
    public internal(set) var notTold: [NotConfirmed] = []

    func difference(_ place: ConfirmationPlace) -> ConfirmationDifference? {
        differences.first { $0.place == place }
    }
}
