import FollowUp
import Foundation
import Record
import Testing

@testable import UseCases

@Suite struct SendingTests {
    @Test(arguments: TestEngine.all)
    func `a letter waits in the same commit as what asked for it, and once for one key`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            let act = SendOrder(order: order, contact: 1, words: "By Friday.")
            #expect(
                await stage.reasons { _ = try await stage.house.perform(act, stage.owner) }
                    == [Reason(.mailNotSetUp)])
            try stage.setUpMail()
            let key = IdempotencyKey(key: "k", body: [1])
            let first = try await stage.house.perform(act, stage.owner, key: key)
            let again = try await stage.house.perform(act, stage.owner, key: key)
            #expect(first == again)
            #expect(try await stage.letters() == ["queued 0 0 -"])
            let answer = try await stage.order(order)
            let held = try #require(answer.sendings.first)
            #expect(answer.sendings.count == 1 && held.isUnderWay)
            #expect(held.sending.text?.text?.contains("By Friday.") == true)
            #expect(held.sending.sha256 == answer.documents.first?.document.sha256)
            #expect(answer.documents.first?.document.mediaType == "application/pdf")
            #expect(answer.letters.map(\.tries) == [0])
            #expect(
                try await stage.kinds(order).suffix(2) == [
                    "order.documentAttached/1", "order.orderSent/1",
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `what is refused or fails leaves no letter`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            let draft = try await stage.draft("PO-2", payment: "30/70")
            #expect(
                await stage.reasons {
                    _ = try await stage.house.perform(
                        SendOrder(order: draft, contact: 1), stage.owner)
                } == [Reason(.notApproved)])
            _ = try await stage.house.perform(
                ApproveOrder(order: draft, seq: 1_000), stage.owner)
            let cut = House(
                engine: CutEngine(stage.house.engine, after: 0), log: stage.house.log,
                lists: stage.folder.appendingPathComponent("imports"),
                clock: stage.clock.reader)
            await #expect(throws: (any Error).self) {
                _ = try await cut.perform(SendOrder(order: order, contact: 1), stage.owner)
            }
            #expect(try await stage.letters() == [])
            // Once approved it goes.
            _ = try await stage.house.perform(SendOrder(order: draft, contact: 1), stage.owner)
            #expect(try await stage.letters() == ["queued 0 0 -"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a server that is down is tried again, ever more seldom, and given up after three days`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["queued 1 0 notReached"])
            #expect(try await stage.house.sendLetters() == 0)
            #expect(try await stage.order(order).letters.first?.trouble == .notReached)
            stage.clock.pass(milliseconds: 60_000)
            #expect(try await stage.house.sendLetters() == 1)
            stage.clock.pass(milliseconds: 59_000)
            #expect(try await stage.house.sendLetters() == 0)
            stage.clock.pass(milliseconds: 3 * 86_400_000)
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["settled 3 0 notReached"])
            let held = try #require(try await stage.order(order).sendings.first)
            #expect(held.undelivered?.trouble == .gaveUp)
            let last = try #require(try await stage.journal(order).last)
            #expect(last.change.kind == "order.letterFailed/1")
            #expect(last.envelope.role == .clock && last.envelope.person == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a letter somebody has is nobody else's, until its time is over or its process is`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            let now = stage.clock.reader()
            let due = try await stage.house.engine.read { reading in
                try reading.rows(Letters.due(now, most: 9)) { Letters.Due($0) }
            }
            var write = Write()
            let until = now.milliseconds + Letters.leaseMilliseconds
            write.add(Letters.lease(due[0], until: until), orMiss: .gone)
            let lease = write
            try await stage.house.engine.write(lease)
            await #expect(throws: RecordFailure.missed(.gone)) {
                try await stage.house.engine.write(lease)
            }
            #expect(try await stage.house.sendLetters() == 0)
            try await stage.house.resumeLetters()
            if kind == .postgresql {
                stage.clock.pass(milliseconds: Letters.leaseMilliseconds)
            }
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["queued 2 0 notReached"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a sending by hand is told for any order, and a contact is named by number`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, supplier) = try await stage.sendable()
            var act = TellSent.example
            act.order = order
            act.name = nil
            act.contact = 1
            _ = try await stage.house.perform(act, stage.owner)
            let held = try #require(try await stage.order(order).sendings.first)
            #expect(held.sending.name == Erasable("Ms Wang") && held.sending.way == .chat)
            #expect(try await stage.letters() == [])
            let last = try #require(try await stage.journal(order).last)
            #expect(last.envelope.source?.kind == .chat)
            _ = try await stage.house.perform(
                WithdrawContact(supplier: supplier, contact: 1), stage.owner)
            #expect(try await stage.order(order).contacts.isEmpty)
            // A rebuild leaves all of it as it is.
            let again = stage.restarted()
            _ = try await again.operate(.rebuild) { _ in }
            #expect(try await again.ask(AskOrder(order: order), stage.owner).sendings == [held])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a letter that waited goes no more once its order is cancelled`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            #expect(try await stage.house.sendLetters() == 1)
            _ = try await stage.house.perform(
                CancelOrder(order: order, reason: "dropped"), stage.owner)
            stage.clock.pass(milliseconds: 60_000)
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["settled 2 0 notReached"])
            let held = try #require(try await stage.order(order).sendings.first)
            #expect(held.undelivered?.trouble == .orderEnded)
            #expect(try await stage.kinds(order).last == "order.letterFailed/1")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a disk that does not answer is asked again, a paper that is gone is not`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            let sha256 = try #require(try await stage.order(order).sendings.first?.sending.sha256)
            let path =
                stage.folder.path + "/blobs/\(stage.owner.workspace)/\(sha256.prefix(2))/"
                + "\(sha256.dropFirst(2).prefix(2))/\(sha256)"
            // No content is read through a link: the system says so by another error.
            let files = FileManager.default
            try files.moveItem(atPath: path, toPath: path + ".kept")
            try files.createSymbolicLink(atPath: path, withDestinationPath: path + ".kept")
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["queued 1 0 paperNotRead"])
            try files.removeItem(atPath: path)
            stage.clock.pass(milliseconds: 60_000)
            #expect(try await stage.house.sendLetters() == 1)
            #expect(try await stage.letters() == ["settled 2 0 paperNotRead"])
            #expect(
                try await stage.order(order).sendings.first?.undelivered?.trouble == .paperMissing)
        }
    }
}
