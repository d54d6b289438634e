import FollowUp
import Words

/// A letter of credit held against an order that nobody has to record.
public enum CreditPage {
    public static func markup(
        _ frame: Frame, state: FormState? = nil, found: [CreditNote]? = nil
    ) -> HTML {
        let words = frame.words.calculators
        let form = Form(frame, action: "/calculators/credit", state: state)
        let fields: HTML = """
            <fieldset class="group"><legend>\(frame.words.credits.title)</legend>\
            \(money(form))\(days(form))\(goods(form))</fieldset>\
            <fieldset class="group"><legend>\(words.creditOrder)</legend>\(order(form))</fieldset>
            """
        return CalculatorsPage.page(
            form, title: words.creditTitle, lede: words.creditLede, fields: fields,
            answer: found.map { told($0, frame.words) }, name: "credit")
    }

    private static func told(_ found: [CreditNote], _ words: Words) -> HTML {
        let ranked = found.sorted { $0.grade.rank < $1.grade.rank }
        let discrepancies = found.count { $0.grade == .discrepancy }
        let sentence = words.credits.standing(
            discrepancies: discrepancies, others: found.count - discrepancies)
        let table = CreditFindings(words: words, found: ranked).markup
        return "<p><strong>\(sentence)</strong></p>\(table)"
    }

    private static func money(_ form: Form) -> HTML {
        let credits = form.frame.words.credits
        return """
            <div class="pair">\(form.input("number", credits.number))\
            \(form.input("amount", credits.amount, .decimal))\
            \(form.input("currency", credits.currency, value: "USD"))\
            \(form.input("tolerancePlus", credits.tolerancePlus, .whole, optional: true))\
            \(form.input("toleranceMinus", credits.toleranceMinus, .whole, optional: true))\
            \(form.choice(
                "partialShipments", credits.partialShipments, form.choices.permissions,
                empty: form.frame.words.forms.none))</div>\
            \(form.check("aboutAmount", credits.aboutAmount))
            """
    }

    private static func days(_ form: Form) -> HTML {
        let words = form.frame.words
        return """
            <div class="pair">\
            \(form.input("latestShipment", words.credits.latestShipment, .day))\
            \(form.input("expiry", words.credits.expiry, .day))\
            \(form.input(
                "presentationDays", words.credits.presentationDays, .whole,
                hint: words.calculators.presentationDaysHint, optional: true))</div>
            """
    }

    private static func goods(_ form: Form) -> HTML {
        let credits = form.frame.words.credits
        return """
            \(form.area("goods", credits.goods, optional: true))<div class="pair">\
            \(form.input("quantity", credits.quantity, .decimal, optional: true))\
            \(form.input("unit", credits.unit, suggestions: QuantityUnit.usual))</div>\
            \(form.check("about", credits.about))\
            \(form.check("countedInPieces", credits.countedInPieces))\
            \(Parts.fold(
                credits.documents,
                form.checks("documents", credits.documents, form.choices.documents)))
            """
    }

    private static func order(_ form: Form) -> HTML {
        let words = form.frame.words
        let told = words.calculators
        return """
            <div class="pair">\
            \(form.input("orderValue", told.orderValue, .decimal, optional: true))\
            \(form.input("orderQuantity", told.orderQuantity, .decimal, optional: true))\
            \(form.input("shipment", told.shipment, .day, optional: true))\
            \(form.choice(
                "tradeRule", words.plan.tradeRule, form.choices.tradeRules,
                empty: words.forms.none))\
            \(form.choice(
                "mode", words.shipments.mode, form.choices.modes, empty: words.forms.none))</div>\
            \(form.input("orderGoods", told.orderGoods, optional: true))
            """
    }
}
