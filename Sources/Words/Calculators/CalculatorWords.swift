import FollowUp

/// The calculators: what each asks and what comes of it.
public protocol CalculatorWords: Sendable {
    var title: String { get }
    var lede: String { get }
    var calculate: String { get }
    /// Where programs and the shell find the same.
    func alsoByProgram(_ name: String) -> String

    var presentationTitle: String { get }
    var presentationLede: String { get }
    var shipment: String { get }
    var expiry: String { get }
    var presentationDays: String { get }
    var presentationDaysHint: String { get }
    var calendar: String { get }
    var calendarHint: String { get }
    func lastDay(_ day: Day) -> String
    func extended(from day: Day, to extended: Day, place: String) -> String
    func notExtended(place: String) -> String
    func provisional(place: String) -> String

    var creditTitle: String { get }
    var creditLede: String { get }
    /// What the credit is held against.
    var creditOrder: String { get }
    var orderValue: String { get }
    var orderQuantity: String { get }
    var orderGoods: String { get }

    var toleranceTitle: String { get }
    var toleranceLede: String { get }
    var quantity: String { get }
    var unit: String { get }
    var about: String { get }
    var countedInPieces: String { get }
    var minimum: String { get }
    var maximum: String { get }
    func rule(_ rule: QuantityTolerance.Rule) -> String
}
