import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

/// Which lists wait on the desk, and which go.
@Suite struct ImportDeskTests {
    private static let workspace = FileID(high: 1, low: 1)
    private static let folder = FileManager.default.temporaryDirectory

    private static func job(
        _ number: UInt64, _ stage: ImportStage, path: String = "nowhere"
    ) -> ImportDesk.Job {
        var answer = ImportAnswer(
            id: FileID(high: 2, low: number), fileName: "\(number).csv",
            mapping: ImportMapping(name: "", sheet: "orders", columns: [:]),
            form: ImportForm(encoding: "utf8", delimiter: ",", lineEnd: "lf", headerRow: 1))
        answer.stage = stage
        return ImportDesk.Job(
            workspace: workspace, path: path, form: nil, answer: answer,
            startedAt: Instant(milliseconds: Int64(number)))
    }

    @Test func `of many lists the oldest goes with its files, but never one that runs`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let desk = ImportDesk(folder: Self.folder)
        func path(_ number: UInt64) -> String {
            let path = folder.appendingPathComponent("\(number)").path
            _ = FileManager.default.createFile(atPath: path, contents: Data([1]))
            return path
        }
        try desk.keep(Self.job(1, .importing, path: path(1)))
        try desk.keep(Self.job(2, .checking, path: path(2)))
        for number in 3..<UInt64(ImportDesk.most * 2) {
            try desk.keep(Self.job(number, .mapping, path: path(number)))
        }
        for number: UInt64 in [1, 2, UInt64(ImportDesk.most * 2 - 1)] {
            let id = FileID(high: 2, low: number)
            #expect(try desk.find(id, Self.workspace).answer.fileName == "\(number).csv")
            #expect(FileManager.default.fileExists(atPath: path(number)))
        }
        let gone = folder.appendingPathComponent("3").path
        #expect(throws: Refusal(.notFound)) {
            _ = try desk.find(FileID(high: 2, low: 3), Self.workspace)
        }
        #expect(!FileManager.default.fileExists(atPath: gone))
        #expect(desk.recent(Self.workspace, limit: 500).count == ImportDesk.most)
    }

    @Test func `while every list runs a further one is refused, and none is lost`() throws {
        let desk = ImportDesk(folder: Self.folder)
        for number in 0..<UInt64(ImportDesk.most) {
            try desk.keep(Self.job(number, .importing))
        }
        #expect(throws: Refusal(.busy)) { try desk.keep(Self.job(1_000, .mapping)) }
        for number in 0..<UInt64(ImportDesk.most) {
            _ = try desk.find(FileID(high: 2, low: number), Self.workspace)
        }
        // A list that is here already is kept as it changes.
        try desk.keep(Self.job(7, .done))
        try desk.keep(Self.job(1_000, .mapping))
        #expect(throws: Refusal(.notFound)) {
            _ = try desk.find(FileID(high: 2, low: 7), Self.workspace)
        }
    }

    @Test(arguments: TestEngine.all)
    func `lists are found again by everybody of the workspace who may import, the newest first`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let (other, _) = try await Stage.found("other", in: stage.house)
            let first = try await stage.take(Lists.chinese, name: "first.csv")
            stage.clock.pass(milliseconds: 1_000)
            let second = try await stage.take(Lists.german, name: "second.csv")
            _ = try await stage.house.runImport(first, dryRun: false, stage.owner)
            let rows = try await stage.house.ask(AskImports(), stage.owner).items
            #expect(rows.map(\.id) == [second, first])
            #expect(rows.map(\.stage) == [.mapping, .done])
            #expect(rows.map(\.rowsInAll) == [2, 4])
            #expect(try await stage.house.ask(AskImports(), other).items.isEmpty)
            var finance = stage.owner
            finance.roles = [.finance]
            let reader = finance
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.ask(AskImports(), reader)
            }
        }
    }
}
