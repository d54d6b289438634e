import Testing

@testable import FollowUp

/// Random walks of ten persons over a supplier's accounts, judged by an oracle that reads what was
/// recorded and knows nothing of the rules (reliability M4).
@Suite struct AccountWalkTests {
    @Test func `no path confirms an account without hours, an old contact and two others`() throws {
        let seed = UInt64.random(in: 1...999_999)
        print("walks over accounts, seed \(seed)")
        var dice = Dice(seed: seed)
        var confirmed = 0
        var changed = 0
        for _ in 1...400 {
            var walk = try Walk()
            for _ in 1...80 { walk.step(&dice) }
            let judged = walk.oracle.judge()
            confirmed += judged.confirmed
            changed += judged.changed
            #expect(judged.wrong == [], "seed \(seed)")
            guard judged.wrong.isEmpty else { return }
        }
        // A walk that never gets anywhere proves nothing.
        #expect(confirmed > 40 && changed > 5, "\(confirmed) \(changed)")
    }

    struct Walk {
        var story: AccountStory
        var oracle = AccountOracle()

        init() throws {
            story = try AccountStory()
            story.hour = 100
            oracle.telephones[1] = 0
        }

        private mutating func tell(_ changes: [SupplierChange], by person: Int) {
            for change in changes {
                oracle.note(change, by: person, at: story.hour)
                story.tell([change], by: person)
            }
            let isMet = story.supplier.beneficiaryLine(chosen: nil, at: story.now).findings.isEmpty
            oracle.compare(isMet: isMet)
        }

        mutating func step(_ dice: inout Dice) {
            let what = dice.roll(1...20)
            // Mostly two who find out, and three others who confirm.
            let usual = what > 14 ? 3...5 : 1...2
            let person = dice.oneIn(5) ? dice.roll(1...5) : dice.roll(usual)
            let present = AccountStory.present(person)
            let accounts = story.supplier.accounts
            let newest = max(1, accounts.count)
            let number = dice.oneIn(3) ? dice.roll(1...newest) : newest
            let supplier = story.supplier
            let changes: [SupplierChange]? = try? act(what, number, present, &dice)
            if supplier == story.supplier, let changes { tell(changes, by: person) }
        }

        private mutating func act(
            _ what: Int, _ number: Int, _ present: PresentPerson, _ dice: inout Dice
        ) throws(Refusal) -> [SupplierChange] {
            let supplier = story.supplier
            switch what {
            case 1, 2:
                story.hour += [1, 24, 60, 73][dice.roll(0...3)]
                return []
            case 3:
                guard supplier.accounts.count < 3,
                    supplier.proposedAccounts.isEmpty || dice.oneIn(4)
                else { return [] }
                return try supplier.propose(
                    AccountStory.account("33001234567800\(dice.roll(11...13))"), elsewhere: false)
            case 4...7, 12, 13:
                let kinds: [AccountFactKind] = [
                    .licenceCompared, .stampedConfirmation, .videoCall, .callBack,
                ]
                var fact = AccountFact(
                    kind: what > 7 ? .callBack : kinds[what - 4], on: story.today, words: "said")
                let contacts = max(1, supplier.contacts?.count ?? 1)
                fact.contact = dice.oneIn(3) ? dice.roll(1...contacts) : 1
                return try supplier.record(
                    fact, of: number, by: present, today: story.today, offsetMinutes: 480)
            case 8:
                return try supplier.askShorter(
                    account: number, hours: dice.roll(20...73), reason: "x", by: present)
            case 9: return try supplier.agreeShorter(account: number, by: present)
            case 10:
                return dice.oneIn(8)
                    ? try supplier.reject(account: number, reason: "x", by: present) : []
            case 11:
                return dice.oneIn(8)
                    ? try supplier.withdraw(account: number, cause: .closed, reason: "x") : []
            case 14:
                let count = supplier.contacts?.count ?? 0
                return dice.oneIn(2)
                    ? try supplier.add(AccountStory.contact(count + 1))
                    : try supplier.amend(
                        AccountStory.contact(
                            dice.oneIn(5) ? 1 : dice.roll(1...count), telephone: "\(story.hour)"))
            default: return try supplier.confirm(account: number, by: present, at: story.now)
            }
        }
    }
}
