/// Who approves: limits, two persons, and not one's own.
extension DraftCheck {
    private var settings: ApprovalLimits { facts.settings.limits }

    /// The most the one who approves may; an order without a known value is above any limit.
    var limit: [GateFinding] {
        guard let approver = facts.approver else { return [.approverMissing] }
        guard !settings.limits.isEmpty else { return [] }
        let currency = order.terms.currency
        guard let most = settings.most(for: approver, in: currency) else {
            return [.noLimit(currency: currency)]
        }
        guard let value = order.value else { return [.valueUnknown] }
        return value.amountMinor > most.amountMinor ? [.overLimit(value: value, most: most)] : []
    }

    /// Above the limit none of those who told it approves it.
    var requester: [GateFinding] {
        guard let request = order.request, takesTwo else { return [] }
        guard let approver = facts.approver else { return [.approverMissing] }
        return request.authors.contains(approver.person) ? [.requesterApproves] : []
    }

    var secondPerson: [GateFinding] {
        guard let request = order.request, takesTwo, !request.isApproved else { return [] }
        let others = request.approvals.map(\.approval.person).filter {
            $0 != facts.approver?.person && stillMay($0)
        }
        guard let approver = facts.approver?.person, !others.isEmpty else {
            return [.secondPersonMissing]
        }
        guard others.allSatisfy({ facts.voices.oneUntil(approver, $0) != nil }) else { return [] }
        return facts.voices.oneUntil(approver, others).map { [.countsAsOne(until: $0)] } ?? []
    }

    /// What waits for its second person waits for one, also where the limit was raised meanwhile.
    private var takesTwo: Bool {
        guard let request = order.request else { return false }
        return needsTwo || (!request.approvals.isEmpty && !request.isApproved)
    }

    /// Whether who approved first may still, by roles and limits as they are now.
    private func stillMay(_ person: FileID) -> Bool {
        guard !facts.former.contains(person) else { return false }
        guard let roles = facts.roles[person] else { return true }
        return settings.allow(
            order.value, in: order.terms.currency, by: Approver(person: person, roles: roles))
    }

    /// Amounts above the limit of their currency; where there are limits, also those without one,
    /// or without a value.
    private var needsTwo: Bool {
        guard !settings.twoPersonsAbove.isEmpty else { return false }
        guard let value = order.value,
            let most = settings.twoPersonsAbove.first(where: { $0.currency == value.currency })
        else { return true }
        return value.amountMinor > most.amountMinor
    }
}

extension ApprovalLimits {
    /// Whether somebody may approve or release so much; what has no known value nobody may.
    func allow(_ value: Money?, in currency: Currency, by approver: Approver) -> Bool {
        guard !limits.isEmpty else { return true }
        guard let value, let most = most(for: approver, in: currency) else { return false }
        return value.amountMinor <= most.amountMinor
    }

    /// A person's own limit goes before the highest of their roles.
    func most(for approver: Approver, in currency: Currency) -> Money? {
        let known = limits.filter { $0.most.currency == currency }
        if let own = known.first(where: { $0.person == approver.person }) { return own.most }
        return known.filter { $0.role.map { approver.roles.contains($0) } ?? false }
            .map(\.most).max { $0.amountMinor < $1.amountMinor }
    }
}
