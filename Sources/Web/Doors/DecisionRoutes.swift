import FollowUp
import Foundation
import Hummingbird
import Pages
import UseCases

extension RouteTable {
    mutating func decisions() {
        ask(AskDecisions.self, "/decisions", query: QueryParameter.decisions) {
            try $0.decisions()
        }
        page("/decisions", AskDecisions.allowed, AskDecisions.name) { visitor in
            try await visitor.decisionsPage(visitor.decisions())
        }
        ask(AskOrderDecisions.self, "/orders/{order}/decisions") {
            try AskOrderDecisions(order: $0.id("order"))
        }
        onOrder(
            RequestDecision.self, "/decisions", fields: { $0.withoutBlankOptions })
        onOrder(WithdrawDecision.self, "/decisions/{decision}/withdrawal")
        onOrder(NameDecisionOwner.self, "/decision-owners")
        // Decided on the list, which one comes back to for the next.
        act(
            Decide.self, "/orders/{order}/decisions/{decision}/answer",
            then: { _, _ in Answer.seeOther("/decisions") },
            again: { visitor, posted, refusal in
                let order = try visitor.id("order")
                return try await visitor.decisionsPage(
                    AskDecisions(whose: .all, order: order), visitor.state(posted, refusal))
            })
        inSettings(AddSubject.self, "/subjects")
        inSettings(SetSubject.self, "/subjects/{subject}")
        inSettings(TellAbsence.self, "/absences")
        inSettings(EndAbsence.self, "/absences/{absence}/end")
    }
}

extension Visitor {
    func decisions() throws -> AskDecisions {
        let state = query("state").map { DecisionState(rawValue: $0) } ?? .open
        guard let state else { throw Refusal(.unknownCode(query("state") ?? ""), field: "state") }
        let whose = query("whose").map { AskDecisions.Whose(rawValue: $0) } ?? .mine
        guard let whose else { throw Refusal(.unknownCode(query("whose") ?? ""), field: "whose") }
        let order = query("order").map { FileID($0) }
        if let order, order == nil { throw Refusal(.notUnderstood, field: "order") }
        return try AskDecisions(
            state: state, whose: whose, order: order ?? nil, after: query("after"),
            limit: number("limit", default: 50, 1...100))
    }

    func decisionsPage(
        _ question: AskDecisions, _ state: FormState? = nil
    ) async throws -> Response {
        let answer = try await site.house.ask(question, signedIn())
        return Answer.page(
            DecisionsPage.markup(
                try await framed(section: .decisions), answer,
                DecisionsPage.Shown(
                    isMine: question.whose == .mine && question.order == nil,
                    order: question.order, state: state)))
    }
}

extension FormFields {
    /// A row in which nothing was typed is no option; those after it close up.
    var withoutBlankOptions: FormFields {
        var kept = FormFields()
        var places: [String: Int] = [:]
        let rows = Set(values.keys.compactMap { Self.option($0) }).compactMap { Int($0) }
        for row in rows.sorted()
        where ["text", "cost", "days"].contains(where: { self["options.\(row).\($0)"] != nil }) {
            places["\(row)"] = places.count
        }
        for (name, values) in values {
            var name = name
            if let row = Self.option(name) {
                guard let place = places[row] else { continue }
                name = "options.\(place)" + name.dropFirst("options.\(row)".count)
            }
            for value in values { kept.add(name, value) }
        }
        return kept
    }

    private static func option(_ name: String) -> String? {
        let parts = name.split(separator: ".")
        return parts.count == 3 && parts[0] == "options" ? String(parts[1]) : nil
    }
}
