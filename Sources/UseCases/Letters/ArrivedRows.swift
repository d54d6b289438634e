import FollowUp
import Record

/// The rows of letters that came in, each once by its SHA-256, and how far a mailbox was read.
enum Arrivals {
    enum State: String { case filed, noted, unassigned, aside }

    static func row(
        _ id: FileID, _ digest: [UInt8], size: Int, _ state: State, order: FileID? = nil,
        sender: String? = nil, subject: String? = nil, why: ReceivingTrouble? = nil,
        in workspace: FileID, at now: Instant
    ) -> SQL {
        """
        INSERT INTO arrived (workspace, digest, id, at, state, size, order_id, sender, subject, why)
        VALUES (\(workspace), \(digest), \(id), \(now), \(state.rawValue), \(size), \(order),
        \(sender), \(subject), \(why?.rawValue)) ON CONFLICT DO NOTHING
        """
    }

    /// A letter that fitted no order goes where a person says; misses where somebody was first.
    static func moved(
        _ letter: FileID, to state: State, order: FileID? = nil, in workspace: FileID
    ) -> SQL {
        """
        UPDATE arrived SET state = \(state.rawValue), order_id = \(order)
        WHERE workspace = \(workspace) AND id = \(letter) AND state <> \(state.rawValue)
        AND state IN ('unassigned', 'aside')
        """
    }

    /// The letters up to this number were looked at.
    static func seen(_ number: Int, of name: String) -> SQL {
        """
        UPDATE mailbox SET seen = \(number) WHERE name = \(name) AND seen < \(number)
        """
    }

    static func begin(_ name: String, validity: Int, seen: Int) -> SQL {
        """
        INSERT INTO mailbox (name, validity, seen) VALUES (\(name), \(validity), \(seen))
        ON CONFLICT (name) DO UPDATE SET validity = excluded.validity, seen = excluded.seen
        """
    }
}

extension House {
    func mailboxSeen(_ name: String) async throws -> (validity: Int, seen: Int)? {
        try await engine.read { reading in
            try reading.first("SELECT validity, seen FROM mailbox WHERE name = \(name)") {
                ($0.int(0), $0.int(1))
            }
        }
    }

    func hasArrived(_ digest: [UInt8], in workspace: FileID) async throws -> Bool {
        try await engine.read { reading in
            try reading.count(
                """
                SELECT COUNT(*) FROM arrived WHERE workspace = \(workspace)
                AND digest = \(digest)
                """) > 0
        }
    }
}
