/// Field 44D, read by article 3 of UCP 600: “on or about” is five days before to five days after,
/// both included; “to”, “until”, “till”, “from” and “between” include the day, “before” and “after”
/// exclude it; the first half of a month is the 1st to the 15th, its beginning the 1st to the 10th,
/// its middle the 11th to the 20th, its end the 21st to the last.
public struct ShipmentPeriod: Sendable, Equatable {
    /// The first and the last day; nil where the words leave that side open.
    public let from: Day?
    public let through: Day?

    /// Nil where the words say more, or something else: a person reads those.
    public init?(_ words: String) {
        let read = PeriodReading(words)
        let days = read.days
        let month = read.months.first
        switch (read.shape, days.count) {
        case ("D", 1), ("ON D", 1): (from, through) = (days[0], days[0])
        case ("ON OR ABOUT D", 1), ("ABOUT D", 1), ("ON ABOUT D", 1):
            (from, through) = (days[0].adding(days: -5), days[0].adding(days: 5))
        case ("BETWEEN D AND D", 2), ("FROM D TO D", 2), ("FROM D UNTIL D", 2),
            ("FROM D TILL D", 2), ("D TO D", 2), ("D UNTIL D", 2), ("D TILL D", 2), ("D D", 2):
            guard days[0] <= days[1] else { return nil }
            (from, through) = (days[0], days[1])
        case ("FROM D", 1): (from, through) = (days[0], nil)
        case ("AFTER D", 1): (from, through) = (days[0].adding(days: 1), nil)
        case ("BEFORE D", 1): (from, through) = (nil, days[0].adding(days: -1))
        case ("TO D", 1), ("UNTIL D", 1), ("TILL D", 1), ("BY D", 1), ("ON OR BEFORE D", 1),
            ("NOT LATER THAN D", 1), ("LATEST D", 1):
            (from, through) = (nil, days[0])
        default:
            guard let month, let part = Self.parts[read.shape] else { return nil }
            guard let first = Day(year: month.year, month: month.month, day: part.lowerBound)
            else { return nil }
            from = first
            through =
                part.upperBound < 31
                ? Day(year: month.year, month: month.month, day: part.upperBound)
                : month.lastDay
        }
    }

    private static let parts: [String: ClosedRange<Int>] = [
        "M": 1...31, "FIRST HALF M": 1...15, "1ST HALF M": 1...15, "SECOND HALF M": 16...31,
        "2ND HALF M": 16...31, "BEGINNING M": 1...10, "MIDDLE M": 11...20, "END M": 21...31,
    ]

    public func holds(_ day: Day) -> Bool {
        from.map { $0 <= day } ?? true && through.map { day <= $0 } ?? true
    }
}

/// The words of a period as a shape: D for a day, M for a month, what says nothing left out.
private struct PeriodReading {
    struct Month {
        let year: Int
        let month: Int

        var lastDay: Day? {
            (28...31).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }.first
        }
    }

    private(set) var days: [Day] = []
    private(set) var months: [Month] = []
    private(set) var shape = ""

    /// More words are no period.
    private static let mostTokens = 24
    private static let empty: Set<String> = [
        "OF", "THE", "IN", "DURING", "SHIPMENT", "SHIPPED", "BE", "EFFECTED", "MADE", "MONTH",
        "WITHIN", "PERIOD", "MUST", "SHALL",
    ]

    init(_ words: String) {
        let tokens = words.prefix(400).uppercased()
            .split { !($0.isLetter || $0.isNumber) }.prefix(Self.mostTokens + 1).map(String.init)
        guard tokens.count <= Self.mostTokens else { return }
        var parts: [String] = []
        var rest = tokens[...]
        while let first = rest.first {
            if let (day, used) = Self.day(rest) {
                days.append(day)
                parts.append("D")
                rest = rest.dropFirst(used)
            } else if let (month, used) = Self.month(rest) {
                months.append(month)
                parts.append("M")
                rest = rest.dropFirst(used)
            } else {
                let isToBe = first == "TO" && rest.dropFirst().first == "BE"
                if !isToBe, !Self.empty.contains(first) { parts.append(first) }
                rest = rest.dropFirst()
            }
        }
        shape = parts.joined(separator: " ")
    }

    /// `2026-11-20`, `20 NOV 2026`, `NOVEMBER 20, 2026`, `261120`.
    private static func day(_ tokens: ArraySlice<String>) -> (Day, Int)? {
        let next = Array(tokens.prefix(3))
        if let first = next.first, first.count == 6, let number = Int(first) {
            return Day(
                year: 2_000 + number / 10_000, month: number / 100 % 100, day: number % 100
            ).map { ($0, 1) }
        }
        guard next.count == 3 else { return nil }
        if let year = year(next[0]), let month = Int(next[1]), let day = Int(next[2]) {
            return Day(year: year, month: month, day: day).map { ($0, 3) }
        }
        guard let year = year(next[2]) else { return nil }
        if let day = ordinal(next[0]), let month = named(next[1]) {
            return Day(year: year, month: month, day: day).map { ($0, 3) }
        }
        if let month = named(next[0]), let day = ordinal(next[1]) {
            return Day(year: year, month: month, day: day).map { ($0, 3) }
        }
        return nil
    }

    /// `NOV 2026`, `2026-11`.
    private static func month(_ tokens: ArraySlice<String>) -> (Month, Int)? {
        let next = Array(tokens.prefix(2))
        guard next.count == 2 else { return nil }
        if let month = named(next[0]), let year = year(next[1]) {
            return (Month(year: year, month: month), 2)
        }
        if let year = year(next[0]), let month = Int(next[1]), (1...12).contains(month) {
            return (Month(year: year, month: month), 2)
        }
        return nil
    }

    private static func year(_ text: String) -> Int? {
        Int(text).flatMap { (2_000...2_199).contains($0) ? $0 : nil }
    }

    /// `3`, `3RD`.
    private static func ordinal(_ text: String) -> Int? {
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard ["", "ST", "ND", "RD", "TH"].contains(String(text.dropFirst(digits.count))) else {
            return nil
        }
        return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private static func named(_ text: String) -> Int? {
        guard text.count >= 3, text.allSatisfy(\.isLetter) else { return nil }
        let full = [
            "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
            "OCTOBER", "NOVEMBER", "DECEMBER",
        ]
        return full.firstIndex { $0 == text || $0.hasPrefix(text) && text.count <= 4 }
            .map { $0 + 1 }
    }
}
