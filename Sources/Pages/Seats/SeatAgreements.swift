import FollowUp
import Words

/// What both sides agree on, from the supplier's side: the baseline, the plan, the confirmation.
extension SeatOrderPage {
    /// The last version of the baseline, whole, with the tap that acknowledges it.
    var baseline: HTML {
        guard let version = order.baseline else { return "" }
        let told = frame.words.baseline
        let path = "\(base)/baseline/\(version.number)/acknowledgement"
        let act: HTML =
            version.yours == nil && order.closure?.cancelled != true
            ? Form(frame, action: path, prefix: "baseline", state: state).button(
                told.acknowledgeButton(version.number), quiet: false) : ""
        let facts = BaselineField.allCases.compactMap { field -> HTML? in
            told.fact(field, version.content).map { fact in
                "<div><dt>\(told.word(field))</dt><dd>\(fact)</dd></div>"
            }
        }
        return """
            <section><h2 id="baseline">\(told.version(version.number))</h2>\
            <ul class="plain">\(acknowledged(version.yours, ours: true))\
            \(acknowledged(version.theirs, ours: false))</ul><dl class="facts whole">\(facts)</dl>\
            \(act)</section>
            """
    }

    /// From the supplier's side: theirs, or the buyer's.
    private func acknowledged(_ given: SupplierAcknowledgement?, ours: Bool) -> HTML {
        guard let given else {
            let waits = ours ? words.waitsForYou : words.waitsForBuyer
            return "<li><span class=\"s dk\">\(waits)</span></li>"
        }
        let by = frame.words.terms.text(given.by)
        let day = frame.day(given.at.day(offsetMinutes: frame.offsetMinutes))
        return """
            <li><span class="s ok">\(words.acknowledged(by, on: day, ours: ours))</span></li>
            """
    }

    /// How the confirmation stands, and the way to its form.
    var confirmation: HTML {
        guard order.closure == nil else { return "" }
        // One tap; whoever has something to change, or a paper to send, opens the form.
        let asReceived: HTML? =
            order.confirms && order.told != nil
            ? Form(frame, action: "\(base)/confirmations", prefix: "confirm").button(
                words.confirmAsReceived,
                hidden: [
                    ("kind", ConfirmationKind.countersignedOrder.rawValue), ("asOrdered", "true"),
                ], quiet: false) : nil
        return """
            <section><h2 id="confirmation">\(words.confirmTitle)</h2>\
            \(order.confirmation.map(filed))\(asReceived)\
            <p><a class="btn quiet" href="\(base)/confirmation">\(words.confirmLink)</a></p>\
            </section>
            """
    }

    /// What they filed last, and what the buyer settled of it.
    private func filed(_ filed: SupplierConfirmationState) -> HTML {
        let told = frame.words.confirmations
        let paper = [told.word(filed.kind), filed.reference].compactMap { $0 }
        let shape: HTML =
            switch filed.standing {
            case .accepted: "s ok"
            case .waiting: "s plan"
            case .refused, .outdated: "s late"
            }
        let settled: HTML? =
            filed.settled.isEmpty
            ? nil : "<ul class=\"plain\">\(HTML.each(filed.settled, settlement))</ul>"
        return """
            <p>\(paper.joined(separator: " "))\(frame.comma)\(frame.time(filed.at))\
            \(frame.colon)<span class="\(shape)">\(words.word(filed.standing))</span></p>\
            \(settled)
            """
    }

    private func settlement(_ settled: SupplierSettlement) -> HTML {
        let told = frame.words.confirmations
        let mark: HTML =
            settled.accepted
            ? "<span class=\"s ok\">\(told.accepted)</span>"
            : "<span class=\"s late\">\(told.refused)</span>"
        let said: HTML? =
            settled.confirmed == nil && settled.ordered == nil
            ? nil
            : """
            <small>\(words.yourWord)\(frame.colon)\
            \(settled.confirmed.map { told.value($0) } ?? told.nothing)\(frame.comma)\
            \(told.ordered)\(frame.colon)\
            \(settled.ordered.map { told.value($0) } ?? told.nothing)</small>
            """
        let reason: HTML? = settled.reason.map {
            "<small>“\(frame.words.terms.text($0))”</small>"
        }
        return "<li>\(mark) <b>\(told.place(settled.place))</b>\(said)\(reason)</li>"
    }

