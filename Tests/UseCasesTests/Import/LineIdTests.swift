import FollowUp
import Foundation
import Testing
import UseCases

/// Lines known by their ids, and among them lines without one.
@Suite struct LineIdTests {
    private static let head = "PO,Vendor,Line,Item,Qty\n"

    @Test(arguments: TestEngine.all, ["PO-1,H,,Tray,0\n", "PO-1,H,,Tray,\n"])
    func `a line without an id that comes back fixed overwrites no good line`(
        _ engine: TestEngine, bad: String
    ) async throws {
        try await Stage.on(engine) { stage in
            let list = try await stage.take(Array((Self.head + "PO-1,H,A,Bottle,5\n" + bad).utf8))
            let report = try #require(
                try await stage.house.runImport(list, dryRun: false, stage.owner).report)
            #expect(report.created == 0 && report.rejectedRows == 2)
            #expect(
                report.problems.first
                    == ImportProblem(row: 2, column: nil, reason: "otherRowsOfOrder"))
            let errors = try #require(try await stage.errors(of: list))
            let fixed = String(decoding: errors, as: UTF8.self)
                .replacing(/Tray,0?\n/, with: "Tray,9\n")
            let again = try await stage.bringIn(fixed)
            #expect(again.problems.isEmpty && again.created == 1)
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.lines.map(\.description) == ["Bottle", "Tray"])
            #expect(order.lines.map(\.reference) == ["A", nil])
            #expect(try await stage.bringIn(fixed).unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a line without an id takes no place of a line that has one`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Self.head + "PO-1,H,A,Bottle,5\nPO-1,H,B,Lid,5\n")
            for dryRun in [true, false] {
                let report = try await stage.bringIn(
                    Array((Self.head + "PO-1,H,,Tray,9\n").utf8), dryRun: dryRun)
                #expect(report.updated == 0 && report.proposed == 0)
                #expect(
                    report.problems == [ImportProblem(row: 2, column: "Line", reason: "missing")])
            }
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.lines.map(\.description) == ["Bottle", "Lid"])
            // A list that has no column of ids knows all lines by their place.
            let placed = try await stage.bringIn(
                "PO,Vendor,Item,Qty\nPO-1,H,Bottle,6\nPO-1,H,Lid,5\n")
            #expect(placed.updated == 1 && placed.notes.changedFields == ["quantity": 1])
        }
    }

    @Test(arguments: TestEngine.all)
    func `two rows of an order with the same id are told, and both wait`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let rows = "PO-1,H,A,Bottle,5\nPO-1,H,A,Tray,6\nPO-2,H,A,Cap,7\n"
            let list = try await stage.take(Array((Self.head + rows).utf8))
            let report = try #require(
                try await stage.house.runImport(list, dryRun: false, stage.owner).report)
            let problems = [
                ImportProblem(row: 2, column: nil, reason: "otherRowsOfOrder"),
                ImportProblem(row: 3, column: "Line", reason: "repeated"),
            ]
            #expect(report.problems == problems)
            #expect(report.created == 1)
            // Sent again as it came back, it overwrites nothing.
            let errors = String(
                decoding: try #require(try await stage.errors(of: list)), as: UTF8.self)
            #expect(try await stage.bringIn(errors).problems == problems)
            let fixed = errors.replacing(",A,Tray", with: ",B,Tray")
            let again = try await stage.bringIn(fixed)
            #expect(again.problems.isEmpty && again.created == 1)
            #expect(try await stage.bringIn(fixed).unchanged == 1)
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.lines.map(\.reference) == ["A", "B"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the id of a row that stays out is no other row's`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let rows = ["PO-1,H,A,Bottle,5\n", "PO-1,H,A,Tray,0\n"]
            for rows in [rows, rows.reversed()] {
                let report = try await stage.bringIn(Self.head + rows.joined())
                #expect(report.created == 0 && report.rejectedRows == 2)
            }
        }
    }
}
