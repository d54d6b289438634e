import Testing

@testable import FollowUp

@Suite struct SeatTests {
    private static let hour = CoolingOff.hour

    /// Hengda with a link for contact 1.
    private func linked() throws -> AccountStory {
        var story = try AccountStory()
        story.tell(try story.supplier.makeLink(seat: 1, at: story.now, offsetMinutes: 480))
        return story
    }

    private func bind(
        _ story: AccountStory, link: Int = 1, name: String = "陈丽", at now: Instant? = nil
    ) -> [Reason] {
        Story.reasons { () throws(Refusal) in
            _ = try story.supplier.bind(
                seat: 1, link: link, name: name, kind: .phone, at: now ?? story.now)
        }
    }

    private static func bound(_ story: inout AccountStory, name: String = "陈丽") throws(Refusal) {
        story.tell(
            try story.supplier.bind(seat: 1, link: 1, name: name, kind: .phone, at: story.now))
    }

    @Test func `a seat ends on a Monday at midnight of its place, after thirteen whole weeks`() {
        for hours in stride(from: 0, to: 24 * 400, by: 7) {
            for offset in [480, 0, -300] {
                let now = AccountStory.start.adding(milliseconds: Int64(hours) * Self.hour)
                let end = SeatTerm.end(of: now, offsetMinutes: offset)
                let day = end.day(offsetMinutes: offset)
                #expect(day.weekday == .monday)
                #expect(end.clock(offsetMinutes: offset) == (hour: 0, minute: 0))
                let today = now.day(offsetMinutes: offset)
                #expect((92...98).contains(today.days(until: day)))
            }
        }
    }

    @Test func `a link is made for a contact who is there, and for nobody else`() throws {
        let story = try linked()
        func reasons(_ supplier: Supplier, _ contact: Int) -> [Reason] {
            Story.reasons { () throws(Refusal) in
                _ = try supplier.makeLink(seat: contact, at: story.now, offsetMinutes: 480)
            }
        }
        #expect(reasons(story.supplier, 2) == [Reason(.unknownContact(2), field: "contact")])
        var gone = story
        gone.tell(try gone.supplier.withdraw(contact: 1))
        #expect(reasons(gone.supplier, 1) == [Reason(.unknownContact(1), field: "contact")])
        #expect(bind(gone) == [Reason(.seatEnded)])
        #expect(story.supplier.seat(1)?.link == 1)
    }

    @Test func `a name is asked for, and one is enough`() throws {
        let story = try linked()
        #expect(bind(story, name: " ") == [Reason(.missing, field: "name")])
        let long = String(repeating: "长", count: 201)
        #expect(bind(story, name: long) == [Reason(.tooLong(limit: 200), field: "name")])
        #expect(bind(story) == [])
    }

    @Test func `only the last link opens, and devices stay`() throws {
        var story = try linked()
        try Self.bound(&story)
        let place = SeatReference(seat: 1, device: 1)
        #expect(story.supplier.open(place, at: story.now)?.device.name.text == "陈丽")
        story.tell(try story.supplier.makeLink(seat: 1, at: story.now, offsetMinutes: 480))
        #expect(bind(story, link: 1) == [Reason(.seatEnded)])
        #expect(bind(story, link: 2) == [])
        #expect(story.supplier.open(place, at: story.now) != nil)
    }

