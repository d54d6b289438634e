import FollowUp
import Foundation
import Record
import UseCases

@testable import Web

extension Things {
    /// Lets a question be asked of everybody who may decide, before one is acted on.
    func prepareDecisions(_ route: Route, _ id: FileID, _ caller: Caller) async throws {
        let house = served.house
        switch route.name {
        case "nameDecisionOwner":
            _ = try await house.perform(
                NameDecisionOwner(order: id, subject: .payment, owner: caller.person), caller)
        case "decide", "withdrawDecision":
            let members = try await house.ask(AskWorkspace(), caller).members
            let deciding = members.filter {
                $0.active && !Set($0.roles).isDisjoint(with: Role.deciding)
            }
            _ = try? await house.perform(
                SetSubject(
                    subject: .artwork,
                    deputies: deciding.prefix(DecisionSubject.mostDeputies).map(\.person)), caller)
            var act = RequestDecision.example
            act.order = id
            _ = try await house.perform(act, caller)
        default: break
        }
    }
}

extension Things {
    /// A closure to be taken back, at the days of the example; it may stand from the time before.
    func tellClosure(_ supplier: String) async throws {
        let example = WithdrawClosure.example
        _ = try? await served.house.perform(
            TellClosure(
                supplier: FileID(supplier) ?? .unset, site: example.site, from: example.from,
                through: example.through), served.acme)
    }
}

extension Served {
    /// The number of an absence that can be ended.
    func absence() async throws -> Int {
        try await endAbsences()
        _ = try await house.perform(
            TellAbsence(
                person: acme.person, from: Served.today, through: Served.today.adding(days: 3)),
            acme)
        return try await house.ask(AskWorkspace(), acme).absences.last?.number ?? 0
    }

    func endAbsences() async throws {
        for absence in try await house.ask(AskWorkspace(), acme).absences {
            _ = try await house.perform(EndAbsence(absence: absence.number), acme)
        }
    }
}
