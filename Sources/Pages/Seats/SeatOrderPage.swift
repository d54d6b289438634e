import FollowUp
import Words

/// One order as its supplier sees it, with all they can say about it. A further act is a further
/// section of `acts`.
public struct SeatOrderPage {
    let frame: Frame
    let view: SupplierView
    let order: SupplierOrder
    let state: FormState?

    var words: any SeatWords { frame.words.seats }
    var base: String { "/supplier/orders/\(order.id.description)" }

    /// Nil where the view holds no order.
    public static func markup(
        _ frame: Frame, _ view: SupplierView, state: FormState? = nil
    ) -> HTML? {
        view.orders.first.map {
            SeatOrderPage(frame: frame, view: view, order: $0, state: state).markup
        }
    }

    private var markup: HTML {
        let lots = HTML.each(order.lots) { lot in
            SeatState.facts(lot, order, frame) + milestones(lot)
        }
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(frame, forms))\
            <p class="crumb"><a href="/supplier">\(words.back)</a></p>\
            <h1>\(order.number) \(SeatState.markup(order, frame))</h1>\
            \(SeatState.asks(order, frame))\(difference)\(acts)\
            <section><h2>\(words.milestones)</h2>\(lots)</section>\(samples)\(lines)\
            \(told)\(credit)\(payments)\(messages)\(files)</div>
            """
        return SeatLayout.page(
            frame, title: order.number, buyer: view.buyer, isInside: true, body: body)
    }

    // MARK: acts

    var openLots: [SupplierLot] {
        order.closure == nil ? order.lots.filter { $0.handedOver == nil } : []
    }

    private var forms: [Form] {
        progressLots.map(progressForm) + [dayForm, attachForm, messageForm] + openLots.map(planForm)
            + sampleForms
    }

    private var acts: HTML {
        baseline + HTML.each(progressLots, progress) + sayDay + confirmation
            + HTML.each(openLots, commitment)
    }

    /// The lots with a form of their own; nil stands for one form in which a lot is chosen.
    private var progressLots: [SupplierLot?] {
        openLots.count > Self.mostForms ? [nil] : openLots.map { $0 }
    }

    private static let mostForms = 3

    private func progressForm(_ lot: SupplierLot?) -> Form {
        // Forms of several lots share their address.
        let isThis = lot == nil || order.lots.count == 1 || state?.values["lot"] == lot?.text
        return Form(
            frame, action: "\(base)/progress", prefix: "progress-\(lot?.number ?? 0)",
            state: isThis ? state : nil)
    }

    private func progress(_ lot: SupplierLot?) -> HTML {
        let form = progressForm(lot)
        let which = lot.map { frame.words.terms.lot($0.number) }
        let title =
            order.lots.count > 1 && which != nil
            ? "\(words.tellProgress)\(frame.comma)\(which ?? "")" : words.tellProgress
        let asOf: HTML? = lot?.asOf.map { "<p class=\"hint\">\(words.asOf($0))</p>" }
        let chosen: HTML =
            lot.map { "<input type=\"hidden\" name=\"lot\" value=\"\($0.number)\"/>" }
            ?? chooseLot(form)
        let fields: HTML = """
            \(chosen)\(form.shown(lot?.seq))<div class="pair tight">\
            \(form.input("finished", words.finished, .decimal, value: figure(lot?.finished)))\
            \(form.input("packed", words.packed, .decimal, value: figure(lot?.packed)))</div>\
            \(fallCause(form))\
            \(form.area("note", words.note, optional: true))
            """
        return """
            <section><h2>\(title)</h2><p class="hint">\(words.progressHint)</p>\(asOf)\
            \(form.markup(fields, button: words.tellProgressButton))</section>
            """
    }

    /// Asked for only where a total falls.
    private func fallCause(_ form: Form) -> HTML {
        let isAsked = !form.value("fallCause").isEmpty || form.isRefused
        return """
            <details class="more"\(isAsked ? " open=\"open\"" : nil)>\
            <summary>\(words.fallCause)</summary>\
            \(form.choice(
                "fallCause", words.because, form.choices.causes,
                empty: frame.words.forms.none))</details>
            """
    }

    private func chooseLot(_ form: Form) -> HTML {
        form.choice(
            "lot", frame.words.forms.lot,
            Options(openLots.map { ($0.text, frame.words.terms.lot($0.number)) }))
    }

    private func figure(_ quantity: Quantity?) -> String { quantity?.description ?? "" }

    // MARK: milestones

    private func milestones(_ lot: SupplierLot) -> HTML {
        guard !lot.milestones.isEmpty else { return "" }
        return "<ul class=\"plain\">\(HTML.each(lot.milestones) { milestone($0, lot) })</ul>"
    }

    private func milestone(_ milestone: SupplierMilestone, _ lot: SupplierLot) -> HTML {
        let shape: HTML =
            milestone.actual != nil ? "s ok" : milestone.isLate ? "s late" : "s plan"
        let state =
            milestone.actual != nil
            ? words.reached : milestone.isLate ? words.overdue : words.planned
        let day = (milestone.actual ?? milestone.planned).map { frame.day($0) } ?? "–"
        let told: HTML? =
            milestone.actual == nil
            ? milestone.told.map {
                "<small>\(words.told)\(frame.colon)\(frame.day($0))</small>"
            } : nil
        let yours: HTML? =
            milestone.isYours && milestone.actual == nil
            ? " <small>\(words.yours)</small>" : nil
        return """
            <li><b>\(frame.milestone(milestone.key, milestone.names))</b> \
            <span class="\(shape)">\(state)</span> \(day)\(yours)\(told)</li>
            """
    }

    private var dayForm: Form {
        Form(frame, action: "\(base)/days", prefix: "day", state: state)
    }

    /// The supplier's own milestones that are still to come, each once.
    private var ahead: [SupplierMilestone] {
        var found: [SupplierMilestone] = []
        for milestone in openLots.flatMap(\.milestones)
        where milestone.isYours && milestone.actual == nil {
            if !found.contains(where: { $0.key == milestone.key }) { found.append(milestone) }
        }
        return found
    }

    private var sayDay: HTML {
        let form = dayForm
        guard let first = openLots.first, !ahead.isEmpty else { return "" }
        let lot: HTML =
            openLots.count == 1
            ? "<input type=\"hidden\" name=\"lot\" value=\"\(first.number)\"/>"
            : chooseLot(form)
        let milestones = Options(
            ahead.map { ($0.key.rawValue, frame.milestone($0.key, $0.names)) })
        let fields: HTML = """
            \(lot)\(form.choice("milestone", frame.words.plan.milestone, milestones))\
            \(form.input("day", words.expected, .day))\
            \(form.choice(
                "cause", words.because, form.choices.causes, empty: frame.words.forms.choose))\
            \(form.area("words", words.inWords, optional: true))
            """
        return """
            <section>\(Parts.fold(
                words.tellDay, open: form.isRefused,
                form.markup(fields, button: words.tellDayButton)))</section>
            """
    }

    // MARK: what else

    private var lines: HTML {
        let more: HTML? =
            order.moreLines > 0
            ? "<p class=\"hint\">\(words.moreLines(order.moreLines))</p>" : nil
        return """
            <section><h2>\(words.lines)</h2><ul class="plain">\
            \(HTML.each(order.lines) { line in
                let promise: HTML? = line.promised.map {
                    "<small>\(words.promised)\(frame.colon)\(frame.day($0))</small>"
                }
                return """
                    <li>\(line.description) <b>\
                    \(frame.quantity(line.quantity, unit: line.unit))</b>\(promise)\
                    \(packed(line))</li>
                    """
            })\(HTML.each(order.cancelledLines) { line in
                """
                <li><s>\(line.description)</s><small>\(words.notToBeMade)</small></li>
                """
            })</ul>\(more)</section>
            """
    }

    private var messageForm: Form {
        Form(frame, action: "\(base)/messages", prefix: "message", state: state)
    }

    private var messages: HTML {
        let form = messageForm
        let list: HTML? =
            order.messages.isEmpty
            ? nil
            : "<ul class=\"plain\">\(HTML.each(order.messages) { SeatTalk.line($0, frame) })</ul>"
        return """
            <section><h2 id="messages">\(words.write)</h2>\(list)\
            \(form.markup(form.area("text", words.inWords), button: words.writeButton))</section>
            """
    }

    private var attachForm: Form {
        Form(frame, action: "\(base)/files", prefix: "file", state: state)
    }

    private var files: HTML {
        let form = attachForm
        let sent: HTML? =
            order.files.isEmpty
            ? nil
            : """
            <p class="hint">\(words.files)</p><ul class="plain">\(HTML.each(order.files) { file in
                """
                <li>\(frame.words.terms.text(file.name))\
                <small>\(frame.words.documents.word(file.kind))\(frame.comma)\(frame.time(file.at))\
                </small></li>
                """
            })</ul>
            """
        let fields =
            form.document("file", words.file, hint: words.fileHint(megabytes: 50))
            + form.choice(
                "kind", words.kind, form.choices.documents, value: DocumentKind.photo.rawValue)
            + form.input("note", words.inWords, optional: true)
        return """
            <section><h2 id="files">\(words.attach)</h2>\
            \(form.uploading(fields, button: words.attachButton))\(sent)</section>
            """
    }
}

extension SupplierLot {
    fileprivate var text: String { "\(number)" }
}

/// A message between the house and a seat.
enum SeatTalk {
    static func line(_ message: SupplierMessage, _ frame: Frame) -> HTML {
        let words = frame.words.seats
        let side = message.isOurs ? words.fromSupplier : words.fromHouse
        let text = frame.words.terms.text
        return """
            <li><pre>\(text(message.text))</pre><small>\(text(message.by))\(frame.comma)\(side)\
            \(frame.comma)\(frame.time(message.at))</small></li>
            """
    }
}
