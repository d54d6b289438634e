import FollowUp
import Words

extension OrderView {
    /// What was put to the order, and the form that puts more to it.
    var documents: HTML {
        let told = words.documents
        let list: HTML =
            answer.documents.isEmpty ? "<p class=\"hint\">\(told.none)</p>" : documentTable
        let adding: HTML? = frame.may(.document) ? attachForm : nil
        return """
            <section><h2 id="documents">\(told.title)</h2>\
            <p><a class="btn quiet" href="\(address("/paper"))" download="download">\
            \(told.paper)</a></p>\(list)\(adding)</section>
            """
    }

    private var documentTable: HTML {
        let told = words.documents
        return """
            <table><caption class="hidden">\(told.title)</caption><thead><tr>\
            <th scope="col">\(told.file)</th><th scope="col">\(told.kind)</th>\
            <th scope="col" class="n">\(told.size)</th><th scope="col">\(told.putBy)</th></tr>\
            </thead><tbody>\(HTML.each(answer.documents.reversed(), row))</tbody></table>
            """
    }

    private func row(_ held: OrderDocument) -> HTML {
        let told = words.documents
        let document = held.document
        let name = words.terms.text(document.name)
        let title: HTML? = document.title.map { "<small>\(words.terms.text($0))</small>" }
        let note: HTML? = document.note.map { "<small>\(words.terms.text($0))</small>" }
        let path = address("/documents/\(document.number)")
        let link: HTML = "<a href=\"\(path)\" download=\"download\">\(name)</a>"
        return """
            <tr><td>\(preview(document))\
            \(!held.isWithdrawn ? link : "<del>\(link)</del>")\(title)\(note)\
            \(withdrawal(held))</td>\
            <td data-label="\(told.kind)">\(told.word(document.kind))</td>\
            <td class="n" data-label="\(told.size)">\(Figures.bytes(document.size))</td>\
            <td data-label="\(told.putBy)">\(frame.time(held.at))\
            <small>\(words.terms.text(held.by))</small></td></tr>
            """
    }

    /// A small picture, fetched once it is in sight.
    private func preview(_ document: AttachedDocument) -> HTML? {
        let type = MediaType(document.mediaType)
        guard type.isPicture || type == .pdf else { return nil }
        let path = address("/documents/\(document.number)/preview")
        return "<img class=\"preview\" src=\"\(path)\" alt=\"\" loading=\"lazy\"/>"
    }

    /// Why it was withdrawn, or the form that withdraws it.
    private func withdrawal(_ held: OrderDocument) -> HTML? {
        let told = words.documents
        if held.isWithdrawn {
            let reason = held.withdrawn ?? Erasable(nil)
            return "<small>\(told.withdrawn(words.terms.text(reason)))</small>"
        }
        guard frame.may(.document) else { return nil }
        let number = held.document.number
        let form = form("/documents/\(number)/withdrawal", "documents-\(number)-withdrawal")
        return Parts.fold(
            told.withdrawTitle, open: form.isRefused,
            form.markup(
                form.input("reason", words.forms.reason, hint: told.withdrawHint),
                button: told.withdrawButton))
    }

    private var attachForm: HTML {
        let told = words.documents
        let form = form("/documents", "documents")
        let kinds = Options(DocumentKind.allCases.map { ($0.rawValue, told.word($0)) })
        let fields: HTML = """
            \(form.choice("kind", told.kind, kinds, empty: words.forms.choose))\
            \(form.document(
                "file", told.file, hint: told.fileHint(megabytes: answer.mostDocumentMegabytes)))\
            \(form.input("title", told.name, hint: told.nameHint, optional: true))\
            \(form.input("note", words.forms.note, optional: true))\(form.whose(by: ""))\
            \(form.choice(
                "sourceKind", words.forms.sourceKind, form.choices.sources,
                empty: words.forms.none))\
            \(form.input(
                "sourceWords", words.forms.sourceWords, hint: words.forms.sourceHint,
                optional: true))
            """
        return Parts.fold(
            told.attachTitle, open: form.isRefused,
            form.uploading(fields, button: told.attachButton))
    }
}
