import FollowUp
import Words

/// What can be recorded about a supplier.
struct SupplierForms {
    let frame: Frame
    let answer: SupplierAnswer
    let state: FormState?

    private var words: any SupplierWords { frame.words.suppliers }
    private var base: String { "/suppliers/\(answer.supplier.id.description)" }

    static func particulars(_ form: Form, _ supplier: Supplier?) -> HTML {
        let words = form.frame.words.suppliers
        return """
            <div class="pair">\(form.input("name", words.name, value: supplier?.name ?? ""))\
            \(form.input(
                "chineseName", words.chineseName, value: supplier?.chineseName ?? "",
                optional: true))\
            \(form.input(
                "creditCode", words.creditCode, hint: words.creditCodeHint,
                value: supplier?.creditCode ?? "", optional: true))\
            \(form.input(
                "country", words.country, hint: words.countryHint,
                value: supplier?.country ?? "CN", optional: true))</div>
            """
    }

    var all: [Form] { [site, closure, particulars, note] }

    private var site: Form { Form(frame, action: "\(base)/sites", prefix: "site", state: state) }

    private var note: Form { Form(frame, action: "\(base)/notes", prefix: "note", state: state) }

    private var closure: Form {
        Form(frame, action: "\(base)/closures", prefix: "closure", state: state)
    }

    private var particulars: Form {
        Form(frame, action: base, prefix: "particulars", state: state)
    }

    var markup: HTML {
        guard frame.may(.supplier) else { return "" }
        var folds: HTML = ""
        if !answer.supplier.sites.isEmpty { folds += closureForm }
        folds += siteForm
        folds += Parts.fold(
            words.particulars, open: particulars.isRefused,
            particulars.markup(
                particulars.shown(answer.seq)
                    + Self.particulars(particulars, answer.supplier),
                button: words.particularsButton))
        return folds + noteForm
    }

    private var noteForm: HTML {
        Parts.fold(
            frame.words.plan.noteTitle, open: note.isRefused,
            note.markup(
                note.area("text", frame.words.forms.note, hint: frame.words.plan.noteHint),
                button: frame.words.plan.noteButton))
    }

    private var siteForm: HTML {
        let weeks = [6, 5, 7].map { (String($0), words.weekOf(days: $0)) }
        let fields: HTML = """
            \(site.input("name", words.siteName, hint: words.siteNameHint))\
            \(site.input("address", words.address, optional: true))\
            \(site.choice("disclosed", words.factory, Options([
                ("true", words.disclosed), ("false", words.undisclosed),
            ])))\
            \(site.choice("week", words.week, Options(weeks)))
            """
        return Parts.fold(
            words.addSite, open: site.isRefused, site.markup(fields, button: words.addSiteButton))
    }

    private var closureForm: HTML {
        let sites = answer.supplier.sites.map { (String($0.number), $0.name) }
        let fields: HTML = """
            \(closure.choice("site", words.site, Options(sites)))<div class="pair">\
            \(closure.input("from", words.from, .day))\
            \(closure.input("through", words.through, .day))</div>\
            \(closure.check("confirmed", words.confirmed, value: "true"))\
            \(closure.input("note", frame.words.forms.note, optional: true))
            """
        return Parts.fold(
            words.addClosure, open: closure.isRefused,
            closure.markup(fields, button: words.addClosureButton))
    }
}