    @Test func `a revoked seat lets nobody in until a new link is made, and old devices never`()
        throws
    {
        var story = try linked()
        try Self.bound(&story)
        story.tell(try story.supplier.revoke(seat: 1))
        let place = SeatReference(seat: 1, device: 1)
        #expect(story.supplier.open(place, at: story.now) == nil)
        #expect(bind(story) == [Reason(.seatEnded)])
        let (supplier, now) = (story.supplier, story.now)
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.revoke(seat: 1) }
                == [Reason(.nothingToChange)])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.makeCode(seat: 1, at: now) }
                == [Reason(.seatEnded)])
        story.tell(try story.supplier.makeLink(seat: 1, at: story.now, offsetMinutes: 480))
        #expect(bind(story, link: 2) == [])
        #expect(story.supplier.open(place, at: story.now) == nil)
    }

    @Test func `one device is revoked alone`() throws {
        var story = try linked()
        for name in ["陈丽", "李强"] { try Self.bound(&story, name: name) }
        story.tell(try story.supplier.revoke(device: 1, of: 1))
        #expect(story.supplier.open(SeatReference(seat: 1, device: 1), at: story.now) == nil)
        #expect(story.supplier.open(SeatReference(seat: 1, device: 2), at: story.now) != nil)
        let supplier = story.supplier
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.revoke(device: 1, of: 1) }
                == [Reason(.nothingToChange)])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.revoke(device: 3, of: 1) }
                == [Reason(.notFound)])
    }

    @Test func `a seat has twenty devices, and room again once one is revoked`() throws {
        var story = try linked()
        for number in 1...20 { try Self.bound(&story, name: "person \(number)") }
        #expect(bind(story) == [Reason(.tooMany(limit: 20), field: "name")])
        story.tell(try story.supplier.revoke(device: 7, of: 1))
        #expect(bind(story) == [])
    }

    @Test func `a seat ends at its hour`() throws {
        var story = try linked()
        try Self.bound(&story)
        let until = try #require(story.supplier.seat(1)?.until)
        let place = SeatReference(seat: 1, device: 1)
        #expect(story.supplier.open(place, at: until.adding(milliseconds: -1)) != nil)
        #expect(story.supplier.open(place, at: until) == nil)
        #expect(bind(story, at: until) == [Reason(.seatEnded)])
    }

    @Test func `asking for a link again within a day is the same asking`() throws {
        var story = try linked()
        story.tell(try story.supplier.askLink(seat: 1, name: "陈丽", at: story.now))
        #expect(story.supplier.seat(1)?.askedAt == story.now)
        story.hour = 23
        #expect(story.supplier.seat(1)?.isAsked(at: story.now) == true)
        #expect(try story.supplier.askLink(seat: 1, name: "陈丽", at: story.now) == [])
        story.hour = 24
        #expect(story.supplier.seat(1)?.isAsked(at: story.now) == false)
        #expect(try story.supplier.askLink(seat: 1, name: "陈丽", at: story.now).count == 1)
        story.tell(try story.supplier.makeLink(seat: 1, at: story.now, offsetMinutes: 480))
        #expect(story.supplier.seat(1)?.askedAt == nil)
    }

    @Test(arguments: [(71, false), (72, true)])
    func `a contact named less than 72 hours ago touches no account and no contact`(
        hours: Int, allowed: Bool
    ) throws {
        var story = try linked()
        story.hour = hours
        let (supplier, now) = (story.supplier, story.now)
        let told = allowed ? [] : [Reason(.contactTooNew(hours: 72))]
        #expect(
            Story.reasons { () throws(Refusal) in _ = try supplier.makeCode(seat: 1, at: now) }
                == told)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.propose(
                    AccountStory.account(), elsewhere: false, seat: 1, at: now)
            } == told)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try supplier.add(AccountStory.contact(2), seat: 1, at: now)
            } == told)
    }

    @Test func `a contact who is given another name is a new one`() throws {
        var story = try linked()
        story.hour = 100
        var renamed = AccountStory.contact(1)
        renamed.name = Erasable("Somebody")
        story.tell(try story.supplier.amend(renamed))
        #expect(story.supplier.isTooNew(1, at: story.now))
        var promoted = renamed
        promoted.role = .management
        story.hour = 200
        story.tell(try story.supplier.amend(promoted))
        #expect(!story.supplier.isTooNew(1, at: story.now))
    }

    @Test func `a contact who is reached elsewhere is a new one for accounts, and reports`() throws
    {
        var story = try linked()
        try Self.bound(&story)
        let changes: [(inout SupplierContact) -> Void] = [
            { $0.telephone = Erasable("+86 579 2") }, { $0.email = Erasable("x@other.example") },
        ]
        var contact = AccountStory.contact(1)
        for (at, change) in changes.enumerated() {
            change(&contact)
            story.hour = 100 * (at + 1)
            story.tell(try story.supplier.amend(contact))
            let (supplier, now) = (story.supplier, story.now)
            #expect(supplier.isTooNew(1, at: now))
            let refused = Story.reasons { () throws(Refusal) in
                _ = try supplier.propose(
                    AccountStory.account(), elsewhere: false, seat: 1, at: now)
            }
            #expect(refused == [Reason(.contactTooNew(hours: 72))])
            #expect(supplier.open(SeatReference(seat: 1, device: 1), at: now) != nil)
            story.hour = 100 * (at + 1) + 72
            #expect(!story.supplier.isTooNew(1, at: story.now))
        }
        // Whoever loses an address is nobody else for it; whoever gets it back may be.
        let address = contact.email
        contact.email = nil
        story.hour = 400
        story.tell(try story.supplier.amend(contact))
        #expect(!story.supplier.isTooNew(1, at: story.now))
        contact.email = address
        story.tell(try story.supplier.amend(contact))
        #expect(story.supplier.isTooNew(1, at: story.now))
    }

    @Test func `what a seat proposes holds payments and confirms nothing`() throws {
        var story = try linked()
        story.hour = 80
        story.tell(
            try story.supplier.propose(
                AccountStory.account(), elsewhere: false, seat: 1, at: story.now), by: nil)
        #expect(story.supplier.confirmedAccounts.isEmpty)
        #expect(story.supplier.holds(at: story.now).first?.code == "accountProposed")
    }
}
