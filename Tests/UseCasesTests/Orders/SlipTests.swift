import FollowUp
import Record
import Testing
import UseCases

@Suite struct SlipTests {
    @Test(arguments: TestEngine.all)
    func `a move nobody explained is explained later, and the move stays as it was`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                MoveMilestone(
                    order: id, lot: 1, milestone: .handedOver, to: day("2026-12-09"),
                    cause: .unexplained, side: .supplier), stage.owner)
            let slip = try #require(try await stage.order(id).slips.last)
            await #expect(throws: Refusal(.notFound, field: "slip")) {
                _ = try await stage.house.perform(
                    ExplainSlip(
                        order: id, slip: slip.seq + 1, cause: .labour, side: .supplier),
                    stage.owner)
            }
            let silent = try await refusal {
                _ = try await stage.house.perform(
                    ExplainSlip(order: id, slip: slip.seq), stage.owner)
            }
            #expect(silent.reasons.map(\.field) == ["cause", "side"])
            let told = ExplainSlip(
                order: id, slip: slip.seq, cause: .artworkDecision, secondCause: .transport,
                side: .buyer, words: "our labels")
            _ = try await stage.house.perform(told, stage.owner)
            let after = try #require(try await stage.order(id).slips.last)
            #expect(after.reason.primary == .artworkDecision)
            #expect(after.reason.secondary == .transport)
            #expect(after.reason.side == .buyer)
            #expect(after.to == slip.to && after.seq == slip.seq)
            #expect(try await stage.kinds(id).last == "order.slipExplained/1")
            await #expect(throws: Refusal(.nothingToChange, field: "cause")) {
                _ = try await stage.house.perform(told, stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a proposal accepted with a reason is a slip for that reason`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let list = "PO,Vendor,Description,Qty,Promised date\nPO-1,Hengda,Lid,3,2026-11-20\n"
            _ = try await stage.bringIn(Array(list.utf8))
            let id = try #require(try await stage.board().first?.order)
            var spoken = AmendLine(
                order: id, number: 1,
                line: AmendLine.Line(
                    description: "Lid, said by a person", quantity: Quantity(3) ?? .zero))
            spoken.line.promised = day("2026-11-20")
            _ = try await stage.house.perform(spoken, stage.owner)
            _ = try await stage.bringIn(
                Array(list.replacing("2026-11-20", with: "2026-12-04").utf8))
            let proposal = try #require(try await stage.order(id).proposals.first)
            _ = try await stage.house.perform(
                AcceptProposal(
                    order: id, proposal: proposal.number, cause: .quality, secondCause: .labour,
                    side: .supplier), stage.owner)
            let slip = try #require(try await stage.order(id).slips.last)
            #expect(slip.to == day("2026-12-04"))
            #expect(slip.reason.primary == .quality && slip.reason.secondary == .labour)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a second tab is refused once what its form shows was changed`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let supplier = try await stage.order(id).supplier
            func tell(_ to: String) async throws {
                _ = try await stage.house.perform(
                    TellMilestone(
                        order: id, lot: 1, milestone: .handedOver, day: day(to),
                        cause: .capacity, side: .supplier), stage.owner)
            }
            try await tell("2026-12-01")
            let seq = try await stage.order(id).seq
            try await tell("2026-12-24")
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await stage.house.perform(
                    AcceptTold(order: id, lot: 1, milestone: .handedOver, seq: seq), stage.owner)
            }
            var terms = AmendTerms(order: id, payment: "30/70", promised: day("2026-11-20"))
            terms.seq = seq
            let first = terms
            _ = try await stage.house.perform(first, stage.owner)
            terms.payment = "50/50"
            let second = terms
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await stage.house.perform(second, stage.owner)
            }
            var particulars = AmendSupplier(supplier: supplier, name: "Hengda Ltd.")
            particulars.seq = 1
            let one = particulars
            _ = try await stage.house.perform(one, stage.owner)
            particulars.name = "Hengda Inc."
            let other = particulars
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await stage.house.perform(other, stage.owner)
            }
            var line = AmendLine(
                order: id, number: 1,
                line: AmendLine.Line(description: "Bottle, red", quantity: quantity(1_000)))
            line.seq = seq
            let red = line
            _ = try await stage.house.perform(red, stage.owner)
            line.line.description = "Bottle, blue"
            let blue = line
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await stage.house.perform(blue, stage.owner)
            }
        }
    }
}
