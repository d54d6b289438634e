import FollowUp
import Words

extension ConfirmationView {
    /// Lines the form is filled with; those beyond are told by programs, or as ordered.
    private static var shownLines: Int { 500 }
    private static var furtherLines: Int { 2 }

    /// The form that files a confirmation, filled in as the order has it.
    var filing: HTML? {
        guard frame.may(.confirm) else { return nil }
        let form = form("/confirmations", "file")
        let lines = order.standingLines.prefix(Self.shownLines)
        let fields: HTML = """
            <p class="hint">\(told.fileHint)</p>\(paper(form))\(whole(form))\
            \(HTML.each(lines) { lineFields(form, $0) })\
            \(HTML.each(0..<Self.furtherLines) { furtherFields(form, $0) })\(packing(form))\
            \(account(form))\(form.check("asOrdered", told.asOrdered, value: "true"))\
            \(form.input("note", words.forms.note, optional: true))\(form.source())
            """
        let title = answer.standing == .missing ? told.fileTitle : told.fileAgainTitle
        return Parts.fold(
            title, open: form.isRefused || answer.standing == .missing,
            form.markup(fields, button: told.fileButton))
    }

    private func paper(_ form: Form) -> HTML {
        let kinds = Options(ConfirmationKind.allCases.map { ($0.rawValue, told.word($0)) })
        let papers = Options(
            present.map { ("\($0.number)", "\($0.number). \(name(of: $0))") })
        let latest = present.last { $0.kind == .proformaInvoice || $0.kind == .orderConfirmation }
        return """
            <div class="pair">\(form.choice("kind", told.kind, kinds))\
            \(form.input("reference", told.reference, optional: true))\
            \(form.input("day", told.day, .day, optional: true))\
            \(form.choice(
                "document", told.document, papers, value: latest.map { "\($0.number)" } ?? "",
                empty: words.forms.none))</div>
            """
    }

    private var present: [AttachedDocument] {
        order.documents.filter { !$0.isWithdrawn }.map(\.document)
    }

    func name(of document: AttachedDocument) -> String {
        words.terms.text(document.title ?? document.name)
    }

    private func whole(_ form: Form) -> HTML {
        let terms = order.terms
        let total = order.particulars?.total ?? order.value
        return """
            <div class="pair">\
            \(form.input("seller", told.word(.seller), value: order.supplierName))\
            \(form.input("buyer", told.word(.buyer), value: terms.buyer?.text ?? ""))\
            \(form.input("currency", told.word(.currency), value: terms.currency.code))\
            \(form.input("total", told.word(.total), .decimal, value: total?.decimal ?? ""))\
            \(form.input(
                "tradeRule", words.plan.tradeRule, suggestions: Incoterm.allCases.map(\.rawValue),
                value: terms.tradeTerm?.rule?.rawValue ?? terms.tradeTerm?.told ?? ""))\
            \(form.input(
                "tradePlace", words.plan.tradePlace, value: terms.tradeTerm?.place ?? ""))\
            \(form.input(
                "promised", told.word(.promised), .day, value: terms.promised?.iso ?? ""))</div>\
            \(form.input("payment", told.word(.payment), value: terms.payment ?? ""))
            """
    }

    private func lineFields(_ form: Form, _ line: OrderLine) -> HTML {
        let packing = order.particulars?.line(line.number)
        let known = Known(
            description: line.description, quantity: line.quantity.description, unit: line.unit,
            unitPrice: line.unitPrice?.description ?? "",
            value: line.worth(in: order.terms.currency)?.decimal ?? "",
            promised: line.promised?.iso ?? "",
            outer: packing?.packingMultiple?.description ?? "",
            inner: packing?.innerPieces?.description ?? "")
        let name = "line.\(line.number)"
        let quantity = frame.quantity(line.quantity, unit: line.unit)
        let goods = [line.description, quantity].joined(separator: frame.comma)
        let price = line.unitPrice.map { " × \($0)" } ?? ""
        return Parts.fold(
            "\(words.terms.line(line.number))\(frame.colon)\(goods)\(price)",
            open: form.isWrong(within: name), fields(form, name, known))
    }

    private func furtherFields(_ form: Form, _ at: Int) -> HTML {
        let name = "further.\(at)"
        return Parts.fold(
            told.further, open: form.isWrong(within: name), fields(form, name, Known()))
    }

    private struct Known {
        var description = ""
        var quantity = ""
        var unit = ""
        var unitPrice = ""
        var value = ""
        var promised = ""
        var outer = ""
        var inner = ""
    }

    private func fields(_ form: Form, _ name: String, _ known: Known) -> HTML {
        """
        \(form.input("\(name).description", told.word(.description), value: known.description))\
        <div class="pair tight">\
        \(form.input("\(name).quantity", told.word(.quantity), .decimal, value: known.quantity))\
        \(form.input("\(name).unit", told.word(.unit), value: known.unit))\
        \(form.input(
            "\(name).unitPrice", told.word(.unitPrice), .decimal, value: known.unitPrice))\
        \(form.input("\(name).value", told.word(.value), .decimal, value: known.value))\
        \(form.input("\(name).promised", told.word(.linePromised), .day, value: known.promised))\
        \(form.input(
            "\(name).outerPieces", told.word(.outerPieces), .decimal, value: known.outer))\
        \(form.input(
            "\(name).innerPieces", told.word(.innerPieces), .decimal, value: known.inner))</div>
        """
    }

    private func packing(_ form: Form) -> HTML {
        """
        <div class="pair start">\
        \(form.area("marks", told.word(.marks), value: order.particulars?.marks ?? ""))\
        \(form.area(
            "innerMarks", told.word(.innerMarks), value: order.particulars?.innerMarks ?? ""))\
        </div>
        """
    }

    private func account(_ form: Form) -> HTML {
        let accounts = words.accounts
        return """
            <div class="pair">\
            \(form.input(
                "accountNumber", told.accountNumber, hint: told.accountHint, optional: true))\
            \(form.input("holder", told.holder, optional: true))\
            \(form.input("bank", accounts.bank, optional: true))\
            \(form.input("bic", accounts.bic, optional: true))\
            \(form.input(
                "country", accounts.country, hint: words.suppliers.countryHint, optional: true))\
            </div>
            """
    }
}

extension Form {
    /// Something is wrong in a field whose name begins so.
    func isWrong(within name: String) -> Bool {
        state?.refusal?.reasons.contains { $0.field?.hasPrefix("\(name).") ?? false } ?? false
    }
}
