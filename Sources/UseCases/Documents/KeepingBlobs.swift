import Blobs
import FollowUp
import Foundation
import Record

extension House {
    /// Puts a content into the workspace's space and then records what names it, with the rows of
    /// the content in the same commit: no row ever names what is not on the disk.
    ///
    /// *Refuses when* the workspace would keep more than it may; the disk is full.
    func keeping<T: Sendable>(
        _ upload: Upload, _ caller: Caller,
        _ record: (_ rows: (inout Turn) -> Void) async throws -> T
    ) async throws -> T {
        try await keeping([upload], caller, record)
    }

    /// The same for several that come together.
    func keeping<T: Sendable>(
        _ uploads: [Upload], _ caller: Caller,
        _ record: (_ rows: (inout Turn) -> Void) async throws -> T
    ) async throws -> T {
        let space = caller.workspace
        // What comes in at the same time counts as well.
        for upload in uploads { blobs.reserve(upload, true) }
        defer { for upload in uploads { blobs.reserve(upload, false) } }
        for upload in uploads {
            try await requireSpace(for: upload, in: space)
            do {
                try await blobs.folder.keep(upload.staging, in: "\(space)")
            } catch let failure as BlobFailure {
                throw BlobDesk.told(failure)
            }
        }
        return try await record { turn in
            for row in uploads.flatMap({ rows(of: $0, in: space) }) { turn.also(row) }
        }
    }

    private func requireSpace(for upload: Upload, in workspace: FileID) async throws {
        let digest = upload.sha256
        let (isKept, used) = try await engine.read { reading in
            (
                try reading.count(
                    """
                    SELECT COUNT(*) FROM blob WHERE workspace = \(workspace)
                    AND digest = \(digest)
                    """) > 0,
                try reading.count("SELECT bytes FROM blob_use WHERE workspace = \(workspace)")
            )
        }
        let most = blobs.limits.workspace
        guard isKept || used + blobs.reserved(workspace) <= most else {
            throw Refusal(
                .spaceUsedUp(megabytes: BlobLimits.megabytes(most)), field: "file")
        }
    }

    /// Whoever puts a content here first counts it. None of these can miss: a write that misses
    /// pulls down all that stand on the same order.
    private func rows(of upload: Upload, in workspace: FileID) -> [SQL] {
        [
            """
            INSERT INTO blob (workspace, digest, size, at, upload) VALUES (\(workspace),
            \(upload.sha256), \(upload.size), \(now()), \(upload.id)) ON CONFLICT DO NOTHING
            """,
            """
            INSERT INTO blob_use (workspace, bytes) SELECT workspace, size FROM blob
            WHERE workspace = \(workspace) AND digest = \(upload.sha256)
            AND upload = \(upload.id)
            ON CONFLICT (workspace) DO UPDATE SET bytes = blob_use.bytes + excluded.bytes
            """,
        ]
    }

    /// Every content that a row names, hashed again; each that is missing, of another size or
    /// another content is a problem of the order that names it.
    func checkBlobs(
        _ report: inout CheckReport, progress: @Sendable (Int) -> Void
    ) async throws {
        struct Kept: Sendable {
            let workspace: FileID
            let digest: [UInt8]
            let size: Int
            let file: String?
        }
        var after = ("", [UInt8]())
        while true {
            let from = after
            let page = try await engine.read { reading in
                try reading.rows(
                    """
                    SELECT b.workspace, b.digest, b.size, MIN(d.order_id) FROM blob b
                    LEFT JOIN document_row d ON d.workspace = b.workspace AND d.digest = b.digest
                    WHERE (b.workspace, b.digest) > (\(from.0), \(from.1))
                    GROUP BY b.workspace, b.digest, b.size ORDER BY b.workspace, b.digest LIMIT 200
                    """
                ) {
                    Kept(
                        workspace: $0.id(0), digest: $0.bytes(1), size: $0.int(2),
                        file: $0.optionalText(3))
                }
            }
            guard let last = page.last else { return }
            after = ("\(last.workspace)", last.digest)
            for kept in page {
                report.blobs += 1
                guard let wrong = await wrong(kept.digest, kept.size, in: kept.workspace) else {
                    continue
                }
                let file = kept.file.flatMap { FileID($0) } ?? kept.workspace
                var problem = CheckProblem(
                    workspace: kept.workspace, file: file, seq: 0, what: wrong)
                problem.blob = BlobDigest(bytes: kept.digest)?.description
                report.problems.append(problem)
            }
            progress(report.blobs)
        }
    }

    private func wrong(_ bytes: [UInt8], _ size: Int, in workspace: FileID) async -> String? {
        guard let digest = BlobDigest(bytes: bytes) else { return "blobDamaged" }
        do {
            try await blobs.folder.verify(digest, in: "\(workspace)")
            let there = try blobs.folder.open(digest, in: "\(workspace)").size
            return there == size ? nil : "blobDamaged"
        } catch BlobFailure.missing {
            return "blobMissing"
        } catch BlobFailure.damaged {
            return "blobDamaged"
        } catch {
            return "blobUnreadable"
        }
    }
}
