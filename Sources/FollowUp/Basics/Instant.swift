/// A moment as the record keeps it: milliseconds of UTC, without leap seconds.
///
/// From 1900-01-01T00:00:00.000Z to 2199-12-31T23:59:59.999Z; beyond it the end of the range.
/// Written `2026-11-20T08:15:30.123Z` (RFC 3339).
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    private static let day: Int64 = 86_400_000
    private static let least = Int64(Day.distantPast.number) * day
    private static let most = (Int64(Day.distantFuture.number) + 1) * day - 1

    public init(milliseconds: Int64) {
        self.milliseconds = min(max(milliseconds, Instant.least), Instant.most)
    }

    /// Later by so many milliseconds, or earlier where negative; beyond the range its end.
    public func adding(milliseconds more: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(more)
        if overflow { return Instant(milliseconds: more < 0 ? .min : .max) }
        return Instant(milliseconds: sum)
    }

    /// The date on the clock of a place so many minutes east of Greenwich, at most eighteen hours.
    public func day(offsetMinutes: Int) -> Day {
        Day(clamping: Int(local(offsetMinutes).days))
    }

    /// Hour and minute on the clock of a place so many minutes east of Greenwich.
    public func clock(offsetMinutes: Int) -> (hour: Int, minute: Int) {
        let minutes = Int(local(offsetMinutes).rest) / 60_000
        return (minutes / 60, minutes % 60)
    }

    /// `2026-11-20T08:15:30.123Z`.
    public var rfc3339: String {
        let (days, rest) = local(0)
        let time = Int(rest)
        let clock = String(unsafeUninitializedCapacity: 14) { buffer in
            buffer[0] = 84
            buffer.put(time / 3_600_000, at: 1, digits: 2)
            buffer[3] = 58
            buffer.put(time / 60_000 % 60, at: 4, digits: 2)
            buffer[6] = 58
            buffer.put(time / 1_000 % 60, at: 7, digits: 2)
            buffer[9] = 46
            buffer.put(time % 1_000, at: 10, digits: 3)
            buffer[13] = 90
            return 14
        }
        return Day(clamping: Int(days)).iso + clock
    }

    /// Whole days since 1970-01-01 on the clock of a place, and the milliseconds of the day.
    private func local(_ offsetMinutes: Int) -> (days: Int64, rest: Int64) {
        let offset = Int64(min(max(offsetMinutes, -1_080), 1_080)) * 60_000
        let (days, rest) = (milliseconds + offset).quotientAndRemainder(dividingBy: Instant.day)
        return rest < 0 ? (days - 1, rest + Instant.day) : (days, rest)
    }
}

extension Instant: Comparable, CustomStringConvertible {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    public var description: String { rfc3339 }
}

extension Instant {
    /// Reads a date-time of RFC 3339 with any offset; digits beyond the millisecond are dropped.
    /// Nil for a leap second, a missing offset and a moment out of range.
    public init?(rfc3339: String) {
        var bytes = rfc3339.utf8.makeIterator()
        guard let date = Day(reading: &bytes), let mark = bytes.next(), mark | 32 == 116,
            let hour = bytes.digits(2), hour < 24, bytes.next() == 58,
            let minute = bytes.digits(2), minute < 60, bytes.next() == 58,
            let second = bytes.digits(2), second < 60,
            let (fraction, sign) = Instant.fraction(&bytes),
            let offset = Instant.offset(sign, &bytes), bytes.next() == nil
        else { return nil }
        let ofDay = (hour * 60 + minute - offset) * 60 + second
        let moment = Int64(date.number) * Instant.day + Int64(ofDay) * 1_000 + Int64(fraction)
        self.init(milliseconds: moment)
        guard milliseconds == moment else { return nil }
    }

    /// The milliseconds after the seconds, and the byte that follows them.
    private static func fraction(
        _ bytes: inout String.UTF8View.Iterator
    ) -> (milliseconds: Int, next: UInt8)? {
        guard let first = bytes.next() else { return nil }
        guard first == 46 else { return (0, first) }
        var milliseconds = 0
        var weight = 100
        for count in 0...9 {
            guard let byte = bytes.next() else { return nil }
            guard byte.isDigit else { return count == 0 ? nil : (milliseconds, byte) }
            milliseconds += Int(byte - 48) * weight
            weight /= 10
        }
        return nil
    }

    /// Minutes east of Greenwich.
    private static func offset(
        _ sign: UInt8, _ bytes: inout String.UTF8View.Iterator
    ) -> Int? {
        if sign | 32 == 122 { return 0 }
        guard sign == 43 || sign == 45, let hours = bytes.digits(2), hours < 24,
            bytes.next() == 58, let minutes = bytes.digits(2), minutes < 60
        else { return nil }
        return (hours * 60 + minutes) * (sign == 43 ? 1 : -1)
    }
}

extension Instant: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = Instant(rfc3339: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an RFC 3339 time"))
        }
        self = instant
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rfc3339)
    }
}
