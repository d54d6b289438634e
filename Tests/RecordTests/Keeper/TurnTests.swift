import FollowUp
import Record
import Testing

extension Conformance {
    struct Turns {
        /// Everybody notes at once; answers the numbers their notes got.
        private func notes(
            _ desk: Desk, _ order: FileID, _ keepers: [Keeper], each: Int
        ) async throws -> [Int] {
            try await withThrowingTaskGroup(of: Int.self) { group in
                for (number, keeper) in keepers.enumerated() {
                    for note in 0..<each {
                        group.addTask {
                            try await desk.note(order, "phone \(number).\(note)", by: keeper)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }

        private func words(_ desk: Desk, _ order: FileID) async throws -> Set<String> {
            Set(
                try await desk.entries(order).compactMap {
                    if case .order(.noted(let note)) = $0.change { note.text } else { nil }
                })
        }

        @Test(arguments: Engines.here)
        func `sixty-four turns on one order lose nothing`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let numbers = try await notes(desk, order, [desk.keeper], each: 64)
                #expect(numbers.sorted() == Array(3...66))
                #expect(try await words(desk, order).count == 64)
                #expect(try await desk.keeper.read(desk.workspace, order)?.seq == 66)
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(.enabled(if: Engines.postgresql.isHere, "only PostgreSQL has several nodes"))
        func `two nodes on one order lose no update`() async throws {
            try await Engines.postgresql.desk { desk in
                let order = try await desk.open("PO-2291")
                let nodes = [desk.keeper, try await desk.stranger()]
                let numbers = try await notes(desk, order, nodes, each: 32)
                #expect(numbers.sorted() == Array(3...66))
                #expect(try await words(desk, order).count == 64)
                for node in nodes {
                    #expect(try await node.read(desk.workspace, order)?.seq == 66)
                }
                #expect(try await desk.check().problems == [])
            }
        }

        @Test(.enabled(if: Engines.postgresql.isHere, "only PostgreSQL has several nodes"))
        func `a node refuses nothing by what it remembers of an older order`() async throws {
            try await Engines.postgresql.desk { desk in
                let order = try await desk.open("PO-2291")
                let node = try await desk.stranger()
                try await desk.tell(order, by: node) { try $0.cancel(reason: "a mistake") }
                try await desk.tell(order) { try $0.reopenOrder(reason: "so it was") }
                try await node.turn(desk.workspace, files: [order], context: desk.context) {
                    turn in
                    let changes = try turn.order(order).cancel(reason: "now in earnest")
                    try turn.record(changes, order: order, by: Desk.mei)
                }
                #expect(try await desk.reread(order).closure?.cancelled == true)
            }
        }

        @Test(.enabled(if: Engines.postgresql.isHere, "only PostgreSQL has standbys"))
        func `a commit its standby may not have is told as unknown`() async throws {
            try await Engines.postgresql.desk { desk in
                // What the server says when it gives up waiting for a standby, at the same moment.
                try await desk.engine.force(
                    """
                    CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN RAISE WARNING 'canceling wait for synchronous replication';
                    RETURN NULL; END $$
                    """,
                    """
                    CREATE CONSTRAINT TRIGGER warns AFTER INSERT ON claim DEFERRABLE
                    INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warn()
                    """)
                let order = FileID.new(at: Desk.now)
                let failure = await RecordFailure.of { try await desk.open("PO-1", id: order) }
                #expect(failure == .unknownOutcome)
                #expect(try await desk.note(order, "it was there after all") == 3)
            }
        }

        /// The rule "not both cancelled" stands on the other order, which the turn does not write:
        /// write skew, unless the asserted file is locked too.
        @Test(arguments: Engines.here)
        func `of two orders never both are cancelled while each needs the other`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let pair = [try await desk.open("PO-1"), try await desk.open("PO-2")]
                // SQLite has one node; there both turns meet in its queue.
                let other = kind == .sqlite ? desk.keeper : try await desk.stranger()
                let nodes = [desk.keeper, other]
                var anomalies = 0
                var rounds = 0
                for _ in 1...300 {
                    rounds += try await withThrowingTaskGroup(of: Int.self) { group in
                        for at in 0...1 {
                            group.addTask {
                                try await cancel(
                                    pair[at], while: pair[1 - at], desk, nodes[at])
                            }
                        }
                        return try await group.reduce(0, +)
                    }
                    let ended = try await [desk.reread(pair[0]), desk.reread(pair[1])]
                        .filter { !$0.isOpen }
                    if ended.count != 1 { anomalies += 1 }
                    for order in ended {
                        try await desk.tell(order.id) { try $0.reopenOrder(reason: "again") }
                    }
                }
                #expect(anomalies == 0)
                #expect(rounds >= 600)
                if kind == .postgresql {
                    #expect(rounds > 600, "no turn met another: the race was none")
                }
            }
        }

        /// Answers how often it was decided.
        private func cancel(
            _ order: FileID, while other: FileID, _ desk: Desk, _ node: Keeper
        ) async throws -> Int {
            var decided = 0
            try await node.turn(desk.workspace, files: [order, other], context: desk.context) {
                turn in
                decided += 1
                guard try turn.order(other).isOpen else { return }
                try turn.record(
                    turn.order(order).cancel(reason: "one is enough"), order: order, by: Desk.mei)
            }
            return decided
        }

        @Test(arguments: Engines.here)
        func `a refused turn leaves no trace and lets the next one in`(
            _ kind: Engines
        ) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                await #expect(throws: Refusal.self) { try await desk.note(order, " ") }
                #expect(try await desk.note(order, "photos came") == 3)
                #expect(try await desk.reread(order).lots.count == 1)
                #expect(try await desk.entries(order).count == 3)
            }
        }

        @Test(arguments: Engines.here)
        func `a cancelled request does not cancel its commit`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let task = Task { try await desk.note(order, "sent and closed the tab") }
                task.cancel()
                let seq = try? await task.value
                let kept = try await desk.entries(order).count
                #expect(kept == seq ?? 2)
                #expect(try await desk.note(order, "another tab") == kept + 1)
            }
        }

        @Test(arguments: Engines.here)
        func `time never runs backwards in a journal`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let slow = Keeper(engine: desk.engine) { Instant(milliseconds: 1) }
                _ = try await desk.note(order, "the clock was set back", by: slow)
                #expect(try await desk.entries(order).map(\.at) == [Desk.now, Desk.now, Desk.now])
            }
        }

        @Test(arguments: Engines.here)
        func `a file is begun once`(_ kind: Engines) async throws {
            try await kind.desk { desk in
                let order = try await desk.open("PO-2291")
                let again = await RecordFailure.of { try await desk.open("PO-2292", id: order) }
                #expect(again == .missed(.moved(order)))
                #expect(try await desk.reread(order).number == "PO-2291")
                #expect(try await desk.check().problems == [])
            }
        }
    }
}
