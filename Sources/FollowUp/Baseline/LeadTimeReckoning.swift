/// The lead time of a baseline, reckoned: from the later of the deposit and the approval of the
/// sample (issue 3, item 8).
public struct LeadTimeReckoning: Codable, Sendable, Equatable {
    public var leadTime: LeadTime
    /// The day the last deposit was sent or received, as the terms say; nil while it was not.
    public var deposit: Day?
    /// No deposit is agreed.
    public var withoutDeposit: Bool
    /// The day the sample of the last line was approved on.
    public var sample: Day?
    public var start: Day?
    /// The day the goods are ready by.
    public var end: Day?
}

extension Order {
    /// The deposits by the instalments agreed, or the milestone where none are.
    public func depositDay(_ event: DepositEvent) -> Day? {
        let deposits = payments.instalments.filter { $0.kind == .deposit }
        guard !deposits.isEmpty else {
            return lots.compactMap { $0.milestone(.depositReceived)?.actual }.max()
        }
        let days = deposits.map { depositDay($0.number, event) }
        return days.contains { $0 == nil } ? nil : days.compactMap(\.self).max()
    }

    private func depositDay(_ number: Int, _ event: DepositEvent) -> Day? {
        let transfers = payments.transfers(number)
        switch event {
        case .received: return isSettled(number) ? transfers.compactMap(\.receipt?.on).max() : nil
        case .sent:
            guard let due = amount(of: number), let sent = payments.sent(number, in: due.currency),
                sent.amountMinor >= due.amountMinor
            else { return nil }
            return transfers.map(\.remittance.on).max()
        }
    }

    /// Nothing has to be paid first.
    public var isWithoutDeposit: Bool {
        payments.plan != nil && !payments.instalments.contains { $0.kind == .deposit }
    }

    /// The deposit is sent or received, or none is agreed.
    public var isDepositIn: Bool {
        isWithoutDeposit || depositDay(.received) != nil || depositDay(.sent) != nil
    }

    /// The lead time of the version proposed last; nil where it has none.
    public func reckonLeadTime(_ calendar: WorkCalendar) -> LeadTimeReckoning? {
        guard let content = baselines.current?.version.content,
            let leadTime = content.terms.leadTime
        else { return nil }
        var reckoned = LeadTimeReckoning(
            leadTime: leadTime, deposit: depositDay(leadTime.from),
            withoutDeposit: isWithoutDeposit, sample: samplesApprovedOn)
        let waitsForDeposit = reckoned.deposit == nil && !isWithoutDeposit
        guard !waitsForDeposit, let sample = reckoned.sample else { return reckoned }
        let start = max(sample, reckoned.deposit ?? sample)
        reckoned.start = start
        reckoned.end =
            switch leadTime.unit {
            case .calendarDays: start.adding(days: leadTime.days)
            case .workdays: calendar.adding(workdays: leadTime.days, to: start)
            }
        return reckoned
    }
}
