import FollowUp
import Words

/// One question: what is asked, what each option costs and moves, by when, and who decides.
struct DecisionCard {
    let frame: Frame
    let answer: DecisionAnswer

    private var words: any DecisionWords { frame.words.decisions }
    private var terms: any TermWords { frame.words.terms }
    private var question: DecisionQuestion { answer.held.question }

    var isOpen: Bool { answer.state == .open }

    /// What was asked, and how it stands.
    var facts: HTML {
        let documents = question.documents.map { number -> HTML in
            "<a href=\"/orders/\(answer.order)/documents/\(number)\">\(number)</a>"
        }
        let lots = question.lots.map { "\($0)" }.joined(separator: frame.comma)
        let told: HTML? = question.facts.map { "<p class=\"told\">\(terms.text($0))</p>" }
        let rests: HTML? =
            documents.isEmpty && lots.isEmpty
            ? nil
            : Parts.facts([
                (
                    words.documents,
                    documents.isEmpty
                        ? nil : HTML.joined(documents, by: HTML(text: frame.comma))
                ),
                (words.lots, lots.isEmpty ? nil : HTML(text: lots)),
            ])
        return """
            <p class="asked">\(terms.text(question.question))</p>\(standing)\(told)\(rests)
            """
    }

    /// By when, or how it ended.
    private var standing: HTML {
        if let made = answer.held.made {
            let option = answer.held.option.map { terms.text($0.text) } ?? "\(made.option)"
            let day = answer.held.madeAt.map {
                frame.words.dates.day($0.day(offsetMinutes: frame.offsetMinutes))
            }
            let sentence = words.decided(
                option, by: terms.text(answer.held.madeBy ?? Erasable(nil)),
                words.word(made.capacity), on: day ?? "")
            let said: HTML? = made.words.map { "<p>“\(terms.text($0))”</p>" }
            return "<p><strong>\(sentence)</strong></p>\(said)"
        }
        if let reason = answer.held.withdrawn {
            return "<p>\(words.withdrawn(terms.text(reason)))</p>"
        }
        guard isOpen else { return "<p>\(words.ended)</p>" }
        let isOverdue = question.deadline < answer.today
        let shape: HTML = isOverdue ? "late" : "us"
        let state = isOverdue ? words.overdue : words.word(answer.state)
        return """
            <p><span class="s \(shape)">\(state)</span> \
            <strong>\(words.deadline(answer))</strong></p>\(moved)
            """
    }

    private var moved: HTML? {
        guard let held = question.holdsUp, let now = answer.plannedNow, now != held.planned else {
            return nil
        }
        let name = frame.milestone(held.milestone, answer.milestoneNames)
        return "<p class=\"hint\">\(words.moved(name, to: frame.words.dates.day(now)))</p>"
    }

    /// What stands between two sentences.
    private var gap: String { frame.words.language == .chinese ? "" : " " }

    /// Who asked, who decides, and how long it takes.
    var around: HTML {
        let day = frame.words.dates.day(question.asked)
        let again = [
            question.former.map(words.again), answer.held.askedAgain.map(words.askedAgain),
        ].compactMap { $0 }
        let taken: HTML? =
            isOpen || answer.held.made != nil
            ? "\(gap)\(words.taken(answer.daysTaken, buyer: answer.buyerDays))" : nil
        let owner: HTML? =
            isOpen
            ? """
            <p class="hint">\(words.owner(
                answer.owner, deputies: answer.deputies, isAbsent: answer.ownerIsAbsent))</p>
            """ : nil
        return """
            <p class="hint">\(words.asked(by: terms.text(answer.held.by), on: day))\(taken)\
            \(HTML.each(again) { "\(gap)\($0)" })</p>\(owner)
            """
    }

    /// The options; with a button each where they can be chosen.
    func options(_ button: ((DecisionOption) -> HTML)? = nil) -> HTML {
        let last: HTML? =
            button == nil
            ? nil : "<th scope=\"col\"><span class=\"hidden\">\(words.toDecide)</span></th>"
        let rows = question.options.map { option -> HTML in
            let cost: HTML =
                option.cost.map { HTML(text: Figures.money($0)) } ?? HTML(text: words.notKnown)
            let isChosen = option.number == answer.held.made?.option
            let text: HTML = "\(option.number). \(terms.text(option.text))"
            let choose: HTML? = button.map { "<td class=\"choose\">\($0(option))</td>" }
            return """
                <tr><th scope="row">\(isChosen ? "<strong>\(text)</strong>" : text)</th>\
                <td class="n" data-label="\(words.cost)">\(cost)</td>\
                <td class="n" data-label="\(words.effect)">\(words.effect(option.days))</td>\
                \(choose)</tr>
                """
        }
        return """
            <table><caption class="hidden">\(words.option(question.number))</caption><thead><tr>\
            <th scope="col">\(words.optionText)</th>\
            <th scope="col" class="n">\(words.cost)</th>\
            <th scope="col" class="n">\(words.effect)</th>\(last)</tr></thead>\
            <tbody>\(rows)</tbody></table>
            """
    }
}
