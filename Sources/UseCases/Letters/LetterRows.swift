import FollowUp
import Record

/// The rows of letters on their way out. A row holds no address and no words: those stand in the
/// order's journal, where they can be erased.
enum Letters {
    /// Longer than a letter may take, so that no two hold it at once.
    static let leaseMilliseconds: Int64 = 360_000
    /// Minutes until it is tried again, by how often it was.
    private static let pauses: [Int64] = [1, 1, 2, 5, 10, 20, 40, 60]
    /// After so many days it is given up.
    static let mostDays: Int64 = 3

    struct Due: Sendable {
        let workspace: FileID
        let id: FileID
        let order: FileID
        let sending: Int
        let at: Int64
        let tries: Int
        let next: Int64

        init(_ cells: any Cells) {
            workspace = cells.id(0)
            id = cells.id(1)
            order = cells.id(2)
            sending = cells.int(3)
            at = Int64(cells.int(4))
            tries = cells.int(5)
            next = Int64(cells.int(6))
        }

        /// When it is tried again after this try; nil where it is given up.
        func nextTry(after now: Int64) -> Int64? {
            guard now - at < Letters.mostDays * 86_400_000 else { return nil }
            let pause = Letters.pauses[min(tries, Letters.pauses.count - 1)]
            return now + pause * 60_000
        }
    }

    static func queue(
        _ id: FileID, of order: FileID, sending: Int, in workspace: FileID, at now: Instant
    ) -> SQL {
        """
        INSERT INTO letter (workspace, id, order_id, sending, at, state, tries, leased, next_at)
        VALUES (\(workspace), \(id), \(order), \(sending), \(now), \("queued"), 0, 0, \(now))
        """
    }

    static func due(_ now: Instant, most: Int) -> SQL {
        """
        SELECT workspace, id, order_id, sending, at, tries, next_at FROM letter
        WHERE state = \("queued") AND next_at <= \(now)
        ORDER BY next_at, workspace, id LIMIT \(most)
        """
    }

    /// Takes a letter for this process; misses where another one has it.
    static func lease(_ letter: Due, until: Int64) -> SQL {
        """
        UPDATE letter SET leased = 1, tries = tries + 1, next_at = \(until)
        WHERE workspace = \(letter.workspace) AND id = \(letter.id) AND state = \("queued")
        AND next_at = \(letter.next)
        """
    }

    static func putBack(_ letter: Due, until: Int64, _ trouble: LetterTrouble) -> SQL {
        """
        UPDATE letter SET leased = 0, next_at = \(until), trouble = \(trouble.rawValue)
        WHERE workspace = \(letter.workspace) AND id = \(letter.id) AND state = \("queued")
        """
    }

    static func settle(_ id: FileID, in workspace: FileID, as state: String) -> SQL {
        """
        UPDATE letter SET leased = 0, state = \(state)
        WHERE workspace = \(workspace) AND id = \(id)
        """
    }

    /// Letters that a process of before had taken, where no other one can have them.
    static func release(_ now: Instant) -> SQL {
        """
        UPDATE letter SET leased = 0, next_at = \(now)
        WHERE state = \("queued") AND leased = 1
        """
    }

    static func waiting(of order: FileID, in workspace: FileID) -> SQL {
        """
        SELECT sending, tries, next_at, trouble FROM letter WHERE workspace = \(workspace)
        AND order_id = \(order) AND state = \("queued") ORDER BY sending LIMIT 200
        """
    }
}

extension House {
    /// What waits to go out of an order.
    func waitingLetters(_ workspace: FileID, _ order: FileID) async throws -> [WaitingLetter] {
        try await engine.read { reading in
            try reading.rows(Letters.waiting(of: order, in: workspace)) { cells in
                WaitingLetter(
                    sending: cells.int(0), tries: cells.int(1),
                    next: Instant(milliseconds: Int64(cells.int(2))),
                    trouble: cells.optionalText(3).flatMap { LetterTrouble(rawValue: $0) })
            }
        }
    }
}
