import FollowUp
import Words

extension OrderView {
    var nextActs: HTML {
        let acts = answer.next.map { act -> HTML in
            let sentence = words.order.nextAct(
                frame.milestone(act.milestone, act.names),
                lot: answer.lots.count > 1 ? act.lot : nil, due: act.due, today: frame.today)
            let state: HTML? =
                act.standing == .late || act.standing == .willBeLate
                ? "\(Parts.standing(act.standing, words)) " : nil
            return "<li>\(Parts.owes(act.owner, words)) \(state)\(sentence)</li>"
        }
        let items = [nextApproval, nextDifferences].compactMap { $0 } + acts
        guard isOpen || !items.isEmpty else { return "" }
        let content: HTML =
            items.isEmpty
            ? "<p>\(words.order.nothingNext)</p>" : "<ul class=\"next\">\(items)</ul>"
        return "<section><h2>\(words.order.next)</h2>\(content)</section>"
    }

    /// Before anything else a draft waits for its approval, which is ours to give.
    private var nextApproval: HTML? {
        guard isOpen, answer.state == .draft else { return nil }
        let half = answer.request?.approvals.last.map { words.terms.text($0.by) }
        let sentence = words.order.nextApproval(stopping: stopping, approvedBy: half)
        return "<li>\(Parts.owes(.buyer, words)) <a href=\"#approval\">\(sentence)</a></li>"
    }

    /// Differences of the confirmation wait for their decision owner, who is one of us.
    private var nextDifferences: HTML? {
        guard isOpen, let confirmation, confirmation.standing == .open else { return nil }
        let sentence = words.confirmations.lede(confirmation)
        return """
            <li>\(Parts.owes(.buyer, words)) <a href="#confirmation">\(sentence)</a></li>
            """
    }

    var progressForm: HTML {
        guard isOpen, frame.may(.progress), !answer.lots.isEmpty else { return "" }
        let plan = words.plan
        let form = form("/progress", "progress")
        let fields: HTML = """
            \(form.shown(answer.seq))\(lotChoice(form))\
            \(form.input("asOf", plan.asOf, .day, value: frame.today.iso))\
            <p class="hint">\(plan.progressHint)</p><div class="pair tight">\
            \(form.input("finished", plan.finished, .decimal))\
            \(form.input("packed", plan.packed, .decimal))</div>\
            \(form.told())\
            \(form.input("note", words.forms.note, optional: true))\(fall(form))
            """
        return """
            <section><h2 id="record-progress">\(plan.progressTitle)</h2>\
            \(form.markup(fields, button: plan.progressButton))</section>
            """
    }

    func lotChoice(
        _ form: Form, name: String = "lot", label: String? = nil, among some: [LotAnswer]? = nil
    ) -> HTML {
        let offered = some ?? answer.lots
        guard offered.count > 1 else {
            let number = offered.first?.number ?? 1
            return "<input type=\"hidden\" name=\"\(name)\" value=\"\(number)\"/>"
        }
        let lots = offered.map { lot in
            let quantity = lot.quantity.map { frame.comma + frame.quantity($0, unit: unit) } ?? ""
            return (String(lot.number), words.terms.lot(lot.number) + quantity)
        }
        return form.choice(name, label ?? words.forms.lot, Options(lots))
    }

    /// Asked only where a total fell; opened when the form came back for it.
    private func fall(_ form: Form) -> HTML {
        let words = words.forms
        let asked =
            form.state?.refusal?.reasons.contains { $0.obstacle == .fallsWithoutReason } ?? false
        return Parts.fold(
            self.words.plan.fallTitle, open: asked,
            """
            \(form.choice(
                "fallCause", words.cause, form.choices.causes, empty: self.words.plan.noFall))\
            \(form.choice("fallSide", words.side, form.choices.sides, empty: words.choose))
            """)
    }

    /// So many are read at a glance; the others are folded.
    private static let foundFirst = 20

    var findings: HTML {
        guard !answer.findings.isEmpty else { return "" }
        let items = answer.findings.map { finding -> HTML in
            "<li>\(words.findings.sentence(finding))</li>"
        }
        let (first, rest) = (items.prefix(Self.foundFirst), items.dropFirst(Self.foundFirst))
        let more: HTML? =
            rest.isEmpty
            ? nil
            : Parts.fold(
                words.order.moreFindings(rest.count), open: false,
                "<ul class=\"plain\">\(HTML.each(rest) { $0 })</ul>")
        return """
            <section><h2>\(words.order.findings)</h2>\
            <ul class="plain">\(HTML.each(first) { $0 })</ul>\(more)</section>
            """
    }
}
