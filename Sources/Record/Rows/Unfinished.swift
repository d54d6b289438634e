import FollowUp

/// What follows from a change and is not part of its commit is marked in it, so that an end of the
/// process in between leaves nothing half done: whoever comes next finishes it.
public enum Unfinished {
    /// The rows of an order are to be derived again: an order it waits for was changed.
    public static func rows(of order: FileID, in workspace: FileID, mark: FileID) -> SQL {
        """
        INSERT INTO stale (workspace, file, mark) VALUES (\(workspace), \(order), \(mark))
        ON CONFLICT (workspace, file) DO UPDATE SET mark = excluded.mark
        """
    }

    /// The same, of every order that waits for one.
    static func rows(awaiting order: FileID, in workspace: FileID, mark: FileID) -> SQL {
        """
        INSERT INTO stale (workspace, file, mark)
        SELECT workspace, order_id, \(mark) FROM dependence_row
        WHERE workspace = \(workspace) AND waits_for = \(order) ORDER BY order_id
        ON CONFLICT (workspace, file) DO UPDATE SET mark = excluded.mark
        """
    }

    /// Takes a mark away; it is another one where the order waited for was changed again.
    public static func derived(_ order: FileID, in workspace: FileID, mark: String) -> SQL {
        "DELETE FROM stale WHERE workspace = \(workspace) AND file = \(order) AND mark = \(mark)"
    }

    /// Plans and rows rest on a supplier or on the official calendar, and the file moved on from a
    /// number.
    public static func plans(on file: FileID, from seq: Int, in workspace: FileID) -> SQL {
        """
        INSERT INTO replan (workspace, cause, seq, after_id)
        VALUES (\(workspace), \(file), \(seq), '')
        """
    }

    /// The same where, as the commit sees it, the file has moved on from a number by a change whose
    /// kind begins so: a plan made from it as it stood at that number goes in too late for the pass
    /// that the change began.
    public static func plans(
        on file: FileID, movedFrom seq: Int, by kind: String = "", in workspace: FileID
    ) -> SQL {
        """
        INSERT INTO replan (workspace, cause, seq, after_id)
        SELECT workspace, file, CAST(\(seq) AS BIGINT), '' FROM change
        WHERE workspace = \(workspace) AND file = \(file) AND seq > \(seq)
        AND SUBSTR(kind, 1, \(kind.utf8.count)) = \(kind) ORDER BY seq LIMIT 1
        ON CONFLICT (workspace, cause, seq) DO NOTHING
        """
    }
}

extension Journal {
    /// The file as it stood at a number.
    public static func load(
        _ reading: any Reading, workspace: FileID, kind: FileKind, id: FileID, asOf seq: Int
    ) throws -> AnyFile {
        var file = AnyFile(kind: kind, id: id)
        for entry in try entries(reading, workspace: workspace, file: id, after: 0, limit: seq) {
            file.apply(
                entry.change, Stamp(seq: entry.seq, at: entry.at, envelope: entry.envelope))
        }
        return file
    }
}
