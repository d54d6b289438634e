import FollowUp
import Words

extension SamplesView {
    /// Specification and packaging files by their versions, the newest first.
    var versions: HTML {
        let list: HTML =
            answer.versions.isEmpty ? "<p class=\"hint\">\(told.noFiles)</p>" : table
        return """
            <section><h2 id="files">\(told.files)</h2>\(list)\(carriedFiles)\
            \(may || mayDecide ? addForm : nil)</section>
            """
    }

    private var table: HTML {
        """
        <table><caption class="hidden">\(told.files)</caption><thead><tr>\
        <th scope="col">\(told.subject)</th><th scope="col">\(told.version)</th>\
        <th scope="col">\(told.versionStanding)</th><th scope="col">\(told.document)</th></tr>\
        </thead><tbody>\(HTML.each(answer.versions.reversed(), row))</tbody></table>
        """
    }

    private func row(_ answer: VersionAnswer) -> HTML {
        let file = answer.held.file
        let label: HTML? = file.label.map { " <small>\($0)</small>" }
        let note: HTML? = file.note.map { "<small>“\(words.terms.text($0))”</small>" }
        let accepted = answer.held.acceptances.map { held -> HTML in
            let name = words.terms.text(held.by)
            return "<small>\(told.acceptedBy(held.side, name, on: part.day(held.at)))</small>"
        }
        let back: HTML? = answer.held.withdrawn.map { "<small>“\(words.terms.text($0))”</small>" }
        return """
            <tr><td>\(told.word(file.subject))\(note)</td>\
            <td data-label="\(told.version)"><div>V\(file.version)\(label)</div></td>\
            <td data-label="\(told.versionStanding)"><div>\
            <span class="s \(shape(answer.standing))">\(told.word(answer.standing))</span>\
            \(accepted)\(back)\(acts(answer))</div></td>\
            <td data-label="\(told.document)"><div>\(part.document(file.document))</div></td></tr>
            """
    }

    private func shape(_ standing: VersionStanding) -> HTML {
        switch standing {
        case .inForce: "ok"
        case .filed: "soon"
        case .superseded, .withdrawn: "na"
        }
    }

    private func acts(_ answer: VersionAnswer) -> HTML? {
        guard answer.standing == .filed || answer.standing == .inForce else { return nil }
        let path = "/files/\(answer.held.file.number)"
        let accepted = answer.held.acceptances.map(\.side)
        let form = part.form(path + "/acceptance")
        let ours: HTML? =
            mayDecide && !accepted.contains(.buyer)
            ? form.button(told.acceptButton, quiet: false) : nil
        let theirs: HTML? =
            mayDecide && !accepted.contains(.supplier)
            ? Form(
                part.frame, action: part.address(path + "/acceptance"), prefix: "theirs",
                state: nil
            ).button(
                told.acceptForSupplier,
                hidden: [("onBehalfOf", "supplier"), ("sourceKind", "document")]) : nil
        let back: HTML? =
            may
            ? part.reasonFold(
                path + "/withdrawal", told.withdrawVersionTitle, told.withdrawVersionButton) : nil
        return "<div class=\"act\">\(ours)\(theirs)</div>\(back)"
    }

    private var carriedFiles: HTML? {
        let own = Set(answer.versions.filter { $0.standing == .inForce }.map(\.held.file.subject))
        let files = (answer.carried?.files ?? []).filter { !own.contains($0.subject) }
        guard !files.isEmpty else { return nil }
        let items = files.map { file -> HTML in
            "<li>\(told.name(file)), \(part.document(file.document, of: file.order))</li>"
        }
        let from = told.carried(answer.carried?.number ?? "")
        return "<p>\(from)</p><ul class=\"plain\">\(items)</ul>"
    }

    private var addForm: HTML {
        let form = part.form("/files")
        let standing = answer.documents.filter { !$0.isWithdrawn }
        guard !standing.isEmpty else {
            let place = part.address("#documents")
            return "<p><a class=\"btn quiet\" href=\"\(place)\">\(told.noDocuments)</a></p>"
        }
        let papers = Options(
            standing.reversed().map { held in
                let name = words.terms.text(held.document.title ?? held.document.name)
                return ("\(held.document.number)", "\(held.document.number). \(name)")
            })
        let subjects = Options(FileSubject.allCases.map { ($0.rawValue, told.word($0)) })
        let fields: HTML = """
            <div class="pair start">\(form.choice(
                "subject", told.subject, subjects, empty: words.forms.choose))\
            \(form.choice("document", told.document, papers, empty: words.forms.choose))\
            \(form.input("label", told.label, hint: told.labelHint, optional: true))</div>\
            \(form.input("note", words.forms.note, optional: true))\(form.ourOwn)
            """
        return part.fold(told.addTitle, form, fields, told.addButton)
    }
}
