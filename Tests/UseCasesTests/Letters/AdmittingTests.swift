import FollowUp
import Foundation
import Jobs
import Record
import Testing

@testable import UseCases

/// What came out of the mailbox, put where it belongs.
@Suite struct AdmittingTests {
    private func arrival(_ words: String, names: [String] = [], files: Int = 1) -> Arrival {
        let bytes = Array(words.utf8)
        var arrival = Arrival(bytes: bytes, size: bytes.count, isWhole: true)
        arrival.letter.names = names
        arrival.letter.subject = words
        arrival.letter.text = words
        arrival.letter.fromAddress = "wang@hengda.example"
        arrival.files = (0..<files).map {
            ("\(words)-\($0).txt", Array("\(words) \($0)".utf8)[...])
        }
        return arrival
    }

    /// The names of the letter sent last.
    private func names(_ stage: Stage, _ order: FileID) async throws -> [String] {
        let letter = try #require(try await stage.order(order).sendings.last?.sending.letter)
        return [LetterName.messageID(stage.owner.workspace, letter, from: "orders@acme.example")]
    }

    /// The same house, in which nothing more may be kept.
    private func full(_ stage: Stage) -> House {
        var limits = BlobLimits()
        limits.workspace = 0
        return House(
            engine: stage.house.engine, log: stage.house.log,
            lists: stage.folder.appendingPathComponent("imports"), blobLimits: limits,
            clock: stage.clock.reader)
    }

    @Test(arguments: TestEngine.all)
    func `a letter for which its workspace has no room is told without its files`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            let (house, workspace) = (full(stage), stage.owner.workspace)
            var fetched = FetchedLetters()
            let answer = arrival("yes", names: try await names(stage, order))
            try await house.admit(answer, in: workspace, &fetched)
            try await house.admit(arrival("fair"), in: workspace, &fetched)
            try await house.admit(answer, in: workspace, &fetched)
            #expect(fetched.filed == 1 && fetched.unassigned == 1 && fetched.noted == 1)
            let held = try #require(
                try await house.ask(AskOrder(order: order), stage.owner).received.last)
            #expect(held.letter.trouble == .noSpace && held.letter.documents.isEmpty)
            #expect(held.letter.text == Erasable("yes"))
            #expect(held.letter.leftOut == [Erasable("yes-0.txt")])
            let stray = try #require(
                try await house.ask(AskStrayLetters(), stage.owner).items.first)
            #expect(stray.why == .noSpace && stray.subject == "fair")
            let shown = try await house.ask(AskStrayLetter(letter: stray.letter), stage.owner)
            #expect(shown.text == nil)
            _ = try await house.perform(
                AssignLetter(letter: stray.letter, number: "PO-1"), stage.owner)
            let assigned = try #require(
                try await house.ask(AskOrder(order: order), stage.owner).received.last)
            #expect(assigned.letter.subject == Erasable("fair"))
            #expect(assigned.letter.trouble == .noSpace)
        }
    }

    @Test(arguments: TestEngine.all)
    func `what the order does not take of a letter is not kept`(_ kind: TestEngine) async throws {
        try await Stage.on(kind) { stage in
            let (order, _) = try await stage.sendable()
            try stage.setUpMail()
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
            let names = try await names(stage, order)
            var fetched = FetchedLetters()
            for number in 1...9 {
                try await stage.house.admit(
                    arrival("letter \(number)", names: names, files: 50),
                    in: stage.owner.workspace, &fetched)
            }
            let answer = try await stage.order(order)
            let last = try #require(answer.received.last?.letter)
            #expect(fetched.filed == 9 && last.leftOut.count > 40 && last.trouble == nil)
            // The letter itself.
            #expect(last.documents.count == 50 - last.leftOut.count + 1)
            let kept = try await stage.house.engine.read {
                try $0.count("SELECT COUNT(*) FROM blob")
            }
            #expect(kept == answer.documents.count)
            // And the order is still sent.
            _ = try await stage.house.perform(SendOrder(order: order, contact: 1), stage.owner)
        }
    }
}
