import FollowUp
import Record

/// The account a confirmation asks to be paid to: as it is compared, and as it would be proposed
/// in the supplier's file.
struct NamedAccount {
    let confirmed: ConfirmedAccount
    let supplier: FileID
    private let account: SupplierAccount
    private let elsewhere: Bool

    /// Nil where the confirmation names none.
    ///
    /// *Refuses when* there is no such order.
    init?(_ told: FileConfirmation, _ house: House, _ caller: Caller) async throws {
        guard told.holder != nil || told.accountNumber != nil else { return nil }
        guard
            case .order(let order)? = try await house.keeper.read(
                caller.workspace, told.order)?.file
        else { throw Refusal(.notFound) }
        var act = ProposeAccount(
            kind: .bank, holder: told.holder ?? "", accountNumber: told.accountNumber,
            currencies: [])
        act.bank = told.bank
        act.bic = told.bic
        // A country that is none tells too little; it is no reason to refuse the confirmation.
        act.country = told.country.flatMap { Country(alpha2: $0.uppercased())?.alpha2 }
        var account = try act.account()
        let mark = try await house.mark(caller.workspace, account)
        account.mark = mark.map { Erasable($0) }
        confirmed = ConfirmedAccount(
            holder: told.holder.map { Erasable($0) }, mark: account.mark,
            masked: account.masked.map { Erasable($0) })
        supplier = order.supplier
        elsewhere = try await house.isElsewhere(
            caller.workspace, mark, besides: order.supplier)
        self.account = account
    }

    /// Proposes it in the same turn, where the supplier's file never had it and enough is told:
    /// payments are held and contacts known before hear of it, as with any proposed account
    /// (decisions 15 and 18).
    func propose(
        for order: Order, _ told: FileConfirmation, _ turn: inout Turn, by envelope: Envelope
    ) throws {
        var account = account
        let currency = told.currency.flatMap { Currency(code: $0.uppercased()) }
        account.currencies = [currency ?? order.terms.currency]
        account.evidence = told.document.map {
            AccountEvidence(order: order.id, document: $0)
        }
        let changes = try turn.supplier(supplier).proposeNamed(account, elsewhere: elsewhere)
        guard !changes.isEmpty else { return }
        try turn.record(changes.map { .supplier($0) }, in: supplier, by: envelope)
        try turn.queueNotices(of: changes, in: supplier)
    }
}
