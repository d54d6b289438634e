import FollowUp
import Words

extension BaselineView {
    /// What a next version would say otherwise, field by field.
    var differences: HTML? {
        guard let current = answer.versions.last?.version, !answer.differences.isEmpty else {
            return nil
        }
        return """
            <section><h2 id="differences">\(told.changesSince(current.number))</h2>\
            \(table(answer.differences, from: current.content, to: answer.content))</section>
            """
    }

    private func table(
        _ fields: [BaselineField], from old: BaselineContent, to new: BaselineContent
    ) -> HTML {
        let rows = fields.map { field -> HTML in
            """
            <tr><th scope="row">\(told.word(field))</th>\
            <td data-label="\(told.was)"><div>\(told.fact(field, old) ?? told.notTold)</div></td>\
            <td data-label="\(told.isNow)"><div>\(told.fact(field, new) ?? told.notTold)</div>\
            </td></tr>
            """
        }
        return """
            <table><caption class="hidden">\(told.field)</caption><thead><tr>\
            <th scope="col">\(told.field)</th><th scope="col">\(told.was)</th>\
            <th scope="col">\(told.isNow)</th></tr></thead><tbody>\(rows)</tbody></table>
            """
    }

    var proposeForm: HTML? {
        guard answer.head.isOpen, part.frame.may(.plan) else { return nil }
        let form = part.form("/baseline")
        let known = answer.content.terms
        let leadTime = known.leadTime
        let units = Options(LeadTimeUnit.allCases.map { ($0.rawValue, told.word($0)) })
        let events = Options(DepositEvent.allCases.map { ($0.rawValue, told.word($0)) })
        let unit = leadTime?.unit ?? .calendarDays
        let from = leadTime?.from ?? .received
        let early: HTML? =
            answer.isDepositIn ? nil : "<p class=\"aside-note\">\(told.depositNotIn)</p>"
        let fields: HTML = """
            \(form.shown(answer.versions.last?.seq))<p class="hint">\(told.proposeHint)</p>\(early)\
            <div class="pair">\(form.input(
                "leadTimeDays", told.leadTimeDays, .whole,
                value: leadTime.map { "\($0.days)" } ?? "", optional: true))\
            \(form.choice("leadTimeUnit", told.leadTimeUnit, units, value: unit.rawValue))\
            \(form.choice("leadTimeFrom", told.leadTimeFrom, events, value: from.rawValue))\
            \(form.input(
                "inspection", told.inspection, .day, value: known.inspection?.iso ?? "",
                optional: true))</div>\
            \(form.area(
                "handover", told.handover, hint: told.handoverHint,
                value: known.handover?.text ?? "", optional: true))\
            \(form.input(
                "reason", words.forms.reason, hint: told.reasonHint, optional: answer.isDepositIn))
            """
        return Parts.fold(
            told.proposeTitle, open: form.isRefused || answer.versions.isEmpty,
            form.markup(fields, button: told.proposeButton))
    }

    /// Versions that were replaced, each with what its successor changed.
    var older: HTML? {
        let versions = answer.versions
        guard versions.count > 1 else { return nil }
        let shown = zip(versions.dropLast(), versions.dropFirst()).suffix(10).reversed()
        let cards = shown.map { old, new -> HTML in
            let fields = new.version.content.differences(from: old.version.content)
            return """
                <h3>\(told.version(old.version.number))</h3>\
                <p>\(told.replaced(by: new.version.number))</p>\
                \(table(fields, from: old.version.content, to: new.version.content))
                """
        }
        return "<section><h2>\(told.olderVersions)</h2>\(cards)</section>"
    }
}
