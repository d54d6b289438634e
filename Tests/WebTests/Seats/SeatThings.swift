import FollowUp
import Foundation
import Record
import Synchronization
import Testing
import UseCases

@testable import Web

extension Served {
    /// Seats for the authorisation test: of the supplier of the examples, whose contact has been
    /// known for long; of another supplier; and a revoked one. Gives the first.
    func seat(
        _ papers: inout [Visiting: Papers]
    ) async throws -> (supplier: FileID, contact: Int) {
        let then = Instant(milliseconds: house.now().milliseconds - 10 * 86_400_000)
        let earlier = House(
            engine: house.engine, log: house.log,
            lists: folder.appendingPathComponent("earlier/imports"), clock: { then })
        let name = try #require(OpenOrder.example.supplierName)
        let own = try await earlier.perform(EnterSupplier(name: name), acme).id
        for name in ["王芳", "陈丽"] {
            _ = try await earlier.perform(
                AddContact(supplier: own, name: name, email: "wang@hengda.example"), acme)
        }
        papers[.seat] = try await bind(try await link(own, contact: 1))
        papers[.revokedSeat] = try await bind(try await link(own, contact: 2))
        _ = try await house.perform(RevokeSeat(supplier: own, contact: 2), acme)
        let other = try await house.perform(EnterSupplier(name: "Other Works"), acme).id
        _ = try await house.perform(AddContact(supplier: other, name: "Li"), acme)
        papers[.otherSeat] = try await bind(try await link(other, contact: 1))
        return (own, 1)
    }
}

extension Things {
    /// Lets happen before what an act on a seat, or from one, needs to have something to act on.
    func prepareSeat(_ route: Route, _ values: inout [String: String]) async throws {
        let house = served.house
        switch route.name {
        case "revokeSeat", "revokeSeatDevice":
            guard let supplier = FileID(values["supplier"] ?? ""),
                let contact = Int(values["contact"] ?? "")
            else { return }
            let link = try await served.link(supplier, contact: contact)
            _ = try await house.bindSeat(link: link, name: "Li", kind: .phone)
        case "makeSeatCode":
            guard let seat else { return }
            values["supplier"] = "\(seat.supplier)"
            values["contact"] = "\(seat.contact)"
        case "proposeOwnAccount", "proposeOwnContact":
            guard let seat else { return }
            let made = try await house.perform(
                MakeSeatCode(supplier: seat.supplier, contact: seat.contact), served.acme)
            secondCode.withLock { $0 = made.code ?? "" }
        default: break
        }
    }

    func tellCode(_ example: inout [String: Any]) {
        example["secondCode"] = secondCode.withLock { $0 }
        if example["accountNumber"] != nil {
            example["accountNumber"] = "3300 1234 5678 \(1_000 + next())"
        }
    }
}
