import FollowUp

/// Why a year's calendar cannot be right as it was typed.
extension EnglishObstacles {
    func calendarProblem(_ year: Int, _ problem: OfficialYearProblem) -> String {
        switch problem {
        case .yearOutOfRange(let year):
            "\(year) is no year of a calendar here: it lies between 1900 and 2199."
        case .tooMany:
            "The calendar of \(year) has more than 40 holidays, or more than 40 make-up days."
        case .noHolidays:
            "The calendar of \(year) has no holiday: every weekday would count as a working day."
        case .throughBeforeFrom(let holiday):
            "\(named(holiday)) ends before it begins. Check both days."
        case .tooLong(let holiday): "\(named(holiday)) is longer than 30 days. Check both days."
        case .overlap(let one, let other): "\(named(one)) and \(named(other)) share a day."
        case .farFromYear(let day): "\(dates.day(day)) lies more than 40 days outside of \(year)."
        case .makeUpDayIsOff(let day): "The make-up day \(dates.day(day)) lies in a holiday."
        case .makeUpDayNotWeekend(let day):
            "\(dates.day(day)) is a working day anyway: a make-up day is a Saturday or a Sunday."
        case .makeUpDayTwice(let day): "The make-up day \(dates.day(day)) stands there twice."
        }
    }

    private func named(_ holiday: OfficialHoliday) -> String {
        "“\(holiday.shortName)” (\(dates.day(holiday.from)) to \(dates.day(holiday.through)))"
    }
}

extension OfficialHoliday {
    /// Its name as far as a sentence has room for it.
    var shortName: String { String(name.prefix(40)) }
}
