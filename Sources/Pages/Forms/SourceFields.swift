import FollowUp
import Words

extension Form {
    var choices: Choices { .of(frame.words) }

    /// Whose fact it is, and where it comes from where it is another's.
    func told(by party: String = "supplier") -> HTML { whose(by: party) + source() }

    func whose(by party: String) -> HTML {
        let words = frame.words.forms
        return radios(
            "onBehalfOf", words.onBehalfOf,
            [("supplier", words.onBehalfOfSupplier), ("", words.ourOwnFact)], value: party)
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
            \(choice("side", words.side, choices.sides, empty: words.choose))\
            \(secondCause)</div>\
            \(input("words", words.words, optional: true))
            """
    }

    var secondCause: HTML {
        choice(
            "secondCause", frame.words.forms.secondCause, choices.causes,
            empty: frame.words.forms.none)
    }

    /// The same where a promise may move later by what is recorded; open when it came back for it.
    func reasonOfSlip() -> HTML {
        let asked = !obstacles("cause").isEmpty || !obstacles("side").isEmpty
        return Parts.fold(frame.words.plan.ifPromiseMoves, open: asked, reason())
    }

    /// The change the form shows: it is refused where what it speaks of was changed since.
    func shown(_ seq: Int?) -> HTML {
        seq.map { "<input type=\"hidden\" name=\"seq\" value=\"\($0)\"/>" } ?? ""
    }
}
