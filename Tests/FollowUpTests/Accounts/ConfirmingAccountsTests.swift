import Testing

@testable import FollowUp

@Suite struct ConfirmingAccountsTests {
    @Test func `a first account waits for its facts and two persons, and for no cooling-off`()
        throws
    {
        var story = try AccountStory()
        try story.propose(AccountStory.account(holder: "Ningbo Trading Ltd"))
        #expect(
            story.findings(confirming: 1, by: AccountStory.present(2)) == [
                .holderDiffers(1), .licenceNotCompared(1), .stampedConfirmationMissing(1),
                .callOrVisitMissing(1),
            ])
        story.tell(
            try story.supplier.reject(account: 1, reason: "typed", by: AccountStory.present(2)))
        try story.propose()
        try story.record(.licenceCompared, of: 2)
        try story.record(.stampedConfirmation, of: 2)
        #expect(
            story.findings(confirming: 2, by: AccountStory.present(2)) == [.callOrVisitMissing(2)])
        try story.record(.visit, of: 2)
        #expect(story.findings(confirming: 2, by: AccountStory.present(2)) == [])
        try story.confirm(2, by: 2)
        #expect(story.supplier.account(2)?.status == .proposed)
        try story.confirm(2, by: 3)
        #expect(story.supplier.account(2)?.status == .confirmed)
    }

    @Test func `who proposed it, recorded a fact, or confirmed it already does not confirm it`()
        throws
    {
        var story = try AccountStory()
        try story.propose(by: 1)
        try story.recordFirst(of: 1, by: 4)
        #expect(
            story.findings(confirming: 1, by: AccountStory.present(1)) == [.confirmerRecorded(1)])
        #expect(
            story.findings(confirming: 1, by: AccountStory.present(4)) == [.confirmerRecorded(1)])
        try story.confirm(1, by: 2)
        #expect(
            story.findings(confirming: 1, by: AccountStory.present(2)) == [.confirmedAlready(1)])
        #expect(story.findings(confirming: 1, by: nil) == [.confirmerMissing])
        #expect(
            story.findings(confirming: 1, by: AccountStory.present(3, fresh: false))
                == [.sessionOld])
    }

    @Test func `who confirmed it and records a fact afterwards counts no more`() throws {
        var story = try AccountStory()
        try story.propose()
        try story.recordFirst(of: 1)
        try story.confirm(1, by: 2)
        try story.record(.visit, of: 1, by: 2)
        try story.confirm(1, by: 3)
        #expect(story.supplier.account(1)?.status == .proposed)
        try story.confirm(1, by: 4)
        #expect(story.supplier.account(1)?.status == .confirmed)
    }

    @Test(arguments: [(71, false), (72, true), (73, true)])
    func `a changed account cools off for 72 hours`(hours: Int, stands: Bool) throws {
        var story = try changed()
        try story.record(.callBack, of: 2, contact: 1)
        story.hour += hours
        let found = story.findings(confirming: 2, by: AccountStory.present(2))
        #expect(found.isEmpty == stands)
        if !stands, let held = story.supplier.account(2) {
            #expect(found == [.coolingOff(2, until: held.coolsUntil)])
        }
    }

    @Test func `two persons make it shorter, never below 24 hours`() throws {
        var story = try changed()
        try story.record(.callBack, of: 2, contact: 1)
        for hours in [23, 72, 0, -1] {
            let supplier = story.supplier
            #expect(
                Story.reasons { () throws(Refusal) in
                    _ = try supplier.askShorter(
                        account: 2, hours: hours, reason: "cut-off", by: AccountStory.present(2))
                } == [Reason(.outOfRange(least: "24", most: "71"), field: "hours")])
        }
        story.tell(
            try story.supplier.askShorter(
                account: 2, hours: 24, reason: "cut-off", by: AccountStory.present(2)), by: 2)
        let asked = story.supplier
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try asked.agreeShorter(account: 2, by: AccountStory.present(2))
            } == [Reason(.needsAnotherPerson)])
        story.hour += 24
        #expect(!story.findings(confirming: 2, by: AccountStory.present(2)).isEmpty)
        story.tell(
            try story.supplier.agreeShorter(account: 2, by: AccountStory.present(3)), by: 3)
        #expect(story.findings(confirming: 2, by: AccountStory.present(2)) == [])
        story.hour -= 1
        #expect(story.findings(confirming: 2, by: AccountStory.present(2)).count == 1)
    }

    @Test func `who has left confirmed nothing, and asked for nothing`() throws {
        var story = try changed()
        try story.record(.callBack, of: 2, contact: 1)
        story.tell(
            try story.supplier.askShorter(
                account: 2, hours: 24, reason: "cut-off", by: AccountStory.present(2)), by: 2)
        let gone = Voices().without([AccountStory.present(2).person])
        let asked = story.supplier
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try asked.agreeShorter(account: 2, by: AccountStory.present(3), voices: gone)
            } == [Reason(.nothingToChange)])
        let answer = AccountsAnswer(asked, at: story.now, voices: gone)
        #expect(answer.accounts.first?.shortening == nil)
        // Another one asks anew, and the two of them make it shorter.
        story.tell(
            try asked.askShorter(
                account: 2, hours: 24, reason: "cut-off", by: AccountStory.present(4)), by: 4)
        #expect(
            try story.supplier.agreeShorter(
                account: 2, by: AccountStory.present(3), voices: gone
            ).count == 1)
    }

    @Test func `two persons confirm who both may when the second does`() throws {
        var story = try AccountStory()
        try story.propose()
        try story.recordFirst(of: 1)
        try story.confirm(1, by: 2)
        let gone = Voices().without([AccountStory.present(2).person])
        #expect(
            story.supplier.holds(at: story.now, voices: gone).contains(
                .confirmationsMissing(1, persons: 2)))
        for (person, status) in [(3, AccountStatus.proposed), (4, .confirmed)] {
            story.tell(
                try story.supplier.confirm(
                    account: 1, by: AccountStory.present(person), at: story.now, voices: gone),
                by: person)
            #expect(story.supplier.account(1)?.status == status)
        }
    }

    @Test(arguments: [(-73, true), (-72, true), (-71, false), (1, false)])
    func `a call-back counts to a telephone known for 72 hours before the proposal`(
        known: Int, counts: Bool
    ) throws {
        var story = try AccountStory.confirmed()
        story.hour = 200 + min(known, 0)
        story.tell(try story.supplier.withdraw(contact: 1))
        if known < 0 { story.tell(try story.supplier.add(AccountStory.contact(2))) }
        story.hour = 200
        try story.propose(AccountStory.account("999900001111"))
        if known > 0 {
            story.hour += known
            story.tell(try story.supplier.add(AccountStory.contact(2)))
        }
        #expect(
            story.supplier.account(2).map { story.supplier.isWorthCalling(2, about: $0) } == counts)
        // That it was made is a fact all the same.
        try story.record(.callBack, of: 2, contact: 2)
        story.hour = 400
        #expect(story.findings(confirming: 2, by: AccountStory.present(2)).isEmpty == counts)
    }

    @Test func `a telephone that was changed is a new one`() throws {
        var story = try AccountStory.confirmed()
        story.hour = 190
        story.tell(try story.supplier.amend(AccountStory.contact(1, telephone: "+44 7700 9")))
        story.hour = 200
        try story.propose(AccountStory.account("999900001111"))
        try story.record(.callBack, of: 2, contact: 1)
        story.hour = 400
        #expect(
            story.findings(confirming: 2, by: AccountStory.present(2)) == [.callBackMissing(2)])
    }

    @Test func `another number before the first is confirmed is a change as well`() throws {
        var story = try AccountStory()
        try story.propose()
        story.hour = 80
        try story.propose(AccountStory.account("999900001111"))
        try story.recordFirst(of: 2)
        #expect(
            story.findings(confirming: 2, by: AccountStory.present(2)).map(\.code) == [
                "coolingOff", "callBackMissing",
            ])
        // The first goes its own way.
        try story.recordFirst(of: 1)
        #expect(story.findings(confirming: 1, by: AccountStory.present(2)) == [])
    }

    @Test func `a platform's account is seen on our own order page`() throws {
        var story = try AccountStory()
        try story.propose(AccountStory.platform)
        #expect(
            story.findings(confirming: 1, by: AccountStory.present(2)) == [.orderPageNotSeen(1)])
        let supplier = story.supplier
        let fact = AccountFact(kind: .stampedConfirmation, on: story.today, words: "x")
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.record(
                    fact, of: 1, by: AccountStory.present(1), today: story.today,
                    offsetMinutes: 480)
            } == [Reason(.notUnderstood, field: "kind")])
        try story.record(.orderPageSeen, of: 1)
        try story.confirm(1, by: 2)
        try story.confirm(1, by: 3)
        // It says nothing of an account at a bank.
        try story.propose()
        #expect(
            story.findings(confirming: 2, by: AccountStory.present(2)).map(\.code) == [
                "coolingOff", "callBackMissing", "licenceNotCompared",
                "stampedConfirmationMissing", "callOrVisitMissing",
            ])
    }

    @Test func `a fact of a day to come, of nothing, by nobody or to nobody is refused`() throws {
        let story = try changed()
        let supplier = story.supplier
        var fact = AccountFact(kind: .callBack, on: story.today.adding(days: 1), words: " ")
        fact.contact = 7
        let told = fact
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.record(
                    told, of: 2, by: AccountStory.present(1), today: story.today,
                    offsetMinutes: 480)
            } == [
                Reason(.missing, field: "words"),
                Reason(.dayInFuture(story.today.adding(days: 1)), field: "day"),
                Reason(.unknownContact(7), field: "contact"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.record(
                    told, of: 2, by: nil, today: story.today, offsetMinutes: 480)
            } == [Reason(.personNeeded)])
        let early = AccountFact(kind: .callBack, on: story.today.adding(days: -1), words: "x")
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.record(
                    early, of: 2, by: AccountStory.present(1), today: story.today,
                    offsetMinutes: 480)
            } == [
                Reason(
                    .outOfRange(least: story.today.iso, most: story.today.iso), field: "day"),
                Reason(.missing, field: "contact"),
            ])
    }

    private func changed() throws -> AccountStory {
        var story = try AccountStory.confirmed()
        story.hour = 200
        try story.propose(AccountStory.account("999900001111"))
        return story
    }
}
