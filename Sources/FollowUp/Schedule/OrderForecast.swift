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
    /// open lots decides. A cancelled order has no forecast. Of a lot that was handed over, or an
    /// order that ended, nothing is expected any more: what nobody told stays so.
    public func forecast(_ facts: ScheduleFacts) -> OrderForecast {
        let all = lots.map { lot in
            let forecast = lot.forecast(facts.of(lot), waitsFor: waitsFor)
            return isOpen && lot.handedOver == nil ? forecast : forecast.ended(closure)
        }
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

extension LotForecast {
    /// The facts alone: no forecast of what will not come, and nothing late that nobody awaits.
    fileprivate func ended(_ closure: OrderClosure?) -> LotForecast {
        var facts = self
        let left: Standing = closure?.cancelled == true ? .cancelled : .notTold
        for at in milestones.indices {
            let standing = milestones[at].standing
            guard standing != .done, standing != .notApplicable else { continue }
            facts.milestones[at].day = nil
            facts.milestones[at].floatWorkdays = nil
            facts.milestones[at].standing = left
        }
        if standing != .done {
            facts.handover = nil
            facts.standing = closure?.cancelled == true ? .cancelled : .done
        }
        facts.lastBookingDay = nil
        facts.provisional = false
        return facts
    }
}
