import FollowUp
import Words

extension OrderView {
    /// Lines whose particulars are asked for on one page.
    private static var linesAsked: Int { 20 }

    var particulars: HTML {
        guard let told = answer.particulars else { return "" }
        let gates = words.gates
        let papers = told.certificates.map(gates.word).joined(separator: frame.comma)
        let facts = Parts.facts([
            (gates.mode, told.mode.map { HTML(text: words.terms.mode($0)) }),
            (gates.country, told.country.map { HTML(text: $0.alpha2) }),
            (gates.tolerance, told.tolerancePermille.map { HTML(text: "\($0) ‰") }),
            (gates.total, told.total.map { HTML(text: Figures.money($0)) }),
            (gates.marks, told.marks.map(written)),
            (words.confirmations.word(.innerMarks), told.innerMarks.map(written)),
            (gates.certificates, papers.isEmpty ? nil : HTML(text: papers)),
        ])
        return """
            <section><h2>\(gates.particulars)</h2>\(facts)\
            <ul class="plain">\(HTML.each(told.lines, item))</ul></section>
            """
    }

    /// In the lines it was written in.
    private func written(_ text: String) -> HTML { "<span class=\"said\">\(text)</span>" }

    private func item(_ line: LineParticulars) -> HTML {
        var facts = line.groups.map(words.gates.word)
        if let pieces = line.packingMultiple {
            facts.append("\(words.gates.packingMultiple) \(Figures.quantity(pieces))")
        }
        if let pieces = line.innerPieces {
            let name = words.confirmations.word(.innerPieces)
            facts.append("\(name) \(Figures.quantity(pieces))")
        }
        let told = facts.joined(separator: frame.comma)
        return "<li>\(words.terms.line(line.line))\(frame.colon)\(told)</li>"
    }

    var particularsForm: HTML {
        let gates = words.gates
        let form = form("/particulars", "particulars")
        let told = answer.particulars
        let fields: HTML = """
            \(form.shown(answer.seq))<div class="pair">\
            \(form.choice(
                "mode", gates.mode, form.choices.modes, value: told?.mode?.rawValue ?? "",
                empty: words.forms.none))\
            \(form.input(
                "country", gates.country, hint: gates.countryHint,
                value: told?.country?.alpha2 ?? ""))\
            \(form.input(
                "tolerancePermille", gates.tolerance, .whole, hint: gates.toleranceHint,
                value: told?.tolerancePermille.map { "\($0)" } ?? "", optional: true))\
            \(form.input(
                "total", gates.total + frame.comma + answer.terms.currency.code, .decimal,
                value: told?.total?.decimal ?? "", optional: true))</div>\
            \(form.area("marks", gates.marks, value: told?.marks ?? "", optional: true))\
            \(form.area(
                "innerMarks", words.confirmations.word(.innerMarks),
                value: told?.innerMarks ?? "", optional: true))\
            \(Parts.fold(
                gates.certificates,
                form.checks(
                    "certificates", gates.certificates, form.choices.certificates,
                    ticked: (told?.certificates ?? []).map(\.rawValue))))\
            \(HTML.each(aging) { issued(form, $0) })\
            \(HTML.each(answer.standingLines.prefix(Self.linesAsked)) { lineFields(form, $0) })
            """
        return Parts.fold(
            gates.particularsTitle, open: form.isRefused,
            form.markup(fields, button: gates.particularsButton))
    }

    /// Papers that were asked for and grow old.
    private var aging: [Certificate] {
        (answer.particulars?.certificates ?? []).filter { $0.usualMonths != nil }
    }

    private func issued(_ form: Form, _ certificate: Certificate) -> HTML {
        form.input(
            "issued.\(certificate.rawValue)", words.gates.issued(certificate), .day,
            value: answer.particulars?.issued(of: certificate)?.iso ?? "", optional: true)
    }

    private func lineFields(_ form: Form, _ line: OrderLine) -> HTML {
        let gates = words.gates
        let told = answer.particulars?.line(line.number)
        let name = "line.\(line.number)"
        let fields: HTML = """
            \(form.checks(
                "\(name).groups", gates.groups, form.choices.groups,
                ticked: (told?.groups ?? []).map(\.rawValue)))\
            \(form.input(
                "\(name).packingMultiple", gates.packingMultiple, .decimal,
                value: told?.packingMultiple?.description ?? "", optional: true))\
            \(form.input(
                "\(name).innerPieces", words.confirmations.word(.innerPieces), .decimal,
                value: told?.innerPieces?.description ?? "", optional: true))
            """
        return Parts.fold(words.terms.line(line.number) + frame.colon + line.description, fields)
    }
}
