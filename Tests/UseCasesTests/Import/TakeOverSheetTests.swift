import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// A take-over sheet: one row an order.
@Suite struct TakeOverSheetTests {
    @Test(arguments: TestEngine.all)
    func `nothing of a row is dropped in silence`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            let report = try await stage.bringIn(
                "PO,Stage,As of,Paid,Finished,Packed,loaded\n"
                    + "PO-1,half way,31-Feb-2026,12x,9 or 8,8 to 9,2026-02-31\n", sheet: "takeOver")
            #expect(
                Set(report.problems.map { "\($0.column ?? ""): \($0.reason)" }) == [
                    "Stage: unknownMilestone", "As of: notADay", "Paid: notANumber",
                    "Finished: notANumber", "Packed: notANumber", "loaded: notADay",
                ])
            #expect(report.rejectedRows == 1 && report.updated == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `stages and milestones are known by their Chinese names, days by their column`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let text =
                "订单号,阶段,截至日期,已付,完成数,大货开产\n"
                + "PO-1,大货开产,2026-08-31,1170.00,120,08/20/2026\n"
            let report = try await stage.bringIn(text, sheet: "takeOver")
            #expect(report.problems.isEmpty && report.updated == 1)
            #expect(try await stage.order(id).takeOver?.stage == .massProductionStarted)
            #expect(
                try await stage.milestone(.massProductionStarted, of: id).actual
                    == day("2026-08-20"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `the order of day and month in a milestone's column is asked like any other`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            let id = try await stage.take(
                Array("PO,loaded\nPO-1,03/08/2026\n".utf8), sheet: "takeOver")
            #expect(try await stage.list(id).ambiguousDates == ["loaded"])
            await #expect(throws: Refusal(.missing, field: "dateOrder")) {
                _ = try await stage.house.perform(CheckList(list: id), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a dry run asks the rule, and the same sheet again changes nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            try await stage.open("PO-2")
            let text =
                "PO,Stage,Finished,Packed\nPO-1,massProductionStarted,120,20\n"
                + "PO-2,massProductionStarted,10,20\n"
            let dry = try await stage.bringIn(Array(text.utf8), sheet: "takeOver", dryRun: true)
            #expect(try await stage.order(id).takeOver == nil)
            #expect(dry.updated == 1)
            #expect(
                dry.problems == [
                    ImportProblem(row: 3, column: "Packed", reason: "packedMoreThanFinished")
                ])
            let report = try await stage.bringIn(text, sheet: "takeOver")
            #expect(report.updated == 1 && report.problems == dry.problems)
            let seq = try await stage.order(id).seq
            stage.clock.stand(on: day("2026-09-05"))
            let again = try await stage.bringIn(text, sheet: "takeOver")
            #expect(again.unchanged == 1 && again.updated == 0)
            #expect(again.problems == dry.problems)
            #expect(try await stage.order(id).seq == seq)
        }
    }

    @Test(arguments: TestEngine.all)
    func `where a person told progress since, a sheet only proposes`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(400)), stage.owner)
            let text = "PO,Stage,depositReceived\nPO-1,massProductionStarted,2026-08-20\n"
            let dry = try await stage.bringIn(Array(text.utf8), sheet: "takeOver", dryRun: true)
            let report = try await stage.bringIn(text, sheet: "takeOver")
            #expect(dry.proposed == 1 && report.proposed == 1 && report.updated == 0)
            #expect(try await stage.order(id).takeOver == nil)
            #expect(try await stage.bringIn(text, sheet: "takeOver").unchanged == 1)
            _ = try await stage.house.perform(AcceptProposal(order: id, proposal: 1), stage.owner)
            #expect(try await stage.order(id).takeOver?.stage == .massProductionStarted)
            #expect(
                try await stage.milestone(.depositReceived, of: id).actual == day("2026-08-20"))
            #expect(try await stage.bringIn(text, sheet: "takeOver").unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order handed over needs its day, and stands in one row`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in ["PO-1", "PO-2", "PO-3"] { try await stage.open(number) }
            let without = try await stage.bringIn(
                "PO,Stage\nPO-1,Handed over\n", sheet: "takeOver")
            #expect(
                without.problems == [
                    ImportProblem(row: 2, column: "Stage", reason: "handoverDayMissing")
                ])
            let report = try await stage.bringIn(
                "PO,Stage,交货\nPO-1,Handed over,\nPO-2,massProductionStarted,\n"
                    + "PO-2,loaded,\nPO-3,massProductionStarted,\n", sheet: "takeOver")
            #expect(
                report.problems == [
                    ImportProblem(row: 2, column: "交货", reason: "handoverDayMissing"),
                    ImportProblem(row: 4, column: "PO", reason: "repeatedOrder"),
                ])
            #expect(report.updated == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a second sheet moves quantities and done dates, and its totals do not fall`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let head = "PO,As of,Finished,depositReceived\n"
            _ = try await stage.bringIn(
                head + "PO-1,2026-08-20,120,2026-08-10\n", sheet: "takeOver")
            #expect(try await stage.board().first?.finishedPermille == 120)
            let second = head + "PO-1,2026-08-25,150,2026-08-12\n"
            let report = try await stage.bringIn(second, sheet: "takeOver")
            #expect(report.updated == 1 && report.problems.isEmpty)
            #expect(
                report.outcomes.updated.first?.changed.map {
                    "\($0.field) \($0.before ?? "") \($0.after ?? "")"
                } == [
                    "on 2026-08-20 2026-08-25", "finished 120 150",
                    "depositReceived 2026-08-10 2026-08-12",
                ])
            #expect(try await stage.board().first?.finishedPermille == 150)
            #expect(
                try await stage.milestone(.depositReceived, of: id).actual == day("2026-08-12"))
            #expect(try await stage.bringIn(second, sheet: "takeOver").unchanged == 1)
            let lower = try await stage.bringIn(
                head + "PO-1,2026-08-31,130,2026-08-12\n", sheet: "takeOver")
            #expect(
                lower.problems == [
                    ImportProblem(row: 2, column: "Finished", reason: "fallsWithoutReason")
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `an accepted sheet tells its quantities, one over several lots is noted`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await stage.house.perform(
                TellProgress(order: id, lot: 1, finished: quantity(400)), stage.owner)
            let report = try await stage.bringIn("PO,Finished\nPO-1,500\n", sheet: "takeOver")
            #expect(report.proposed == 1 && report.notes.quantitiesOfSeveralLots == 0)
            #expect(report.outcomes.proposed.first?.proposed.last?.before == "400")
            _ = try await stage.house.perform(AcceptProposal(order: id, proposal: 1), stage.owner)
            #expect(try await stage.board().first?.finishedPermille == 500)
            _ = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Promised date\nPO-2,H,Lid,5,2026-11-20\n"
                    + "PO-2,H,Lid,5,2026-12-20\n")
            let several = try await stage.bringIn("PO,Finished\nPO-2,4\n", sheet: "takeOver")
            #expect(several.updated == 1 && several.notes.quantitiesOfSeveralLots == 1)
        }
    }
}
