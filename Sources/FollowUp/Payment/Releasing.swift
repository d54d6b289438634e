extension Order {
    /// Requests that an instalment be paid. The request may come before the gate is open; it is
    /// then seen, and waits.
    ///
    /// *Refuses when* the order was cancelled; the instalment is unknown, requested or paid; no
    /// person requests; what is due cannot be reckoned; the amount told is not what is due.
    public func requestRelease(
        of number: Int, amount told: Money? = nil, by person: FileID?, gates: Int,
        note: String? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        guard payments.instalment(number) != nil else {
            findings.note(.unknownInstalment(number), field: "instalment")
            throw Refusal(findings.reasons)
        }
        findings.require(!payments.isSent(number), .alreadySent, field: "instalment")
        findings.require(payments.request(number) == nil, .nothingToChange, field: "instalment")
        findings.words(note, atMost: OrderLimits.note, field: "note")
        let due = amount(of: number)
        if due == nil { findings.note(.unmet(.valueUnknown), field: "amount") }
        if let due, due.amountMinor <= 0 { findings.note(.unmet(.nothingDue), field: "amount") }
        if let due, let told {
            findings.require(told.currency == due.currency, .otherCurrency, field: "amount")
            if told.currency == due.currency, told != due {
                findings.note(.unmet(.amountDiffers(told: told, due: due)), field: "amount")
            }
        }
        guard let person else {
            findings.note(.notAllowed)
            throw Refusal(findings.reasons)
        }
        try findings.settle()
        guard let due else { return [] }
        return [
            .payment(
                .releaseRequested(
                    ReleaseRequest(
                        instalment: number, amount: due, person: person, gates: gates, note: note)))
        ]
    }

    /// Releases a requested payment (E5). Above the workspace's amount two persons have to; the
    /// first of them is recorded and completes nothing. No money moves here.
    ///
    /// *Refuses when* the order was cancelled; the instalment is unknown, paid or released, or by
    /// the same person already, or by one who counts as the same (`Voices`); the other person
    /// released it to another account; a requirement stops it (`paymentGate`): every one of them.
    public func release(
        _ number: Int, _ facts: PaymentFacts, note: String? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.words(note, atMost: OrderLimits.note, field: "note")
        guard let instalment = payments.instalment(number) else {
            findings.note(.unknownInstalment(number), field: "instalment")
            throw Refusal(findings.reasons)
        }
        findings.require(!payments.isSent(number), .alreadySent, field: "instalment")
        let request = payments.request(number)
        let report = paymentGate(instalment, facts)
        let completes = report.line(.secondReleaser)?.findings.isEmpty ?? true
        if let request, let person = facts.releaser?.person {
            let isAgain = request.hasReleased(person)
            let mayAgain = facts.settings.onePerson == person && completes
            findings.require(
                !request.isReleased && (!isAgain || mayAgain), .nothingToChange,
                field: "instalment")
        }
        for reason in report.reasons(besides: .secondReleaser) {
            findings.note(reason)
        }
        for finding in report.line(.secondReleaser)?.findings ?? [] {
            if case .countsAsOne = finding { findings.note(.unmet(finding)) }
        }
        let account = facts.beneficiary.account
        if let account, let before = request?.releases.last?.release.account,
            !before.isSame(as: account)
        {
            findings.note(.unmet(.releasedToAnotherAccount))
        }
        try findings.settle()
        guard let request, let releaser = facts.releaser else { return [] }
        var release = PaymentRelease(
            instalment: number, amount: request.request.amount, person: releaser.person,
            of: request.seq, workspace: facts.workspace.seq, supplier: facts.supplier.seq,
            waivers: report.waivers, account: account, completes: completes, note: note)
        let isAlone = [request.request.person] + request.releases.map(\.release.person)
        release.alone = isAlone.contains(releaser.person) ? true : nil
        return [.payment(.releaseGiven(release))]
    }

    /// Takes a request, and with it its releases, back; it can be requested again.
    ///
    /// *Refuses when* nothing is requested or released; it was sent already; no reason is given.
    public func withdrawRelease(
        of number: Int, reason: String
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(
            payments.instalment(number) != nil, .unknownInstalment(number), field: "instalment")
        findings.require(!payments.isSent(number), .alreadySent, field: "instalment")
        findings.require(payments.request(number) != nil, .nothingToChange, field: "instalment")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.payment(.releaseWithdrawn(instalment: number, reason: Erasable(reason)))]
    }
}
