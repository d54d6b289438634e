import Foundation
import GRDB
import GRDBSQLite
import Record

/// A statement that did not end well, by SQLite's result code.
struct StepFailure: Error {
    let code: Int32

    /// SQLITE_IOERR_SHMSIZE; Swift does not see the macro.
    private static let sharedMemorySize = SQLITE_IOERR | 19 << 8

    /// SQLite tells a disk without room in more than one way.
    init(code: Int32, of db: Database) {
        let isFull =
            code == Self.sharedMemorySize
            || code & 0xFF == SQLITE_IOERR
                && [ENOSPC, EDQUOT].contains(sqlite3_system_errno(db.sqliteConnection))
        self.code = isFull ? SQLITE_FULL : code
    }

    init(_ error: any Error) {
        switch error {
        case let failure as StepFailure: code = failure.code
        case let error as DatabaseError: code = error.extendedResultCode.rawValue
        case RecordFailure.damaged: code = SQLITE_CORRUPT
        default: code = SQLITE_ERROR
        }
    }

    /// The disk failed or what is on it is wrong: nothing may be written before it was checked.
    var isOfTheDisk: Bool { [SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF) }

    var recordFailure: RecordFailure {
        switch code & 0xFF {
        case SQLITE_FULL: .storageFull
        case SQLITE_IOERR: .unavailable("SQLite could not read or write (\(code))")
        case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged("SQLite reports corruption (\(code))")
        default: .unavailable("SQLite error \(code)")
        }
    }
}
