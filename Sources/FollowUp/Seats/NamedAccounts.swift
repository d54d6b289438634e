/// An account of a supplier as their own seats see it: never its number.
public struct SupplierAccountName: Codable, Sendable, Equatable {
    public var number: Int
    public var masked: String
    /// Proposed, or confirmed.
    public var status: AccountStatus

    init(_ held: HeldAccount) {
        number = held.number
        masked = held.account.masked ?? ""
        status = held.status
    }
}

extension Supplier {
    /// What a confirmation from a seat can name by its number: accounts that are confirmed, and
    /// those that wait for it. Another one is proposed first, with its second code (X39).
    var namedAccounts: [HeldAccount] {
        accounts.filter { held in
            [.proposed, .confirmed].contains(held.status) && held.account.masked != nil
                && held.account.mark?.text != nil
        }
    }

    /// An account of theirs as a confirmation names it. It is compared like any other, and nothing
    /// is proposed, confirmed or chosen by it.
    ///
    /// *Refuses when* there is none of that number, or it was rejected or withdrawn.
    public func namedAccount(_ number: Int) throws(Refusal) -> ConfirmedAccount {
        guard let account = namedAccounts.first(where: { $0.number == number })?.account else {
            throw Refusal(.unknownAccount(number), field: "account")
        }
        return ConfirmedAccount(
            mark: account.mark, masked: account.masked.map { Erasable($0) })
    }
}
