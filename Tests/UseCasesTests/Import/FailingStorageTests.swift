import FollowUp
import Foundation
import Record
import Testing
import Words

@testable import UseCases

/// Imports while the disk is full or the record does not answer.
@Suite struct FailingStorageTests {
    private static let head = "PO,Vendor,Line,Item,Qty\n"

    /// The stage's house over an engine that loses writes.
    private func losing(
        _ stage: Stage, _ lost: Range<Int>, of rows: String = "order_row",
        with failure: RecordFailure
    ) -> (House, LosingEngine) {
        let engine = LosingEngine(stage.house.engine, losing: lost, of: rows, with: failure)
        let house = House(
            engine: engine, log: stage.house.log,
            lists: stage.folder.appendingPathComponent("imports"), clock: stage.clock.reader)
        return (house, engine)
    }

    private func bringIn(
        _ text: String, _ house: House, _ stage: Stage, sheet: String = "orders"
    ) async throws -> (id: FileID, answer: ImportAnswer) {
        let (id, path) = try house.imports.place(at: house.now())
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        var act = TakeList(upload: id, fileName: "orders.csv")
        act.sheet = sheet
        act.currency = "USD"
        _ = try await house.perform(act, stage.owner)
        return (id, try await house.runImport(id, dryRun: false, stage.owner))
    }

    @Test func `a disk without room is told as that, whoever says so`() throws {
        let file = try DeskFile(path: "/dev/full")
        #expect(throws: Refusal(.storageFull)) { try file.write(Data([1, 2, 3])) }
        let handle = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let told = try #require(throws: (any Error).self) {
            try handle.write(contentsOf: Data([1]))
        }
        #expect(Failure.refusal(told) == Refusal(.storageFull))
        for number in [ENOSPC, EDQUOT] {
            let error = NSError(domain: NSPOSIXErrorDomain, code: Int(number))
            #expect(Failure.refusal(error) == Refusal(.storageFull))
            let behind = NSError(
                domain: NSCocoaErrorDomain, code: CocoaError.fileWriteUnknown.rawValue,
                userInfo: [NSUnderlyingErrorKey: error])
            #expect(Failure.refusal(behind) == Refusal(.storageFull))
        }
        let other = NSError(domain: NSPOSIXErrorDomain, code: Int(EIO))
        #expect(!Failure.isStorageFull(other))
        #expect(throws: (any Error).self) { try DeskFile(path: "/nowhere/at/all") }
    }

    @Test(arguments: TestEngine.all, ["orders", "takeOver"])
    func `where the error file cannot be written, what went in is told all the same`(
        _ engine: TestEngine, _ sheet: String
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-7")
            let text =
                sheet == "orders"
                ? Self.head + "PO-1,H,1,Lid,5\nPO-2,H,1,Lid,0\n"
                : "PO,Finished\nPO-7,5\nPO-404,5\n"
            let id = try await stage.take(Array(text.utf8), sheet: sheet)
            // A name for which no longer one can be written beside it.
            let path = stage.folder.appendingPathComponent(String(repeating: "l", count: 250)).path
            try FileManager.default.copyItem(
                atPath: try stage.house.imports.find(id, stage.owner.workspace).path, toPath: path)
            stage.house.imports.update(id) { $0.path = path }
            let answer = try await stage.house.runImport(id, dryRun: false, stage.owner)
            #expect(answer.stage == .done)
            let report = try #require(answer.report)
            #expect(report.errorFileMissing && report.rejectedRows == 1)
            #expect(report.created + report.updated == 1)
            #expect(try await stage.errors(of: id) == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order that the record does not take is told, and the list goes on`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let (house, _) = self.losing(stage, 1..<2, with: .unavailable("lost"))
            let text = Self.head + (1...3).map { "PO-\($0),H,1,Lid,5\n" }.joined()
            let (id, answer) = try await bringIn(text, house, stage)
            #expect(answer.stage == .done)
            let report = try #require(answer.report)
            #expect(report.created == 2 && report.rejectedRows == 1)
            #expect(report.problems.map(\.reason) == ["busy"])
            let errors = try await house.ask(AskListErrors(list: id), stage.owner)
            let (_, again) = try await bringIn(
                String(contentsOfFile: errors.path, encoding: .utf8), house, stage)
            #expect(again.report?.created == 1 && again.report?.rejectedRows == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `where the record takes none, the rows that are left are not tried`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let (house, losing) = self.losing(stage, 0..<10_000, with: .storageFull)
            let all = 3 * ImportRun.abreast
            let rows = (1...all).map { "PO-\($0),H,1,Lid,5\n" }.joined()
            let (_, answer) = try await bringIn(Self.head + rows, house, stage)
            #expect(answer.stage == .done)
            let report = try #require(answer.report)
            #expect(report.created == 0 && report.rejectedRows == all)
            #expect(Set(report.problems.map(\.reason)) == ["storageFull"])
            #expect(losing.tried < all)
            #expect(report.notes.suppliersAlone == 1 && report.notes.itemsAlone == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `where storage gives out before the first order, what went in is told`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let rows = (1...5).map { "PO-\($0),Hengda \($0 % 3),1,Lid \($0),5\n" }.joined()
            let (none, _) = self.losing(stage, 0..<99, of: "supplier_row", with: .storageFull)
            let (_, empty) = try await bringIn(Self.head + rows, none, stage)
            #expect(empty.stage == .failed && empty.failure == "storageFull")
            let (some, _) = self.losing(stage, 2..<99, of: "item_row", with: .storageFull)
            let (id, answer) = try await bringIn(Self.head + rows, some, stage)
            #expect(answer.stage == .done)
            let report = try #require(answer.report)
            #expect(report.notes.suppliersAlone == 3 && report.notes.itemsAlone == 2)
            #expect(report.ordersIn == 0 && report.rejectedRows == 5)
            #expect(Set(report.problems.map(\.reason)) == ["storageFull"])
            #expect(try await stage.count(.supplier) == 3)
            #expect(try await stage.count(.item) == 2)
            let told = Words.of(.english).imports
            #expect(told.notes(report.notes).contains { $0.contains("3 suppliers, 2 items") })
            #expect(told.doneHeadline(report).hasPrefix("0 orders are in"))
            // Once there is room, the rows that stayed out go in with what is there already.
            let errors = try await some.ask(AskListErrors(list: id), stage.owner)
            let again = try await stage.bringIn(
                String(contentsOfFile: errors.path, encoding: .utf8))
            #expect(again.created == 5 && again.notes.suppliersAlone == 0)
            #expect(try await stage.count(.supplier) == 3)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a row of a sheet that the record does not take is told, and the sheet goes on`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 1...20 { try await stage.open("PO-\(number)") }
            func sheet(_ finished: Int) -> String {
                "PO,Finished\n" + (1...20).map { "PO-\($0),\(finished)\n" }.joined()
            }
            let (lost, _) = self.losing(stage, 1..<2, with: .unknownOutcome)
            let (_, answer) = try await bringIn(sheet(5), lost, stage, sheet: "takeOver")
            #expect(answer.report?.updated == 19)
            #expect(
                answer.report?.problems == [
                    ImportProblem(row: 3, column: nil, reason: "outcomeUnknown")
                ])
            let (full, losing) = self.losing(stage, 2..<99, with: .storageFull)
            let (_, halted) = try await bringIn(sheet(6), full, stage, sheet: "takeOver")
            #expect(halted.report?.updated == 2 && halted.report?.rejectedRows == 18)
            #expect(losing.tried == 2 + TakeOverRun.mostMissed)
        }
    }
}