    func planForm(_ lot: SupplierLot) -> Form {
        Form(
            frame, action: "\(base)/lots/\(lot.number)/production-plans",
            prefix: "plan-\(lot.number)", state: state)
    }

    /// What the supplier commits to: a day and a quantity for each stage that is still to come.
    func commitment(_ lot: SupplierLot) -> HTML {
        let ahead = lot.milestones.filter { $0.actual == nil }
        guard !ahead.isEmpty else { return "" }
        let form = planForm(lot)
        let stages = HTML.each(ahead) { milestone -> HTML in
            let name = "stage.\(milestone.key.rawValue)"
            let said = lot.plan?.stages.first { $0.milestone == milestone.key }
            let day = said?.day ?? milestone.told ?? milestone.planned
            return """
                <fieldset><legend>\(frame.milestone(milestone.key, milestone.names))</legend>\
                <div class="pair tight">\
                \(form.input(
                    "\(name).day", words.stageDay, .day, value: day?.iso ?? "", optional: true))\
                \(form.input(
                    "\(name).quantity", words.stageQuantity, .decimal,
                    value: said?.quantity?.description ?? "", optional: true))</div></fieldset>
                """
        }
        let title =
            order.lots.count > 1
            ? words.commitTitle + frame.comma + frame.words.terms.lot(lot.number)
            : words.commitTitle
        let fields: HTML = """
            \(standing(lot.plan))<p class="hint">\(words.commitHint)</p>\(stages)\
            \(form.input("note", words.inWords, optional: true))
            """
        return """
            <section>\(Parts.fold(
                title, open: form.isRefused || lot.plan?.standing == .refused,
                form.markup(fields, button: words.commitButton)))</section>
            """
    }

    /// What became of the plan they committed to last.
    private func standing(_ plan: SupplierPlan?) -> HTML? {
        guard let plan else { return nil }
        let mark: HTML =
            switch plan.standing {
            case .accepted: "<span class=\"s ok\">\(words.planAccepted)</span>"
            case .refused: "<span class=\"s late\">\(words.planRefused)</span>"
            case .told, .missing: "<span class=\"s plan\">\(words.planWaits)</span>"
            }
        let reason: HTML? = plan.reason.map {
            "\(frame.colon)“\(frame.words.terms.text($0))”"
        }
        return "<p>\(frame.time(plan.at))\(frame.comma)\(mark)\(reason)</p>"
    }
}

/// The supplier's form that confirms an order: as it stands by one tap, and by exception with what
/// differs. It is filled in from what they were sent, without prices (`SupplierView`).
public struct SeatConfirmationPage {
    /// Lines beyond are confirmed by their paper.
    private static let mostLines = 500
    private static let furtherLines = 2

    let frame: Frame
    let view: SupplierView
    let order: SupplierOrder
    let form: Form

    private var words: any SeatWords { frame.words.seats }
    private var told: any ConfirmationWords { frame.words.confirmations }

    /// Nil where the view holds no order.
    public static func markup(
        _ frame: Frame, _ view: SupplierView, state: FormState? = nil
    ) -> HTML? {
        view.orders.first.map { order in
            let action = "/supplier/orders/\(order.id)/confirmations"
            let form = Form(frame, action: action, state: state)
            return SeatConfirmationPage(frame: frame, view: view, order: order, form: form).markup
        }
    }

