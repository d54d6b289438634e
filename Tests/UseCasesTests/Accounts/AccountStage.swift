import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

extension Stage {
    /// Somebody who has just signed in, known by nothing but a number.
    func present(_ number: UInt64) -> Caller {
        var caller = owner
        caller.person = FileID(high: 7, low: number)
        caller.name = "person \(number)"
        caller.signedInAt = house.now()
        return caller
    }

    /// The same person by a program.
    func program(_ number: UInt64) -> Caller {
        var caller = present(number)
        caller.signedInAt = nil
        caller.door = .api
        return caller
    }

    /// A supplier with Ms Wang's telephone.
    func hengda() async throws -> FileID {
        let id = try await house.perform(
            EnterSupplier(
                name: "Yongkang Hengda Co., Ltd.", chineseName: "永康恒达工贸有限公司",
                country: "CN"), owner
        ).id
        _ = try await house.perform(
            AddContact(supplier: id, name: "Wang Fang", telephone: "+86 579 8700 1234"), owner)
        return id
    }

    static func account(
        _ supplier: FileID, _ code: String = "3300 1234 5678 4321",
        holder: String = "永康恒达工贸有限公司"
    ) -> ProposeAccount {
        var act = ProposeAccount(
            supplier: supplier, kind: .bank, holder: holder, accountNumber: code,
            currencies: ["USD, CNY"])
        act.bank = "Bank of China, Yongkang"
        act.bic = "BKCHCNBJ92H"
        act.country = "cn"
        return act
    }

    func record(
        _ kind: AccountFactKind, of number: Int, _ supplier: FileID, contact: Int? = nil
    ) async throws {
        _ = try await house.perform(
            RecordAccountFact(
                supplier: supplier, account: number, kind: kind,
                day: house.today(in: "Asia/Shanghai"), words: "so it was", contact: contact),
            present(1))
    }

    func confirm(_ number: Int, _ supplier: FileID, by person: UInt64) async throws {
        _ = try await house.perform(
            ConfirmAccount(supplier: supplier, account: number), present(person))
    }

    /// Account 1 of a supplier, confirmed by persons 2 and 3.
    func confirmedAccount(
        _ supplier: FileID, holder: String = "永康恒达工贸有限公司"
    ) async throws {
        _ = try await house.perform(Self.account(supplier, holder: holder), present(1))
        for kind in [AccountFactKind.licenceCompared, .stampedConfirmation, .visit] {
            try await record(kind, of: 1, supplier)
        }
        try await confirm(1, supplier, by: 2)
        try await confirm(1, supplier, by: 3)
    }

    func accounts(_ supplier: FileID) async throws -> AccountsAnswer {
        try await house.ask(AskSupplier(supplier: supplier), owner).accounts
    }

    func supplierFile(_ id: FileID) async throws -> Supplier {
        try await house.supplier(owner.workspace, id)
    }

    /// The line of the gate for an order.
    func beneficiary(_ order: FileID) async throws -> GateLine {
        try #require(try await house.ask(AskGates(order: order), owner).beneficiary)
    }
}
