/// A lot's handover for every day at once: its forecast on day t is the later of `base` and the
/// day `tailWorkdays` working days after t.
///
/// Exact, not a guess: a forecast is the latest over all ways through the network to the handover,
/// each beginning at a fact, a planned or told day, a prerequisite, or at t in an open milestone.
/// Only the last depends on t; working days add up along a way and never reverse two days, so of
/// those ways the longest decides. A way through a fact ends there.
struct Outlook: Equatable {
    var lot: Int
    /// The handover forecast if today were left out; nil where no plan says anything.
    var base: Day?
    /// Working days on the longest way from an open milestone to the handover.
    var tailWorkdays = 0
    /// The last day whose forecast is `base`: from then on each day on which nothing happens moves
    /// it. `distantFuture` where nothing does.
    var holdsThrough = Day.distantFuture
    /// The promise in force; nil where nobody promised.
    var promised: Day?
    /// The last day on which the handover is still forecast within its due day, if nothing
    /// happens; `distantPast` where it is behind already, `distantFuture` where no day is due.
    var slackDay = Day.distantFuture
    /// Calendar days `base` lies behind the due day.
    var daysBehind = 0
    var provisional = false

    /// Whether this lot is in more trouble than the other: it runs past its due day first, or lies
    /// further behind it, or comes last.
    func isWorse(than other: Outlook) -> Bool {
        if slackDay != other.slackDay { return slackDay < other.slackDay }
        if daysBehind != other.daysBehind { return daysBehind > other.daysBehind }
        return (base ?? .distantPast) > (other.base ?? .distantPast)
    }
}

extension Lot {
    func outlook(_ calendar: WorkCalendar, held: Day) -> Outlook {
        let pass = SchedulePass(self, notBefore: held)
        var outlook = Outlook(lot: number, promised: promiseInForce)
        guard let target = pass.target else { return outlook }
        let days = pass.network.forward(pass.sources, fixed: pass.fixed, on: calendar)
        outlook.base = pass.day(at: target, of: days)
        outlook.provisional = pass.rests(days, onProvisional: calendar)
        guard !pass.fixed[target] else { return outlook }
        let longest = pass.network.workdays(to: target, fixed: pass.fixed)
        for at in longest.indices where pass.open[at] {
            outlook.tailWorkdays = max(outlook.tailWorkdays, longest[at])
        }
        guard let base = outlook.base else { return outlook }
        outlook.holdsThrough = calendar.lastStart(outlook.tailWorkdays, before: base)
        guard let due else { return outlook }
        outlook.daysBehind = max(due.days(until: base), 0)
        outlook.slackDay =
            base > due ? .distantPast : calendar.lastStart(outlook.tailWorkdays, before: due)
        return outlook
    }
}

extension Order {
    /// The open lot that is in the most trouble; nil where every lot was handed over.
    func worstOutlook(
        _ calendars: some LotCalendars, prerequisites: [FileID: Day]
    ) -> Outlook? {
        var worst: Outlook?
        for lot in lots where lot.handedOver == nil {
            let calendar = calendars.calendar(of: lot)
            let held = calendar.after(waitsFor, in: prerequisites)
            let outlook = lot.outlook(calendar, held: held)
            if worst.map({ outlook.isWorse(than: $0) }) ?? true { worst = outlook }
        }
        return worst
    }
}

extension WorkCalendar {
    /// The last day, working or not, from which `workdays` working days lead no later than `day`.
    fileprivate func lastStart(_ workdays: Int, before day: Day) -> Day {
        guard workdays > 0 else { return day }
        return adding(workdays: 1, to: latest(workdays, before: day)).adding(days: -1)
    }
}
