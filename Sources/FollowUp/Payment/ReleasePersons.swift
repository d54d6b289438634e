/// Who releases: requested by another, within limits, two above them, freshly signed in.
extension PaymentCheck {
    private var limits: ApprovalLimits { facts.settings.limits }
    private var due: Money? { order.amount(of: instalment.number) }

    /// What limits are held against: this instalment with all that was released or sent of the
    /// order before, for an amount does not shrink by being split, nor by what came back.
    private var weighed: Money? {
        let currency = order.terms.currency
        return payments.instalments.reduce(due) { sum, other in
            guard other.number != instalment.number else { return sum }
            let before = order.amount(of: other.number)
            return payments.committed(other.number, due: before, in: currency)
                .flatMap { sum?.adding($0) }
        }
    }

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

    /// Whoever requested it releases it only in a one-person workspace, twelve hours later; nor
    /// does who counts as one with them.
    private var requester: [GateFinding] {
        guard let request, let releaser = facts.releaser?.person else { return [] }
        guard request.request.person == releaser else {
            let until = facts.voices.oneUntil(releaser, request.request.person)
            return until.map { [.countsAsOne(until: $0)] } ?? []
        }
        return facts.settings.secondThought(
            of: request.request.person, since: request.at, now: facts.now)
            ?? [.requesterReleases]
    }

    /// What was requested is what is due, to the last minor unit.
    private var amount: [GateFinding] {
        guard let due else { return [.valueUnknown] }
        guard due.amountMinor > 0 else { return [.nothingDue] }
        guard !order.readsOtherwise else { return [.instalmentsOutdated] }
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
        guard let weighed else { return [.valueUnknown] }
        return weighed.amountMinor > most.amountMinor
            ? [.overLimit(value: weighed, most: most)] : []
    }

    /// Above the workspace's amount two release, neither of whom requested it. What waits for its
    /// second person waits for one, also where the amount was raised meanwhile.
    private var second: [GateFinding] {
        guard let request, !request.isReleased, needsTwo || !request.releases.isEmpty
        else { return [] }
        let releaser = facts.releaser?.person
        let others = request.releases.map(\.release.person).filter {
            $0 != releaser && stillMay($0)
        }
        let until = releaser.flatMap { facts.voices.oneUntil($0, others) }
        let bound = releaser.map { person in
            others.filter { facts.voices.oneUntil(person, $0) != nil }.count
        }
        guard others.count == bound ?? 0 || releaser == nil else { return [] }
        if let until { return [.countsAsOne(until: until)] }
        guard let person = facts.releaser?.person, let own = request.releases.last else {
            return [.secondReleaserMissing]
        }
        return facts.settings.secondThought(of: person, since: own.at, now: facts.now)
            ?? [.secondReleaserMissing]
    }

    /// Whether who released first may still, by roles and limits as they are now.
    private func stillMay(_ person: FileID) -> Bool {
        guard !facts.former.contains(person) else { return false }
        guard let roles = facts.roles[person] else { return true }
        return limits.allow(
            weighed, in: order.terms.currency, by: Approver(person: person, roles: roles))
    }

    private var needsTwo: Bool {
        guard !limits.twoPersonsAbove.isEmpty else { return false }
        guard let weighed,
            let most = limits.twoPersonsAbove.first(where: { $0.currency == weighed.currency })
        else { return true }
        return weighed.amountMinor > most.amountMinor
    }
}
