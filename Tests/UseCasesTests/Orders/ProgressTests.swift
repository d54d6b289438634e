import FollowUp
import Record
import Testing
import UseCases

@Suite struct ProgressTests {
    @Test(arguments: TestEngine.all)
    func `a form that showed older quantities is refused`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let shown = try await stage.order(id).seq
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(100), seq: shown),
                stage.owner)
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await stage.house.perform(
                    TellProgress(order: id, lot: 1, finished: quantity(90), seq: shown),
                    stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a change elsewhere in the order does not stop the form`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let shown = try await stage.order(id).seq
            _ = try await stage.house.perform(
                NoteOrder(order: id, text: "meanwhile"), stage.owner)
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(90), seq: shown),
                stage.owner)
        }
    }

    @Test(arguments: TestEngine.all)
    func `quantities that fall need a reason`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(100)), stage.owner)
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    TellProgress(order: id, lot: 1, finished: quantity(90)), stage.owner)
            }
            #expect(refused.reasons.map(\.obstacle) == [.fallsWithoutReason])
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(90), fallCause: .quality),
                stage.owner)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what the supplier said stands in the journal with its source`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                TellProgress(
                    order: id, lot: 1, finished: quantity(400), packed: quantity(150),
                    note: "cartons printed, labels not", onBehalfOf: .supplier,
                    sourceKind: .chat, sourceWords: "WeChat, 陈女士"), stage.owner)
            let journal = try await stage.journal(id)
            let line = try #require(
                journal.first { $0.change.kind == "order.progressTold/1" })
            #expect(line.envelope.onBehalfOf == .supplier)
            #expect(line.envelope.source?.kind == .chat)
            #expect(line.envelope.source?.words?.text == "WeChat, 陈女士")
            #expect(line.envelope.person == stage.owner.person)
            let row = try #require(try await stage.board().first)
            #expect(row.finishedPermille == 400)
        }
    }

    @Test(arguments: TestEngine.all)
    func `eight phones at once lose nothing`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        _ = try await stage.house.perform(
                            NoteOrder(order: id, text: "phone \(number)"), stage.owner)
                    }
                }
                try await group.waitForAll()
            }
            let notes = try await stage.journal(id).compactMap { line -> String? in
                guard case .order(.noted(let text)) = line.change else { return nil }
                return text.text
            }
            #expect(Set(notes) == Set((0..<8).map { "phone \($0)" }))
            #expect(notes.count == 8)
        }
    }

    @Test(arguments: TestEngine.all)
    func `taken over, an order stands where it was told to stand`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            var act = TakeOverOrder()
            act.order = id
            act.stage = .massProductionStarted
            act.on = day("2026-09-01")
            act.paid = "1170.00"
            act.finished = quantity(120)
            act.done = ["depositReceived": day("2026-08-20")]
            let taken = act
            _ = try await stage.house.perform(taken, stage.owner)
            let order = try await stage.order(id)
            #expect(order.takeOver?.paid == Money(amountMinor: 117_000, currency: .usd))
            let behind = order.lots[0].milestones.filter {
                $0.standing == .done || $0.standing == .notApplicable
            }.map(\.key)
            #expect(behind.contains(.depositReceived))
            #expect(behind.contains(.materialsReserved))
            #expect(behind.contains(.massProductionStarted))
            #expect(!behind.contains(.eightyPercentPacked))
            #expect(order.next.allSatisfy { !behind.contains($0.milestone) })
            #expect(
                try await stage.milestone(.depositReceived, of: id).actual
                    == day("2026-08-20"))
            #expect(try await stage.board().first?.finishedPermille == 120)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an amount that is none is refused at take-over`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            var act = TakeOverOrder()
            act.order = try await stage.open("PO-1")
            act.paid = "a lot"
            let taken = act
            await #expect(throws: Refusal(.notAnAmount, field: "paid")) {
                _ = try await stage.house.perform(taken, stage.owner)
            }
        }
    }
}
