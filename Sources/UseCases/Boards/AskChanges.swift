import FollowUp
import Record

/// What changed in any file, oldest first, for programs that follow along, as far as the asker's
/// side may see it: the outbox of the last two weeks.
public struct AskChanges: Question {
    public static let name = "changes"
    public static let allowed = Set<Role>.readers

    public struct Row: Codable, Sendable {
        public var id: FileID
        public var file: FileID
        public var seq: Int
        public var topic: String
        public var at: Instant
    }

    public var after: FileID?
    public var limit: Int

    public init(after: FileID? = nil, limit: Int = 100) {
        self.after = after
        self.limit = min(500, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> ListAnswer<Row> {
        let from = after?.description ?? ""
        let limit = limit
        let audience = Audience.of(caller.roles).rawValue
        // A change is named when it is decided and seen when it is durable: those of the last two
        // seconds wait, so that none slips in behind a reader.
        let settled = house.now().milliseconds - 2_000
        let rows = try await house.engine.read { reading in
            try reading.rows(
                """
                SELECT id, file, seq, topic, at FROM outbox WHERE workspace = \(caller.workspace)
                AND id > \(from) AND at <= \(settled) AND audience & \(audience) <> 0
                ORDER BY id LIMIT \(limit)
                """
            ) {
                Row(
                    id: $0.id(0), file: $0.id(1), seq: $0.int(2), topic: $0.text(3),
                    at: Instant(milliseconds: Int64($0.int(4))))
            }
        }
        return ListAnswer(items: rows, next: rows.last?.id.description)
    }
}
