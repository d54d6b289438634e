import FollowUp

struct ChineseDates: DateWords {
    private static let weekdays: [StaticString] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]

    func day(_ day: Day) -> String {
        Pen.text(40) { pen in
            put(day, year: day.year, &pen)
            pen.put("（")
            pen.put(name(of: day.weekday))
            pen.put("）")
        }
    }

    func short(_ day: Day, today: Day) -> String {
        Pen.text(32) { pen in
            let year = day.year
            put(day, year: year == today.year ? nil : year, &pen)
            pen.put(UInt8(ascii: " "))
            pen.put(name(of: day.weekday))
        }
    }

    /// `12月3日（周四）`, inside a sentence.
    func said(_ day: Day, today: Day) -> String {
        Pen.text(40) { pen in
            let year = day.year
            put(day, year: year == today.year ? nil : year, &pen)
            pen.put("（")
            pen.put(name(of: day.weekday))
            pen.put("）")
        }
    }

    func tick(_ day: Day) -> String { Pen.text(12) { put(day, year: nil, &$0) } }

    func tickWithYear(_ day: Day) -> String { Pen.text(24) { put(day, year: day.year, &$0) } }

    func instant(_ instant: Instant, offsetMinutes: Int) -> String {
        let clock = instant.clock(offsetMinutes: offsetMinutes)
        let date = day(instant.day(offsetMinutes: offsetMinutes))
        return Pen.text(48) { pen in
            pen.put(date)
            pen.put(UInt8(ascii: " "))
            pen.putTwoDigits(clock.hour)
            pen.put(UInt8(ascii: ":"))
            pen.putTwoDigits(clock.minute)
        }
    }

    func span(_ from: Day, _ through: Day) -> String { "\(day(from))至\(day(through))" }

    func weekday(_ weekday: Weekday) -> String {
        "\(name(of: weekday))"
    }

    func days(_ count: Int) -> String { "\(Figures.number(count)) 天" }

    func workdays(_ count: Int) -> String { "\(Figures.number(count)) 个工作日" }

    func slip(_ days: Int) -> String { "\(Figures.signed(days)) 天" }

    func lateness(_ days: Int) -> String {
        if days == 0 { return "当天" }
        return days > 0 ? "晚 \(days) 天" : "早 \(days.magnitude) 天"
    }

    private func put(_ day: Day, year: Int?, _ pen: inout Pen) {
        if let year {
            pen.put(year)
            pen.put("年")
        }
        pen.put(day.month)
        pen.put("月")
        pen.put(day.dayOfMonth)
        pen.put("日")
    }

    private func name(of weekday: Weekday) -> StaticString {
        let index = weekday.rawValue - 1
        return Self.weekdays.indices.contains(index) ? Self.weekdays[index] : ""
    }
}
