import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// A pre-production sample that was asked for, received and approved.
    func approveSample(_ id: FileID) async throws {
        _ = try await house.perform(RequestSample(order: id, kind: .preProduction), owner)
        let number = try await samples(id).rounds.count
        _ = try await house.perform(ReceiveSample(order: id, number: number), owner)
        _ = try await house.perform(ApproveSample(order: id, number: number), owner)
    }

    func samples(_ id: FileID) async throws -> SamplesAnswer {
        try await house.ask(AskSamples(order: id), owner)
    }

    func baseline(_ id: FileID) async throws -> BaselineAnswer {
        try await house.ask(AskBaseline(order: id), owner)
    }

    func propose(_ id: FileID, days: Int = 35) async throws {
        var act = ProposeBaseline(order: id)
        act.leadTimeDays = days
        act.reason = "as agreed"
        _ = try await house.perform(act, owner)
    }

    /// By the supplier at their own link, or by us.
    func acknowledge(_ id: FileID, _ number: Int, by side: Party, _ house: House? = nil)
        async throws
    {
        let house = house ?? self.house
        if side == .supplier {
            if try await order(id).sendings.isEmpty {
                var sent = TellSent(order: id, way: .chat)
                sent.name = "Ms Chen"
                _ = try await house.perform(sent, owner)
            }
            var supplier = owner
            supplier.roles = [.supplier]
            supplier.name = "Ms Chen"
            supplier.seat = SeatPlace(
                supplier: try await order(id).supplier, at: SeatReference(seat: 1, device: 1))
            _ = try await house.perform(
                AcknowledgeAsSupplier(order: id, number: number), supplier)
        } else {
            _ = try await house.perform(
                AcknowledgeBaseline(order: id, number: number), owner)
        }
    }
}
