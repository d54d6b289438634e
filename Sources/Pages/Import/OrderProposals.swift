import FollowUp
import Words

extension OrderView {
    /// What lists propose for the order, each field as it is now beside what the list says.
    var proposals: HTML {
        guard !answer.proposals.isEmpty else { return "" }
        let order = words.order
        let items = answer.proposals.map { proposal -> HTML in
            let path = "/proposals/\(proposal.number)"
            let buttons: HTML? =
                frame.may(.order)
                ? acceptance(path, proposal)
                    + form("\(path)/refusal", "proposals-\(proposal.number)-refusal").button(
                        order.refuse) : nil
            return "<li>\(content(of: proposal))\(buttons)</li>"
        }
        return """
            <section><h2>\(order.proposals)</h2><p class="hint">\(order.proposalHint)</p>\
            <ul class="plain">\(items)</ul></section>
            """
    }

    private func acceptance(_ path: String, _ proposal: ImportProposal) -> HTML {
        let form = form("\(path)/acceptance", "proposals-\(proposal.number)-acceptance")
        return form.markup(
            form.shown(answer.seq) + form.reasonOfSlip(), button: words.order.accept)
    }

    private func content(of proposal: ImportProposal) -> HTML {
        let differences = answer.differences(of: proposal)
        let terms = differences.filter { $0.line == nil }
        let ofTerms: HTML? =
            terms.isEmpty ? nil : "<p>\(words.order.terms)</p>\(facts(terms, unit: nil))"
        let lines = proposal.lines.map { line -> HTML in
            let own = differences.filter { $0.line == line.number }
            let stands = answer.letsStand(line, by: proposal)
            guard stands || !own.isEmpty else { return "" }
            let known = answer.lines.first { $0.number == line.number } ?? line
            let again: HTML? = stands ? " <small>\(words.order.standsAgain)</small>" : nil
            return """
                <p>\(words.order.proposedLine(line.number, known.description))\(again)</p>\
                \(own.isEmpty ? nil : facts(own, unit: line.unit))
                """
        }
        let told = ofTerms.map { [$0] + lines } ?? lines
        let holds = proposal.takeOver == nil && told.allSatisfy(\.isEmpty)
        let already: HTML? = holds ? "<p>\(words.order.proposedNothing)</p>" : nil
        return "\(told)\(already)\(takenOver(proposal))"
    }

    private func facts(_ differences: [ImportedField], unit: String?) -> HTML {
        Parts.facts(
            differences.map { field -> (String, HTML?) in
                // An item has no name of its own here: the description stands beside it.
                let isItem = field.field == "item"
                let now = field.before.flatMap { $0.isEmpty ? nil : said($0, field, unit) }
                let list = isItem ? words.order.otherItem : said(field.after ?? "", field, unit)
                return (
                    words.imports.field(field.field),
                    HTML(text: words.order.proposedField(now: now, list: list))
                )
            })
    }

    private func said(_ told: String, _ field: ImportedField, _ unit: String?) -> String {
        switch field.field {
        case "item": answer.lines.first { $0.number == field.line }?.description ?? told
        case "quantity":
            Quantity(decimal: told).map { frame.quantity($0, unit: unit) } ?? told
        default: Day(iso: told).map { frame.day($0) } ?? told
        }
    }

    private func takenOver(_ proposal: ImportProposal) -> HTML {
        let told: HTML? = proposal.takeOver.map { "<p>\(words.order.takenOver($0))</p>" }
        let done = (proposal.done ?? []).map { reached -> (String, HTML?) in
            let names = answer.lots.lazy.flatMap(\.milestones)
                .first { $0.key == reached.milestone }?.names
            return (
                words.terms.milestone(reached.milestone, names),
                HTML(text: words.dates.day(reached.day))
            )
        }
        return "\(told)\(done.isEmpty ? nil : Parts.facts(done))"
    }
}
