import FollowUp
import Foundation
import Record
import UseCases

@testable import Web

extension Things {
    /// Lets happen before what an act on samples, packaging or the baseline needs.
    func prepareMaking(_ route: Route, _ id: FileID, _ caller: Caller) async throws {
        let house = served.house
        switch route.name {
        case "sendSample", "receiveSample", "commentSample", "commentOwnSample", "rejectSample":
            try await ask(id, caller)
        case "approveSample":
            try await ask(id, caller)
            try await receive(id, caller)
        case "withdrawVerdict": try await approve(id, caller)
        case "addVersion":
            _ = try await served.attach(Array("spec \(id)".utf8), to: id, by: caller)
        case "acceptVersion", "withdrawVersion":
            _ = try await served.attach(Array("spec \(id)".utf8), to: id, by: caller)
            _ = try await house.perform(
                AddVersion(order: id, subject: .specification, document: 1), caller)
        case "carryOver":
            let other = try await house.ask(AskBoard(search: "PO-2290-T"), caller).items.first
            guard let other = other?.order else { return }
            let known = try await house.ask(AskSamples(order: other), caller)
            if known.approved == nil { try await approve(other, caller) }
        case "mark":
            var act = TellPackaging.example
            act.order = id
            act.number = 1
            _ = try await house.perform(act, caller)
        case "acknowledgeBaseline", "acknowledgeAsSupplier": try await propose(id, caller)
        case "refuseChange":
            try await propose(id, caller)
            try await approve(id, caller)
        default: break
        }
    }

    private func ask(_ id: FileID, _ caller: Caller) async throws {
        var act = RequestSample.example
        act.order = id
        _ = try await served.house.perform(act, caller)
    }

    private func receive(_ id: FileID, _ caller: Caller) async throws {
        var act = ReceiveSample.example
        act.order = id
        act.number = 1
        _ = try await served.house.perform(act, caller)
    }

    private func approve(_ id: FileID, _ caller: Caller) async throws {
        try await ask(id, caller)
        try await receive(id, caller)
        var act = ApproveSample.example
        act.order = id
        act.number = 1
        _ = try await served.house.perform(act, caller)
    }

    private func propose(_ id: FileID, _ caller: Caller) async throws {
        var act = ProposeBaseline.example
        act.order = id
        _ = try await served.house.perform(act, caller)
    }
}
