import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// Lists over what is known already.
@Suite struct MergingListsTests {
    @Test(arguments: TestEngine.all)
    func `another supplier's row never merges into an order, and enters nobody`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn("PO,Vendor,Item,Qty\nPO-1,Hengda,Lid,5\n")
            let list = Array("PO,Vendor,Item,Qty\nPO-1,Minhou,Lamp,9\n".utf8)
            for dryRun in [true, false] {
                let report = try await stage.bringIn(list, dryRun: dryRun)
                #expect(
                    report.problems == [
                        ImportProblem(row: 2, column: "Vendor", reason: "numberTaken")
                    ])
            }
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.supplierName == "Hengda" && order.lines[0].quantity == quantity(5))
            #expect(try await stage.count(.supplier) == 1)
            #expect(try await stage.count(.item) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order has one supplier and one currency: rows that differ keep it out`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Currency\nPO-1,Hengda,Lid,5,USD\nPO-1,Minhou,Lamp,9,USD\n"
                    + "PO-2,Hengda,Lid,5,USD\nPO-2,Hengda,Lid,6,EUR\nPO-3,Hengda,Lid,5,USD\n")
            #expect(
                report.problems == [
                    ImportProblem(row: 2, column: nil, reason: "otherRowsOfOrder"),
                    ImportProblem(row: 3, column: "Vendor", reason: "supplierDiffers"),
                    ImportProblem(row: 4, column: nil, reason: "otherRowsOfOrder"),
                    ImportProblem(row: 5, column: "Currency", reason: "currencyDiffers"),
                ])
            #expect(report.created == 1 && report.problemsInAll == 4)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a fixed error file with one of two lines does not shrink the promise`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let head = "PO,Line,Vendor,Item,Qty,Promised date\n"
            let early = "PO-1,1,Hengda,Lid,5,2026-11-20\n"
            let late = "PO-1,2,Hengda,Lamp,9,2026-12-20\n"
            _ = try await stage.bringIn(head + early + late)
            let part = try await stage.bringIn(head + early)
            #expect(part.unchanged == 1 && part.updated == 0)
            #expect(try await stage.order(numbered: "PO-1").terms.promised == day("2026-12-20"))
            let whole = try await stage.bringIn(head + early + late)
            #expect(whole.unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order opened by hand is a person's word: a list only proposes, and may be declined`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let list = "PO,Vendor,Item,Qty,Promised date\nPO-1,Hengda,Bottle 500 ml,7,2026-12-24\n"
            let report = try await stage.bringIn(list)
            #expect(report.proposed == 1 && report.updated == 0)
            let order = try await stage.order(id)
            #expect(order.promised == day("2026-11-20"))
            #expect(order.lines[0].quantity == quantity(1_000))
            #expect(order.proposals.count == 1)
            _ = try await stage.house.perform(RefuseProposal(order: id, proposal: 1), stage.owner)
            // Declined, the same list does not propose it again.
            #expect(try await stage.bringIn(list).unchanged == 1)
            #expect(try await stage.order(id).proposals.isEmpty)
            #expect(try await stage.order(id).lines[0].quantity == quantity(1_000))
        }
    }

    @Test(arguments: TestEngine.all)
    func `what a rule says of one line stands at its row, the others wait`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Delivered\nPO-1,Hengda,Lid,5,2026-08-01\n"
                    + "PO-1,Hengda,Lamp,9,2027-08-01\n")
            #expect(
                report.problems == [
                    ImportProblem(row: 2, column: nil, reason: "otherRowsOfOrder"),
                    ImportProblem(row: 3, column: "Delivered", reason: "dayInFuture"),
                ])
        }
    }
}
