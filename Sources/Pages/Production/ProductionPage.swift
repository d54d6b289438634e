import FollowUp
import Words

/// The plan the supplier commits to, lot by lot, beside the plan in force.
public enum ProductionPage {
    /// Lots drawn on one page; others by their number.
    static let shownLots = 5

    public static func markup(
        _ frame: Frame, _ order: OrderAnswer, _ answer: ProductionAnswer, lot: Int? = nil,
        state: FormState? = nil
    ) -> HTML {
        let told = frame.words.production
        let chosen = answer.lots.filter { $0.lot == lot }
        let lots = chosen.isEmpty ? Array(answer.lots.prefix(shownLots)) : chosen
        let views = lots.map {
            CommitmentView(
                frame: frame, order: order, lot: $0, several: answer.lots.count > 1, state: state)
        }
        let others = answer.lots.filter { other in !lots.contains { $0.lot == other.lot } }
        let links: HTML? =
            others.isEmpty
            ? nil
            : """
            <p>\(HTML.joined(
                others.prefix(200).map { link($0, order, frame) }, by: HTML(text: frame.comma)))</p>
            """
        let body: HTML = """
            <div class="form-page">\(views.compactMap(\.refused))<p class="crumb">\
            <a href="/orders/\(order.id)">\(order.number)</a></p><h1>\(told.title)</h1>\
            \(HTML.each(views) { $0.markup })\(links)\
            <p><a href="/orders/\(order.id)">\(frame.words.plan.backToOrder)</a></p></div>
            """
        return Layout.page(frame: frame, title: "\(told.title) \(order.number)", body: body)
    }

    private static func link(_ lot: LotCommitment, _ order: OrderAnswer, _ frame: Frame) -> HTML {
        """
        <a href="/orders/\(order.id)/production-plans?lot=\(lot.lot)">\
        \(frame.words.terms.lot(lot.lot))</a>
        """
    }
}

struct CommitmentView {
    let frame: Frame
    let order: OrderAnswer
    let lot: LotCommitment
    let several: Bool
    let state: FormState?

    private var words: Words { frame.words }
    private var told: any ProductionWords { frame.words.production }

    private func form(_ path: String, _ prefix: String) -> Form {
        Form(frame, action: "/orders/\(order.id.description)\(path)", prefix: prefix, state: state)
    }

    private var telling: Form {
        form("/lots/\(lot.lot)/production-plans", "tell-\(lot.lot)")
    }

    private func deciding(_ act: String) -> Form {
        form("/production-plans/\(lot.held?.plan.number ?? 0)/\(act)", "\(act)-\(lot.lot)")
    }

    var refused: HTML? {
        for form in [telling, deciding("acceptance"), deciding("refusal")] where form.isRefused {
            return ErrorSummary.markup(form)
        }
        return nil
    }

    var markup: HTML {
        """
        <section><h2>\(words.terms.lot(lot.lot))</h2>\
        <p class="lede">\(told.lede(lot, severalLots: false))</p>\(origin)\(findings)\(table)\
        \(decision)\(tellForm)</section>
        """
    }

    private var origin: HTML? {
        guard let held = lot.held else { return nil }
        let paper: HTML? = held.plan.document.map {
            """
             · <a href="/orders/\(order.id)/documents/\($0)">\(words.confirmations.document) \
            \($0)</a>
            """
        }
        let note: HTML? = held.plan.note.map { "<br/>“\(words.terms.text($0))”" }
        let reason: HTML? = held.refused.map { "<br/>“\(words.terms.text($0))”" }
        return """
            <p class="hint">\(words.terms.text(held.by))\(frame.comma)\(frame.time(held.at))\
            \(paper)\
            \(note)\(reason)</p>
            """
    }

    private var findings: HTML? {
        guard lot.standing == .told, !lot.findings.isEmpty else { return nil }
        let items = lot.findings.map { finding -> HTML in
            let name = frame.milestone(finding.milestone, names(finding.milestone))
            return "<li class=\"look\">\(told.sentence(finding, name))</li>"
        }
        return "<h3>\(told.found)</h3><ul class=\"plain\">\(items)</ul>"
    }

    private func names(_ key: MilestoneKey) -> MilestoneNames? {
        lot.stages.first { $0.milestone == key }?.names
    }

    private var table: HTML? {
        guard lot.held != nil else { return nil }
        return """
            <table><caption class="hidden">\(told.title)</caption><thead><tr>\
            <th scope="col">\(told.stage)</th><th scope="col" class="n">\(told.inForce)</th>\
            <th scope="col" class="n">\(told.committed)</th>\
            <th scope="col" class="n">\(told.quantity)</th></tr></thead><tbody>\
            \(HTML.each(lot.stages, row))</tbody></table>
            """
    }

    private func row(_ stage: CommittedStage) -> HTML {
        let quantity = stage.quantity.map { Figures.quantity($0) } ?? ""
        let actual: HTML? = stage.actual.map {
            "<small>\(words.plan.reachedOn) \(frame.time($0))</small>"
        }
        return """
            <tr><th scope="row">\(frame.milestone(stage.milestone, stage.names))\(actual)</th>\
            <td class="n" data-label="\(told.inForce)">\(frame.time(stage.planned))</td>\
            <td class="n" data-label="\(told.committed)"><b>\(frame.time(stage.committed))</b></td>\
            <td class="n" data-label="\(told.quantity)">\(quantity)</td></tr>
            """
    }

    private var decision: HTML? {
        guard lot.standing == .told, order.closure == nil, frame.may(.plan) else { return nil }
        let (accept, refuse) = (deciding("acceptance"), deciding("refusal"))
        return """
            \(Parts.fold(
                told.acceptTitle, open: true,
                accept.markup(
                    "<p class=\"hint\">\(told.acceptHint)</p>\(accept.reasonOfSlip())",
                    button: told.acceptButton)))\
            \(Parts.fold(
                told.refuseTitle, open: refuse.isRefused,
                refuse.markup(
                    refuse.input("reason", words.forms.reason), button: told.refuseButton)))
            """
    }

    private var tellForm: HTML? {
        guard order.closure == nil, frame.may(.confirm) else { return nil }
        let form = telling
        let fields: HTML = """
            <p class="hint">\(told.tellHint)</p>\
            \(HTML.each(lot.stages.filter { $0.actual == nil }) { stageFields(form, $0) })\
            \(form.input("document", words.confirmations.document, .whole,
                hint: words.confirmations.documentHint, optional: true))\
            \(form.input("note", words.forms.note, optional: true))\(form.source())
            """
        return Parts.fold(
            told.tellTitle, open: form.isRefused || lot.standing == .missing,
            form.markup(fields, button: told.tellButton))
    }

    private func stageFields(_ form: Form, _ stage: CommittedStage) -> HTML {
        let name = "stage.\(stage.milestone.rawValue)"
        let day = stage.committed ?? stage.planned
        return """
            <fieldset class="group"><legend>\
            \(frame.milestone(stage.milestone, stage.names))</legend><div class="pair tight">\
            \(form.input("\(name).day", words.forms.day, .day, value: day?.iso ?? ""))\
            \(form.input(
                "\(name).quantity", told.quantity, .decimal,
                value: stage.quantity?.description ?? "", optional: true))</div></fieldset>
            """
    }
}
