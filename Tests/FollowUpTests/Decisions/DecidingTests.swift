import Testing

@testable import FollowUp

@Suite struct DecidingTests {
    @Test func `who neither owns it nor is a deputy is told who decides`() throws {
        var told = try DecisionStory()
        try told.ask()
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.deciding(by: DecisionStory.chen) }
                == [Reason(.decision(.notTheDecisionOwner(["Anna", "Bo"])))])
        // A program or the shell is nobody.
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.deciding(by: nil) }
                == [Reason(.personNeeded)])
    }

    @Test func `where nobody is named nobody decides, whatever their role`() throws {
        var told = try DecisionStory()
        try told.ask(DecisionStory.draft(.payment))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.deciding(by: DecisionStory.anna) }
                == [Reason(.decision(.nobodyDecides))])
    }

    @Test func `the owner decides, or a deputy, once, for one of the options`() throws {
        for (person, capacity) in [
            (DecisionStory.anna, DecisionOwners.Capacity.owner), (DecisionStory.bo, .deputy),
        ] {
            var told = try DecisionStory()
            try told.ask()
            for (option, reason) in [
                (nil, Reason(.missing, field: "option")),
                (3, Reason(.decision(.unknownOption(3)), field: "option")),
            ] {
                #expect(
                    Story.reasons { () throws(Refusal) in
                        _ = try told.deciding(option: option, by: person)
                    } == [reason])
            }
            told.story.tell(try told.deciding(option: 2, by: person))
            let held = try #require(told.story.order.decision(1))
            #expect(held.made?.capacity == capacity && held.made?.option == 2)
            #expect(held.option?.days == -2 && told.story.order.state(of: held) == .decided)
            #expect(
                Story.reasons { () throws(Refusal) in _ = try told.deciding(by: person) }
                    == [Reason(.decision(.decisionSettled(.decided)), field: "decision")])
        }
    }

    /// Asked on Tuesday 1 September, two working days agreed, Monday to Friday.
    @Test(arguments: [
        ("2026-09-01", 0, 0), ("2026-09-03", 2, 0), ("2026-09-04", 3, 1), ("2026-09-06", 4, 2),
        ("2026-09-07", 4, 2), ("2026-09-08", 5, 3),
    ])
    func `working days beyond the agreed answer time are the buyer's`(
        day: String, taken: Int, buyer: Int
    ) throws {
        var told = try DecisionStory()
        try told.ask()
        told.story.tell(try told.deciding(by: DecisionStory.anna, on: day))
        let made = try #require(told.story.order.decision(1)?.made)
        #expect(made.daysTaken == taken && made.buyerDays == buyer)
        #expect(told.story.order.buyerDays == buyer)
    }

    @Test func `silence decides nothing: after its deadline a question is overdue, once`() throws {
        var told = try DecisionStory()
        told.story.tell([.cancelled(reason: Erasable("to see the clock alone"))])
        told.story.tell([.reopened(reason: Erasable("again"))])
        try told.ask()
        let deadline = Story.day("2026-09-08")
        func overdue(_ day: Day) -> [OrderChange] {
            told.story.order.clockStruck(today: day).filter {
                if case .decision = $0 { true } else { false }
            }
        }
        #expect(overdue(deadline) == [])
        let late = deadline.adding(days: 1)
        #expect(overdue(late) == [.decision(.overdue(decision: 1, deadline: deadline))])
        #expect(try #require(told.story.order.nextClockDay) <= late)
        told.story.tell(overdue(late))
        #expect(overdue(late) == [])
        #expect(told.story.order.decision(1)?.isOpen == true)
        // It can still be decided.
        #expect(try told.deciding(by: DecisionStory.anna, on: "2026-09-10").count == 1)
    }

    @Test func `a question is withdrawn with a reason, and then not decided`() throws {
        var told = try DecisionStory()
        try told.ask()
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.story.order.withdraw(decision: 1, reason: " ")
            } == [Reason(.reasonMissing, field: "reason")])
        told.story.tell(try told.story.order.withdraw(decision: 1, reason: "it came"))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.deciding(by: DecisionStory.anna) }
                == [Reason(.decision(.decisionSettled(.withdrawn)), field: "decision")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.story.order.withdraw(decision: 7, reason: "x")
            } == [Reason(.decision(.unknownDecision(7)), field: "decision")])
    }

    @Test func `an order names another owner, and the workspace's again`() throws {
        var told = try DecisionStory()
        try told.ask()
        told.story.tell(
            try told.story.order.nameOwner(DecisionStory.chen, of: .artwork, in: told.house))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.deciding(by: DecisionStory.anna) }
                == [Reason(.decision(.notTheDecisionOwner(["Chen", "Bo"])))])
        #expect(try told.deciding(by: DecisionStory.chen).count == 1)
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try told.story.order.nameOwner(
                    FileID(high: 7, low: 7), of: .artwork, in: told.house)
            } == [Reason(.decision(.cannotDecide), field: "owner")])
        told.story.tell(try told.story.order.nameOwner(nil, of: .artwork, in: told.house))
        #expect(try told.deciding(by: DecisionStory.anna).count == 1)
    }

    @Test func `a slip names the decision that took too long, on the buyer's side alone`() throws {
        var told = try DecisionStory()
        try told.ask()
        var reason = SlipReason(primary: .artworkDecision, side: .supplier)
        reason.decision = 1
        func moving() -> [Reason] {
            Story.reasons { () throws(Refusal) in
                _ = try told.story.order.move(
                    lot: 1, milestone: .handedOver, to: Story.day("2026-12-01"), reason: reason)
            }
        }
        #expect(moving() == [Reason(.decision(.sideIsNotTheBuyer), field: "side")])
        reason.side = .buyer
        #expect(moving() == [])
        reason.decision = 2
        #expect(moving() == [Reason(.decision(.unknownDecision(2)), field: "decision")])
    }
}
