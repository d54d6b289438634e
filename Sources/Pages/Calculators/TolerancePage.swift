import FollowUp
import Words

/// The tolerance of a quantity under a credit.
public enum TolerancePage {
    public struct Answer: Sendable {
        public var rule: QuantityTolerance.Rule
        public var minimum: String
        public var maximum: String

        public init(rule: QuantityTolerance.Rule, minimum: String, maximum: String) {
            self.rule = rule
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    public static func markup(
        _ frame: Frame, state: FormState? = nil, answer: Answer? = nil
    ) -> HTML {
        let words = frame.words.calculators
        let form = Form(frame, action: "/calculators/tolerance", state: state)
        let fields: HTML = """
            <div class="pair">\(form.input("quantity", words.quantity, .decimal))\
            \(form.input("unit", words.unit, suggestions: QuantityUnit.usual))</div>\
            \(form.check("about", words.about))\
            \(form.check("countedInPieces", words.countedInPieces))
            """
        let told: HTML? = answer.map {
            """
            <p><strong>\(words.rule($0.rule))</strong></p>\(Parts.facts([
                (words.minimum, HTML(text: Figures.grouped($0.minimum))),
                (words.maximum, HTML(text: Figures.grouped($0.maximum))),
            ]))
            """
        }
        return CalculatorsPage.page(
            form, title: words.toleranceTitle, lede: words.toleranceLede, fields: fields,
            answer: told, name: "tolerance")
    }
}
