import FollowUp
import Record
import Testing

@testable import UseCases

@Suite struct DecisionTests {
    @Test(arguments: TestEngine.all)
    func `a question waits for its owner and deputies, is decided once, and is in the journal`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let anna = try await stage.colleague("Anna", .decisionOwner)
            let bo = try await stage.colleague("Bo", .finance)
            let chen = try await stage.colleague("Chen")
            try await stage.own(anna, deputy: bo)
            let order = try await stage.open("PO-1")
            try await stage.ask(order)
            #expect(try await stage.decisions(anna) == ["PO-1/1"])
            #expect(try await stage.decisions(bo) == ["PO-1/1"])
            #expect(try await stage.decisions(chen) == [])
            #expect(try await stage.decisions(chen, whose: .all) == ["PO-1/1"])
            let decide = Decide(order: order, decision: 1, option: 2, words: "in stock")
            let refused = try await refusal { _ = try await stage.house.perform(decide, chen) }
            #expect(
                refused.reasons
                    == [Reason(.decision(.notTheDecisionOwner(["Anna", "Bo"])))])
            #expect(try await stage.kinds(order).last == "order.decisionAsked/1")
            stage.clock.stand(on: day("2026-09-04"))
            _ = try await stage.house.perform(decide, bo)
            let again = try await refusal { _ = try await stage.house.perform(decide, anna) }
            #expect(again.reasons.map(\.field) == ["decision"])
            #expect(try await stage.kinds(order).last == "order.decided/1")
            #expect(try await stage.decisions(anna) == [])
            #expect(try await stage.decisions(anna, state: .decided) == ["PO-1/1"])
            let told = try await stage.house.ask(AskOrderDecisions(order: order), anna)
            #expect(told.buyerDays == 1)
            #expect(told.decisions.first?.held.made?.capacity == .deputy)
            #expect(told.decisions.first?.held.madeBy?.text == "Bo")
        }
    }

    @Test(arguments: TestEngine.all)
    func `the nearest deadline stands first, page after page, and a new owner sees it at once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let anna = try await stage.colleague("Anna", .decisionOwner)
            try await stage.own(anna)
            for (number, deadline) in [(1, "2026-09-10"), (2, "2026-09-04"), (3, "2026-09-07")] {
                let order = try await stage.open("PO-\(number)")
                try await stage.ask(order, by: deadline)
                try await stage.ask(order, by: deadline, about: .dates)
            }
            #expect(try await stage.decisions(anna) == ["PO-2/1", "PO-3/1", "PO-1/1"])
            var after: String?
            var seen: [String] = []
            for _ in 0..<6 {
                let page = try await stage.house.ask(
                    AskDecisions(whose: .all, after: after, limit: 1), anna)
                seen += page.items.map { "\($0.orderNumber)/\($0.held.question.number)" }
                after = page.next
            }
            #expect(
                seen == ["PO-2/1", "PO-2/2", "PO-3/1", "PO-3/2", "PO-1/1", "PO-1/2"])
            #expect(after == nil)
            await #expect(throws: Refusal.self) {
                _ = try await stage.house.ask(AskDecisions(after: "x"), anna)
            }
            // Another owner sees what is open at once.
            let bo = try await stage.colleague("Bo", .finance)
            try await stage.own(bo, about: .dates)
            #expect(try await stage.decisions(bo) == ["PO-2/2", "PO-3/2", "PO-1/2"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order names its own owner, and an ended order asks nobody`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let anna = try await stage.colleague("Anna", .decisionOwner)
            let chen = try await stage.colleague("Chen")
            try await stage.own(anna)
            let order = try await stage.open("PO-1")
            try await stage.ask(order)
            _ = try await stage.house.perform(
                NameDecisionOwner(order: order, subject: .artwork, owner: chen.person),
                stage.owner)
            #expect(try await stage.decisions(anna) == [])
            #expect(try await stage.decisions(chen) == ["PO-1/1"])
            let rows = try await stage.decisionRows()
            _ = try await Rebuild(engine: stage.house.engine).run()
            #expect(try await stage.decisionRows() == rows)
            _ = try await stage.house.perform(
                CancelOrder(order: order, reason: "dropped"), stage.owner)
            #expect(try await stage.decisions(chen) == [])
            #expect(try await stage.decisions(chen, state: .ended) == ["PO-1/1"])
            _ = try await stage.house.perform(
                ReopenOrder(order: order, reason: "a mistake"), stage.owner)
            #expect(try await stage.decisions(chen) == ["PO-1/1"])
            // Where the one who was named leaves, it is the subject's owner's again.
            _ = try await stage.house.perform(
                AmendMember(person: chen.person, roles: [.merchandiser], active: false),
                stage.owner)
            #expect(try await stage.decisions(anna) == ["PO-1/1"])
            let subject = try await stage.house.ask(AskOrderDecisions(order: order), anna)
                .subjects.first { $0.subject == .artwork }
            #expect(subject?.isNamedHere == false && subject?.ownerName == "Anna")
        }
    }

    @Test(arguments: TestEngine.all)
    func `after its deadline the clock records a question as overdue, once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let order = try await stage.open("PO-1", promised: nil)
            try await stage.ask(order)
            func overdue() async throws -> Int {
                try await stage.kinds(order).count { $0 == "order.decisionOverdue/1" }
            }
            stage.clock.stand(on: day("2026-09-08"))
            try await stage.house.strikeClock()
            #expect(try await overdue() == 0)
            stage.clock.stand(on: day("2026-09-09"))
            try await stage.house.strikeClock()
            try await stage.house.strikeClock()
            #expect(try await overdue() == 1)
            let told = try await stage.house.ask(AskOrderDecisions(order: order), stage.owner)
            #expect(told.decisions.first?.held.overdue == true)
            #expect(told.decisions.first?.state == .open)
            #expect(told.decisions.first?.workdaysLeft == -1)
            // Six working days since it was asked, two of them agreed.
            #expect(told.decisions.first?.daysTaken == 6)
            #expect(told.decisions.first?.buyerDays == 4)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a slip names the decision, and wrong numbers are refused on their fields`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let order = try await stage.open("PO-1")
            try await stage.ask(order)
            var move = MoveMilestone(
                order: order, lot: 1, milestone: .handedOver, to: day("2026-12-01"),
                cause: .artworkDecision, side: .supplier)
            move.decision = 1
            let wrong = try await refusal { _ = try await stage.house.perform(move, stage.owner) }
            #expect(wrong.reasons.map(\.field) == ["side"])
            move.side = .buyer
            _ = try await stage.house.perform(move, stage.owner)
            #expect(try await stage.order(order).slips.last?.reason.decision == 1)
            var act = RequestDecision.example
            act.order = order
            act.options = [
                RequestDecision.Option(text: "a", cost: "x"),
                RequestDecision.Option(text: "b", cost: "1.234"),
            ]
            act.documents = "1, two"
            act.holdsUp = "materials"
            let refused = try await refusal { _ = try await stage.house.perform(act, stage.owner) }
            #expect(
                refused.reasons.map(\.field) == [
                    "options.0.cost", "options.1.cost", "documents", "holdsUp", "documents",
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `no other workspace sees a question`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let order = try await stage.open("PO-1")
            try await stage.ask(order)
            let (other, _) = try await Stage.found("other", in: stage.house)
            #expect(try await stage.decisions(other, whose: .all) == [])
            let refused = try await refusal {
                _ = try await stage.house.ask(AskOrderDecisions(order: order), other)
            }
            #expect(refused.reasons.map(\.obstacle) == [.notFound])
        }
    }
}

extension Stage {
    func decisionRows() async throws -> [String] {
        try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT order_id, subject, owner, state, deadline, remind_day, asked_day
                FROM decision_row ORDER BY workspace, order_id, number
                """
            ) { cells in (0..<7).map { cells.text($0) }.joined(separator: " ") }
        }
    }
}
