/// What a list did to orders, by name: the first of each kind in the order of the list, while the
/// counts of the report tell how many there were.
public struct ImportOutcomes: Codable, Sendable {
    /// How many of each kind are told.
    public static let most = 200

    public var created: [ImportOutcome] = []
    public var updated: [ImportOutcome] = []
    /// Orders of which nothing was changed: a person has to accept what the list says.
    public var proposed: [ImportOutcome] = []

    public init() {}
}

/// What a list did to one order, or would do.
public struct ImportOutcome: Codable, Sendable {
    /// How many fields of each kind are told.
    public static let mostFields = 20

    /// Nil of an order that a check would create.
    public var order: FileID?
    public var number: String
    /// What changed, from what to what.
    public var changed: [ImportedField] = []
    public var changedInAll = 0
    /// What the list says beside what is in force, where only a person may change it.
    public var proposed: [ImportedField] = []
    public var proposedInAll = 0

    public init(order: FileID?, number: String) {
        self.order = order
        self.number = number
    }
}

/// A field in which a list differs from the order: days as `2026-12-03`, figures as decimals, money
/// with its currency.
public struct ImportedField: Codable, Sendable, Equatable {
    /// Nil of what the order has once.
    public var line: Int?
    /// By its name in lists (`quantity`, `promised`), or a milestone's key.
    public var field: String
    /// As it was, or is in force; nil where nothing was told.
    public var before: String?
    public var after: String?
    /// Who told what is in force; nil where nobody asked, or its change lies far back.
    public var by: String?
    public var at: Instant?

    public init(line: Int? = nil, field: String, before: String?, after: String?) {
        self.line = line
        self.field = field
        self.before = before
        self.after = after
    }
}

/// A fact that a list tells, as a report has it.
protocol Reported: Equatable {
    var reported: String { get }
}

extension String: Reported { var reported: String { self } }
extension Int: Reported { var reported: String { "\(self)" } }
extension Day: Reported { var reported: String { iso } }
extension Quantity: Reported { var reported: String { description } }
extension UnitPrice: Reported { var reported: String { description } }
extension Money: Reported { var reported: String { "\(decimal) \(currency.code)" } }
extension Currency: Reported { var reported: String { code } }
extension FileID: Reported { var reported: String { description } }
extension Erasable: Reported { var reported: String { text ?? "" } }

extension TradeTerm: Reported {
    var reported: String {
        let words = [rule?.rawValue ?? told, place].compactMap { $0 }
        return words.joined(separator: " ")
    }
}
