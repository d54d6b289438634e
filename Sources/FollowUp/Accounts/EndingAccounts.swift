extension Supplier {
    /// Rejects a proposed account: what was confirmed before may be paid to again at once.
    ///
    /// *Refuses when* nobody is there, or gave their password too long ago; the account is unknown
    /// or not proposed; no reason is given.
    public func reject(
        account number: Int, reason: String, by person: PresentPerson?
    ) throws(Refusal) -> [SupplierChange] {
        _ = try proposed(number)
        _ = try Self.fresh(person)
        var findings = Findings()
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.account(.rejected(account: number, reason: Erasable(reason)))]
    }

    /// Says that a confirmed account counts no more. It stops payments, so nobody is asked twice.
    ///
    /// *Refuses when* the account is unknown or not confirmed; no reason is given; the cause is
    /// none a person tells.
    public func withdraw(
        account number: Int, cause: AccountEnd, reason: String
    ) throws(Refusal) -> [SupplierChange] {
        guard let held = account(number) else {
            throw Refusal(.unknownAccount(number), field: "account")
        }
        var findings = Findings()
        findings.require(held.status == .confirmed, .accountSettled, field: "account")
        findings.require(AccountEnd.tellable.contains(cause), .notUnderstood, field: "cause")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.account(.withdrawn(account: number, cause: cause, reason: Erasable(reason)))]
    }

    /// Ticks off that a contact known before was told of the proposal (M4).
    ///
    /// *Refuses when* the account is unknown; the contact is not to be told of it, or was already;
    /// the words are longer than 2,000 characters.
    public func tell(
        contact: Int, of number: Int, words: String?
    ) throws(Refusal) -> [SupplierChange] {
        guard let held = account(number) else {
            throw Refusal(.unknownAccount(number), field: "account")
        }
        var findings = Findings()
        findings.require(held.tell.contains(contact), .unknownContact(contact), field: "contact")
        findings.words(words, atMost: 2_000, field: "words")
        try findings.settle()
        return [
            .account(
                .contactTold(
                    account: number, contact: contact, words: words.map { Erasable($0) }))
        ]
    }

    /// Records that somebody saw the whole number of an account, and why.
    ///
    /// *Refuses when* nobody is there, or gave their password too long ago; the account is unknown,
    /// has no number or it was erased; no reason is given.
    public func reveal(
        account number: Int, reason: String, by person: PresentPerson?
    ) throws(Refusal) -> [SupplierChange] {
        guard let held = account(number) else {
            throw Refusal(.unknownAccount(number), field: "account")
        }
        _ = try Self.fresh(person)
        var findings = Findings()
        findings.require(held.account.code?.text != nil, .notFound, field: "account")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.account(.revealed(account: number, reason: Erasable(reason)))]
    }
}
