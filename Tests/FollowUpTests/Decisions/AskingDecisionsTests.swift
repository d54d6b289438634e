import Testing

@testable import FollowUp

@Suite struct AskingDecisionsTests {
    @Test func `everything that is wrong with a question is told at once`() throws {
        let told = try DecisionStory()
        var draft = QuestionDraft(
            subject: "colours", question: " ",
            options: [
                DecisionOption(number: 1, text: "", cost: Story.money(1, "EUR"), days: 3_651)
            ])
        draft.documents = [4]
        draft.lots = [9]
        draft.former = 2
        let reasons = Story.reasons { () throws(Refusal) in _ = try told.asking(draft) }
        #expect(
            reasons == [
                Reason(.unknownCode("colours"), field: "subject"),
                Reason(.missing, field: "question"),
                Reason(.outOfRange(least: "2", most: "10"), field: "options"),
                Reason(.missing, field: "options.0.text"),
                Reason(.otherCurrency, field: "options.0.cost"),
                Reason(.outOfRange(least: "-3650", most: "3650"), field: "options.0.days"),
                Reason(.unknownDocument(4), field: "documents"),
                Reason(.unknownLot(9), field: "lots"),
                Reason(.decision(.unknownDecision(2)), field: "former"),
                Reason(.missing, field: "deadline"),
            ])
    }

    @Test func `two options are enough, ten the most`() throws {
        let told = try DecisionStory()
        for (count, isTaken) in [(1, false), (2, true), (10, true), (11, false)] {
            var draft = DecisionStory.draft()
            draft.options = (1...count).map { DecisionOption(number: $0, text: "option \($0)") }
            let reasons = Story.reasons { () throws(Refusal) in _ = try told.asking(draft) }
            #expect(reasons.isEmpty == isTaken, "\(count)")
        }
    }

    @Test func `a deadline is today at the earliest`() throws {
        let told = try DecisionStory()
        var draft = DecisionStory.draft()
        draft.deadline = Story.day("2026-08-31")
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.asking(draft) }.map(\.field)
                == ["deadline"])
        draft.deadline = Story.today
        #expect(try told.asking(draft).count == 1)
    }

    @Test func `the deadline is the working day before what waits, and is reminded of before`()
        throws
    {
        var told = try DecisionStory()
        let started = try #require(told.story.milestone(.massProductionStarted)?.planned)
        var draft = DecisionStory.draft()
        draft.deadline = nil
        draft.holdsUp = (1, .massProductionStarted)
        try told.ask(draft)
        let question = try #require(told.story.order.decision(1)?.question)
        #expect(question.deadline == Story.calendar.adding(workdays: -1, to: started))
        #expect(question.holdsUp?.planned == started)
        #expect(question.remind == Story.office.adding(workdays: -1, to: question.deadline))
        #expect(question.answerDays == 2)
        // What the supplier named last counts, and what was reached holds nothing up.
        told.story.tell(
            try told.story.order.tell(
                lot: 1, milestone: .massProductionStarted, day: started.adding(days: 7),
                reason: SlipReason(primary: .materials, side: .supplier)))
        try told.ask(draft)
        #expect(told.story.order.decision(2)?.question.holdsUp?.planned == started.adding(days: 7))
        told.story.tell(
            try told.story.order.reach(
                lot: 1, milestone: .massProductionStarted, on: Story.today, today: Story.today))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.asking(draft) }
                == [Reason(.decision(.nothingToHoldUp), field: "holdsUp")])
    }

    @Test func `a plan that is behind leaves today`() throws {
        var told = try DecisionStory()
        var draft = DecisionStory.draft()
        draft.deadline = nil
        draft.holdsUp = (1, .depositReceived)
        try told.ask(draft, on: "2026-11-01")
        #expect(told.story.order.decision(1)?.question.deadline == Story.day("2026-11-01"))
    }

    @Test func `a question is asked again once, and only where it is open no more`() throws {
        var told = try DecisionStory()
        try told.ask()
        var again = DecisionStory.draft()
        again.former = 1
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.asking(again) }
                == [Reason(.decision(.decisionStillOpen(1)), field: "former")])
        told.story.tell(try told.deciding(by: DecisionStory.anna))
        try told.ask(again)
        #expect(told.story.order.decision(1)?.askedAgain == 2)
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.asking(again) }
                == [Reason(.decision(.decisionAskedAgain(2)), field: "former")])
    }

    @Test func `nothing is asked of a closed order`() throws {
        var told = try DecisionStory()
        try told.ask()
        told.story.tell(
            try told.story.order.cancel(reason: "dropped"))
        #expect(
            Story.reasons { () throws(Refusal) in _ = try told.asking() }
                == [Reason(.orderClosed)])
        let held = try #require(told.story.order.decision(1))
        #expect(told.story.order.state(of: held) == .ended)
        #expect(told.story.order.nextClockDay == nil)
    }
}
