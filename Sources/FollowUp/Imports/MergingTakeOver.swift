extension Order {
    /// Takes in what a take-over sheet says about this order (X33). What is the same changes
    /// nothing; a day that an earlier sheet told gives way to this one's; where a person has spoken
    /// about its progress since the last sheet, it becomes one proposal that only a person takes.
    ///
    /// *Refuses when* `takeOver` does, but for what was told already, and for a milestone reached
    /// on another day unless it is a handover that rests on the days its lines were delivered.
    public func mergeTakeOver(
        _ told: TakeOver, doneDates: [MilestoneKey: Day], today: Day
    ) throws(Refusal) -> [OrderChange] {
        let changes: [OrderChange]
        do {
            changes = try takeOver(
                told, doneDates: doneDates, standing: .givesWay, today: today)
        } catch {
            guard error == Refusal(.nothingToChange) else { throw error }
            return []
        }
        guard progressTouched else { return changes }
        var proposal = ImportProposal(number: proposalCount + 1, terms: nil, lines: [])
        proposal.takeOver = told
        proposal.done = doneDates.map { PlannedDay(milestone: $0.key, day: $0.value) }
            .sorted { $0.milestone.rawValue < $1.milestone.rawValue }
        return knows(proposal) ? [] : [.importProposed(proposal)]
    }

    /// What a proposed take-over comes to, a total falling for the reason given with it; nothing
    /// where it holds already.
    func taking(
        _ told: TakeOver, done: [PlannedDay], fall: SlipReason?
    ) throws(Refusal) -> [OrderChange] {
        var dates: [MilestoneKey: Day] = [:]
        for reached in done { dates[reached.milestone] = reached.day }
        // No day of it lay ahead when the sheet was read.
        let today = dates.values.reduce(told.on) { max($0, $1) }
        do {
            return try takeOver(
                told, doneDates: dates, standing: .givesWay, fall: fall, today: today)
        } catch {
            guard error == Refusal(.nothingToChange) else { throw error }
            return []
        }
    }
}
