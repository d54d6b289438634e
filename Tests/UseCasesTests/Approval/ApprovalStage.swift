import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// Others who may approve, known by nothing but their identity.
    var other: Caller { person(2) }
    var third: Caller { person(3) }

    private func person(_ number: UInt64) -> Caller {
        var caller = owner
        caller.person = FileID(high: 7, low: number)
        caller.name = "person \(number)"
        return caller
    }

    /// A draft of 1,000 bottles at 3.90, of which only the payment may be missing.
    func draft(
        _ number: String, supplier: String = "Hengda", payment: String?, told: Bool = true
    ) async throws -> FileID {
        var act = Self.opening(number, supplier: supplier)
        act.state = .draft
        act.tradeRule = "FOB"
        act.tradePlace = "Ningbo"
        act.payment = payment
        act.required = day("2026-12-01")
        let id = try await house.perform(act, owner).id
        if told { try await tellParticulars(id) }
        return id
    }

    func tellParticulars(_ id: FileID) async throws {
        var act = TellParticulars(order: id)
        act.mode = .fullContainer
        act.country = "US"
        act.marks = "ACME"
        act.total = "3900.00"
        act.certificates = [.proposition65Report]
        act.issued = ["proposition65Report": day("2026-08-01")]
        act.line = ["1": .init(groups: [.general], packingMultiple: quantity(20))]
        _ = try await house.perform(act, owner)
    }

    func amend(
        _ id: FileID, payment: String?, destination: String? = nil, house: House? = nil
    ) async throws {
        let act = AmendTerms(
            order: id, payment: payment, tradeRule: "FOB", tradePlace: "Ningbo",
            orderedOn: Self.firstDay, promised: day("2026-11-20"), required: day("2026-12-01"),
            destination: destination)
        _ = try await (house ?? self.house).perform(act, owner)
    }

    func gate(_ id: FileID) async throws -> GateReport? {
        try await house.ask(AskGates(order: id), owner).gates.first
    }

    /// Everything an act was refused for; empty where it was not.
    func reasons(_ act: () async throws -> Void) async -> [Reason] {
        do {
            try await act()
            return []
        } catch let refusal as Refusal {
            return refusal.reasons
        } catch {
            Issue.record("\(error)")
            return []
        }
    }
}
