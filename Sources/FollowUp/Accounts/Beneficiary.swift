/// To which account an order is paid, and whether it may be (X39).
extension Supplier {
    /// The line `beneficiaryConfirmed` of a payment's gate: met by the confirmed account that was
    /// chosen for the order, or by the only confirmed one. Any proposal holds all of them. It
    /// depends on nothing but this file, the choice and the instant, and no setting or waiver
    /// touches it.
    public func beneficiaryLine(
        chosen: Int?, at now: Instant, voices: Voices = Voices()
    ) -> GateLine {
        GateLine(
            .beneficiaryConfirmed, .block, beneficiary(chosen: chosen, at: now, voices: voices))
    }

    public func beneficiary(
        chosen: Int?, at now: Instant, voices: Voices = Voices()
    ) -> RequirementStanding {
        let found = holds(at: now, voices: voices)
        guard let held = payee(chosen: chosen) else {
            return .unmet(found + [lacking(chosen)])
        }
        guard found.isEmpty, let last = held.confirmations.last else { return .unmet(found) }
        return .met(GateFact(file: id, seq: last.seq, by: last.by, at: last.at))
    }

    /// The account an order is paid to: the chosen one, or the only one confirmed; nil where it is
    /// not confirmed, or its number was erased.
    public func payee(chosen: Int?) -> HeldAccount? {
        let confirmed = confirmedAccounts
        guard let chosen else { return confirmed.count == 1 ? confirmed.first?.payable : nil }
        return confirmed.first { $0.number == chosen }?.payable
    }

    /// Why nothing is paid to the supplier, whatever the order: every proposal with what it waits
    /// for.
    public func holds(at now: Instant, voices: Voices = Voices()) -> [GateFinding] {
        proposedAccounts.flatMap { held in
            [.accountProposed(held.number, at: held.at)] + missing(for: held, at: now)
                + [.confirmationsMissing(held.number, persons: held.personsMissing(voices))]
        }
    }

    private func lacking(_ chosen: Int?) -> GateFinding {
        if let chosen { return .accountNotConfirmed(chosen) }
        return confirmedAccounts.count > 1 ? .accountNotChosen : .accountMissing
    }
}

extension HeldAccount {
    fileprivate var payable: HeldAccount? {
        account.kind == .bank && account.code?.text == nil ? nil : self
    }
}

extension Order {
    /// Chooses among the supplier's confirmed accounts the one this order is paid to; nil takes the
    /// choice back. It is no change of an account.
    ///
    /// *Refuses when* the order is closed; the account is not confirmed; nothing differs.
    public func choose(account number: Int?, of supplier: Supplier) throws(Refusal) -> [OrderChange]
    {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(number != self.account, .nothingToChange, field: "account")
        if let number, supplier.account(number)?.status != .confirmed {
            findings.note(.unknownAccount(number), field: "account")
        }
        try findings.settle()
        return [.accountChosen(account: number)]
    }
}
