/// What a forecast rests on besides the lot itself.
public struct ScheduleFacts: Sendable {
    public var today: Day
    /// Working days of the sites that make the goods.
    public var calendars: any LotCalendars
    /// Working days of the site that makes the lot in question.
    public var calendar: WorkCalendar
    /// Working days of inspection providers: China's official ones, Monday to Friday.
    public var office: WorkCalendar
    /// The handover of each order that others wait for: told or forecast.
    public var prerequisites: [FileID: Day]
    /// The provider's notice, in working days before shipment (G2).
    public var bookingNoticeWorkdays: Int

    public init(
        today: Day, calendar: any LotCalendars, office: WorkCalendar,
        prerequisites: [FileID: Day] = [:], bookingNoticeWorkdays: Int = 7
    ) {
        self.today = today
        calendars = calendar
        self.calendar = calendar.standard
        self.office = office
        self.prerequisites = prerequisites
        self.bookingNoticeWorkdays = bookingNoticeWorkdays
    }
}

extension ScheduleFacts {
    /// The same for one lot: on the days of its site.
    func of(_ lot: Lot) -> ScheduleFacts {
        var facts = self
        facts.calendar = calendars.calendar(of: lot)
        return facts
    }
}

/// What a lot's plan and facts imply (X17): `milestones` stand in the sequence of the lot's own.
public struct LotForecast: Sendable, Equatable {
    public var lot: Int
    public var milestones: [MilestoneForecast]
    public var handover: Day?
    /// The promised handover in force; nil where nobody promised one.
    public var promised: Day?
    public var standing: Standing
    /// The last day to book the inspection; nil where none is left to book.
    public var lastBookingDay: Day?
    /// A day it rests on lies in a year without an official calendar.
    public var provisional: Bool
}

public struct MilestoneForecast: Sendable, Equatable {
    public var key: MilestoneKey
    public var day: Day?
    /// Working days it may still move without moving the handover; negative when it does already.
    public var floatWorkdays: Int?
    public var standing: Standing
}

extension Lot {
    /// The day the handover is planned for: the promise in force, or else the plan's own.
    var due: Day? { milestone(.handedOver)?.planned ?? promised }

    /// The promise in force; nil where nobody promised a handover.
    public var promiseInForce: Day? { promised == nil ? nil : due }

    /// When each milestone will be reached, how much it may still move, and how the lot stands.
    ///
    /// A fact stands as it is. What is open comes at the latest of: its planned day (only a person
    /// moves it earlier), the supplier's later word, everything it waits for with the working days
    /// between, today (it can still happen today), and the orders this one waits for with theirs.
    /// So what slips moves a follower only past its float.
    public func forecast(_ facts: ScheduleFacts, waitsFor: [Dependence] = []) -> LotForecast {
        let held = facts.calendar.after(waitsFor, in: facts.prerequisites)
        let pass = SchedulePass(self, notBefore: max(facts.today, held))
        let days = pass.network.forward(pass.sources, fixed: pass.fixed, on: facts.calendar)
        var answer = LotForecast(
            lot: number, milestones: pass.answers(of: self, days: days, facts: facts, due: due),
            promised: promiseInForce, standing: .notKnown,
            provisional: pass.rests(days, onProvisional: facts.calendar))
        answer.handover = pass.day(at: pass.target, of: days)
        answer.lastBookingDay = lastBookingDay(answer, facts)
        answer.standing = standing(answer.handover, on: facts.today)
        return answer
    }

    private func standing(_ handover: Day?, on today: Day) -> Standing {
        if handedOver != nil { return .done }
        if milestones.contains(where: { $0.isLate(on: today) }) { return .late }
        guard let handover, let due else { return .notKnown }
        return handover > due ? .willBeLate : .onPlan
    }

    private func lastBookingDay(_ forecast: LotForecast, _ facts: ScheduleFacts) -> Day? {
        let loading = milestones.firstIndex { $0.key == .loaded && $0.notApplicable == nil }
        guard let shipment = loading ?? milestones.firstIndex(where: { $0.key == .handedOver }),
            handedOver == nil, milestones[shipment].isOpen,
            milestone(.inspectionPassed)?.isOpen != false,
            milestone(.inspectionWindowConfirmed)?.notApplicable == nil,
            let day = forecast.milestones[shipment].day
        else { return nil }
        return facts.office.adding(workdays: -facts.bookingNoticeWorkdays, to: day)
    }
}

extension WorkCalendar {
    /// The day before which an order cannot go on: the latest of those it waits for, each with
    /// its working days. `Day.distantPast` where it waits for none that is known.
    func after(_ waitsFor: [Dependence], in prerequisites: [FileID: Day]) -> Day {
        var latest = Day.distantPast
        for dependence in waitsFor {
            guard let day = prerequisites[dependence.order] else { continue }
            latest = max(latest, adding(workdays: dependence.workdays, to: day))
        }
        return latest
    }
}
