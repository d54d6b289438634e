import FollowUp
import Words

/// Which orders a list created, updated, or only proposes something for, each by its number.
struct OutcomeTables {
    let frame: Frame
    let report: ImportReport

    private var words: any ImportWords { frame.words.imports }

    var markup: HTML {
        let outcomes = report.outcomes
        return """
            \(section(words.proposedOrders(report), outcomes.proposed, of: report.proposed) {
                "<p class=\"hint\">\(words.proposedHint)</p>\(table($0, proposals, words.proposed))"
            })\
            \(section(words.updatedOrders(report), outcomes.updated, of: report.updated) {
                "\(table($0, changes, words.updated))\(alsoProposed($0))"
            })\
            \(section(words.createdOrders(report), outcomes.created, of: report.created, numbers))
            """
    }

    private func section(
        _ title: String, _ shown: [ImportOutcome], of all: Int,
        _ content: ([ImportOutcome]) -> HTML
    ) -> HTML? {
        guard !shown.isEmpty else { return nil }
        let more: HTML? =
            all > shown.count
            ? "<p class=\"hint\">\(words.ordersShown(shown.count, of: all))</p>" : nil
        return "<section><h2>\(title)</h2>\(more)\(content(shown))</section>"
    }

    private func numbers(_ outcomes: [ImportOutcome]) -> HTML {
        let list = HTML.joined(outcomes.map(link), by: " · ")
        guard outcomes.count > 20 else { return "<p>\(list)</p>" }
        return Parts.fold(words.showNumbers(outcomes.count), "<p>\(list)</p>")
    }

    private func link(_ outcome: ImportOutcome) -> HTML {
        outcome.order.map { "<a href=\"/orders/\($0)\">\(outcome.number)</a>" }
            ?? "<span>\(outcome.number)</span>"
    }

    /// Orders that were updated, and of which something is only proposed besides.
    private func alsoProposed(_ outcomes: [ImportOutcome]) -> HTML? {
        let both = outcomes.filter { $0.proposedInAll > 0 }
        guard !both.isEmpty else { return nil }
        return "<h3>\(words.alsoProposed)</h3>\(table(both, proposals, words.alsoProposed))"
    }

    private struct Column {
        let title: String
        let cell: (ImportedField) -> HTML
    }

    private struct Kind {
        let columns: [Column]
        let fields: (ImportOutcome) -> [ImportedField]
        let inAll: (ImportOutcome) -> Int
    }

    private var changes: Kind {
        Kind(
            columns: [
                Column(title: words.before) { value($0.before, $0) },
                Column(title: words.after) { value($0.after, $0) },
            ],
            fields: \.changed, inAll: \.changedInAll)
    }

    private var proposals: Kind {
        Kind(
            columns: [
                Column(title: words.inForce) { value($0.before, $0) },
                Column(title: words.listSays) { value($0.after, $0) },
                Column(title: words.acceptedBy, cell: who),
            ],
            fields: \.proposed, inAll: \.proposedInAll)
    }

    private func table(_ outcomes: [ImportOutcome], _ kind: Kind, _ caption: String) -> HTML {
        """
        <table><caption class="hidden">\(caption)</caption><thead><tr>\
        <th scope="col">\(words.order)</th>\
        <th scope="col">\(words.whatChanged)</th>\(HTML.each(kind.columns) {
            "<th scope=\"col\">\($0.title)</th>"
        })</tr></thead><tbody>\(HTML.each(outcomes) { rows($0, kind) })</tbody></table>
        """
    }

    private func rows(_ outcome: ImportOutcome, _ kind: Kind) -> HTML {
        let fields = kind.fields(outcome)
        let rest = kind.inAll(outcome) - fields.count
        let more: HTML? =
            rest > 0
            ? """
            <tr><th scope="row">\(link(outcome))</th>\
            <td colspan="\(kind.columns.count + 1)">\(words.moreFields(rest))</td></tr>
            """ : nil
        let shown = HTML.each(fields) { field -> HTML in
            """
            <tr><th scope="row">\(link(outcome))</th>\
            <td data-label="\(words.whatChanged)">\(name(field))</td>\
            \(HTML.each(kind.columns) {
                "<td data-label=\"\($0.title)\"><span>\($0.cell(field))</span></td>"
            })</tr>
            """
        }
        return shown + (more ?? "")
    }

    private func name(_ field: ImportedField) -> String {
        let name = words.field(field.field)
        return field.line.map { "\(frame.words.terms.line($0))\(frame.comma)\(name)" } ?? name
    }

    private func value(_ told: String?, _ field: ImportedField) -> HTML {
        // An item is known by its description, which stands beside it.
        guard field.field != "item" else { return "" }
        guard let told, !told.isEmpty else { return "<small>\(words.notTold)</small>" }
        return Day(iso: told).map { HTML(text: frame.day($0)) } ?? HTML(text: told)
    }

    private func who(_ field: ImportedField) -> HTML {
        guard let at = field.at else { return "" }
        return "\(field.by ?? "") <small>\(frame.time(at))</small>"
    }
}
