import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// A person in a session of their own, signed in just now.
    func seated(_ number: UInt64, roles: Set<Role> = [.finance]) -> Caller {
        var caller = owner
        caller.person = FileID(high: 7, low: number)
        caller.name = "person \(number)"
        caller.roles = roles
        caller.signedInAt = house.now()
        return caller
    }

    /// A second node of the same house.
    func secondNode() -> House {
        House(
            engine: house.engine, log: house.log,
            lists: folder.appendingPathComponent("imports"), clock: clock.reader)
    }

    func put(
        _ text: String, to order: FileID, as kind: DocumentKind = .proformaInvoice,
        _ house: House? = nil
    ) async throws {
        let house = house ?? self.house
        let upload = try house.blobs.begin(owner, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(Array(text.utf8)[...])
        _ = try await house.perform(
            AttachDocument(order: order, upload: upload.id, kind: kind, name: "\(kind).txt"), owner)
    }

    /// An approved draft of 1,000 bottles at 3.90 whose terms were confirmed as read.
    func agreed(
        _ number: String, supplier: String = "Hengda",
        payment: String = "30% deposit, 70% before shipment", _ house: House
    ) async throws -> FileID {
        let id = try await draft(number, supplier: supplier, payment: payment)
        let reading = TermsReading(payment).instalments
        _ = try await house.perform(
            AgreeInstalments(
                order: id,
                instalments: reading.map {
                    AgreeInstalments.Told(
                        kind: $0.kind, share: "\(($0.share ?? 0) / 100)", due: $0.due,
                        days: $0.days)
                }), owner)
        let seq = try #require(
            try await house.ask(AskGates(order: id), owner).gates.first?.seq)
        _ = try await house.perform(ApproveOrder(order: id, seq: seq), other)
        return id
    }

    /// The same, and the account of its supplier is confirmed.
    func payable(_ number: String, _ house: House) async throws -> FileID {
        let id = try await agreed(number, house)
        let supplier = try await order(id).supplier
        if try await accounts(supplier).accounts.isEmpty {
            try await confirmedAccount(supplier, holder: supplierFile(supplier).name)
        }
        return id
    }

    /// The supplier's confirmation comes, says what the order says, and is accepted.
    func confirm(_ id: FileID, _ house: House? = nil) async throws {
        let house = house ?? self.house
        var act = FileConfirmation(order: id, kind: .proformaInvoice)
        act.document = 1
        act.asOrdered = true
        _ = try await house.perform(act, owner)
        let number = try await house.ask(AskConfirmation(order: id), owner).filed.count
        _ = try await house.perform(AcceptConfirmation(order: id, confirmation: number), owner)
    }

    func payment(_ id: FileID, _ number: Int, _ house: House? = nil) async throws
        -> InstalmentAnswer
    {
        let answer = try await (house ?? self.house).ask(AskPayments(order: id), owner)
        return try #require(answer.instalments.first { $0.instalment.number == number })
    }
}
