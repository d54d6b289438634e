import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// A member of the workspace who may act.
    func colleague(_ name: String, _ role: Role = .merchandiser) async throws -> Caller {
        let person = try await house.perform(
            AddMember(name: name, email: "\(name.lowercased())@acme.example", roles: [role]),
            owner
        ).person
        return Caller(
            workspace: owner.workspace, person: person, name: name, roles: [role], door: .page)
    }

    /// Artwork is decided by one person, with another as deputy.
    func own(
        _ owner: Caller, deputy: Caller? = nil, about subject: SubjectKey = .artwork
    ) async throws {
        _ = try await house.perform(
            SetSubject(
                subject: subject, owner: owner.person, deputies: deputy.map { [$0.person] }),
            self.owner)
    }

    @discardableResult
    func ask(
        _ order: FileID, _ question: String = "Which blue?", by deadline: String = "2026-09-08",
        about subject: SubjectKey = .artwork
    ) async throws -> Recorded {
        var act = RequestDecision.example
        act.order = order
        act.subject = subject
        act.question = question
        act.deadline = day(deadline)
        return try await house.perform(act, owner)
    }

    func decisions(
        _ caller: Caller, whose: AskDecisions.Whose = .mine, state: DecisionState = .open
    ) async throws -> [String] {
        try await house.ask(
            AskDecisions(state: state, whose: whose, limit: 100), caller
        ).items.map { "\($0.orderNumber)/\($0.held.question.number)" }
    }
}
