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
        let space = caller.workspace
        do {
            try await blobs.folder.keep(upload.staging, in: "\(space)")
        } catch let failure as BlobFailure {
            throw BlobDesk.told(failure)
        }
        for _ in 0..<8 {
            let isKnown = try await isKept(upload.sha256, in: space)
            let rows = isKnown ? [] : rows(of: upload, in: space)
            do {
                return try await record { turn in
                    for (sql, miss) in rows { turn.also(sql, orMiss: miss) }
                }
            } catch RecordFailure.missed(.taken(Self.spaceMiss)) {
                throw Refusal(
                    .spaceUsedUp(megabytes: BlobLimits.megabytes(blobs.limits.workspace)),
                    field: "file")
            } catch RecordFailure.missed(.taken(Self.blobMiss)) {
                // Somebody put the same content here just now.
            }
        }
        throw Refusal(.busy)
    }

    private static var spaceMiss: String { "space" }
    private static var blobMiss: String { "blob" }

    private func isKept(_ digest: [UInt8], in workspace: FileID) async throws -> Bool {
        try await engine.read { reading in
            try reading.count(
                "SELECT COUNT(*) FROM blob WHERE workspace = \(workspace) AND digest = \(digest)"
            ) > 0
        }
    }

    private func rows(of upload: Upload, in workspace: FileID) -> [(SQL, Miss)] {
        [
            (
                """
                INSERT INTO blob (workspace, digest, size, at) VALUES (\(workspace),
                \(upload.sha256), \(upload.size), \(now())) ON CONFLICT DO NOTHING
                """, .taken(Self.blobMiss)
            ),
            (
                """
                INSERT INTO blob_use (workspace, bytes) VALUES (\(workspace), \(upload.size))
                ON CONFLICT (workspace) DO UPDATE SET bytes = blob_use.bytes + excluded.bytes
                WHERE blob_use.bytes + excluded.bytes <= \(blobs.limits.workspace)
                """, .taken(Self.spaceMiss)
            ),
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
        } catch {
            return "blobDamaged"
        }
    }
}
