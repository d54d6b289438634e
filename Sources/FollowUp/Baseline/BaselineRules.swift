extension Order {
    public static let mostBaselines = 100
    public static let mostChangeRequests = 300

    /// Proposes a baseline and freezes it as the next version; both sides acknowledge it afresh.
    /// What is missing is named in it. `digest` gives the SHA-256 of a content.
    ///
    /// *Refuses when* the order is closed; the lead time is not 1 to 400 days; the words of the
    /// handover are too long; nothing differs from the version proposed last; no reason is given
    /// though the deposit is not in; the order has 100 versions.
    public func proposeBaseline(
        _ terms: BaselineTerms, reason: String?, digest: (BaselineContent) -> String
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        if let leadTime = terms.leadTime {
            findings.require(
                (1...400).contains(leadTime.days), .outOfRange(least: "1", most: "400"),
                field: "leadTimeDays")
        }
        findings.words(terms.handover?.text, atMost: OrderLimits.payment, field: "handover")
        findings.words(reason, atMost: 2_000, field: "reason")
        if !isDepositIn { findings.reason(reason, field: "reason") }
        let content = baselineContent(terms)
        findings.require(
            content.isOther(than: baselines.current?.version.content), .nothingToChange)
        findings.require(
            baselines.versions.count < Self.mostBaselines, .tooMany(limit: Self.mostBaselines))
        try findings.settle()
        return [
            .baseline(
                .proposed(
                    BaselineVersion(
                        number: baselines.versions.count + 1, content: content,
                        digest: digest(content), beforeDeposit: !isDepositIn, reason: reason)))
        ]
    }

    /// A side acknowledges a version, which is the one proposed last: what was replaced is
    /// acknowledged by nobody. Filed on behalf of the supplier it needs the stamped copy.
    ///
    /// *Refuses when* the order was cancelled; there is no such version; a later one replaced it;
    /// that side acknowledged it already; the stamped copy is missing, unknown or withdrawn.
    public func acknowledgeBaseline(
        _ number: Int, by side: Party, onBehalf: Bool, document: Int?
    ) throws(Refusal) -> [OrderChange] {
        guard let held = baselines.versions.first(where: { $0.version.number == number }),
            let current = baselines.current
        else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(
            current.version.number == number, .baselineReplaced(current.version.number))
        findings.require(
            held.acknowledgement(of: side) == nil, .acknowledgedAlready(number))
        if let document {
            findings.require(
                self.document(document)?.isWithdrawn == false, .unknownDocument(document),
                field: "document")
        } else {
            findings.require(!onBehalf, .missing, field: "document")
        }
        try findings.settle()
        return [
            .baseline(
                .acknowledged(
                    BaselineAcknowledgement(
                        version: number, side: side, document: document,
                        digest: held.version.digest)))
        ]
    }

    /// Refuses what contradicts the version in force: the baseline stays as it is.
    ///
    /// *Refuses when* there is no such request, it is settled, or no reason is given.
    public func refuseChange(request number: Int, reason: String) throws(Refusal)
        -> [OrderChange]
    {
        guard let held = baselines.requests.first(where: { $0.request.number == number }) else {
            throw Refusal(.notFound)
        }
        var findings = Findings()
        findings.require(held.isOpen, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.baseline(.changeRefused(request: number, reason: Erasable(reason)))]
    }
}
