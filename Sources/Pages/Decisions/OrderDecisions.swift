import FollowUp
import Words

extension OrderView {
    /// What was asked and decided on this order, and who decides about what.
    var decisionSection: HTML {
        guard let told = decisions else { return "" }
        let mayAsk = isOpen && frame.may(.ask)
        let mayName = isOpen && frame.may(.gates)
        guard mayAsk || mayName || !told.decisions.isEmpty else { return "" }
        let words = words.decisions
        let buyer: HTML? =
            told.buyerDays > 0
            ? "<p class=\"aside-note\">\(words.buyerDays(told.buyerDays))</p>" : nil
        return """
            <section><h2 id="decisions">\(words.section)</h2>\(buyer)\
            \(HTML.each(told.decisions, decision))\
            \(mayAsk ? askForm(told) : nil)\(mayName ? nameForm(told) : nil)</section>
            """
    }

    private func decision(_ asked: DecisionAnswer) -> HTML {
        let words = words.decisions
        let card = DecisionCard(frame: frame, answer: asked)
        let question = asked.held.question
        let title = "\(question.number). \(words.word(question.subject, asked.names))"
        let link: HTML? =
            asked.capacity != nil && card.isOpen
            ? """
            <p class="act"><a class="btn" href="/decisions?order=\(answer.id)">\
            \(words.toDecide)</a></p>
            """ : nil
        let content: HTML =
            "\(card.facts)\(card.options())\(link)\(card.around)\(withdrawal(asked))"
        return card.isOpen
            ? "<h3>\(title)</h3>\(content)"
            : Parts.fold("\(title) · \(words.word(asked.state))", content)
    }

    private func withdrawal(_ asked: DecisionAnswer) -> HTML? {
        guard asked.state == .open, frame.may(.ask) else { return nil }
        let number = asked.held.question.number
        return reasonFold(
            "/decisions/\(number)/withdrawal", words.decisions.withdrawTitle,
            words.decisions.withdrawButton)
    }

    private func subjects(_ told: OrderDecisionsAnswer) -> Options {
        Options(
            told.subjects.map {
                let name = words.decisions.word($0.subject, $0.names)
                let owner = $0.ownerName ?? words.decisions.nobody
                return ($0.subject.rawValue, name + frame.bracketed(owner))
            })
    }

    /// The milestones that can wait, those of each lot.
    private var waiting: Options {
        let lots = answer.lots.prefix(20)
        return Options(
            lots.flatMap { lot in
                lot.milestones.filter {
                    $0.actual == nil && $0.notApplicable == nil
                        && ($0.told ?? $0.planned) != nil
                }.map { milestone in
                    let name = frame.milestone(milestone.key, milestone.names)
                    let day = (milestone.told ?? milestone.planned).map(frame.short) ?? ""
                    let of =
                        answer.lots.count > 1 ? frame.comma + words.terms.lot(lot.number) : ""
                    let label = "\(name)\(of)\(frame.colon)\(day)"
                    return ("\(lot.number)/\(milestone.key.rawValue)", label)
                }
            })
    }

    private func askForm(_ told: OrderDecisionsAnswer) -> HTML {
        let words = words.decisions
        let form = form("/decisions", "decisions")
        let again = told.decisions.filter { !DecisionCard(frame: frame, answer: $0).isOpen }
        let former: HTML? =
            again.isEmpty
            ? nil
            : form.choice(
                "former", words.former,
                Options(
                    again.map {
                        let number = $0.held.question.number
                        let question = self.words.terms.text($0.held.question.question)
                        return ("\(number)", "\(number). \(question.prefix(60))")
                    }), empty: self.words.forms.none)
        let fields: HTML = """
            <p class="hint">\(words.askHint)</p>\
            \(form.choice("subject", words.subject, subjects(told)))\
            \(form.area("question", words.question, rows: 2))\
            \(HTML.each(Array(0..<3)) { option($0, form) })\
            \(form.area("facts", words.facts, rows: 2, optional: true))\
            <div class="pair">\
            \(form.choice("holdsUp", words.holdsUp, waiting, empty: words.nothingHeldUp))\
            \(form.input("deadline", words.deadline, .day, hint: words.deadlineHint))</div>\
            <div class="pair">\
            \(form.input("documents", words.documents, hint: words.numbersHint, optional: true))\
            \(form.input("lots", words.lots, hint: words.numbersHint, optional: true))</div>\
            \(former)
            """
        return Parts.fold(
            words.askTitle, open: form.isRefused, form.markup(fields, button: words.askButton))
    }

    private func option(_ at: Int, _ form: Form) -> HTML {
        let words = words.decisions
        let name = "options.\(at)"
        return """
            <fieldset class="picks" id="\(form.id(at == 0 ? "options" : name))">\
            <legend>\(words.option(at + 1))</legend>\
            \(form.input("\(name).text", words.optionText, optional: at > 1))\
            <div class="pair">\
            \(form.input(
                "\(name).cost", words.cost, .decimal, hint: at == 0 ? words.costHint : nil,
                optional: true))\
            \(form.input(
                "\(name).days", words.effect, .whole, hint: at == 0 ? words.daysHint : nil,
                optional: true))\
            </div></fieldset>
            """
    }

    private func nameForm(_ told: OrderDecisionsAnswer) -> HTML {
        let words = words.decisions
        let form = form("/decision-owners", "decision-owners")
        let people = Options(told.people.map { ("\($0.person)", $0.name) })
        let fields: HTML = """
            <p class="hint">\(words.nameHint)</p><div class="pair">\
            \(form.choice("subject", words.subject, subjects(told)))\
            \(form.choice("owner", words.ownerLabel, people, empty: words.workspaceOwner))</div>
            """
        return Parts.fold(
            words.nameTitle, open: form.isRefused, form.markup(fields, button: words.nameButton))
    }

    /// The decision that made a day move, where the order has one.
    func blame(_ form: Form) -> HTML? {
        let asked = decisions?.decisions ?? []
        guard !asked.isEmpty else { return nil }
        let options = Options(
            asked.map {
                let question = $0.held.question
                let subject = words.decisions.word(question.subject, $0.names)
                return ("\(question.number)", "\(question.number). \(subject)")
            })
        return form.choice(
            "decision", words.decisions.blamed, options, empty: words.forms.none)
    }
}
