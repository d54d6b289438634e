import FollowUp
import Words

/// The fields by which instalments are written by hand, a few rows of them.
struct InstalmentFields {
    let form: Form
    let known: [Instalment]

    private var words: any PaymentWords { form.frame.words.payments }

    /// What was read, as a form without fields sends it.
    static func hidden(_ instalment: Instalment, _ name: String) -> [(String, String)] {
        var fields = [("\(name).kind", instalment.kind.rawValue)]
        fields.append(("\(name).due", instalment.due.rawValue))
        if let share = instalment.share { fields.append(("\(name).share", percent(share))) }
        if let amount = instalment.amount {
            fields.append(("\(name).amount", amount.decimal))
        }
        if let days = instalment.days { fields.append(("\(name).days", "\(days)")) }
        if let milestone = instalment.milestone {
            fields.append(("\(name).milestone", milestone.rawValue))
        }
        fields += instalment.conditions.map { ("\(name).conditions", $0.rawValue) }
        return fields
    }

    static func percent(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        return rest == 0 ? "\(whole)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    var markup: HTML {
        let rows = max(known.count + 1, 3)
        return """
            <p class="hint">\(words.byHandHint)</p>\
            \(HTML.each(Array(0..<min(rows, TermsReading.most))) { row($0) })
            """
    }

    private func row(_ at: Int) -> HTML {
        let instalment = known.indices.contains(at) ? known[at] : nil
        let name = "instalments.\(at)"
        let choices = form.choices
        let labels = form.frame.words.forms
        return """
            <fieldset><legend>\(words.instalment) \(at + 1)</legend><div class="pair">\
            \(form.choice(
                "\(name).kind", words.kind, choices.instalmentKinds,
                value: instalment?.kind.rawValue ?? "", empty: labels.none))\
            \(form.input(
                "\(name).share", words.share, .decimal, hint: words.shareHint,
                value: instalment?.share.map(Self.percent) ?? "", optional: true))\
            \(form.input(
                "\(name).amount", words.amount, .decimal,
                value: instalment?.amount?.decimal ?? "", optional: true))\
            \(form.choice(
                "\(name).due", words.dueLabel, choices.dueEvents,
                value: instalment?.due.rawValue ?? "", empty: labels.none))\
            \(form.input(
                "\(name).days", words.days, .whole, value: instalment?.days.map { "\($0)" } ?? "",
                optional: true))\
            \(form.choice(
                "\(name).milestone", words.milestone, choices.milestones,
                value: instalment?.milestone?.rawValue ?? "", empty: labels.none))</div>\
            \(Parts.fold(
                words.conditions,
                form.checks(
                    "\(name).conditions", words.conditions, choices.askable,
                    ticked: (instalment?.conditions ?? []).map(\.rawValue))))</fieldset>
            """
    }
}
