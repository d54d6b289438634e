import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct DocumentTests {
    private func order(_ stage: Stage, _ number: String = "PO-1") async throws -> FileID {
        var act = OpenOrder.example
        act.number = number
        act.orderedOn = day("2026-08-20")
        return try await stage.house.perform(act, stage.owner).id
    }

    private func attach(
        _ text: String, to order: FileID, _ house: House, _ caller: Caller,
        kind: DocumentKind = .contract, name: String = "合同.txt", key: IdempotencyKey? = nil
    ) async throws -> Recorded {
        let upload = try house.blobs.begin(caller, at: house.now())
        defer { house.blobs.forget(upload) }
        try upload.write(Array(text.utf8)[...])
        var act = AttachDocument(order: order, upload: upload.id, kind: kind, name: name)
        act.title = "Contract"
        return try await house.perform(act, caller, key: key)
    }

    private func content(
        _ order: FileID, _ number: Int, _ house: House, _ caller: Caller
    ) async throws -> String {
        let kept = try await house.ask(AskDocument(order: order, document: number), caller)
        var bytes: [UInt8] = []
        try await kept.send(0..<kept.size) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func path(_ stage: Stage, _ sha256: String) -> URL {
        stage.folder.appendingPathComponent("blobs/\(stage.owner.workspace)")
            .appendingPathComponent("\(sha256.prefix(2))/\(sha256.dropFirst(2).prefix(2))")
            .appendingPathComponent(sha256)
    }

    private func check(_ house: House) async throws -> [String: Any] {
        let json = try await house.operate(.check) { _ in }
        return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    }

    private func problems(_ house: House) async throws -> [String] {
        (try await check(house)["problems"] as? [Any])?.map { "\($0)" } ?? ["no report"]
    }

    @Test(arguments: TestEngine.all)
    func `a document is kept, listed, journaled, withdrawn and still there`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let order = try await order(stage)
            _ = try await attach(
                "both sides agree", to: order, house, stage.owner, name: "C:\\x\\合\u{200B}同.txt")
            let listed = try await house.ask(AskDocuments(order: order), stage.owner).items
            let document = try #require(listed.first?.document)
            #expect(document.name == Erasable("合同.txt"))
            #expect(document.mediaType == "text/plain" && document.size == 16)
            #expect(try await content(order, 1, house, stage.owner) == "both sides agree")
            let file = try #require(
                try await house.keeper.read(stage.owner.workspace, order)
            ).file
            let before = "\(file)"
            _ = try await house.perform(
                WithdrawDocument(order: order, document: 1, reason: "superseded"), stage.owner)
            #expect(try await content(order, 1, house, stage.owner) == "both sides agree")
            let lines = try await house.ask(AskJournal(file: order), stage.owner).lines
            #expect(
                lines.prefix(2).map(\.change.kind) == [
                    "order.documentWithdrawn/1", "order.documentAttached/1",
                ])
            #expect("\(file)" == before)
            // After a restart, and rebuilt.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            #expect(try await content(order, 1, again, stage.owner) == "both sides agree")
            #expect(try await check(again)["blobs"] as? Int == 1)
            #expect(try await problems(again) == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a file's name that turns the direction of writing is refused with all else`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let order = try await order(stage)
            let reasons = await stage.reasons {
                _ = try await attach(
                    "%PDF-1.7", to: order, stage.house, stage.owner, name: "inv\u{202E}gpj.png")
            }
            #expect(
                reasons == [
                    Reason(.turnsDirection("U+202E"), field: "file"),
                    Reason(.notWhatItSays("application/pdf"), field: "file"),
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `nobody takes what somebody else sent, nor twice, nor to what is not there`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let order = try await order(stage)
            let (other, _) = try await Stage.found("other", in: house)
            let upload = try house.blobs.begin(other, at: house.now())
            try upload.write([65])
            var act = AttachDocument(order: order, upload: upload.id, kind: .photo, name: "a")
            await #expect(throws: Refusal(.missing, field: "file")) {
                _ = try await house.perform(act, stage.owner)
            }
            await #expect(throws: Refusal(.notFound)) { _ = try await house.perform(act, other) }
            house.blobs.forget(upload)
            act.order = try await house.perform(
                {
                    var opening = OpenOrder.example
                    opening.orderedOn = day("2026-08-20")
                    return opening
                }(), other
            ).id
            await #expect(throws: Refusal(.missing, field: "file")) {
                _ = try await house.perform(act, other)
            }
            await #expect(throws: Refusal(.notFound)) {
                _ = try await house.ask(AskDocument(order: order, document: 1), other)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `the same key puts it once; the same content is stored once and counted once`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let orders = [try await order(stage), try await order(stage, "PO-2")]
            let key = IdempotencyKey(key: "k", body: [1])
            let first = try await attach("x", to: orders[0], house, stage.owner, key: key)
            let again = try await attach("x", to: orders[0], house, stage.owner, key: key)
            #expect(first == again)
            await #expect(throws: Refusal(.sameDocument(1), field: "file")) {
                _ = try await attach("x", to: orders[0], house, stage.owner)
            }
            _ = try await attach("x", to: orders[1], house, stage.owner)
            let used = try await house.engine.read { reading in
                try reading.count("SELECT bytes FROM blob_use ORDER BY workspace")
            }
            #expect(used == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `sixteen at once: each is there, and the sum is right`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let order = try await order(stage)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        // Eight contents, each twice as another kind.
                        _ = try await attach(
                            "content \(number % 8)", to: order, house, stage.owner,
                            kind: number < 8 ? .contract : .photo)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await house.ask(AskDocuments(order: order), stage.owner).items.count == 16)
            let used = try await house.engine.read { reading in
                try reading.count("SELECT bytes FROM blob_use ORDER BY workspace")
            }
            #expect(used == 8 * 9)
            #expect(try await problems(house) == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a quota that is used up and a file too large are refused, and leave no row`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            var limits = BlobLimits()
            limits.file = 1 << 20
            limits.workspace = 3 << 19
            let house = House(
                engine: stage.house.engine, log: stage.house.log,
                lists: stage.folder.appendingPathComponent("imports"), blobLimits: limits,
                clock: stage.clock.reader)
            let order = try await order(stage)
            #expect(throws: Refusal(.fileTooLarge(megabytes: 1), field: "file")) {
                _ = try house.blobs.begin(stage.owner, at: house.now(), announced: 1 << 22)
            }
            let whole = String(repeating: "a", count: 1 << 20)
            await #expect(throws: Refusal(.fileTooLarge(megabytes: 1), field: "file")) {
                _ = try await attach(whole + "a", to: order, house, stage.owner)
            }
            _ = try await attach(whole, to: order, house, stage.owner)
            await #expect(throws: Refusal(.spaceUsedUp(megabytes: 1), field: "file")) {
                _ = try await attach("b" + whole.dropFirst(), to: order, house, stage.owner)
            }
            _ = try await attach("small", to: order, house, stage.owner)
            #expect(try await house.ask(AskDocuments(order: order), stage.owner).items.count == 2)
            #expect(try await problems(house) == [])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the check names what is missing and what was changed, and strays go after a day`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let house = stage.house
            let order = try await order(stage)
            for text in ["one", "two", "three"] {
                _ = try await attach(text, to: order, house, stage.owner)
            }
            let hashes = try await house.ask(AskDocuments(order: order), stage.owner).items.map(
                \.document.sha256)
            try FileManager.default.removeItem(at: path(stage, hashes[0]))
            let spoilt = path(stage, hashes[1])
            try FileManager.default.removeItem(at: spoilt)
            try Data("twO".utf8).write(to: spoilt)
            let problems = try #require(
                try await check(house)["problems"] as? [[String: Any]])
            let told = Dictionary(
                uniqueKeysWithValues: problems.map {
                    ($0["blob"] as? String ?? "", $0["what"] as? String ?? "")
                })
            #expect(told == [hashes[0]: "blobMissing", hashes[1]: "blobDamaged"])
            #expect(problems.allSatisfy { $0["file"] as? String == "\(order)" })
            for number in 1...2 {
                await #expect(throws: (any Error).self) {
                    _ = try await content(order, number, house, stage.owner)
                }
            }
            // A content that nobody names.
            let stray = path(stage, String(repeating: "0", count: 64))
            try FileManager.default.createDirectory(
                at: stray.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("stray".utf8).write(to: stray)
            let engine = house.engine
            try await house.blobs.removeStrays(engine, now: Date())
            #expect(FileManager.default.fileExists(atPath: stray.path))
            try await house.blobs.removeStrays(engine, now: Date(timeIntervalSinceNow: 90_000))
            #expect(!FileManager.default.fileExists(atPath: stray.path))
            #expect(try await content(order, 3, house, stage.owner) == "three")
        }
    }
}
