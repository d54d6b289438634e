import FollowUp

/// A question as the list of decisions finds it; whether a person may decide it is asked of the
/// files.
private struct QuestionRow: Equatable {
    let number: Int
    let subject: String
    let owner: String
    let state: DecisionState
    let deadline: Day
    let remind: Day
    let asked: Day

    /// An order of which nothing was asked has none, and costs nothing here.
    static func of(_ order: Order?) -> [QuestionRow] {
        guard let order, !order.decisions.isEmpty else { return [] }
        return order.decisions.map { held in
            let question = held.question
            return QuestionRow(
                number: question.number, subject: question.subject.rawValue,
                owner: order.namedOwner(of: question.subject)?.description ?? "",
                state: order.state(of: held), deadline: question.deadline,
                remind: question.remind, asked: question.asked)
        }
    }
}

extension Write {
    mutating func decisionRows(_ order: Order, _ before: Order?, _ workspace: FileID) {
        let rows = QuestionRow.of(order)
        let known = QuestionRow.of(before)
        guard rows != known else { return }
        // A question is never forgotten: there is no row to take away.
        for (at, row) in rows.enumerated() where at >= known.count || known[at] != row {
            add(
                """
                INSERT INTO decision_row (workspace, order_id, number, subject, owner, state,
                deadline, remind_day, asked_day) VALUES (\(workspace), \(order.id), \(row.number),
                \(row.subject), \(row.owner), \(row.state.rawValue), \(row.deadline),
                \(row.remind), \(row.asked)) ON CONFLICT (workspace, order_id, number)
                DO UPDATE SET subject = excluded.subject, owner = excluded.owner,
                state = excluded.state, deadline = excluded.deadline,
                remind_day = excluded.remind_day, asked_day = excluded.asked_day
                """)
        }
    }
}
