import FollowUp
import Words

extension OrderView {
    var milestones: HTML {
        let tables = shownLots.filter { !$0.milestones.isEmpty }.map(table)
        return "<section>\(tables)</section>"
    }

    private func table(_ lot: LotAnswer) -> HTML {
        let plan = words.plan
        let title =
            answer.lots.count > 1 ? plan.milestonesOf(lot: lot.number) : plan.milestones
        let forms = MilestoneForms(view: self, lot: lot)
        let heads = [plan.original, plan.planned, plan.forecast, plan.actual, plan.float]
        return """
            <h2>\(title)</h2><table class="milestones"><caption class="hidden">\(title)</caption>\
            <thead><tr><th scope="col">\(plan.milestone)</th>\
            \(HTML.each(heads) { "<th scope=\"col\" class=\"n\">\($0)</th>" })\
            <th scope="col">\(plan.state)</th>\
            <th scope="col"><span class="hidden">\(plan.record)</span></th></tr></thead>\
            <tbody>\(HTML.each(lot.milestones) { row($0, lot, forms) })</tbody></table>
            """
    }

    private func row(
        _ milestone: MilestoneAnswer, _ lot: LotAnswer, _ forms: MilestoneForms
    ) -> HTML {
        let plan = words.plan
        let off: HTML? = milestone.notApplicable == nil ? nil : " class=\"off\""
        let told: HTML? = milestone.told.map {
            "<small>\(plan.told($0, today: frame.today))</small>"
        }
        let float: HTML? =
            milestone.actual == nil && milestone.notApplicable == nil
            ? milestone.floatWorkdays.map { HTML(text: plan.floatDays($0)) } : nil
        return """
            <tr\(off)><th scope="row">\(frame.milestone(milestone.key, milestone.names))\
            <small>\(words.terms.owes(milestone.owner))</small></th>\
            \(cell(plan.original, frame.time(milestone.original)))\
            \(cell(plan.planned, frame.time(milestone.planned) + (told ?? "")))\
            \(cell(plan.forecast, forecast(milestone, lot)))\
            \(cell(plan.actual, frame.time(milestone.actual)))\
            \(cell(plan.float, float ?? ""))\
            <td>\(Parts.standing(milestone.standing, words))\(why(milestone))</td>\
            <td class="menu-cell">\(forms.panel(milestone))</td></tr>
            """
    }

    private func cell(_ label: String, _ content: HTML) -> HTML {
        content.isEmpty
            ? "<td class=\"n\"></td>" : "<td class=\"n\" data-label=\"\(label)\">\(content)</td>"
    }

    private func forecast(_ milestone: MilestoneAnswer, _ lot: LotAnswer) -> HTML {
        guard milestone.actual == nil else { return "" }
        let p80: HTML? =
            milestone.key == .handedOver
            ? lot.p80.map { "<small>\(words.board.fourFifths($0, today: frame.today))</small>" }
            : nil
        let mark: HTML? =
            milestone.provisional ? "<small>\(Parts.provisional(frame))</small>" : nil
        return "\(frame.time(milestone.forecast))\(mark)\(p80)"
    }

    private func why(_ milestone: MilestoneAnswer) -> HTML? {
        if let reason = milestone.notApplicable {
            return "<small>\(words.plan.notApplicable(reason))</small>"
        }
        guard milestone.actual == nil, let missed = milestone.missed else { return nil }
        return "<small>\(words.plan.missedOn(missed, today: frame.today))</small>"
    }
}
