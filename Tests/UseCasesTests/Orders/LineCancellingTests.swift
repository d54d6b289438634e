import FollowUp
import Record
import Testing
import UseCases

/// A line cancelled and taken back, on both engines.
@Suite struct LineCancellingTests {
    /// 1,000 bottles at 3.90 and 50 lids at 2.00.
    private func open(_ stage: Stage) async throws -> FileID {
        var act = Stage.opening("PO-1")
        act.lines.append(
            OpenOrder.Line(
                description: "Lid", quantity: quantity(50), unitPrice: UnitPrice(decimal: "2.00")))
        return try await stage.house.perform(act, stage.owner).id
    }

    @Test(arguments: TestEngine.all)
    func `a cancelled line leaves value, lot and board, stays readable, and stands again`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await open(stage)
            let refused = await stage.reasons {
                _ = try await stage.house.perform(
                    CancelLine(order: id, number: 7, reason: " "), stage.owner)
            }
            #expect(refused.map(\.obstacle) == [.unknownLine(7), .reasonMissing])
            #expect(refused.map(\.field) == ["number", "reason"])
            _ = try await stage.house.perform(
                CancelLine(order: id, number: 1, reason: "range dropped"), stage.owner)
            let order = try await stage.order(id)
            #expect(order.value == Money(amountMinor: 10_000, currency: .usd))
            #expect(order.lines.map(\.isCancelled) == [true, false])
            #expect(order.lines[0].cancelled?.reason == Erasable("range dropped"))
            #expect(order.lines[0].cancelled?.on == Stage.firstDay)
            #expect(order.lots[0].shares.map(\.line) == [2])
            #expect(order.findings.isEmpty)
            let row = try #require(try await stage.board().first)
            #expect(row.summary == "Lid" && row.moreLines == 0)
            #expect(try await stage.kinds(id).last == "order.lineCancelled/1")

            let rows = try await stage.derivedRows()
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            #expect(try await stage.derivedRows() == rows)
            let kept = try await again.ask(AskOrder(order: id), stage.owner)
            #expect(kept.lines == order.lines)

            _ = try await stage.house.perform(
                ReopenLine(order: id, number: 1, reason: "by mistake"), stage.owner)
            let back = try await stage.order(id)
            #expect(back.value == Money(amountMinor: 400_000, currency: .usd))
            #expect(back.lots[0].shares.map(\.line).sorted() == [1, 2])
            #expect(try await stage.kinds(id).last == "order.lineReopened/1")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a form that showed the line as it was before is refused; so is the last line`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await open(stage)
            let seen = try await stage.order(id).seq
            _ = try await stage.house.perform(
                CancelLine(order: id, number: 2, reason: "range dropped"), stage.owner)
            var late = ReopenLine(order: id, number: 2, reason: "by mistake")
            late.seq = seen
            let old = late
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await stage.house.perform(old, stage.owner)
            }
            await #expect(throws: Refusal(.lastLine(1), field: "number")) {
                _ = try await stage.house.perform(
                    CancelLine(order: id, number: 1, reason: "range dropped"), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a lot that held it alone goes and comes back with its plan`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await open(stage)
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 1, line: ["2": quantity(50)]), stage.owner)
            let before = try await stage.order(id)
            #expect(before.lots.count == 2)
            _ = try await stage.house.perform(
                CancelLine(order: id, number: 2, reason: "range dropped"), stage.owner)
            #expect(try await stage.order(id).lots.map(\.number) == [1])
            _ = try await stage.house.perform(
                ReopenLine(order: id, number: 2, reason: "by mistake"), stage.owner)
            let back = try await stage.order(id)
            #expect(back.lots.map(\.shares) == before.lots.map(\.shares))
            #expect(back.lots[1].milestones.map(\.key) == before.lots[1].milestones.map(\.key))
            let rows = try await stage.derivedRows()
            _ = try await stage.restarted().operate(.rebuild) { _ in }
            #expect(try await stage.derivedRows() == rows)
        }
    }
}
