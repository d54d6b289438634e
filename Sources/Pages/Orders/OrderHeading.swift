import FollowUp
import Words

extension OrderView {
    var heading: HTML {
        """
        <p class="crumb"><a href="/board">\(words.frame.board)</a> · \(answer.number) · \
        <a href="/suppliers/\(answer.supplier)">\(supplier)</a>\(facts)</p>\
        <h1>\(words.order.headline(headline, today: frame.today))</h1>\
        <p class="lede">\(lede)</p>\(Parts.provisionalYears(answer.provisionalYears, frame))\
        \(Parts.unconfirmed(answer.unconfirmedClosures, frame))
        """
    }

    private var supplier: String {
        let name = frame.supplier(answer.supplierName, answer.supplierChineseName)
        return answer.siteName.map { words.order.sitting(supplier: name, site: $0) } ?? name
    }

    private var facts: String {
        var facts: [String] = []
        if let quantity = answer.quantity {
            facts.append(frame.quantity(quantity, unit: unit))
        }
        let lines = answer.standingLines
        if let first = lines.first {
            let more = lines.count - 1
            facts.append(
                more == 0
                    ? first.description
                    : first.description + frame.comma + words.board.moreLines(more))
        }
        if answer.lots.count > 1 { facts.append(words.terms.lots(answer.lots.count)) }
        if let term = answer.terms.tradeTerm { facts.append(words.terms.tradeTerm(term)) }
        if let value = answer.value { facts.append(Figures.money(value)) }
        facts.append(words.terms.orderKind(answer.kind))
        if answer.profile.rawValue != answer.kind.rawValue {
            facts.append(words.terms.profile(answer.profile))
        }
        return facts.map { " · \($0)" }.joined()
    }

    var headline: OrderHeadline {
        if let closure = answer.closure {
            guard !closure.cancelled else { return .cancelled(on: closure.on) }
            let day = lastHandover ?? closure.on
            return .handedOver(on: day, lateDays: answer.promised.map { $0.days(until: day) })
        }
        // One that was approved before and changed since is on its way all the same.
        if answer.state == .draft, answer.request?.approved == nil {
            return .draft(on: answer.forecast ?? answer.promised)
        }
        guard let forecast = answer.forecast else { return .notKnown(promised: answer.promised) }
        guard let promised = answer.promised else { return .forecastWithoutPromise(on: forecast) }
        return .forecast(
            on: forecast, lateDays: promised.days(until: forecast),
            toldLateDays: answer.told.map { promised.days(until: $0) })
    }

    private var lastHandover: Day? {
        answer.lots.compactMap { lot in
            lot.milestones.first { $0.key == .handedOver }?.actual
        }.max()
    }

    /// Whole sentences, each with one fact.
    private var lede: String {
        var sentences: [String] = []
        if isOpen, case .forecast(_, let late, _) = headline, late > 0 {
            let ours = buyersDays
            if ours > 0 { sentences.append(words.order.ours(days: min(ours, late), of: late)) }
            if let promised = answer.promised {
                sentences.append(words.order.promisedFor(promised, today: frame.today))
            }
        }
        if isOpen, let required = answer.terms.required {
            sentences.append(words.order.required(required, today: frame.today))
        }
        if isOpen { sentences += outlook }
        return sentences.joined(separator: words.language == .chinese ? "" : " ")
    }

    private var outlook: [String] {
        var sentences: [String] = []
        let missed = answer.lots.flatMap(\.milestones).count { $0.standing == .late }
        if missed > 0 { sentences.append(words.order.missedMilestones(missed)) }
        if let day = answer.lots.compactMap(\.lastBookingDay).min() {
            sentences.append(words.order.lastBookingDay(day, today: frame.today))
        }
        let lot = answer.lots.first { $0.number == answer.leadingLot }
        if let lot, let history = history(lot) { sentences.append(history) }
        return sentences
    }

    /// What the supplier's past says, and where the plan is later, that it is the plan.
    private func history(_ lot: LotAnswer) -> String? {
        guard let basedOn = lot.basedOn else {
            // From the promised day on nothing is said, however many orders there are.
            return lot.promised ?? .distantFuture > frame.today ? words.order.noHistory : nil
        }
        let plan = lot.handover ?? frame.today
        switch (lot.p50, lot.p80) {
        case (let p50?, let p80?):
            return words.order.history(p50: p50, p80: p80, basedOn: basedOn, today: frame.today)
        case (nil, let p80?):
            return words.order.historyOfLate(
                p80: p80, notBefore: plan, basedOn: basedOn, today: frame.today)
        case (_, nil):
            return words.order.pastHistory(
                notBefore: plan, basedOn: basedOn, today: frame.today)
        }
    }

    /// Days the handover moved for reasons on the buyer's side.
    private var buyersDays: Int {
        answer.slips.reduce(0) { sum, slip in
            guard slip.milestone == .handedOver, slip.reason.side == .buyer, let from = slip.from
            else { return sum }
            return sum + max(0, from.days(until: slip.to))
        }
    }
}
