import FollowUp
import Words

extension Form {
    var choices: Choices { .of(frame.words) }

    /// Whose fact it is, and where it comes from where it is another's.
    func told(by party: String = "supplier") -> HTML {
        let words = frame.words.forms
        return radios(
            "onBehalfOf", words.onBehalfOf,
            [("supplier", words.onBehalfOfSupplier), ("", words.ourOwnFact)], value: party)
            + source()
    }

    func source() -> HTML {
        let words = frame.words.forms
        return choice("sourceKind", words.sourceKind, choices.sources)
            + input("sourceWords", words.sourceWords, hint: words.sourceHint, optional: true)
    }

    /// The coded and attributed reason of a moved day.
    func reason() -> HTML {
        let words = frame.words.forms
        return """
            <div class="pair">\
            \(choice("cause", words.cause, choices.causes, empty: words.choose))\
            \(choice("side", words.side, choices.sides, empty: words.choose))</div>\
            \(input("words", words.words, optional: true))
            """
    }
}
