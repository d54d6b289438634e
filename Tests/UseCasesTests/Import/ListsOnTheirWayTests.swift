import FollowUp
import Foundation
import Record
import Synchronization
import Testing

@testable import UseCases

/// Lists on their way: copies, keys, progress.
@Suite struct ListsOnTheirWayTests {
    private static let list = "PO,Vendor,Item,Qty\nPO-1,Hengda,Lid,5\nPO-2,Hengda,Lid,0\n"

    @Test(arguments: TestEngine.all)
    func `the shell's own file is copied: nothing is written beside it and nothing takes it away`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let folder = stage.folder.appendingPathComponent("mine")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path = folder.appendingPathComponent("orders.csv").path
            try Data(Self.list.utf8).write(to: URL(fileURLWithPath: path))
            var told = ListToImport(path: path, sheet: "orders", workspace: "acme")
            told.currency = "USD"
            told.dryRun = true
            for _ in 0...ImportDesk.most {
                _ = try await stage.house.operate(.importList(told)) { _ in }
            }
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["orders.csv"])
            #expect(FileManager.default.contents(atPath: path) == Data(Self.list.utf8))
            let lists = try await stage.house.ask(AskImports(limit: 200), stage.owner).items
            #expect(lists.count == ImportDesk.most)
            told.errors = folder.appendingPathComponent("errors.csv").path
            let answer = try await stage.house.operate(.importList(told)) { _ in }
            let summary = try JSONDecoder().decode(ImportSummary.self, from: answer)
            #expect(summary.errorFile == told.errors)
            let errors = try String(contentsOfFile: told.errors ?? "", encoding: .utf8)
            #expect(
                errors == "Why it was kept out,PO,Vendor,Item,Qty\n"
                    + "Qty: This must be more than zero.,PO-2,Hengda,Lid,0\n")
        }
    }

    @Test func `what an earlier process left goes after a week, what is on its way stays`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let desk = ImportDesk(folder: folder)
        let (left, path) = try desk.place(at: Instant(milliseconds: 1))
        for name in [path, ImportDesk.errorFile(path), folder.path + "/notes.txt"] {
            try Data([0]).write(to: URL(fileURLWithPath: name))
        }
        desk.tidy()
        #expect(FileManager.default.fileExists(atPath: path))
        desk.tidy(now: Date(timeIntervalSinceNow: 8 * 86_400))
        #expect(!FileManager.default.fileExists(atPath: desk.path(of: left)))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
    }

    @Test(arguments: TestEngine.all)
    func `the same key and list give the same answer, another list is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            func take(_ text: String) async throws -> ImportAnswer {
                let (id, path) = try stage.house.imports.place(at: stage.house.now())
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                var act = TakeList(upload: id, fileName: "orders.csv")
                act.currency = "USD"
                let key = IdempotencyKey(key: "k-1", body: Array(text.utf8))
                return try await stage.house.perform(act, stage.owner, key: key)
            }
            let first = try await take(Self.list)
            #expect(try await take(Self.list).id == first.id)
            await #expect(throws: Refusal(.sameKeyOtherBody)) { _ = try await take("PO\nPO-1\n") }
            #expect(try await stage.house.ask(AskImports(limit: 200), stage.owner).items.count == 1)
            let left = try FileManager.default.contentsOfDirectory(
                atPath: stage.folder.appendingPathComponent("imports").path)
            #expect(left == ["\(first.id)"])
            let key = IdempotencyKey(key: "k-2", body: [1])
            let run = RunList(list: first.id)
            let begun = try await stage.house.perform(run, stage.owner, key: key)
            #expect(begun.stage == .importing)
            while try await stage.list(first.id).stage.isRunning { await Task.yield() }
            let seq = try await stage.order(numbered: "PO-1").seq
            #expect(try await stage.house.perform(run, stage.owner, key: key).stage == .importing)
            #expect(try await stage.list(first.id).stage == .done)
            #expect(try await stage.order(numbered: "PO-1").seq == seq)
        }
    }

    @Test(arguments: TestEngine.all)
    func `progress is one count of rows that never falls and ends at all of them`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let rows = (1...1_200).map { "PO-\($0),Hengda,Lid,5\n" }.joined()
            let path = try stage.file("orders.csv", Array(("PO,Vendor,Item,Qty\n" + rows).utf8))
            var told = ListToImport(path: path, sheet: "orders", workspace: "acme")
            told.currency = "USD"
            let seen = Mutex<[Int]>([])
            _ = try await stage.house.operate(.importList(told)) { progress in
                #expect(progress.of == 1_200)
                seen.withLock { $0.append(progress.done) }
            }
            let counts = seen.withLock { $0 }
            #expect(counts == counts.sorted())
            #expect(counts.last == 1_200)
        }
    }
}
