import FollowUp

/// 一年的日历为何不可能正确。
extension ChineseObstacles {
    func calendarProblem(_ year: Int, _ problem: OfficialYearProblem) -> String {
        switch problem {
        case .yearOutOfRange(let year): "\(year) 年不在日历范围内，应在 1900 年至 2199 年之间。"
        case .tooMany: "\(year) 年日历的假期或调休上班日超过 40 个。"
        case .noHolidays: "\(year) 年日历没有假期，所有周一至周五都会算作工作日。"
        case .throughBeforeFrom(let holiday): "\(named(holiday))的结束日早于开始日，请核对。"
        case .tooLong(let holiday): "\(named(holiday))超过 30 天，请核对。"
        case .overlap(let one, let other): "\(named(one))与\(named(other))日期重叠。"
        case .farFromYear(let day): "\(dates.day(day))与 \(year) 年相距超过 40 天。"
        case .makeUpDayIsOff(let day): "调休上班日\(dates.day(day))在假期之内。"
        case .makeUpDayNotWeekend(let day): "\(dates.day(day))本来就是工作日，调休上班日应为周六或周日。"
        case .makeUpDayTwice(let day): "调休上班日\(dates.day(day))重复出现。"
        }
    }

    private func named(_ holiday: OfficialHoliday) -> String {
        "“\(holiday.shortName)”（\(dates.day(holiday.from))至\(dates.day(holiday.through))）"
    }
}
