import FollowUp
import Synchronization

/// Which orders are waited for at all, per workspace: most are not, and then a write need not ask.
/// Only the process that owns the database may rely on it.
final class Awaited: Sendable {
    private let sets = Mutex<[FileID: Set<FileID>]>([:])

    func known(_ workspace: FileID) -> Set<FileID>? { sets.withLock { $0[workspace] } }

    func learn(_ workspace: FileID, _ orders: Set<FileID>) {
        sets.withLock { $0[workspace] = orders }
    }

    func forget(_ workspace: FileID) { sets.withLock { $0[workspace] = nil } }
}
