import FollowUp
import Foundation
import Record
import UseCases

@testable import Web

extension Things {
    /// Lets happen before what an act on money or goods needs to have something to act on.
    func prepareMoney(_ route: Route, _ id: FileID, _ caller: Caller) async throws {
        let house = served.house
        switch route.name {
        case "requestRelease", "tellRemittance": try await agree(id, caller)
        case "tellReceived", "withdrawRemittance": try await send(id, caller)
        case "ownSlip":
            _ = try await served.attach(Array("slip \(id)".utf8), to: id, by: caller)
            try await send(id, caller, slip: 1)
        case "creditOrder", "withdrawCredit":
            try await send(id, caller)
            _ = try await house.perform(TellReceived(order: id, remittance: 1), caller)
            try await makeRoomForCredit(caller)
            guard route.name == "withdrawCredit" else { break }
            var credit = CreditOrder.example
            credit.order = id
            credit.instalment = 1
            _ = try await house.perform(credit, caller)
        case "releasePayment", "withdrawRelease": try await request(id, caller)
        case "paymentOrder":
            try await request(id, caller)
            var releaser = caller
            releaser.signedInAt = house.now()
            _ = try await house.perform(
                ReleasePayment(order: id, instalment: 1, seq: 1_000), releaser)
        case "liftHold":
            _ = try await house.perform(PlaceHold(order: id, reason: "a doubt"), caller)
        case "withdrawCheck":
            _ = try await house.perform(RecordCheck(order: id, kind: .packingComplete), caller)
        case "withdrawAdjustment":
            _ = try await house.perform(
                AdjustOrder(order: id, kind: .charge, amount: "5.00", reason: "a label"), caller)
        case "withdrawGoods":
            _ = try await house.perform(
                ReleaseGoods(order: id, lot: 1, ground: .knownIssues, issues: "a mark"), caller)
        case "settleDifferences":
            var act = FileConfirmation.example
            act.order = id
            _ = try await house.perform(act, caller)
        case "acceptConfirmation", "withdrawConfirmation":
            _ = try await house.perform(FileConfirmation.asOrdered(id), caller)
        case "acceptProductionPlan", "refuseProductionPlan":
            var act = TellProductionPlan.example
            act.order = id
            act.lot = 1
            _ = try await house.perform(act, caller)
        default:
            try await prepareDecisions(route, id, caller)
            try await prepareMaking(route, id, caller)
        }
    }

    /// The order that gets credits owes as much once more.
    private func makeRoomForCredit(_ caller: Caller) async throws {
        let house = served.house
        let other = try await house.ask(
            AskBoard(search: CreditOrder.example.number), caller
        ).items.first
        guard let other else { return }
        _ = try await house.perform(
            AdjustOrder(
                order: other.order, kind: .charge, amount: CreditOrder.example.amount,
                reason: "more of it"), caller)
    }

    private func agree(_ id: FileID, _ caller: Caller) async throws {
        var act = AgreeInstalments.example
        act.order = id
        _ = try await served.house.perform(act, caller)
    }

    private func send(_ id: FileID, _ caller: Caller, slip: Int? = nil) async throws {
        try await agree(id, caller)
        var act = TellRemittance.example
        act.order = id
        act.slip = slip
        _ = try await served.house.perform(act, caller)
    }

    /// Requested by somebody whom nobody else is, with all that a deposit asks for.
    private func request(_ id: FileID, _ caller: Caller) async throws {
        try await agree(id, caller)
        let supplier = try await served.house.ask(AskOrder(order: id), caller).supplier
        try await AccountThings(served, caller).confirm(supplier)
        _ = try await served.attach(Array("signed \(id)".utf8), to: id, by: caller)
        _ = try await served.house.perform(
            FileConfirmation.asOrdered(id), caller)
        _ = try await served.house.perform(
            AcceptConfirmation(order: id, confirmation: 1), caller)
        var asker = caller
        asker.person = FileID.new(at: served.house.now())
        _ = try await served.house.perform(RequestRelease(order: id, instalment: 1), asker)
    }
}

extension FileConfirmation {
    /// A paper that says what the order says.
    static func asOrdered(_ id: FileID) -> FileConfirmation {
        var act = FileConfirmation(order: id, kind: .countersignedOrder)
        act.asOrdered = true
        return act
    }
}
