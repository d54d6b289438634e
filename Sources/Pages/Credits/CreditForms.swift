import FollowUp
import Words

extension OrderView {
    var creditForm: HTML {
        let credits = words.credits
        let form = form("/credit", "credit")
        let told = answer.credit
        let fields: HTML = """
            <p class="hint">\(credits.tellHint)</p>\
            \(form.shown(told?.seq ?? answer.seq))\(kind(form, told?.credit))\
            \(money(form, told?.credit))\(payment(form, told?.credit))\
            \(days(form, told?.credit))\(carriage(form, told?.credit))\
            \(goods(form, told?.credit))\(papers(form, told?.credit))
            """
        return Parts.fold(
            told == nil ? credits.tellTitle : credits.amendTitle, open: form.isRefused,
            form.markup(fields, button: credits.tellButton))
    }

    var endCreditForm: HTML {
        guard let told = answer.credit else { return "" }
        let form = form("/credit/end", "credit-end")
        return Parts.fold(
            words.credits.endTitle, open: form.isRefused,
            form.markup(
                form.shown(told.seq) + form.input("reason", words.forms.reason),
                button: words.credits.endButton))
    }

    private func kind(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        let none = words.forms.none
        return """
            <div class="pair">\(form.input("number", credits.number, value: told?.number ?? ""))\
            \(form.input(
                "sequence", credits.sequence, value: told?.sequence ?? "", optional: true))\
            \(form.choice(
                "creditForm", credits.form, form.choices.creditForms,
                value: told?.form?.rawValue ?? "", empty: none))\
            \(form.choice(
                "creditRules", credits.rules, form.choices.creditRules,
                value: told?.rules?.rawValue ?? "", empty: none))</div>
            """
    }

    private func payment(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        let none = words.forms.none
        return """
            <div class="pair">\(form.input(
                "availableWith", credits.availableWith, value: told?.availableWith ?? "",
                optional: true))\
            \(form.choice(
                "availableBy", credits.availableBy, form.choices.availabilities,
                value: told?.availableBy?.rawValue ?? "", empty: none))\
            \(form.input("drafts", credits.drafts, value: told?.drafts ?? "", optional: true))\
            \(form.input(
                "deferredPayment", credits.deferredPayment, value: told?.deferredPayment ?? "",
                optional: true))\
            \(form.choice(
                "confirmationInstructions", credits.confirmation, form.choices.confirmations,
                value: told?.confirmation?.rawValue ?? "", empty: none))</div>\
            \(form.area(
                "charges", credits.charges, value: told?.charges?.text ?? "", optional: true))
            """
    }

    private func money(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        let currency = told?.amount.currency ?? answer.terms.currency
        return """
            <div class="pair">\
            \(form.input("amount", credits.amount, .decimal, value: told?.amount.decimal ?? ""))\
            \(form.input("currency", credits.currency, value: currency.code))\
            \(form.input(
                "tolerancePlus", credits.tolerancePlus, .whole,
                value: told?.amountTolerance.map { "\($0.plus)" } ?? "", optional: true))\
            \(form.input(
                "toleranceMinus", credits.toleranceMinus, .whole,
                value: told?.amountTolerance.map { "\($0.minus)" } ?? "", optional: true))</div>\
            \(form.check("aboutAmount", credits.aboutAmount, ticked: told?.aboutAmount == true))
            """
    }

    private func days(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        return """
            <div class="pair">\
            \(form.input("issuedOn", credits.issuedOn, .day, value: told?.issuedOn?.iso ?? ""))\
            \(form.input(
                "latestShipment", credits.latestShipment, .day,
                value: told?.latestShipment?.iso ?? ""))\
            \(form.input(
                "shipmentPeriod", credits.shipmentPeriod, hint: credits.shipmentPeriodHint,
                value: told?.shipmentPeriod ?? "", optional: true))\
            \(form.input("expiry", credits.expiry, .day, value: told?.expiry?.iso ?? ""))\
            \(form.input("expiryPlace", credits.expiryPlace, value: told?.expiryPlace ?? ""))\
            \(form.input(
                "presentationDays", credits.presentationDays, .whole,
                hint: words.calculators.presentationDaysHint,
                value: told?.presentationDays.map { "\($0)" } ?? "", optional: true))</div>
            """
    }

    private func carriage(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        let none = words.forms.none
        return """
            <div class="pair">\(form.choice(
                "partialShipments", credits.partialShipments, form.choices.permissions,
                value: told?.partialShipments?.rawValue ?? "", empty: none))\
            \(form.choice(
                "transhipment", credits.transhipment, form.choices.permissions,
                value: told?.transhipment?.rawValue ?? "", empty: none))\
            \(form.input(
                "receiptPlace", credits.receiptPlace, value: told?.receiptPlace ?? "",
                optional: true))\
            \(form.input("loadingPort", credits.loadingPort, value: told?.loadingPort ?? ""))\
            \(form.input("dischargePort", credits.dischargePort, value: told?.dischargePort ?? ""))\
            \(form.input(
                "finalPlace", credits.finalPlace, value: told?.finalPlace ?? "", optional: true))\
            \(form.input("applicant", credits.applicant, value: told?.applicant?.text ?? ""))\
            \(form.input("beneficiary", credits.beneficiary, value: told?.beneficiary?.text ?? ""))\
            </div>
            """
    }

    private func goods(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        let stated = told?.quantity
        return """
            \(form.area("goods", credits.goods, value: told?.goods?.text ?? "", optional: true))\
            <div class="pair">\(form.input(
                "quantity", credits.quantity, .decimal,
                value: stated?.quantity.description ?? "", optional: true))\
            \(form.input(
                "unit", credits.unit, suggestions: QuantityUnit.usual, value: stated?.unit ?? ""))\
            </div>\(form.check("about", credits.about, ticked: stated?.about == true))\
            \(form.check(
                "countedInPieces", credits.countedInPieces,
                ticked: stated?.countedInPieces == true))
            """
    }

    private func papers(_ form: Form, _ told: LetterOfCredit?) -> HTML {
        let credits = words.credits
        return """
            \(Parts.fold(
                credits.documents,
                form.checks(
                    "documents", credits.documents, form.choices.documents,
                    ticked: (told?.documents ?? []).map(\.rawValue))))\
            \(form.area(
                "conditions", credits.conditions, value: told?.conditions?.text ?? "",
                optional: true))
            """
    }
}
