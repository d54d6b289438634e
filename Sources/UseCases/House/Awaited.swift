import FollowUp
import Synchronization

/// Which orders are waited for at all, per workspace: most are not, and then a write need not ask.
/// Only the process that owns the database may rely on it.
final class Awaited: Sendable {
    private struct Known {
        var learned: Set<FileID>?
        /// Told by acts of this process, perhaps after what was learned was read.
        var told: Set<FileID> = []
    }

    private let sets = Mutex<[FileID: Known]>([:])

    func isKnown(_ workspace: FileID) -> Bool { sets.withLock { $0[workspace]?.learned != nil } }

    func learn(_ workspace: FileID, _ orders: Set<FileID>) {
        sets.withLock { $0[workspace, default: Known()].learned = orders }
    }

    /// What was learned may have been read from rows that were not those of the journals.
    func forget() {
        sets.withLock { sets in
            for workspace in sets.keys { sets[workspace]?.learned = nil }
        }
    }

    /// An order is about to be waited for.
    func tell(_ workspace: FileID, _ order: FileID) {
        sets.withLock { _ = $0[workspace, default: Known()].told.insert(order) }
    }

    /// Whether somebody may wait for an order.
    func mayHold(_ workspace: FileID, _ order: FileID) -> Bool {
        sets.withLock { sets in
            guard let known = sets[workspace], let learned = known.learned else { return true }
            return learned.contains(order) || known.told.contains(order)
        }
    }
}
