import FollowUp
import Words

/// What a moved day would move, before it is moved (D3).
public enum ImpactPage {
    /// Without `to` it asks for the day.
    public static func markup(
        _ frame: Frame, _ order: OrderAnswer, lot: Int, milestone: MilestoneKey, to day: Day?,
        impact: Impact?, state: FormState? = nil
    ) -> HTML {
        let plan = frame.words.plan
        let view = OrderView(frame: frame, answer: order, state: state, lot: lot)
        let names = order.lots.first { $0.number == lot }?.milestones
            .first { $0.key == milestone }?.names
        let name = frame.milestone(milestone, names)
        let base = "/lots/\(lot)/milestones/\(milestone.rawValue)"
        let title =
            day.map { plan.impactHeadline(name, to: $0, today: frame.today) } ?? plan.moveTitle
        let move = view.form("\(base)/move", "move")
        let shown: HTML? = impact.map { consequences($0, frame, order) }
        let form: HTML? = day.map {
            move.markup(
                move.shown(order.seq) + move.input("to", plan.moveTo, .day, value: $0.iso)
                    + move.reason(),
                button: plan.moveButton)
        }
        let ask: HTML = """
            <form method="get" action="\(view.address("\(base)/impact"))" class="form">\
            <div class="field"><label for="try">\(plan.moveTo)</label>\
            <input id="try" name="to" type="date" class="day" value="\(day?.iso ?? "")"/></div>\
            <p class="act"><button class="quiet">\(plan.seeImpact)</button></p></form>
            """
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(move))<p class="crumb">\
            <a href="/orders/\(order.id)">\(order.number)</a> · \(name)</p><h1>\(title)</h1>\
            \(shown)\(day == nil ? ask : nil)\
            \(frame.may(.plan) ? form : nil)\(day == nil ? nil : Parts.fold(plan.tryAnother, ask))\
            <p><a href="/orders/\(order.id)">\(plan.backToOrder)</a></p></div>
            """
        return Layout.page(frame: frame, title: title, body: body)
    }

    private static func consequences(
        _ impact: Impact, _ frame: Frame, _ order: OrderAnswer
    ) -> HTML {
        let plan = frame.words.plan
        let handover: HTML? = impact.handover.map {
            "<p><b>\(plan.impactHandover($0, today: frame.today))</b></p>"
        }
        let booking: HTML? = impact.lastBookingDay.map {
            "<p>\(plan.impactBooking($0, today: frame.today))</p>"
        }
        let mark: HTML? = impact.provisional ? "<p>\(Parts.provisional(frame))</p>" : nil
        guard !impact.moved.isEmpty else {
            return "\(handover)\(booking)\(mark)<p>\(plan.impactNothing)</p>"
        }
        return """
            \(handover)\(booking)\(mark)<table><caption class="hidden">\(plan.moves)</caption>\
            <thead><tr>\
            <th scope="col">\(plan.milestone)</th><th scope="col" class="n">\(plan.before)</th>\
            <th scope="col" class="n">\(plan.after)</th>\
            <th scope="col" class="n">\(frame.words.order.slipDays)</th></tr></thead><tbody>\
            \(HTML.each(impact.moved) { row($0, frame, order) })</tbody></table>
            """
    }

    private static func row(_ line: ImpactLine, _ frame: Frame, _ order: OrderAnswer) -> HTML {
        let plan = frame.words.plan
        let names = order.lots.lazy.flatMap(\.milestones).first { $0.key == line.milestone }?.names
        var moved: HTML?
        if let before = line.days.before, let after = line.days.after {
            moved = HTML(text: frame.words.dates.slip(before.days(until: after)))
        }
        return """
            <tr><th scope="row">\(frame.milestone(line.milestone, names))</th>\
            <td class="n" data-label="\(plan.before)">\(frame.time(line.days.before))</td>\
            <td class="n" data-label="\(plan.after)">\(frame.time(line.days.after))</td>\
            <td class="n" data-label="\(frame.words.order.slipDays)">\(moved)</td></tr>
            """
    }
}
