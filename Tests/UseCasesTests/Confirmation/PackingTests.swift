import FollowUp
import Record
import Testing

@testable import UseCases

/// Packing and marks told through the packaging's door are those of the particulars, and the other
/// way round.
@Suite struct PackingTests {
    @Test(arguments: TestEngine.all)
    func `packing and marks told as packaging are asked for no more, and show everywhere`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let id = try await stage.draft("PO-1", payment: "30% deposit", told: false)
            #expect(try await stage.gate(id)?.line(.packingTold)?.findings.isEmpty == false)
            var packed = TellPackaging(order: id, number: 1, outerPieces: 20)
            packed.innerPieces = 5
            _ = try await house.perform(packed, stage.owner)
            var marks = TellMarks(order: id)
            marks.mainMark = "ACME\n{order}"
            _ = try await house.perform(marks, stage.owner)
            let gate = try #require(try await stage.gate(id))
            #expect(gate.line(.packingTold)?.findings == [])
            #expect(gate.line(.packingFits)?.findings == [])
            #expect(gate.line(.marksTold)?.findings == [])
            let shown = try #require(try await stage.order(id).particulars)
            #expect(shown.marks == "ACME\n{order}")
            #expect(shown.line(1)?.innerPieces == quantity(5))

            // A line that the particulars do not name stays as it is packed.
            var told = TellParticulars(order: id)
            told.marks = "MAIN-X"
            told.innerMarks = "INNER-X"
            _ = try await house.perform(told, stage.owner)
            let answer = try await house.ask(AskPackaging(order: id), stage.owner)
            let drawn = try #require(answer.marks.first?.marks)
            #expect(drawn.first?.lines == ["MAIN-X"])
            #expect(drawn.last?.face == .inner && drawn.last?.lines == ["INNER-X"])
            #expect(answer.packaging?.line(1)?.outerPieces == 20)
            // A form that showed it before is out of date.
            packed.seq = 1
            packed.innerPieces = 4
            #expect(
                await stage.reasons { _ = try await house.perform(packed, stage.owner) }.first?
                    .obstacle == .changedMeanwhile)
        }
    }
}
