extension Order {
    /// Plans again on another calendar: a year's notice was loaded, or a closure told (X23).
    ///
    /// Only what the old calendar itself planned moves: an open milestone whose planned day is the
    /// one its steps give on `old` gets the one they give on `new`. One that a person moved stays,
    /// and so do a promise, what is reached and what was missed. A day planned otherwise that was
    /// a working day and is none any more moves to the working day before it. Recorded with the
    /// name of the calendar; empty where nothing moves.
    public func replan(
        from old: some LotCalendars, to new: some LotCalendars, calendarName: String
    ) -> [OrderChange] {
        guard isOpen else { return [] }
        return lots.compactMap { lot in
            guard lot.handedOver == nil else { return nil }
            let days = replannedDays(
                of: lot, from: old.calendar(of: lot), to: new.calendar(of: lot))
            return days.isEmpty
                ? nil : .replanned(lot: lot.number, days: days, calendar: calendarName)
        }
    }

    private func replannedDays(
        of lot: Lot, from old: WorkCalendar, to new: WorkCalendar
    ) -> [PlannedDay] {
        let network = Network(lot.milestones)
        let start = terms.orderedOn ?? openedAt?.day(offsetMinutes: 480) ?? .distantPast
        let handover = lot.promised == nil ? nil : lot.milestone(.handedOver)?.original
        let before = network.plan(lot.milestones, start: start, handover: handover, calendar: old)
        let after = network.plan(lot.milestones, start: start, handover: handover, calendar: new)
        return lot.milestones.indices.compactMap { at in
            let milestone = lot.milestones[at]
            guard let planned = milestone.planned, milestone.isOpen, milestone.missed != planned,
                !isPromise(milestone, of: lot), !movedByHand(milestone, lot: lot.number)
            else { return nil }
            let day =
                planned == before[at]
                ? after[at] : old.isWorkday(planned) ? new.previousOrSame(planned) : planned
            return day == planned ? nil : PlannedDay(milestone: milestone.key, day: day)
        }
    }

    private func isPromise(_ milestone: Milestone, of lot: Lot) -> Bool {
        milestone.key == .handedOver && lot.promised != nil
    }

    private func movedByHand(_ milestone: Milestone, lot number: Int) -> Bool {
        milestone.planned != milestone.original
            && slips.contains {
                $0.lot == number && $0.milestone == milestone.key && $0.to == milestone.planned
            }
    }
}
