import FollowUp

struct EnglishDates: DateWords {
    private static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    func day(_ day: Day) -> String { write(day, year: day.year) }

    func short(_ day: Day, today: Day) -> String {
        let year = day.year
        return write(day, year: year == today.year ? nil : year)
    }

    func tick(_ day: Day) -> String {
        Pen.text(15) { pen in
            pen.put(day.dayOfMonth)
            pen.put(UInt8(ascii: " "))
            pen.put(month(day))
        }
    }

    func tickWithYear(_ day: Day) -> String { "\(tick(day)) \(day.year)" }

    func instant(_ instant: Instant, offsetMinutes: Int) -> String {
        let clock = instant.clock(offsetMinutes: offsetMinutes)
        let date = day(instant.day(offsetMinutes: offsetMinutes))
        return Pen.text(31) { pen in
            pen.put(date)
            pen.put(", ")
            pen.putTwoDigits(clock.hour)
            pen.put(UInt8(ascii: ":"))
            pen.putTwoDigits(clock.minute)
        }
    }

    func span(_ from: Day, _ through: Day) -> String { "\(day(from)) to \(day(through))" }

    func weekday(_ weekday: Weekday) -> String {
        "\(name(of: weekday))"
    }

    func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(Figures.number(count)) days" }

    func workdays(_ count: Int) -> String {
        count == 1 ? "1 working day" : "\(Figures.number(count)) working days"
    }

    func slip(_ days: Int) -> String { "\(Figures.signed(days)) d" }

    func lateness(_ days: Int) -> String {
        if days == 0 { return "on the day" }
        let count = self.days(Int(days.magnitude))
        return days > 0 ? "\(count) late" : "\(count) early"
    }

    private func month(_ day: Day) -> StaticString {
        let index = day.month - 1
        return Self.months.indices.contains(index) ? Self.months[index] : ""
    }

    private func write(_ day: Day, year: Int?) -> String {
        Pen.text(15) { pen in
            pen.put(name(of: day.weekday))
            pen.put(UInt8(ascii: " "))
            pen.put(day.dayOfMonth)
            pen.put(UInt8(ascii: " "))
            pen.put(month(day))
            if let year {
                pen.put(UInt8(ascii: " "))
                pen.put(year)
            }
        }
    }

    private func name(of weekday: Weekday) -> StaticString {
        let index = weekday.rawValue - 1
        return Self.weekdays.indices.contains(index) ? Self.weekdays[index] : ""
    }
}
