import FollowUp
import Words

/// The last day for documents under a credit.
public enum PresentationPage {
    /// What came of it, as far as the page says it.
    public struct Answer: Sendable {
        public var lastDay: Day
        public var extendedDay: Day?
        public var provisional: Bool
        public var place: String

        public init(lastDay: Day, extendedDay: Day?, provisional: Bool, place: String) {
            self.lastDay = lastDay
            self.extendedDay = extendedDay
            self.provisional = provisional
            self.place = place
        }
    }

    public static func markup(
        _ frame: Frame, state: FormState? = nil, answer: Answer? = nil
    ) -> HTML {
        let words = frame.words.calculators
        let form = Form(frame, action: "/calculators/presentation", state: state)
        let fields: HTML = """
            <div class="pair">\(form.input("shipment", words.shipment, .day))\
            \(form.input("expiry", words.expiry, .day))\
            \(form.input(
                "presentationDays", words.presentationDays, .whole,
                hint: words.presentationDaysHint, value: "\(Presentation.standardDays)"))\
            \(form.input("calendar", words.calendar, hint: words.calendarHint, optional: true))\
            </div>
            """
        return CalculatorsPage.page(
            form, title: words.presentationTitle, lede: words.presentationLede, fields: fields,
            answer: answer.map { told($0, words) }, name: "presentation")
    }

    private static func told(_ answer: Answer, _ words: any CalculatorWords) -> HTML {
        let extension29 = answer.extendedDay.map { day -> HTML in
            let sentence =
                day == answer.lastDay
                ? words.notExtended(place: answer.place)
                : words.extended(from: answer.lastDay, to: day, place: answer.place)
            let open = answer.provisional ? words.provisional(place: answer.place) : nil
            return "<p>\(sentence)</p>\(open.map { "<p>\($0)</p>" as HTML })"
        }
        let last = answer.extendedDay ?? answer.lastDay
        return "<p><strong>\(words.lastDay(last))</strong></p>\(extension29)"
    }
}
