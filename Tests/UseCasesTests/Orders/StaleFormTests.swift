import FollowUp
import Record
import Testing
import UseCases

/// A second tab that shows an older state of what it speaks of is refused; a program that says no
/// state speaks of what it finds.
@Suite struct StaleFormTests {
    private func refused(_ act: some UseCase, _ stage: Stage) async {
        await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
            _ = try await stage.house.perform(act, stage.owner)
        }
    }

    @Test(arguments: TestEngine.all)
    func `of two tabs that split the same lot, one does`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            func split(_ seq: Int?) -> SplitLot {
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(400)], seq: seq)
            }
            let shown = try await stage.order(id).seq
            _ = try await stage.house.perform(split(shown), stage.owner)
            await refused(split(shown), stage)
            #expect(
                try await stage.order(id).lots.map(\.quantity) == [quantity(600), quantity(400)])
            _ = try await stage.house.perform(
                split(try await stage.order(id).seq), stage.owner)
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(100)]), stage.owner)
            #expect(try await stage.order(id).lots.count == 4)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a lot of which more was told since is not split by what was shown`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let shown = try await stage.order(id).seq
            _ = try await stage.house.perform(
                NoteOrder(order: id, text: "meanwhile"), stage.owner)
            let noted = SplitLot(order: id, fromLot: 1, line: ["1": quantity(400)], seq: shown)
            _ = try await stage.house.perform(noted, stage.owner)
            let parted = try await stage.order(id).seq
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(50)), stage.owner)
            await refused(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(10)], seq: parted), stage)
            // Nothing was told of the other one.
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 2, line: ["1": quantity(10)], seq: parted),
                stage.owner)
        }
    }

    @Test(arguments: TestEngine.all)
    func `of two tabs that take an order over, one does`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            func takeOver(_ finished: Int, _ seq: Int?) -> TakeOverOrder {
                var act = TakeOverOrder()
                act.order = id
                act.finished = quantity(finished)
                act.seq = seq
                return act
            }
            let shown = try await stage.order(id).seq
            _ = try await stage.house.perform(takeOver(120, shown), stage.owner)
            await refused(takeOver(150, shown), stage)
            #expect(try await stage.order(id).takeOver?.finished == quantity(120))
            _ = try await stage.house.perform(takeOver(160, nil), stage.owner)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order that was told anew is not cancelled by what was shown`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            func cancel(_ seq: Int?) -> CancelOrder {
                CancelOrder(order: id, reason: "dropped", seq: seq)
            }
            var shown = try await stage.order(id).seq
            _ = try await stage.house.perform(
                AmendTerms(order: id, payment: "30/70", promised: day("2026-11-20")),
                stage.owner)
            await refused(cancel(shown), stage)
            shown = try await stage.order(id).seq
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(50)), stage.owner)
            await refused(cancel(shown), stage)
            shown = try await stage.order(id).seq
            _ = try await stage.house.perform(cancel(shown), stage.owner)
            _ = try await stage.house.perform(
                ReopenOrder(order: id, reason: "by mistake"), stage.owner)
            await refused(cancel(shown), stage)
            #expect(try await stage.order(id).closure == nil)
            _ = try await stage.house.perform(cancel(nil), stage.owner)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a proposal is not accepted by what was shown, and taken undoes nothing told since`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            func list(_ pieces: Int) -> String {
                "PO,Line,Vendor,Description,Qty,Unit price\nPO-1,1,Hengda,Lid,\(pieces),1.5\n"
            }
            _ = try await stage.bringIn(list(10))
            let id = try await stage.order(numbered: "PO-1").id
            func amend(_ edit: (inout AmendLine.Line) -> Void) async throws {
                var act = AmendLine(
                    order: id, number: 1,
                    line: AmendLine.Line(
                        description: "Lid", quantity: quantity(11),
                        unitPrice: UnitPrice(decimal: "1.5")))
                edit(&act.line)
                _ = try await stage.house.perform(act, stage.owner)
            }
            try await amend { _ in }
            #expect(try await stage.bringIn(list(12)).proposed == 1)
            let shown = try await stage.order(id).seq
            try await amend {
                $0.description = "Lid black"
                $0.unitPrice = UnitPrice(decimal: "1.7")
            }
            await refused(AcceptProposal(order: id, proposal: 1, seq: shown), stage)
            let order = try await stage.order(id)
            #expect(
                order.differences(of: order.proposals[0])
                    == [ImportedField(line: 1, field: "quantity", before: "11", after: "12")])
            _ = try await stage.house.perform(
                AcceptProposal(order: id, proposal: 1, seq: order.seq), stage.owner)
            let line = try await stage.order(id).lines[0]
            #expect(line.quantity == quantity(12))
            #expect(line.description == "Lid black")
            #expect(line.unitPrice == UnitPrice(decimal: "1.7"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a form that shows a proposal of before a newer one is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            func list(_ pieces: Int, _ terms: String) -> String {
                "PO,Vendor,Description,Qty,Payment terms\nPO-1,Hengda,Lid,\(pieces),\(terms)\n"
            }
            _ = try await stage.bringIn(list(10, "TT"))
            let id = try await stage.order(numbered: "PO-1").id
            _ = try await stage.house.perform(
                AmendTerms(order: id, payment: "30/70"), stage.owner)
            _ = try await stage.house.perform(
                AmendLine(
                    order: id, number: 1,
                    line: AmendLine.Line(description: "Lid", quantity: quantity(11))),
                stage.owner)
            _ = try await stage.bringIn(list(12, "LC"))
            let shown = try await stage.order(id).seq
            _ = try await stage.bringIn(list(13, "30/70"))
            let waiting = try await stage.order(id).proposals
            #expect(waiting.map(\.number) == [1, 2])
            #expect(
                waiting.map(\.told) == [
                    [ToldFields(line: nil, fields: ["payment"])],
                    [ToldFields(line: 1, fields: ["quantity"])],
                ])
            await refused(AcceptProposal(order: id, proposal: 1, seq: shown), stage)
            for number in [2, 1] {
                _ = try await stage.house.perform(
                    AcceptProposal(order: id, proposal: number), stage.owner)
            }
            let order = try await stage.order(id)
            #expect(order.lines[0].quantity == quantity(13) && order.terms.payment == "LC")
        }
    }
}
