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
            <div class="pair text">\(form.input("name", words.name, value: supplier?.name ?? ""))\
            \(form.input(
                "chineseName", words.chineseName, value: supplier?.chineseName ?? "",
                optional: true))\
            \(form.input(
                "creditCode", words.creditCode, hint: words.creditCodeHint,
                value: supplier?.creditCode ?? "", optional: true))\
            \(form.input(
                "country", words.country, hint: words.countryHint,
                value: supplier.map { $0.country ?? "" } ?? "CN", optional: true))</div>
            """
    }

    var all: [Form] {
        [site, closure, particulars, note]
            + answer.supplier.sites.map(amending) + [withdrawal(nil)]
    }

    private func amending(_ site: Site) -> Form {
        Form(
            frame, action: "\(base)/sites/\(site.number)", prefix: "site-\(site.number)",
            state: state)
    }

    /// One may be refused that is no longer on the page.
    private func withdrawal(_ closure: FactoryClosure?) -> Form {
        Form(
            frame, action: "\(base)/closures/withdrawal",
            prefix: closure.map { "\($0.from.iso)-\($0.through.iso)" } ?? "closures", state: state)
    }

    /// What can be changed about one site.
    func change(_ site: Site) -> HTML? {
        guard frame.may(.supplier) else { return nil }
        let form = amending(site)
        return """
            <details class="acts"\(form.isRefused ? " open=\"open\"" : nil)>\
            <summary>\(words.changeSite)<span class="hidden"> \(site.name)</span></summary>\
            <div class="panel">\(form.markup(
                form.shown(answer.seq) + fields(form, site), button: words.changeSiteButton))\
            </div></details>
            """
    }

    func withdraw(_ closure: FactoryClosure, of site: Site) -> HTML? {
        guard frame.may(.supplier) else { return nil }
        return withdrawal(closure).button(
            words.withdrawClosure,
            hidden: [
                ("site", String(site.number)), ("from", closure.from.iso),
                ("through", closure.through.iso),
            ])
    }

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
            words.changeParticulars, open: particulars.isRefused,
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
        Parts.fold(
            words.addSite, open: site.isRefused,
            site.markup(fields(site, nil), button: words.addSiteButton))
    }

    private func fields(_ form: Form, _ site: Site?) -> HTML {
        let weeks = [6, 5, 7].map { (String($0), words.weekOf(days: $0)) }
        // A week of other days than these stays as it is.
        let known = site.map { Self.days($0.week) } ?? "6"
        return """
            \(form.input(
                "name", words.siteName, hint: words.siteNameHint, value: site?.name ?? ""))\
            \(form.input(
                "address", words.address, value: site?.address?.text ?? "", optional: true))\
            \(form.choice("disclosed", words.factory, Options([
                ("true", words.disclosed), ("false", words.undisclosed),
            ]), value: site?.disclosed == false ? "false" : "true"))\
            \(form.choice(
                "week", words.week, Options(weeks), value: known,
                empty: known.isEmpty ? words.otherWeek : nil))
            """
    }

    private static func days(_ week: WorkingWeek) -> String {
        switch week {
        case .mondayToFriday: "5"
        case .mondayToSaturday: "6"
        case .everyDay: "7"
        default: ""
        }
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
