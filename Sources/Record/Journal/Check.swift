import FollowUp

/// What a check of the record found.
public struct CheckReport: Codable, Sendable, Equatable {
    public var files = 0
    public var changes = 0
    /// Contents of documents.
    public var blobs = 0
    public var problems: [CheckProblem] = []

    public var isSound: Bool { problems.isEmpty }
}

/// A place where the record does not agree with itself; `seq` is the first bad change of the file.
public struct CheckProblem: Codable, Sendable, Equatable {
    public var workspace: FileID
    public var file: FileID
    public var seq: Int
    public var what: String
    /// The content it is about, by its SHA-256.
    public var blob: String?

    public init(workspace: FileID, file: FileID, seq: Int, what: String) {
        self.workspace = workspace
        self.file = file
        self.seq = seq
        self.what = what
    }
}

/// Verifies the chain of every file, each part against its commitment, and the rows against
/// the files.
public struct Check: Sendable {
    let engine: any Engine
    static let mostProblems = 1_000

    public init(engine: any Engine) { self.engine = engine }

    public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> CheckReport {
        var report = CheckReport()
        var after = ("", "")
        while report.problems.count < Self.mostProblems {
            let from = after
            let files = try await engine.read { reading in
                try reading.rows(
                    """
                    SELECT workspace, id, kind, seq, chain FROM file
                    WHERE (workspace, id) > (\(from.0), \(from.1))
                    ORDER BY workspace, id LIMIT 500
                    """
                ) {
                    Filed(
                        key: ($0.text(0), $0.text(1)), workspace: $0.id(0), id: $0.id(1),
                        kind: $0.text(2), seq: $0.int(3), chain: $0.bytes(4))
                }
            }
            guard let last = files.last else { break }
            after = last.key
            let found = try await engine.read { reading in
                try files.map { try $0.check(reading) }
            }
            for (changes, problem) in found {
                report.changes += changes
                if let problem { report.problems.append(problem) }
            }
            report.problems += try await counts(files, but: Set(report.problems.map(\.file)))
            report.files += files.count
            progress(report.files)
        }
        report.problems += try await strays() + rowProblems()
        return report
    }

    /// How many rows the files have that hold; the others' are of no account.
    private func counts(_ files: [Filed], but bad: Set<FileID>) async throws -> [CheckProblem] {
        let sound = files.filter { !bad.contains($0.id) }
        return try await engine.read { reading in
            try Dictionary(grouping: sound, by: \.workspace).sorted { $0.key < $1.key }.flatMap {
                try Self.countProblems(reading, workspace: $0.key, files: $0.value.map(\.id))
            }
        }
    }

    /// Changes without a file.
    private func strays() async throws -> [CheckProblem] {
        try await engine.read { reading in
            try reading.rows(
                """
                SELECT c.workspace, c.file, MIN(c.seq) FROM change c LEFT JOIN file f
                ON f.workspace = c.workspace AND f.id = c.file WHERE f.id IS NULL
                GROUP BY c.workspace, c.file ORDER BY c.workspace, c.file LIMIT 100
                """
            ) {
                CheckProblem(
                    workspace: $0.id(0), file: $0.id(1), seq: $0.int(2), what: "noFile")
            }
        }
    }

    private struct Filed: Sendable {
        /// As it stands in the database, where it need not be an identity.
        let key: (String, String)
        let workspace: FileID
        let id: FileID
        let kind: String
        let seq: Int
        let chain: [UInt8]

        /// How many changes hold, and the first that does not.
        func check(_ reading: any Reading) throws -> (Int, CheckProblem?) {
            func bad(_ seq: Int, _ what: String) -> CheckProblem {
                CheckProblem(workspace: workspace, file: id, seq: seq, what: what)
            }
            guard let kind = FileKind(rawValue: kind) else { return (0, bad(0, "kind")) }
            let headers = try reading.rows(
                """
                SELECT seq, at, kind, commitment, chain FROM change
                WHERE workspace = \(workspace) AND file = \(id) ORDER BY seq
                """
            ) { row in
                (
                    Header(
                        workspace: workspace, file: id, seq: row.int(0),
                        at: Instant(milliseconds: Int64(row.int(1))), kind: row.text(2),
                        commitment: row.bytes(3)), row.bytes(4)
                )
            }
            let parts = try parts(reading)
            var chain = Chain.start(workspace: workspace, file: id, kind: kind)
            for (index, (header, kept)) in headers.enumerated() {
                guard header.seq == index + 1 else { return (index, bad(index + 1, "missing")) }
                let content = parts[header.seq] ?? []
                guard let wrong = wrongPart(content) else {
                    guard Chain.commitment(of: content.map(\.digest)) == header.commitment else {
                        return (index, bad(header.seq, "commitment"))
                    }
                    chain = Chain.next(header, after: chain)
                    guard chain == kept else { return (index, bad(header.seq, "chain")) }
                    continue
                }
                return (index, bad(header.seq, wrong))
            }
            return (headers.count, wrongEnd(headers.count, chain, parts.keys.max() ?? 0).map(bad))
        }

        /// The file's head against its journal: changes taken out of its end, or not in its head.
        private func wrongEnd(_ last: Int, _ chain: [UInt8], _ content: Int) -> (Int, String)? {
            if last < seq { return (last + 1, "missing") }
            if last > seq { return (seq + 1, "head") }
            if content > last { return (content, "content") }
            return chain == self.chain ? nil : (last, "head")
        }

        private struct Kept {
            let part: Int
            let digest: [UInt8]
            let salt: [UInt8]?
            let bytes: [UInt8]?
        }

        private func parts(_ reading: any Reading) throws -> [Int: [Kept]] {
            var parts: [Int: [Kept]] = [:]
            _ = try reading.rows(
                """
                SELECT seq, part, digest, salt, bytes FROM content
                WHERE workspace = \(workspace) AND file = \(id) ORDER BY seq, part
                """
            ) { row in
                parts[row.int(0), default: []].append(
                    Kept(
                        part: row.int(1), digest: row.bytes(2), salt: row.optionalBytes(3),
                        bytes: row.optionalBytes(4)))
            }
            return parts
        }

        /// An erased part keeps its digest; part 0 is never erased.
        private func wrongPart(_ parts: [Kept]) -> String? {
            for (index, part) in parts.enumerated() {
                guard part.part == index else { return "part" }
                guard let salt = part.salt, let bytes = part.bytes else {
                    if part.part == 0 || part.salt != nil || part.bytes != nil { return "part" }
                    continue
                }
                guard Chain.commitment(salt: salt, bytes: bytes) == part.digest else {
                    return "content"
                }
            }
            return nil
        }
    }
}
