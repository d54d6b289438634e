extension Supplier {
    /// Persons who have to confirm an account, none of whom proposed it or recorded a fact of it.
    public static let confirmers = 2

    /// Records what a person found out about a proposed account. A call-back to a contact who was
    /// not known long enough is recorded too, and worth nothing.
    ///
    /// *Refuses when* nobody is there; the account is unknown or not proposed; the fact is not one
    /// of its kind of account; nothing is said; the day lies ahead or, of a call-back, before the
    /// proposal; the contact of a call-back is missing or unknown.
    public func record(
        _ told: AccountFact, of number: Int, by person: PresentPerson?, today: Day,
        offsetMinutes: Int
    ) throws(Refusal) -> [SupplierChange] {
        let held = try proposed(number)
        _ = try Self.there(person)
        var findings = Findings()
        var fact = told
        findings.require(
            (told.kind == .orderPageSeen) == (held.account.kind == .platform), .notUnderstood,
            field: "kind")
        findings.text(told.words.text, atMost: 2_000, field: "words")
        findings.past(told.on, today: today, field: "day")
        fact.contact = told.kind == .callBack ? told.contact : nil
        if told.kind == .callBack {
            let first = held.at.day(offsetMinutes: offsetMinutes)
            findings.require(
                told.on >= first, .outOfRange(least: first.iso, most: today.iso), field: "day")
            if let contact = told.contact {
                findings.require(
                    self.contact(contact) != nil, .unknownContact(contact), field: "contact")
                fact.knownSince = telephoneSince(contact)
            } else {
                findings.note(.missing, field: "contact")
            }
        }
        try findings.settle()
        return [.account(.factRecorded(account: number, fact: fact))]
    }

    /// Confirms a proposed account. Two persons have to; the first is recorded and completes
    /// nothing, and counts no more once they may confirm none.
    ///
    /// *Refuses when* the account is unknown or not proposed; anything is missing
    /// (`missing(for:at:)`), or the one who confirms is none who can: every reason.
    public func confirm(
        account number: Int, by person: PresentPerson?, at now: Instant,
        settings: GateSettings = GateSettings(), voices: Voices = Voices()
    ) throws(Refusal) -> [SupplierChange] {
        let held = try proposed(number)
        var found = missing(for: held, at: now)
        found += obstacles(
            to: person, confirming: held, settings: settings, voices: voices, at: now)
        guard found.isEmpty, let person else {
            throw Refusal(found.map { Reason(.unmet($0)) })
        }
        let isAlone = settings.onePerson == person.person
        let completes = isAlone || held.personsMissing(voices) <= 1
        var confirmation = AccountConfirmation(person: person.person, completes: completes)
        confirmation.alone = isAlone ? true : nil
        var changes = [
            SupplierChange.account(.confirmed(account: number, confirmation: confirmation))
        ]
        if completes, let old = held.account.replaces, account(old)?.status == .confirmed {
            changes.append(
                .account(.withdrawn(account: old, cause: .replaced, reason: Erasable(nil))))
        }
        return changes
    }

    /// Why this person cannot confirm the account.
    public func obstacles(
        to person: PresentPerson?, confirming held: HeldAccount,
        settings: GateSettings = GateSettings(), voices: Voices = Voices(), at now: Instant? = nil
    ) -> [GateFinding] {
        guard let person else { return [.confirmerMissing] }
        if held.recorders.contains(person.person) {
            let last = held.lastWord(of: person.person)
            let waits = settings.secondThought(of: person.person, since: last, now: now)
            guard let waits else { return [.confirmerRecorded(held.number)] }
            return waits + (person.isFresh ? [] : [.sessionOld])
        }
        if held.confirmations.contains(where: { $0.person == person.person }) {
            return [.confirmedAlready(held.number)]
        }
        let others = held.recorders.union(held.confirmations.map(\.person)).filter {
            !voices.isFormer($0)
        }
        if settings.onePerson != person.person,
            let until = voices.oneUntil(person.person, others)
        {
            return [.countsAsOne(until: until)]
        }
        return person.isFresh ? [] : [.sessionOld]
    }

    /// What a proposed account still lacks before persons may confirm it, without the persons.
    public func missing(for held: HeldAccount, at now: Instant) -> [GateFinding] {
        asked(of: held).filter { !isMet($0, held, now) }
    }

    /// All that is asked of a proposed account, each as it is named while it is missing.
    public func asked(of held: HeldAccount) -> [GateFinding] {
        let number = held.number
        var asked: [GateFinding] = []
        if !held.account.isWhole { asked.append(.accountIncomplete(number)) }
        if isChange(held) { asked.append(.coolingOff(number, until: held.coolsUntil)) }
        guard held.account.kind == .bank else { return asked + [.orderPageNotSeen(number)] }
        if isChange(held) { asked.append(.callBackMissing(number)) }
        guard isFirstOfBank(held) else { return asked }
        return asked + [
            .holderDiffers(number), .licenceNotCompared(number),
            .stampedConfirmationMissing(number), .callOrVisitMissing(number),
        ]
    }

    private func isMet(_ asked: GateFinding, _ held: HeldAccount, _ now: Instant) -> Bool {
        switch asked {
        case .coolingOff(_, let until): now >= until
        case .callBackMissing: held.facts.contains { $0.isCallBack(worthFor: held) }
        case .holderDiffers: bears(held.account.holder)
        case .licenceNotCompared: held.has(.licenceCompared)
        case .stampedConfirmationMissing: held.has(.stampedConfirmation)
        case .callOrVisitMissing: held.has(.videoCall) || held.has(.visit)
        case .orderPageNotSeen: held.has(.orderPageSeen)
        default: false
        }
    }

    /// It is no plain first account: another number was proposed before it, or another account was
    /// confirmed meanwhile.
    public func isChange(_ held: HeldAccount) -> Bool {
        !held.isFirst || accounts.contains { $0.number != held.number && $0.wasConfirmed }
    }

    /// No account at a bank was confirmed before it.
    public func isFirstOfBank(_ held: HeldAccount) -> Bool {
        held.account.kind == .bank
            && !accounts.contains {
                $0.number != held.number && $0.wasConfirmed && $0.account.kind == .bank
            }
    }
}

extension HeldAccount {
    /// When a person last said anything of it but a confirmation.
    fileprivate func lastWord(of person: FileID) -> Instant? {
        let proposed = self.person == person ? [at] : []
        return (proposed + facts.filter { $0.person == person }.map(\.at)).max()
    }

    /// A person recorded such a fact.
    func has(_ kind: AccountFactKind) -> Bool {
        facts.contains { $0.fact.kind == kind && $0.person != nil }
    }
}

extension HeldFact {
    /// A person telephoned a contact whose number was known for as long as a cooling-off before
    /// the account was proposed (F22).
    public func isCallBack(worthFor held: HeldAccount) -> Bool {
        guard fact.kind == .callBack, person != nil, let since = fact.knownSince else {
            return false
        }
        return since.adding(milliseconds: CoolingOff.milliseconds) <= held.at
    }
}