    private var markup: HTML {
        let fields: HTML = """
            \(paper)\(form.check(
                "asOrdered", words.asReceived, value: "true", ticked: order.told != nil))\
            \(Parts.fold(words.confirmDiffers, open: form.isRefused, differing))
            """
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(form))\
            <p class="crumb"><a href="/supplier/orders/\(order.id)">\(order.number)</a></p>\
            <h1>\(words.confirmTitle)</h1><p class="lede">\(words.confirmHint)</p>\
            \(form.uploading(fields, button: words.confirmButton))</div>
            """
        return SeatLayout.page(
            frame, title: words.confirmTitle, buyer: view.buyer, isInside: true, body: body)
    }

    private var paper: HTML {
        let kinds = Options(ConfirmationKind.allCases.map { ($0.rawValue, told.word($0)) })
        return """
            <div class="pair">\(form.choice(
                "kind", told.kind, kinds, value: ConfirmationKind.countersignedOrder.rawValue))\
            \(form.input("reference", told.reference, optional: true))\
            \(form.input("day", told.day, .day, optional: true))</div>\
            \(form.document("file", words.paperFile, hint: words.paperHint(megabytes: 50)))
            """
    }

    /// What may differ, as they were sent it.
    private var differing: HTML {
        """
        <p class="hint">\(words.pricesHint)</p>\(whole)\
        \(HTML.each(order.lines.prefix(Self.mostLines), known))\
        \(HTML.each(0..<Self.furtherLines) { unordered($0) })\
        \(Self.account(form, view))\(form.input("note", words.inWords, optional: true))
        """
    }

    private var whole: HTML {
        let sent = order.told
        let term = sent?.tradeTerm
        return """
            <div class="pair">\
            \(form.input(
                "seller", told.word(.seller), value: sent == nil ? "" : view.supplier))\
            \(form.input("buyer", told.word(.buyer), value: sent?.buyer?.text ?? ""))\
            \(form.input("currency", told.word(.currency), value: sent?.currency.code ?? ""))\
            \(form.input("total", told.word(.total), .decimal, optional: true))\
            \(form.input(
                "tradeRule", frame.words.plan.tradeRule,
                suggestions: Incoterm.allCases.map(\.rawValue),
                value: term?.rule?.rawValue ?? term?.told ?? ""))\
            \(form.input("tradePlace", frame.words.plan.tradePlace, value: term?.place ?? ""))\
            \(form.input(
                "promised", told.word(.promised), .day, value: sent?.promised?.iso ?? ""))</div>\
            \(form.input("payment", told.word(.payment), value: sent?.payment ?? ""))\
            <div class="pair start">\
            \(form.area("marks", told.word(.marks), value: sent?.marks ?? ""))\
            \(form.area("innerMarks", told.word(.innerMarks), value: sent?.innerMarks ?? ""))\
            </div>
            """
    }

    private func known(_ line: SupplierLine) -> HTML {
        let name = "line.\(line.number)"
        let goods = [line.description, frame.quantity(line.quantity, unit: line.unit)]
        return Parts.fold(
            "\(line.number). \(goods.joined(separator: frame.comma))",
            open: form.isWrong(within: name), fields(name, line))
    }

    private func unordered(_ at: Int) -> HTML {
        let name = "further.\(at)"
        return Parts.fold(told.further, open: form.isWrong(within: name), fields(name, nil))
    }

    private func fields(_ name: String, _ line: SupplierLine?) -> HTML {
        """
        \(form.input(
            "\(name).description", told.word(.description), value: line?.description ?? ""))\
        <div class="pair tight">\
        \(form.input(
            "\(name).quantity", told.word(.quantity), .decimal,
            value: line?.quantity.description ?? ""))\
        \(form.input("\(name).unit", told.word(.unit), value: line?.unit ?? ""))\
        \(form.input("\(name).unitPrice", told.word(.unitPrice), .decimal, optional: true))\
        \(form.input("\(name).value", told.word(.value), .decimal, optional: true))\
        \(form.input(
            "\(name).promised", told.word(.linePromised), .day,
            value: line?.promised?.iso ?? ""))\
        \(form.input(
            "\(name).outerPieces", told.word(.outerPieces), .decimal,
            value: line?.packingMultiple?.description ?? ""))\
        \(form.input(
            "\(name).innerPieces", told.word(.innerPieces), .decimal,
            value: line?.innerPieces?.description ?? ""))</div>
        """
    }
}
