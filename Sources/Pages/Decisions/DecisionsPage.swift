import FollowUp
import Words

/// My decisions: each question with its facts, its options and a button for each.
public enum DecisionsPage {
    /// What is shown, and what of it was refused.
    public struct Shown: Sendable {
        public var isMine: Bool
        /// The order whose questions these are.
        public var order: FileID?
        public var state: FormState?

        public init(isMine: Bool = true, order: FileID? = nil, state: FormState? = nil) {
            self.isMine = isMine
            self.order = order
            self.state = state
        }
    }

    public static func markup(
        _ frame: Frame, _ answer: ListAnswer<DecisionAnswer>, _ shown: Shown
    ) -> HTML {
        let words = frame.words.decisions
        let count = answer.items.count
        let isMore = answer.next != nil
        let headline =
            shown.order != nil && count > 0
            ? words.ofOrder(answer.items.first?.orderNumber ?? "")
            : shown.isMine
                ? words.headline(count, isMore: isMore) : words.allHeadline(count, isMore: isMore)
        let forms = answer.items.map { form(frame, $0, shown.state) }
        let refused: HTML =
            forms.contains { $0.isRefused }
            ? ErrorSummary.markup(frame, forms)
            : ErrorSummary.markup(frame, shown.state?.refusal)
        let lede = count > 0 ? words.lede : shown.isMine ? words.empty : words.allEmpty
        let body: HTML = """
            \(refused)<h1>\(headline)</h1><p class="lede">\(lede)</p>\
            \(switching(frame, shown))\
            \(HTML.each(answer.items) { card(frame, $0, shown) })\
            \(Parts.next(answer.next, base: base(shown), frame.words.frame.next))
            """
        let title = shown.isMine ? words.title : words.allTitle
        return Layout.page(frame: frame, title: title, body: body)
    }

    private static func base(_ shown: Shown) -> HTML {
        let order: HTML? = shown.order.map { "order=\($0)&amp;" }
        let whose: HTML? = shown.isMine ? nil : "whose=all&amp;"
        return "/decisions?\(whose)\(order)after="
    }

    private static func switching(_ frame: Frame, _ shown: Shown) -> HTML {
        let words = frame.words.decisions
        let mine: HTML? = shown.isMine ? " aria-current=\"true\"" : nil
        let all: HTML? = shown.isMine || shown.order != nil ? nil : " aria-current=\"true\""
        return """
            <div class="filters"><nav aria-label="\(words.allTitle)">\
            <a href="/decisions"\(mine)>\(words.mine)</a> \
            <a href="/decisions?whose=all"\(all)>\(words.all)</a></nav></div>
            """
    }

    private static func form(
        _ frame: Frame, _ answer: DecisionAnswer, _ state: FormState?
    ) -> Form {
        let number = answer.held.question.number
        return Form(
            frame, action: "/orders/\(answer.order.description)/decisions/\(number)/answer",
            prefix: "d-\(answer.order.description)-\(number)", state: state)
    }

    private static func card(
        _ frame: Frame, _ answer: DecisionAnswer, _ shown: Shown
    ) -> HTML {
        let words = frame.words.decisions
        let card = DecisionCard(frame: frame, answer: answer)
        let question = answer.held.question
        let isMine = answer.capacity != nil && card.isOpen
        let options: HTML = isMine ? deciding(frame, answer, shown.state) : card.options()
        let reading: HTML? =
            card.isOpen && answer.capacity == nil
            ? "<p class=\"hint\">\(words.notYours)</p>" : nil
        return """
            <section class="decision"><h2><a href="/orders/\(answer.order)#decisions">\
            \(answer.orderNumber)</a> · \(words.word(question.subject, answer.names))</h2>\
            <p class="hint">\(frame.supplier(answer.supplierName, answer.supplierChineseName))</p>\
            \(card.facts)\(options)\(reading)\(card.around)</section>
            """
    }

    /// A form with one button an option: to press it is to decide.
    private static func deciding(
        _ frame: Frame, _ answer: DecisionAnswer, _ state: FormState?
    ) -> HTML {
        let words = frame.words.decisions
        let card = DecisionCard(frame: frame, answer: answer)
        let form = form(frame, answer, state)
        return """
            <form method="post" action="\(form.action)" class="form wide">\(Layout.csrf(frame))\
            \(form.key)\(form.area("words", words.words, rows: 2, optional: true))\
            <div id="\(form.id("option"))">\(card.options { option in
                """
                <button name="option" value="\(option.number)">\
                \(words.choose(option.number))</button>
                """
            })</div></form>
            """
    }
}
