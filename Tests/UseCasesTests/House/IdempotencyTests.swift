import FollowUp
import Record
import Synchronization
import Testing

@testable import UseCases

@Suite struct IdempotencyTests {
    private func key(_ name: String, _ body: String = "body") -> IdempotencyKey {
        IdempotencyKey(key: name, body: Array(body.utf8))
    }

    @Test(arguments: TestEngine.all)
    func `a key without a letter and one of 256 are refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for name in ["", String(repeating: "k", count: 256)] {
                await #expect(
                    throws: Refusal(.tooLong(limit: 255), field: "Idempotency-Key")
                ) {
                    _ = try await stage.house.perform(
                        Stage.opening("PO-1"), stage.owner, key: key(name))
                }
            }
            let orders = try await stage.count(.order)
            #expect(orders == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the same key with another body is refused and changes nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let note = NoteOrder(order: id, text: "ask about the labels")
            _ = try await stage.house.perform(note, stage.owner, key: key("a"))
            await #expect(throws: Refusal(.sameKeyOtherBody)) {
                _ = try await stage.house.perform(
                    note, stage.owner, key: key("a", "another body"))
            }
            #expect(try await stage.kinds(id).filter { $0 == "order.noted/1" }.count == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the same key with the same body gives the same answer and has one effect`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let note = NoteOrder(order: id, text: "ask about the labels")
            let first = try await stage.house.perform(note, stage.owner, key: key("a"))
            _ = try await stage.house.perform(
                NoteOrder(order: id, text: "another"), stage.owner)
            let again = try await stage.house.perform(note, stage.owner, key: key("a"))
            let restarted = try await stage.restarted().perform(
                note, stage.owner, key: key("a"))
            #expect(first == again)
            #expect(first == restarted)
            #expect(try await stage.kinds(id).filter { $0 == "order.noted/1" }.count == 2)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order with a supplier not known before opens once under its key`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let act = Stage.opening("PO-1", supplier: "Somebody new")
            let first = try await stage.house.perform(act, stage.owner, key: key("a"))
            let again = try await stage.house.perform(act, stage.owner, key: key("a"))
            #expect(first == again)
            #expect(try await stage.count(.order) == 1)
            #expect(try await stage.count(.supplier) == 1)
            #expect(try await stage.order(first.id).number == "PO-1")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a refused act keeps no answer: corrected, it goes in under the same key`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            _ = try await refusal {
                _ = try await stage.house.perform(
                    NoteOrder(order: id, text: ""), stage.owner, key: key("a", "empty"))
            }
            _ = try await stage.house.perform(
                NoteOrder(order: id, text: "said"), stage.owner, key: key("a", "full"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `twenty at once under one key have one effect`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let outcomes = try await withThrowingTaskGroup(of: Recorded?.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        do {
                            return try await stage.house.perform(
                                NoteOrder(order: id, text: "once"), stage.owner,
                                key: key("a"))
                        } catch let refusal as Refusal {
                            #expect(refusal == Refusal(.stillInProgress))
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [Recorded?]()) { $0.append($1) }
            }
            let answers = outcomes.compactMap { $0 }
            #expect(!answers.isEmpty)
            #expect(answers.allSatisfy { $0 == answers[0] })
            #expect(try await stage.kinds(id).filter { $0 == "order.noted/1" }.count == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an act in progress is not begun again, and the next gets its answer`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let note = NoteOrder(order: id, text: "once")
            let slot = "\(stage.owner.workspace) \(stage.owner.person) noteOrder a"
            stage.house.inFlight.withLock { _ = $0.insert(slot) }
            let refused = try await refusal {
                _ = try await stage.house.perform(note, stage.owner, key: key("a"))
            }
            #expect(refused == Refusal(.stillInProgress))
            #expect(try await !stage.kinds(id).contains("order.noted/1"))
            stage.house.inFlight.withLock { _ = $0.remove(slot) }
            _ = try await stage.house.perform(note, stage.owner, key: key("a"))
            #expect(try await stage.kinds(id).contains("order.noted/1"))
        }
    }

    /// Two processes know nothing of each other's acts in flight; the record does. On SQLite there
    /// is one process only.
    @Test(arguments: TestEngine.all.filter { $0 == .postgresql })
    func `two processes at once under one key have one effect`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            #expect(stage.house.engine.isShared)
            let id = try await stage.open("PO-1")
            let nodes = (0..<4).map { _ in stage.restarted() }
            let answers = try await withThrowingTaskGroup(of: Recorded?.self) { group in
                for node in nodes {
                    group.addTask {
                        do {
                            return try await node.perform(
                                NoteOrder(order: id, text: "once"), stage.owner,
                                key: key("a"))
                        } catch let refusal as Refusal {
                            #expect(refusal == Refusal(.stillInProgress))
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [Recorded?]()) { $0.append($1) }
            }.compactMap { $0 }
            #expect(!answers.isEmpty && answers.allSatisfy { $0 == answers[0] })
            let noted = try await stage.restarted().ask(AskJournal(file: id), stage.owner)
            #expect(noted.lines.filter { $0.change.kind == "order.noted/1" }.count == 1)
        }
    }

    /// Whoever comes second meets a number in use, and that is the first one's doing.
    @Test(arguments: TestEngine.all.filter { $0 == .postgresql })
    func `two processes that open one order under one key open one`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let nodes = (0..<4).map { _ in stage.restarted() }
            for number in 1...20 {
                let opening = Stage.opening("PO-\(number)")
                let answers = try await withThrowingTaskGroup(of: Recorded?.self) { group in
                    for node in nodes {
                        group.addTask {
                            do {
                                return try await node.perform(
                                    opening, stage.owner, key: key("\(number)"))
                            } catch let refusal as Refusal {
                                #expect(refusal == Refusal(.stillInProgress))
                                return nil
                            }
                        }
                    }
                    return try await group.reduce(into: [Recorded?]()) { $0.append($1) }
                }.compactMap { $0 }
                #expect(!answers.isEmpty && answers.allSatisfy { $0 == answers[0] })
            }
            #expect(try await stage.count(.order) == 20)
        }
    }

    @Test(arguments: TestEngine.all)
    func `one person's key says nothing to another, nor one act's to another act`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            var other = stage.owner
            other.person = FileID(high: 7, low: 7)
            for caller in [stage.owner, other] {
                _ = try await stage.house.perform(
                    NoteOrder(order: id, text: "said"), caller, key: key("a"))
            }
            _ = try await stage.house.perform(
                CancelOrder(order: id, reason: "dropped"), stage.owner, key: key("a"))
            let kinds = try await stage.kinds(id)
            #expect(kinds.filter { $0 == "order.noted/1" }.count == 2)
            #expect(kinds.last == "order.cancelled/1")
        }
    }
}
