import FollowUp
import Words

/// The supplier's confirmation beside the order: does it agree, and what is decided about what does
/// not?
public enum ConfirmationPage {
    public static func markup(
        _ frame: Frame, _ order: OrderAnswer, _ answer: ConfirmationAnswer,
        state: FormState? = nil
    ) -> HTML {
        let view = ConfirmationView(frame: frame, order: order, answer: answer, state: state)
        let title = frame.words.confirmations.title
        let body: HTML = """
            <div class="form-page">\(view.refused)<p class="crumb">\
            <a href="/orders/\(order.id)">\(order.number)</a></p><h1>\(title)</h1>\
            <p class="lede">\(frame.words.confirmations.lede(answer))</p>\
            \(view.facts)\(view.differences)\(view.notTold)\(view.acceptance)\
            \(view.filing)\(view.earlier)\
            <p><a href="/orders/\(order.id)">\(frame.words.plan.backToOrder)</a></p></div>
            """
        return Layout.page(frame: frame, title: "\(title) \(order.number)", body: body)
    }
}

struct ConfirmationView {
    let frame: Frame
    let order: OrderAnswer
    let answer: ConfirmationAnswer
    let state: FormState?

    var words: Words { frame.words }
    var told: any ConfirmationWords { frame.words.confirmations }

    func address(_ rest: String) -> String { "/orders/\(order.id.description)\(rest)" }

    func form(_ path: String, _ prefix: String) -> Form {
        Form(frame, action: address(path), prefix: prefix, state: state)
    }

    /// What was refused, with links into the form it concerns.
    var refused: HTML {
        guard let state, state.refusal?.reasons.isEmpty == false else { return "" }
        let isSettling = ["/differences", "/acceptance"].contains { state.action.hasSuffix($0) }
        let isWithdrawing = state.action.hasSuffix("/withdrawal")
        let prefix = isSettling ? "settle" : isWithdrawing ? "withdraw" : "file"
        return ErrorSummary.markup(
            Form(frame, action: state.action, prefix: prefix, state: state))
    }

    var facts: HTML? {
        guard let held = answer.confirmation else { return nil }
        let filed = held.confirmation
        let paper = filed.document.map { number -> HTML in
            let paper = order.documents.first { $0.document.number == number }?.document
            let name = paper.map { self.name(of: $0) }
            return """
                <a href="\(address("/documents/\(number)"))">\(told.document) \(number)\
                \(name.map { "\(frame.colon)\($0)" })</a>
                """
        }
        return Parts.facts([
            (told.kind, HTML(text: told.word(filed.kind))),
            (told.reference, filed.reference.map { HTML(text: $0) }),
            (told.day, filed.day.map { frame.time($0) }), (told.document, paper),
            (
                told.filedBy,
                "\(words.terms.text(held.by))\(frame.comma)\(frame.time(held.at))"
            ),
            (words.forms.note, filed.note.map { HTML(text: words.terms.text($0)) }),
        ])
    }

    var notTold: HTML? {
        answer.notTold.isEmpty
            ? untold : "<p class=\"aside-note\">\(told.notTold(answer.notTold))</p>\(untold)"
    }

    /// What keeps it from being accepted besides differences, where the lede does not say so.
    private var untold: HTML? {
        let isSettled = answer.open.isEmpty && answer.refused.isEmpty
        guard !answer.untold.isEmpty, answer.standing != .accepted,
            answer.standing != .open || !isSettled
        else { return nil }
        return "<p class=\"aside-note\">\(told.untold(answer.untold))</p>"
    }

    /// Nothing is open: one button that says the act.
    var acceptance: HTML? {
        guard let held = answer.confirmation, frame.may(.settle), answer.standing != .accepted,
            answer.open.isEmpty, answer.refused.isEmpty, answer.untold.isEmpty
        else { return nil }
        return form("/confirmations/\(held.number)/acceptance", "accept").button(
            told.acceptButton, hidden: [("seq", "\(answer.seq)")], quiet: false)
    }

    var earlier: HTML? {
        let others = answer.filed.filter { $0.number != answer.confirmation?.number }
        let withdrawal = withdrawal
        guard !others.isEmpty || withdrawal != nil else { return nil }
        let items = others.reversed().map { filed -> HTML in
            let name: HTML = """
                \(filed.number). \(told.word(filed.kind)) \(filed.reference ?? "")
                """
            let end = filed.withdrawn.map { told.withdrawn(words.terms.text($0)) }
            return """
                <li>\(filed.withdrawn == nil ? name : "<del>\(name)</del>")\
                <small>\(words.terms.text(filed.by))\(frame.comma)\(frame.time(filed.at))</small>\
                \(end.map { "<small>\($0)</small>" as HTML })</li>
                """
        }
        let list: HTML? =
            items.isEmpty
            ? nil : "<h2>\(told.filed)</h2><ul class=\"plain\">\(items)</ul>"
        return "<section>\(withdrawal)\(list)</section>"
    }

    private var withdrawal: HTML? {
        guard let held = answer.confirmation, frame.may(.confirm) else { return nil }
        let form = form("/confirmations/\(held.number)/withdrawal", "withdraw")
        return Parts.fold(
            told.withdrawTitle, open: form.isRefused,
            form.markup(form.input("reason", words.forms.reason), button: told.withdrawButton))
    }
}
