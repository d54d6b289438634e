import FollowUp
import Words

/// What can be recorded on one milestone, unfolded from its row.
struct MilestoneForms {
    let view: OrderView
    let lot: LotAnswer

    private var frame: Frame { view.frame }
    private var plan: any PlanWords { view.words.plan }

    static func prefix(_ lot: String, _ key: String, _ act: String) -> String {
        "m-\(lot)-\(key)-\(act)"
    }

    func panel(_ milestone: MilestoneAnswer) -> HTML {
        guard view.isOpen, milestone.notApplicable == nil else { return "" }
        let forms = forms(milestone)
        guard !forms.isEmpty else { return "" }
        let name = frame.milestone(milestone.key, milestone.names)
        let open: HTML? =
            view.state?.action.hasPrefix(base(milestone)) == true ? " open=\"open\"" : nil
        return """
            <details class="acts"\(open)><summary>\(plan.record)\
            <span class="hidden">\(frame.colon)\(name)</span></summary>\
            <div class="panel">\(forms)</div></details>
            """
    }

    private func base(_ milestone: MilestoneAnswer) -> String {
        view.address("/lots/\(lot.number)/milestones/\(milestone.key.rawValue)/")
    }

    private func form(_ milestone: MilestoneAnswer, _ act: String) -> Form {
        Form(
            frame, action: base(milestone) + act,
            prefix: Self.prefix(String(lot.number), milestone.key.rawValue, act),
            state: view.state)
    }

    private func forms(_ milestone: MilestoneAnswer) -> HTML {
        let may = (progress: frame.may(.progress), plan: frame.may(.plan))
        guard milestone.actual == nil else {
            return may.progress ? reopening(milestone) : ""
        }
        var forms: HTML = ""
        if may.plan, let told = milestone.told { forms += acceptance(milestone, told) }
        if may.progress { forms += reached(milestone) }
        if may.progress { forms += word(milestone) }
        if may.plan { forms += move(milestone) }
        if may.plan, milestone.key != .handedOver { forms += notApplicable(milestone) }
        return forms
    }

    private func fold(_ title: String, _ form: Form, _ fields: HTML, _ button: String) -> HTML {
        Parts.fold(
            title, open: form.isRefused,
            form.markup(form.shown(view.answer.seq) + fields, button: button))
    }

    private func reached(_ milestone: MilestoneAnswer) -> HTML {
        let form = form(milestone, "reached")
        let by = milestone.owner == .buyer ? "" : "supplier"
        return fold(
            plan.reachedTitle, form,
            form.input("on", plan.reachedOn, .day, value: frame.today.iso) + form.told(by: by),
            plan.reachedButton)
    }

    private func reopening(_ milestone: MilestoneAnswer) -> HTML {
        let form = form(milestone, "reopening")
        return fold(
            plan.reopenTitle, form, form.input("reason", view.words.forms.reason),
            plan.reopenButton)
    }

    private func acceptance(_ milestone: MilestoneAnswer, _ told: Day) -> HTML {
        """
        <p class="hint">\(plan.acceptHint)</p>\
        \(form(milestone, "acceptance").button(
            plan.acceptTold(told, today: frame.today),
            hidden: [("seq", String(view.answer.seq))], quiet: false))
        """
    }

    private func move(_ milestone: MilestoneAnswer) -> HTML {
        let form = form(milestone, "move")
        let likely = milestone.told ?? milestone.forecast ?? milestone.planned ?? frame.today
        let impact: HTML = """
            <a href="\(base(milestone))impact?to=\(iso: likely)">\(plan.seeImpact)</a>
            """
        let fields =
            form.input("to", plan.moveTo, .day, value: milestone.planned?.iso ?? "")
            + form.reason() + (view.blame(form) ?? "")
        return Parts.fold(
            plan.moveTitle, open: form.isRefused,
            form.markup(
                form.shown(view.answer.seq) + fields, button: plan.moveButton, also: impact))
    }

    private func word(_ milestone: MilestoneAnswer) -> HTML {
        let form = form(milestone, "word")
        return fold(
            plan.toldTitle, form,
            form.input("day", plan.toldDay, .day) + form.reason() + form.source(),
            plan.toldButton)
    }

    private func notApplicable(_ milestone: MilestoneAnswer) -> HTML {
        let form = form(milestone, "not-applicable")
        return fold(
            plan.notApplicableTitle, form, form.input("reason", view.words.forms.reason),
            plan.notApplicableButton)
    }
}
