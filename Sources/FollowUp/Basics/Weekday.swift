/// A day of the week, numbered from Monday = 1 (ISO 8601).
public enum Weekday: Int, CaseIterable, Codable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    public var isWeekend: Bool { self == .saturday || self == .sunday }
}

/// The days of the week on which a place works: a bank five, a factory commonly six.
///
/// Written as a sorted list of numbers, Monday = 1: `[1, 2, 3, 4, 5, 6]`.
public struct WorkingWeek: Hashable, Sendable {
    /// One bit for each weekday, Monday lowest.
    private var bits: UInt8

    public static let mondayToFriday = WorkingWeek(Weekday.allCases.filter { !$0.isWeekend })
    public static let mondayToSaturday = WorkingWeek(Weekday.allCases.filter { $0 != .sunday })
    public static let everyDay = WorkingWeek(Weekday.allCases)

    public init(_ weekdays: [Weekday]) {
        bits = weekdays.reduce(0) { $0 | WorkingWeek.bit($1) }
    }

    public func contains(_ weekday: Weekday) -> Bool { bits & WorkingWeek.bit(weekday) != 0 }

    /// No day of the week is worked.
    public var isEmpty: Bool { bits == 0 }

    /// From Monday on.
    public var days: [Weekday] { Weekday.allCases.filter(contains) }

    private static func bit(_ weekday: Weekday) -> UInt8 { 1 << UInt8(weekday.rawValue - 1) }
}

extension WorkingWeek: Codable {
    public init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        bits = 0
        while !container.isAtEnd {
            let bit = WorkingWeek.bit(try container.decode(Weekday.self))
            guard bits & bit == 0 else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "a weekday twice")
            }
            bits |= bit
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for weekday in days { try container.encode(weekday) }
    }
}
