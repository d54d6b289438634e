import FollowUp
import Record

extension Acts {
    /// A question about artwork, due in a week.
    @Sendable static func ask(_ order: Order) throws -> [OrderChange] {
        var draft = QuestionDraft(
            subject: .artwork, question: "Which blue?",
            options: [
                DecisionOption(number: 1, text: "as approved"),
                DecisionOption(number: 2, text: "in stock"),
            ])
        draft.deadline = Desk.today.adding(days: 7)
        let office = WorkCalendar(official: .china)
        return try order.ask(
            draft, subject: DecisionSubject(key: .artwork),
            facts: ScheduleFacts(today: Desk.today, calendar: office, office: office))
    }
}
