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
        let told = frame.words.confirmations
        let standing: HTML? = order.confirmation.map { filed in
            let paper = [told.word(filed.kind), filed.reference].compactMap { $0 }
            let state = filed.isAccepted ? words.confirmationAccepted : words.confirmationWaits
            return """
                <p>\(paper.joined(separator: " "))\(frame.comma)\(frame.time(filed.at))\
                \(frame.colon)\(state)</p>
                """
        }
        return """
            <section><h2 id="confirmation">\(words.confirmTitle)</h2>\(standing)\
            <p><a class="btn quiet" href="\(base)/confirmation">\(words.confirmLink)</a></p>\
            </section>
            """
    }

    func planForm(_ lot: SupplierLot) -> Form {
        Form(
            frame, action: "\(base)/lots/\(lot.number)/production-plans",
            prefix: "plan-\(lot.number)", state: state)
    }

    /// The days the supplier commits to, one for each stage that is still to come.
    func commitment(_ lot: SupplierLot) -> HTML {
        let ahead = lot.milestones.filter { $0.actual == nil }
        guard !ahead.isEmpty else { return "" }
        let form = planForm(lot)
        let stages = HTML.each(ahead) { milestone in
            form.input(
                "stage.\(milestone.key.rawValue).day",
                frame.milestone(milestone.key, milestone.names), .day,
                value: (milestone.told ?? milestone.planned)?.iso ?? "", optional: true)
        }
        let title =
            order.lots.count > 1
            ? "\(words.commitTitle), \(frame.words.terms.lot(lot.number))" : words.commitTitle
        let fields: HTML = """
            <p class="hint">\(words.commitHint)</p>\(stages)\
            \(form.input("note", words.inWords, optional: true))
            """
        return """
            <section>\(Parts.fold(
                title, open: form.isRefused,
                form.markup(fields, button: words.commitButton)))</section>
            """
    }
}

/// The supplier's form that confirms an order, line by line.
public enum SeatConfirmationPage {
    /// Lines beyond are confirmed by their paper.
    private static let mostLines = 500

    /// Nil where the view holds no order.
    public static func markup(
        _ frame: Frame, _ view: SupplierView, state: FormState? = nil
    ) -> HTML? {
        guard let order = view.orders.first else { return nil }
        let (words, told) = (frame.words.seats, frame.words.confirmations)
        let base = "/supplier/orders/\(order.id)"
        let form = Form(frame, action: "\(base)/confirmations", state: state)
        let kinds = Options(ConfirmationKind.allCases.map { ($0.rawValue, told.word($0)) })
        let lines = order.lines.prefix(mostLines).map { line -> HTML in
            let name = "line.\(line.number)"
            return """
                <fieldset><legend>\(line.number). \(line.description)</legend>\
                <div class="pair tight">\
                \(form.input(
                    "\(name).quantity", told.word(.quantity), .decimal,
                    value: line.quantity.description))\
                \(form.input("\(name).unitPrice", told.word(.unitPrice), .decimal, optional: true))\
                \(form.input(
                    "\(name).promised", told.word(.promised), .day,
                    value: line.promised?.iso ?? "", optional: true))</div></fieldset>
                """
        }
        let fields: HTML = """
            <div class="pair">\(form.choice("kind", told.kind, kinds))\
            \(form.input("reference", told.reference, optional: true))\
            \(form.input("day", told.day, .day, optional: true))\
            \(form.input("currency", told.word(.currency), optional: true))\
            \(form.input("total", told.word(.total), .decimal, optional: true))</div>\
            \(form.input("payment", told.word(.payment), optional: true))\
            \(account(form, view))\(lines)\
            \(form.input("note", words.inWords, optional: true))
            """
        let body: HTML = """
            <div class="form-page">\(ErrorSummary.markup(form))\
            <p class="crumb"><a href="\(base)">\(order.number)</a></p>\
            <h1>\(words.confirmTitle)</h1><p class="lede">\(words.confirmHint)</p>\
            \(form.markup(fields, button: words.confirmButton))</div>
            """
        return SeatLayout.page(
            frame, title: words.confirmTitle, buyer: view.buyer, isInside: true, body: body)
    }

    /// The account to be paid to: one of their own, masked. Another one has a way of its own.
    private static func account(_ form: Form, _ view: SupplierView) -> HTML {
        let frame = form.frame
        let words = frame.words.seats
        let known = view.accounts.map { account in
            let label =
                "\(frame.words.accounts.account) \(account.number)\(frame.comma)\(account.masked)"
                + "\(frame.comma)\(frame.words.accounts.word(account.status))"
            return ("\(account.number)", label)
        }
        let choice: HTML? =
            known.isEmpty
            ? nil
            : form.choice(
                "account", frame.words.confirmations.word(.beneficiary), Options(known),
                empty: words.notNamed)
        let other: HTML =
            view.mayPropose
            ? "\(words.otherAccountHint) <a href=\"/supplier/proposals\">\(words.otherAccount)</a>"
            : "\(words.mayNotPropose)"
        return "\(choice)<p class=\"hint\">\(other)</p>"
    }
}
