import FollowUp
import Record
import UseCases

/// Suppliers with what an act on their accounts or contacts needs.
struct AccountThings {
    static let acts: Set<String> = [
        "proposeAccount", "recordAccountFact",
        "tellContact", "askShorterCoolingOff", "agreeShorterCoolingOff", "confirmAccount",
        "rejectAccount", "withdrawAccount", "revealAccount",
    ]

    private let house: House
    private let caller: Caller

    init(_ served: Served, _ caller: Caller) {
        house = served.house
        self.caller = caller
    }

    /// Somebody else of the same workspace who has just signed in.
    private func person(_ number: UInt64) -> Caller {
        var other = caller
        other.person = FileID(high: 7, low: number)
        other.signedInAt = house.now()
        return other
    }

    func supplier(_ act: String, _ number: Int) async throws -> FileID {
        let id = try await house.perform(EnterSupplier(name: "Works \(number)"), caller).id
        _ = try await house.perform(
            AddContact(supplier: id, name: "Wang", telephone: "+86 579 1"), caller)
        switch act {
        case "addContact", "amendContact", "withdrawContact", "proposeAccount": break
        case "confirmAccount": try await propose(id)
        case "withdrawAccount", "revealAccount": try await confirm(id)
        default:
            var account = ProposeAccount.example
            account.supplier = id
            _ = try await house.perform(account, person(1))
            guard act == "agreeShorterCoolingOff" else { break }
            _ = try await house.perform(
                AskShorterCoolingOff(supplier: id, account: 1, hours: 24, reason: "x"), person(2))
        }
        return id
    }

    /// A platform's account that lacks nothing but persons.
    private func propose(_ supplier: FileID) async throws {
        var account = ProposeAccount(
            supplier: supplier, kind: .platform, holder: "Alibaba", accountNumber: "Hengda shop",
            currencies: ["USD"])
        account.platform = "Alibaba.com"
        _ = try await house.perform(account, person(1))
        _ = try await house.perform(
            RecordAccountFact(
                supplier: supplier, account: 1, kind: .orderPageSeen, day: Served.today,
                words: "https://platform.example/orders/1"), person(1))
    }

    /// Account 1, confirmed; nothing where it is already.
    func confirm(_ supplier: FileID) async throws {
        let known = try await house.ask(AskSupplier(supplier: supplier), caller).accounts
        guard known.accounts.isEmpty else { return }
        try await propose(supplier)
        for number: UInt64 in [2, 3] {
            _ = try await house.perform(
                ConfirmAccount(supplier: supplier, account: 1), person(number))
        }
    }
}
