/// One pass over a lot's network: what each milestone starts from, before the steps are walked.
struct SchedulePass {
    let network: Network
    /// The earliest day of each by itself; `Day.distantPast` where its steps alone decide.
    private(set) var sources: [Day]
    /// The facts: reached milestones.
    private(set) var fixed: [Bool]
    /// Open milestones: neither reached nor not applicable.
    private(set) var open: [Bool]
    /// The handover.
    private(set) var target: Int?

    /// `notBefore` holds for everything open; `Day.distantPast` leaves it out.
    init(_ lot: Lot, notBefore: Day) {
        network = Network(lot.milestones)
        let count = lot.milestones.count
        sources = [Day](repeating: .distantPast, count: count)
        fixed = [Bool](repeating: false, count: count)
        open = fixed
        for at in 0..<count {
            if lot.milestones[at].key == .handedOver { target = at }
            if let actual = lot.milestones[at].actual {
                fixed[at] = true
                sources[at] = actual
            } else if lot.milestones[at].notApplicable == nil {
                open[at] = true
                var day = notBefore
                if let planned = lot.milestones[at].planned, planned > day { day = planned }
                if let told = lot.milestones[at].told, told > day { day = told }
                sources[at] = day
            }
        }
    }

    func day(at place: Int?, of days: [Day]) -> Day? {
        guard let place, days[place] != .distantPast else { return nil }
        return days[place]
    }

    /// Whether what is open lies in a time whose working days may still change.
    func rests(_ days: [Day], onProvisional calendar: WorkCalendar) -> Bool {
        var first = Day.distantFuture
        var last = Day.distantPast
        for at in days.indices where open[at] && days[at] != .distantPast {
            first = min(first, days[at])
            last = max(last, days[at])
        }
        return first <= last && calendar.isProvisional(from: first, through: last)
    }

    /// Every milestone with its day, its float up to the `due` handover, and its standing.
    func answers(
        of lot: Lot, days: [Day], facts: ScheduleFacts, due: Day?
    ) -> [MilestoneForecast] {
        let calendar = facts.calendar
        var latest: [Day]?
        if let target, let due, !fixed[target] {
            var limits = [Day](repeating: .distantFuture, count: days.count)
            limits[target] = due
            latest = network.backward(limits, fixed: fixed, on: calendar)
        }
        var answers: [MilestoneForecast] = []
        answers.reserveCapacity(days.count)
        for at in days.indices {
            var answer = MilestoneForecast(
                key: lot.milestones[at].key, standing: fixed[at] ? .done : .notApplicable)
            if fixed[at] { answer.day = days[at] }
            if open[at] {
                answer.day = day(at: at, of: days)
                answer.standing = standing(
                    lot.milestones[at].planned, days[at], today: facts.today)
                if let latest { answer.floatWorkdays = calendar.float(days[at], latest[at]) }
            }
            answers.append(answer)
        }
        return answers
    }

    private func standing(_ planned: Day?, _ forecast: Day, today: Day) -> Standing {
        guard let planned else { return .notKnown }
        if planned < today { return .late }
        return forecast > planned ? .willBeLate : .onPlan
    }
}

extension WorkCalendar {
    /// Working days from a day to the latest one that holds; negative when it lies behind it.
    fileprivate func float(_ day: Day, _ latest: Day) -> Int? {
        guard latest != .distantFuture else { return nil }
        return day <= latest ? count(from: day, to: latest) : -count(from: latest, to: day)
    }
}
