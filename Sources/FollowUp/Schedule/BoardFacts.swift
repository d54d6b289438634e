/// What the board keeps of an order: days, never judgements, so that nothing rots at midnight.
/// How it stands on a day is read from them by `standing(on:)` and `forecast(on:calendar:)`.
///
/// `promised`, `forecastBase`, `tailWorkdays` and `slackDay` are those of one lot, the one in the
/// most trouble (`lot`), so that the promise and the forecast shown side by side belong together.
/// What is due first may belong to another lot (`dueLot`).
public struct BoardFacts: Codable, Sendable, Equatable {
    /// The earliest planned day of an open milestone: late on t when it lies before t.
    public var dueDay: Day?
    public var dueMilestone: MilestoneKey?
    public var dueNames: MilestoneNames?
    public var dueLot: Int?
    public var owes: Party?
    /// The open lot in the most trouble; nil where every lot was handed over.
    public var lot: Int?
    /// The site whose days that lot follows, where it is not the order's own.
    public var site: Int?
    /// The promise in force; nil where nobody promised.
    public var promised: Day?
    /// The handover forecast if today were left out; the handover itself once all is handed over.
    public var forecastBase: Day?
    /// Working days from any day on which nothing has happened yet to the handover.
    public var tailWorkdays = 0
    /// The last day whose forecast is `forecastBase`; nil where it stays that.
    public var holdsThrough: Day?
    /// The last day on which no lot is forecast past its due day, if nothing happens: will be late
    /// on t when it lies before t. `distantPast` where one is already; nil where no day is due.
    public var slackDay: Day?
    /// The worst come first: the day something is due or, without that, the handover. Of an order
    /// that ended, the day it did.
    public var rankDay = Day.distantFuture
    /// Finished over all lots, in permille of what they hold; nil while nobody told it.
    public var finishedPermille: Int?
    /// A day it rests on lies in a year without an official calendar.
    public var provisional = false
    /// The last handover, once every lot was handed over or the order closed otherwise.
    public var handedOver: Day?
    public var cancelled = false

    public init() {}

    /// How the order stands on a day.
    public func standing(on today: Day) -> Standing {
        if cancelled { return .cancelled }
        if handedOver != nil { return .done }
        if let dueDay, dueDay < today { return .late }
        guard let slackDay else { return .notKnown }
        return slackDay < today ? .willBeLate : .onPlan
    }

    /// The forecast handover of the lot in the most trouble, as `Lot.forecast` says it that day.
    public func forecast(on today: Day, calendar: WorkCalendar) -> Day? {
        guard let forecastBase, handedOver == nil, !cancelled else { return forecastBase }
        return max(forecastBase, calendar.adding(workdays: tailWorkdays, to: today))
    }
}

extension Order {
    /// The facts for this order's row on the board, on the calendars of its sites.
    public func boardFacts(
        calendar: some LotCalendars, prerequisites: [FileID: Day] = [:]
    ) -> BoardFacts {
        var facts = BoardFacts()
        facts.cancelled = closure?.cancelled == true
        facts.finishedPermille = finishedPermille
        facts.handedOver = facts.cancelled ? nil : lastHandover ?? closure?.on
        facts.forecastBase = facts.handedOver
        if !facts.cancelled { facts.promised = lastToGo?.promiseInForce }
        guard isOpen else {
            facts.rankDay = closure?.on ?? .distantFuture
            return facts
        }
        takeDue(into: &facts)
        if let worst = worstOutlook(calendar, prerequisites: prerequisites) {
            facts.lot = worst.lot
            facts.site = lot(worst.lot).flatMap { calendar.site(of: $0) }
            facts.promised = worst.promised
            facts.forecastBase = worst.base
            facts.tailWorkdays = worst.tailWorkdays
            facts.holdsThrough = worst.holdsThrough == .distantFuture ? nil : worst.holdsThrough
            facts.slackDay = worst.slackDay == .distantFuture ? nil : worst.slackDay
            facts.provisional = worst.provisional
            facts.rankDay = min(facts.dueDay ?? .distantFuture, worst.base ?? .distantFuture)
        }
        return facts
    }

    /// The last handover, once every lot was handed over.
    var lastHandover: Day? { lastToGo?.handedOver }

    /// The lot handed over last, once every lot was.
    var lastToGo: Lot? {
        var last: Lot?
        for lot in lots {
            guard let day = lot.handedOver else { return nil }
            if day > last?.handedOver ?? .distantPast { last = lot }
        }
        return last
    }

    private func takeDue(into facts: inout BoardFacts) {
        for lot in lots where lot.handedOver == nil {
            for milestone in lot.milestones where milestone.isOpen {
                guard let day = milestone.planned, day < facts.dueDay ?? .distantFuture else {
                    continue
                }
                facts.dueDay = day
                facts.dueMilestone = milestone.key
                facts.dueNames = milestone.names
                facts.dueLot = lot.number
                facts.owes = milestone.owner
            }
        }
    }

    private var finishedPermille: Int? {
        var told = false
        var finished = Quantity.zero
        var ordered = Quantity.zero
        for lot in lots {
            told = told || lot.finishedTold != nil
            guard let quantity = lot.quantity, let sum = ordered.adding(quantity),
                let done = finished.adding(lot.finishedTold ?? .zero)
            else { return nil }
            ordered = sum
            finished = done
        }
        return told ? finished.share(of: ordered) : nil
    }
}
