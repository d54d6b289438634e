/// An order's forecast: every lot's, and the order's as the board says it.
public struct OrderForecast: Sendable, Equatable {
    public var lots: [LotForecast]
    public var standing: Standing
    /// The open lot in the most trouble; once all is handed over, the one handed over last.
    public var leadingLot: Int?
    /// Promise and forecast of that lot.
    public var promised: Day?
    public var handover: Day?
    public var provisional: Bool
}

extension Order {
    /// When every lot's milestones will be reached, and how the order stands: the worst of its
    /// open lots decides. A cancelled order has no forecast.
    public func forecast(_ facts: ScheduleFacts) -> OrderForecast {
        let all = lots.map { $0.forecast(facts.of($0), waitsFor: waitsFor) }
        var answer = OrderForecast(
            lots: all, standing: standing(all), provisional: all.contains { $0.provisional })
        if closure?.cancelled == true { return answer }
        answer.leadingLot = leadingLot(facts)
        if let lot = all.first(where: { $0.lot == answer.leadingLot }) {
            answer.promised = lot.promised
            answer.handover = lot.handover
        }
        if let closure { answer.handover = lastHandover ?? closure.on }
        return answer
    }

    private func leadingLot(_ facts: ScheduleFacts) -> Int? {
        if lots.count == 1 { return lots[0].number }
        if let last = lastToGo { return last.number }
        return worstOutlook(of: facts)?.lot
    }

    private func worstOutlook(of facts: ScheduleFacts) -> Outlook? {
        worstOutlook(facts.calendars, prerequisites: facts.prerequisites)
    }

    private func standing(_ lots: [LotForecast]) -> Standing {
        if let closure { return closure.cancelled ? .cancelled : .done }
        let worstFirst: [Standing] = [.late, .willBeLate, .onPlan, .notKnown, .done]
        return worstFirst.first { standing in lots.contains { $0.standing == standing } }
            ?? .notKnown
    }
}
