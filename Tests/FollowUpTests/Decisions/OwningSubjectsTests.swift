import Testing

@testable import FollowUp

@Suite struct OwningSubjectsTests {
    @Test func `a workspace has the six subjects, owned by nobody`() {
        let house = Workspace(id: FileID(high: 8, low: 8))
        #expect(house.subjects.map(\.key) == SubjectKey.standard)
        #expect(house.subjects.allSatisfy { $0.owner == nil && $0.answerDays == 2 })
    }

    @Test func `only active people who see orders are named, and nobody twice`() throws {
        var told = try DecisionStory()
        let nobody = FileID(high: 7, low: 7)
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try told.house.set(
                DecisionSubject(
                    key: .dates, owner: nobody, deputies: [DecisionStory.bo, DecisionStory.bo],
                    answerDays: 61))
        }
        #expect(
            reasons == [
                Reason(.decision(.cannotDecide), field: "owner"),
                Reason(.repeated("Bo"), field: "deputies"),
                Reason(.outOfRange(least: "0", most: "60"), field: "answerDays"),
            ])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.house.set(DecisionSubject(key: "colours"))
            } == [Reason(.unknownCode("colours"), field: "subject")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.house.set(DecisionStory.artwork)
            } == [Reason(.nothingToChange)])
        // Who owned it and leaves decides no more.
        var anna = try #require(told.house.member(DecisionStory.anna))
        anna.active = false
        told.tell([.memberAmended(anna)])
        let owners = told.house.owners(of: .artwork, in: told.story.order, on: Story.today)
        #expect(owners.owner == nil && owners.asked == [DecisionStory.bo])
    }

    @Test func `a subject of its own has names in both languages, each once`() throws {
        var told = try DecisionStory()
        let names = SubjectNames(english: "Photos", chinese: "拍摄")
        told.tell(
            try told.house.addSubject(
                names, owner: DecisionStory.chen, deputies: [], answerDays: 5))
        let added = try #require(told.house.subjects.last)
        #expect(added.key == "own1" && added.names == names && added.answerDays == 5)
        #expect(told.house.decides(DecisionStory.chen))
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.house.addSubject(names, owner: nil, deputies: [], answerDays: 2)
            } == [Reason(.nameTaken("Photos"), field: "english")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.house.addSubject(
                    SubjectNames(english: " ", chinese: ""), owner: nil, deputies: [],
                    answerDays: 2)
            } == [Reason(.missing, field: "english"), Reason(.missing, field: "chinese")])
        // Its names stay where it is set anew.
        told.tell(try told.house.set(DecisionSubject(key: "own1", answerDays: 1)))
        #expect(told.house.subject("own1")?.names == names)
    }

    @Test func `while the owner is away the deputies are asked, and both may decide`() throws {
        var told = try DecisionStory()
        let (from, through) = (Story.day("2026-09-03"), Story.day("2026-09-04"))
        told.tell(
            try told.house.tellAbsence(
                of: DecisionStory.anna, from: from, through: through, today: Story.today))
        for (day, asked) in [
            ("2026-09-02", DecisionStory.anna), ("2026-09-03", DecisionStory.bo),
            ("2026-09-04", DecisionStory.bo), ("2026-09-05", DecisionStory.anna),
        ] {
            let owners = told.house.owners(
                of: .artwork, in: told.story.order, on: Story.day(day))
            #expect(owners.asked == [asked], "\(day)")
            #expect(owners.capacity(of: DecisionStory.anna) == .owner)
            #expect(owners.capacity(of: DecisionStory.bo) == .deputy)
            #expect(owners.capacity(of: DecisionStory.chen) == nil)
        }
        told.tell(try told.house.endAbsence(1))
        #expect(!told.house.isAbsent(DecisionStory.anna, on: from))
        #expect(throws: Refusal.self) { try told.house.endAbsence(1) }
    }

    @Test func `an order's own owner who has left leaves the question to the subject's`() throws {
        var told = try DecisionStory()
        told.story.tell(
            try told.story.order.nameOwner(DecisionStory.chen, of: .artwork, in: told.house))
        func owner() -> FileID? {
            told.house.owners(of: .artwork, in: told.story.order, on: Story.today).owner
        }
        #expect(owner() == DecisionStory.chen)
        var chen = try #require(told.house.member(DecisionStory.chen))
        chen.active = false
        told.tell([.memberAmended(chen)])
        #expect(owner() == DecisionStory.anna)
        try told.ask()
        #expect(throws: Refusal.self) { try told.deciding(by: DecisionStory.chen) }
        #expect(try told.deciding(by: DecisionStory.anna).count > 0)
    }

    @Test func `a deputy who is away is not the only one asked`() throws {
        var told = try DecisionStory()
        told.tell(
            try told.house.set(
                DecisionSubject(
                    key: .artwork, owner: DecisionStory.anna,
                    deputies: [DecisionStory.bo, DecisionStory.chen])))
        func asked() -> [FileID] {
            told.house.owners(of: .artwork, in: told.story.order, on: Story.today).asked
        }
        func leaves(_ person: FileID) throws {
            told.tell(
                try told.house.tellAbsence(
                    of: person, from: Story.today, through: Story.today, today: Story.today))
        }
        try leaves(DecisionStory.bo)
        #expect(asked() == [DecisionStory.anna])
        try leaves(DecisionStory.anna)
        #expect(asked() == [DecisionStory.chen])
        try leaves(DecisionStory.chen)
        #expect(asked() == [DecisionStory.anna, DecisionStory.bo, DecisionStory.chen])
    }

    @Test func `an absence ends after it begins, today or later, within a year`() throws {
        let told = try DecisionStory()
        for (from, through) in [
            ("2026-09-03", "2026-09-02"), ("2026-08-01", "2026-08-31"),
            ("2026-09-03", "2027-09-05"),
        ] {
            let reasons = Story.reasons { () throws(Refusal) in
                _ = try told.house.tellAbsence(
                    of: DecisionStory.anna, from: Story.day(from), through: Story.day(through),
                    today: Story.today)
            }
            #expect(reasons.map(\.field) == ["through"], "\(from)")
        }
    }
}
