import FollowUp
import Words

extension SamplePages {
    static func calculators(_ language: Language) -> [(name: String, page: HTML)] {
        let frame = frame(language, .calculators, "/calculators")
        let asked = FormState(
            action: "/calculators/presentation",
            values: ["shipment": "2026-11-02", "expiry": "2026-12-15", "calendar": "CN"])
        let wrong = FormState(
            action: "/calculators/tolerance", values: ["quantity": "-1", "unit": "x"],
            refusal: Refusal([
                Reason(
                    .outOfRange(least: "0.001", most: "1000000000000"), field: "quantity"),
                Reason(.unknownCode("x"), field: "unit"),
            ]))
        let found = [
            CreditFinding.orderValueUnknown, .expiryMissing,
            .plannedTooLate(
                lot: 1, planned: SampleFacts.day(11, 27), latest: SampleFacts.day(11, 24)),
        ].map { CreditNote($0) }
        return [
            ("calculators", CalculatorsPage.markup(frame)),
            (
                "presentation",
                PresentationPage.markup(
                    frame, state: asked,
                    answer: PresentationPage.Answer(
                        lastDay: SampleFacts.day(11, 22), extendedDay: SampleFacts.day(11, 23),
                        provisional: true, place: "CN"))
            ),
            (
                "tolerance",
                TolerancePage.markup(
                    frame,
                    answer: TolerancePage.Answer(
                        rule: .measured, minimum: "2850", maximum: "3150"))
            ),
            ("credit", CreditPage.markup(frame, found: found)),
            ("tolerance-refused", TolerancePage.markup(frame, state: wrong)),
        ]
    }
}
