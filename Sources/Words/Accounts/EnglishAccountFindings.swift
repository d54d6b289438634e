import FollowUp

extension EnglishAccounts {
    func sentence(_ warning: AccountWarning) -> String {
        switch warning {
        case .holderResembles: "The holder's name is almost the supplier's, but not the same."
        case .holderDiffers: "The holder's name is not the supplier's."
        case .personal: "The holder's name names no company: perhaps a private account."
        case .otherCountry: "The account is in another country than the supplier."
        case .otherCurrency: "The supplier was never paid in any of its currencies."
        case .bankElsewhere: "The BIC is of another country than the account."
        case .knownElsewhere: "Another supplier has the same number."
        }
    }

    func asked(_ finding: GateFinding) -> String? {
        switch finding {
        case .coolingOff: "cooling-off"
        case .callBackMissing: "call-back to a contact known before"
        case .holderDiffers: "holder's name equals the supplier's"
        case .licenceNotCompared: "compared with the licence by a person"
        case .stampedConfirmationMissing: "stamped confirmation"
        case .callOrVisitMissing: "video call or visit"
        case .orderPageNotSeen: "seen on our own order page"
        default: nil
        }
    }

    func sentence(_ finding: GateFinding) -> String {
        switch finding {
        case .accountMissing: "No account of the supplier is confirmed."
        case .accountNotChosen: "Several accounts are confirmed. Choose the one for this order."
        case .accountNotConfirmed(let number): "Account \(number) is not confirmed any more."
        case .accountProposed(let number, let at):
            "Account \(number) was proposed on \(shanghai(at)): every payment to the supplier is"
                + " held until persons have confirmed or rejected it."
        case .accountIncomplete(let number):
            "Account \(number) was seen on a paper, and too little of it is told to pay there."
                + " Reject it, or propose it with its bank, country and BIC."
        case .coolingOff(let number, let until):
            "Account \(number) cools off until \(shanghai(until))."
        case .callBackMissing(let number):
            "Account \(number): nobody called a contact back whose telephone was known before."
        case .holderDiffers(let number):
            "Account \(number): the holder's name is not the supplier's, in English or Chinese."
        case .licenceNotCompared(let number):
            "Account \(number): nobody laid the holder's name and the licence side by side."
        case .stampedConfirmationMissing(let number):
            "Account \(number): a confirmation with the company's stamp is missing."
        case .callOrVisitMissing(let number):
            "Account \(number): nobody saw the supplier, by video or on a visit."
        case .orderPageNotSeen(let number):
            "Account \(number): nobody saw it on our own order page of the platform."
        default: personSentence(finding)
        }
    }

    private func personSentence(_ finding: GateFinding) -> String {
        switch finding {
        case .confirmationsMissing(let number, let persons):
            persons == 1
                ? "Account \(number): one more person has to confirm it."
                : "Account \(number): two persons have to confirm it."
        case .confirmerMissing:
            "Only a person who is signed in can confirm an account; no program, shell or list can."
        case .confirmerRecorded(let number):
            "You proposed account \(number) or recorded a fact of it. Others confirm it."
        case .confirmedAlready(let number):
            "You confirmed account \(number). Another person has to."
        case .secondThought(let until):
            "You decide alone here: once more from \(shanghai(until)), freshly signed in."
        case .countsAsOne(let until):
            "You and somebody who had a part in this count as one person until"
                + " \(shanghai(until)): one of you made the other a link to get in by, or it was"
                + " used, less than \(Voices.hours) hours ago. Somebody else does it, or wait."
        case .sessionOld: "You signed in too long ago for this. Sign out and in again first."
        default: ""
        }
    }

    private func shanghai(_ instant: Instant) -> String {
        dates.instant(instant, offsetMinutes: 480) + " (Shanghai)"
    }

    func line(_ change: AccountChange) -> String {
        switch change {
        case .proposed(let proposal): proposed(proposal)
        case .factRecorded(let number, let fact): recorded(number, fact)
        case .shorteningAsked(let number, let asked):
            "Asked for a cooling-off of \(asked.hours) hours for account \(number):"
                + " “\(terms.text(asked.reason))”"
        case .shorteningAgreed(let number, let hours):
            "Agreed to a cooling-off of \(hours) hours for account \(number)."
        case .confirmed(let number, let confirmation):
            confirmation.alone == true
                ? "Confirmed account \(number) alone, in a one-person workspace: it may be paid."
                : confirmation.completes
                    ? "Confirmed account \(number), as the second person: it may be paid."
                    : "Confirmed account \(number), as the first of two persons."
        case .rejected(let number, let reason):
            "Rejected account \(number): “\(terms.text(reason))”"
        case .withdrawn(let number, .replaced, _):
            "Account \(number) counts no more: another one took its place."
        case .withdrawn(let number, let cause, let reason):
            "Account \(number) counts no more, \(word(cause)): “\(terms.text(reason))”"
        case .contactTold(let number, let contact, let words):
            "Told contact \(contact) of account \(number)."
                + (words.map { " “\(terms.text($0))”" } ?? "")
        case .noticeAnswered(let number, let contact, let trouble):
            trouble.map {
                "A letter about account \(number) did not reach contact \(contact):"
                    + " \(EnglishLetters().sentence($0))"
            } ?? "Sent contact \(contact) a letter about account \(number)."
        case .revealed(let number, let reason):
            "Saw the whole number of account \(number): “\(terms.text(reason))”"
        }
    }

    private func proposed(_ proposal: AccountProposal) -> String {
        let account = proposal.account
        var facts = [word(account.kind), terms.text(account.holder)]
        facts += [account.platform, account.masked, account.bank, account.bic].compactMap { $0 }
        facts += [account.country?.alpha2].compactMap { $0 } + account.currencies.map(\.code)
        let looks = proposal.warnings.map { " " + sentence($0) }.joined()
        return "Proposed account \(account.number): \(facts.joined(separator: ", "))."
            + " Payments to the supplier are held.\(looks)"
    }

    private func recorded(_ number: Int, _ fact: AccountFact) -> String {
        let whom = fact.contact.map { ", contact \($0)" } ?? ""
        return "Account \(number), \(word(fact.kind))\(whom), \(dates.day(fact.on)):"
            + " “\(terms.text(fact.words))”"
    }

    func chosen(_ account: Int?) -> String {
        account.map { "Chose account \($0) of the supplier for this order." }
            ?? "Took the choice of an account back."
    }
}
