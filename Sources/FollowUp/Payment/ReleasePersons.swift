/// Who releases: requested by another, within limits, two above them, freshly signed in.
extension PaymentCheck {
    private var limits: ApprovalLimits { facts.settings.limits }
    private var due: Money? { order.amount(of: instalment.number) }

    func personFindings(_ requirement: Requirement) -> [GateFinding] {
        switch requirement {
        case .releaseRequested: request == nil ? [.releaseNotRequested] : []
        case .amountAgrees: amount
        case .releaserIsAnother: requester
        case .releaseWithinLimit: limit
        case .secondReleaser: second
        case .sessionFresh: facts.releaser?.isFresh == false ? [.sessionOld] : []
        default: []
        }
    }

    /// Whoever requested it releases it only in a one-person workspace, twelve hours later.
    private var requester: [GateFinding] {
        guard let request, request.request.person == facts.releaser?.person else { return [] }
        return facts.settings.secondThought(
            of: request.request.person, since: request.at, now: facts.now)
            ?? [.requesterReleases]
    }

    /// What was requested is what is due, to the last minor unit.
    private var amount: [GateFinding] {
        guard let due else { return [.valueUnknown] }
        guard due.amountMinor > 0 else { return [.nothingDue] }
        guard let asked = request?.request.amount, asked != due else { return [] }
        return [.amountDiffers(told: asked, due: due)]
    }

    private var limit: [GateFinding] {
        guard let releaser = facts.releaser else { return [.releaserMissing] }
        guard !limits.limits.isEmpty else { return [] }
        let currency = order.terms.currency
        let person = Approver(person: releaser.person, roles: releaser.roles)
        guard let most = limits.most(for: person, in: currency) else {
            return [.noLimit(currency: currency)]
        }
        guard let due else { return [.valueUnknown] }
        return due.amountMinor > most.amountMinor ? [.overLimit(value: due, most: most)] : []
    }

    /// Above the workspace's amount two release, neither of whom requested it.
    private var second: [GateFinding] {
        guard needsTwo, let request, !request.isReleased else { return [] }
        let others = request.releases.filter { $0.release.person != facts.releaser?.person }
        guard others.isEmpty || facts.releaser == nil else { return [] }
        guard let person = facts.releaser?.person, let own = request.releases.last else {
            return [.secondReleaserMissing]
        }
        return facts.settings.secondThought(of: person, since: own.at, now: facts.now)
            ?? [.secondReleaserMissing]
    }

    private var needsTwo: Bool {
        guard !limits.twoPersonsAbove.isEmpty else { return false }
        guard let due,
            let most = limits.twoPersonsAbove.first(where: { $0.currency == due.currency })
        else { return true }
        return due.amountMinor > most.amountMinor
    }
}
