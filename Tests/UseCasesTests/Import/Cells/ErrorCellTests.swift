import FollowUp
import Foundation
import Testing
import UseCases

/// What stands in the error file where the rows that told how cells are written went in.
@Suite struct ErrorCellTests {
    private func errors(of text: String, _ stage: Stage) async throws -> String {
        let id = try await stage.take(Array(text.utf8))
        _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
        return String(decoding: try #require(try await stage.errors(of: id)), as: UTF8.self)
    }

    @Test(arguments: TestEngine.all)
    func `days stand so that no other row has to say their order`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let text = try await errors(
                of: "PO,Vendor,Item,Qty,Promised date\nPO-1,H,Lid,0,3/12/2026\n"
                    + "PO-2,H,Lid,0,4/12/2026\nPO-3,H,Lid,5,25/12/2026\nPO-4,H,Lid,5,31.2.2026\n"
                    + "PO-5,H,Lid,0,to be told\n", stage)
            #expect(text.contains("PO-1,H,Lid,0,2026-12-03"))
            #expect(text.contains("PO-4,H,Lid,5,31.2.2026"))
            #expect(text.contains("PO-5,H,Lid,0,to be told"))
            let fixed = text.replacingOccurrences(of: "Lid,0", with: "Lid,7")
                .replacingOccurrences(of: "31.2.2026", with: "28.2.2026")
            let report = try await stage.bringIn(fixed)
            #expect(report.problems.isEmpty && report.created == 4)
            #expect(try await stage.order(numbered: "PO-2").promised == day("2026-12-04"))
            #expect(try await stage.order(numbered: "PO-4").promised == day("2026-02-28"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `numbers stand with a point that nothing can take for thousands`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let text = try await errors(
                of: "PO;Vendor;Item;Qty;Price\nPO-1;H;Lid;1.500 pcs;1,125\n"
                    + "PO-2;H;;2,125 pcs;3,90 $\nPO-3;H;Lid;2.000,5 pcs;3,95\nPO-4;H;Lid;x1;3,9\n"
                    + "PO-1;H;;7;2,5\n", stage)
            #expect(text.contains("PO-1;H;Lid;1500;1.1250"), "\(text)")
            #expect(text.contains("PO-2;H;;2.1250;3.90 $"), "\(text)")
            #expect(text.contains("PO-4;H;Lid;x1;3.9"), "\(text)")
            let fixed = text.replacingOccurrences(of: "H;;", with: "H;Cup;")
                .replacingOccurrences(of: "x1", with: "1")
            let report = try await stage.bringIn(fixed)
            #expect(report.problems.isEmpty && report.created == 3, "\(report.problems)")
            let one = try await stage.order(numbered: "PO-1").lines[0]
            #expect(one.quantity == quantity(1_500))
            #expect(one.unitPrice == UnitPrice(decimal: "1.125"))
            let two = try await stage.order(numbered: "PO-2").lines[0]
            #expect(two.quantity == Quantity(decimal: "2.125"))
        }
    }
}
