import FollowUp
import Words

/// The pages that belong to an order beside its own.
enum OrderTab: CaseIterable {
    case order, samples, packaging, baseline

    var path: String {
        switch self {
        case .order: ""
        case .samples: "/samples"
        case .packaging: "/packaging"
        case .baseline: "/baseline"
        }
    }

    func name(_ words: any SampleWords) -> String {
        switch self {
        case .order: words.orderTab
        case .samples: words.samplesTab
        case .packaging: words.packagingTab
        case .baseline: words.baselineTab
        }
    }

    /// The way from one to the others.
    static func markup(_ frame: Frame, order: FileID, here: OrderTab) -> HTML {
        let links = allCases.map { tab -> HTML in
            let current: HTML? = tab == here ? " aria-current=\"page\"" : nil
            let name = tab.name(frame.words.samples)
            return "<li><a href=\"/orders/\(order)\(tab.path)\"\(current)>\(name)</a></li>"
        }
        let label = frame.words.samples.orderTab
        return "<nav aria-label=\"\(label)\"><ul class=\"tabs parts\">\(links)</ul></nav>"
    }
}

/// A page of one of an order's parts: its head, its forms, what was refused of them.
struct OrderPart {
    let frame: Frame
    let head: OrderHead
    let tab: OrderTab
    let state: FormState?

    var words: Words { frame.words }

    func address(_ rest: String = "") -> String { "/orders/\(head.order.description)\(rest)" }

    /// A form known by its address, so that what was refused finds it again.
    func form(_ path: String) -> Form {
        Form(frame, action: address(path), prefix: Self.prefix(path), state: state)
    }

    private static func prefix(_ path: String) -> String {
        path.split(separator: "/").joined(separator: "-")
    }

    func fold(_ title: String, _ form: Form, _ fields: HTML, _ button: String) -> HTML {
        Parts.fold(title, open: form.isRefused, form.markup(fields, button: button))
    }

    func reasonFold(_ path: String, _ title: String, _ button: String) -> HTML {
        let form = form(path)
        return fold(title, form, form.input("reason", words.forms.reason), button)
    }

    func day(_ instant: Instant) -> String {
        words.dates.day(instant.day(offsetMinutes: frame.offsetMinutes))
    }

    func document(_ number: Int, of order: FileID? = nil) -> HTML {
        let file = "/orders/\((order ?? head.order).description)/documents/\(number)"
        return "<a href=\"\(file)\">\(words.samples.document) \(number)</a>"
    }

    func page(title: String, headline: String, lede: String, _ body: HTML) -> HTML {
        let whole: HTML = """
            \(refused)\(crumb)<h1>\(headline)</h1><p class="lede">\(lede)</p>\
            \(isLed ? OrderTab.markup(frame, order: head.order, here: tab) : nil)\(body)
            """
        return Layout.page(frame: frame, title: "\(head.number) · \(title)", body: whole)
    }

    /// Inspectors see marks, and nothing else of an order.
    private var isLed: Bool { frame.opens.contains(.board) }

    private var crumb: HTML {
        guard isLed else { return "<p class=\"crumb\">\(head.number)</p>" }
        let supplier = frame.supplier(head.supplierName, head.supplierChineseName)
        return """
            <p class="crumb"><a href="/board">\(words.frame.board)</a> · \
            <a href="\(address())">\(head.number)</a> · \
            <a href="/suppliers/\(head.supplier)">\(supplier)</a></p>
            """
    }

    private var refused: HTML {
        guard let state, let refusal = state.refusal, !refusal.reasons.isEmpty else { return "" }
        let path = String(state.action.dropFirst(address().count))
        return ErrorSummary.markup(form(path))
    }
}

extension Form {
    /// Ours unless it is said to be the supplier's; then where it comes from.
    var ourOwn: HTML {
        let words = frame.words.forms
        return whose(by: "")
            + choice("sourceKind", words.sourceKind, choices.sources, empty: words.none)
            + input("sourceWords", words.sourceWords, hint: words.sourceHint, optional: true)
    }
}
