/// A day that is told for a milestone of a lot.
struct ToldDay {
    var lot: Int
    var milestone: MilestoneKey
    var day: Day
}

extension Order {
    /// The content as the order stands, held against a version: what only its proposer could tell
    /// is as in it, or as an open change request has it since.
    func content(against version: BaselineVersion) -> BaselineContent {
        var terms = version.content.terms
        for held in baselines.requests
        where held.isOpen && held.request.version == version.number {
            let told = held.request.content.terms
            if held.request.fields.contains(.inspectionDate) { terms.inspection = told.inspection }
            if held.request.fields.contains(.leadTime) { terms.leadTime = told.leadTime }
        }
        return baselineContent(terms)
    }

    /// The same, with the days just told. Another day for the inspection contradicts the one agreed
    /// (A7); a later day for a step of the making than the one the lead time ends on contradicts
    /// the lead time (A6), once deposit and sample let it be reckoned; another day for the handover
    /// contradicts the promise (A9), also while nobody accepted it. What was not agreed is not
    /// contradicted.
    func content(
        against version: BaselineVersion, told days: [ToldDay], calendar: WorkCalendar
    ) -> BaselineContent {
        var content = content(against: version)
        if let agreed = version.content.terms.inspection,
            let last = days.last(where: { $0.milestone == .inspectionPassed })
        {
            let others = days.filter { $0.milestone == .inspectionPassed && $0.day != agreed }
            content.terms.inspection = others.map(\.day).max() ?? last.day
        }
        if let leadTime = leadTime(making: days, calendar) { content.terms.leadTime = leadTime }
        let handovers = days.filter { $0.milestone == .handedOver }
        if !handovers.isEmpty, version.content.handoverDay != nil {
            content.handoverDay =
                lots.compactMap { lot in
                    handovers.last { $0.lot == lot.number }?.day ?? lot.promiseInForce
                }.max() ?? content.handoverDay
            content.tell(handovers, agreed: version.content.lots)
        }
        return content
    }

    /// A pre-shipment inspection planned for another day than the version proposed last agrees on
    /// opens a change request. Empty where it does not contradict, or the order is closed.
    public func contradicted(byInspectionOn day: Day) -> [OrderChange] {
        guard isOpen, let version = baselines.current?.version,
            version.content.terms.inspection != nil
        else { return [] }
        var content = content(against: version)
        content.terms.inspection = day
        var draft = OrderDraft(self)
        draft.contradict(version, by: content, since: self)
        return draft.changes
    }

    /// The lead time that the days told for the making come to, where they end after the agreed
    /// one.
    private func leadTime(making days: [ToldDay], _ calendar: WorkCalendar) -> LeadTime? {
        guard let reckoned = reckonLeadTime(calendar), let start = reckoned.start,
            let end = reckoned.end,
            let last = days.filter({ $0.milestone.isOfMaking }).map(\.day).max(), last > end
        else { return nil }
        var told = reckoned.leadTime
        told.days =
            switch told.unit {
            case .calendarDays: start.days(until: last)
            // The first working day after the start is the first of them.
            case .workdays:
                calendar.count(from: start.adding(days: 1), to: last.adding(days: 1))
            }
        return told
    }
}

extension BaselineContent {
    /// The days told for the handover of lots whose day is agreed.
    fileprivate mutating func tell(_ days: [ToldDay], agreed: [BaselineLot]?) {
        guard let agreed, var told = lots else { return }
        for at in told.indices where agreed.lot(told[at].lot).map({ $0.day != nil }) ?? true {
            let day = days.last { $0.lot == told[at].lot }?.day
            told[at].day = day ?? told[at].day
        }
        lots = told
    }
}

extension MilestoneKey {
    /// A step of making and packing the goods.
    fileprivate var isOfMaking: Bool {
        switch self {
        case .materialsReserved, .massProductionStarted, .packingMaterialsReady,
            .twentyPercentFinished, .eightyPercentPacked:
            true
        default: false
        }
    }
}

extension BaselineField {
    /// The order keeps no later word of it but in the change request itself.
    var isToldApart: Bool { self == .inspectionDate || self == .leadTime }
}

extension OrderChange {
    /// The days it tells for milestones; of a plan made anew only those that no lot had before.
    func daysTold(since before: Order) -> [ToldDay] {
        switch self {
        case .milestoneMoved(let lot, let key, let day, _),
            .milestoneTold(let lot, let key, let day, _):
            return [ToldDay(lot: lot, milestone: key, day: day)]
        case .replanned(let lot, let days, _):
            return days.map { ToldDay(lot: lot, milestone: $0.milestone, day: $0.day) }
        case .productionPlan(.told(let plan)):
            return plan.stages.map {
                ToldDay(lot: plan.lot, milestone: $0.milestone, day: $0.day)
            }
        case .lotPlanned(let lot, _, let milestones):
            return milestones.compactMap { milestone in
                guard let day = milestone.planned,
                    !before.lots.contains(where: { $0.milestone(milestone.key)?.planned == day })
                else { return nil }
                return ToldDay(lot: lot, milestone: milestone.key, day: day)
            }
        default: return []
        }
    }
}
