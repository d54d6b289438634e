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

/// Verifies the chain of every file, each part against its commitment, and snapshots and rows
/// against the files as their changes tell them.
public struct Check: Sendable {
    let engine: any Engine
    static let mostProblems = 1_000

    public init(engine: any Engine) { self.engine = engine }

    public func run(progress: @Sendable (Int) -> Void = { _ in }) async throws -> CheckReport {
        var report = CheckReport()
        var after = ("", "")
        while report.problems.count < Self.mostProblems {
            let page = try await page(after)
            guard let last = page.last else { break }
            after = last
            report.files += page.files
            report.changes += page.changes
            report.problems += page.problems
            progress(report.files)
        }
        report.problems += try await strays() + rowProblems()
        return report
    }

    private struct Page: Sendable {
        var last: (String, String)?
        var files = 0
        var changes = 0
        var problems: [CheckProblem] = []
    }

    /// Files and their rows in one view, for people go on working. Rows of a file that does not
    /// hold are of no account.
    private func page(_ after: (String, String)) async throws -> Page {
        try await engine.read { reading in
            let files = try reading.rows(
                """
                SELECT f.workspace, f.id, f.kind, f.seq, f.chain, s.seq FROM file f
                LEFT JOIN snapshot s ON s.workspace = f.workspace AND s.file = f.id
                WHERE (f.workspace, f.id) > (\(after.0), \(after.1))
                ORDER BY f.workspace, f.id LIMIT 200
                """
            ) {
                Filed(
                    key: ($0.text(0), $0.text(1)), workspace: $0.id(0), id: $0.id(1),
                    kind: $0.text(2), seq: $0.int(3), chain: $0.bytes(4),
                    snapshot: $0.optionalInt(5))
            }
            var page = Page(last: files.last?.key, files: files.count)
            var sound: [FileID: [AnyFile]] = [:]
            for file in files {
                let found = try file.check(reading)
                page.changes += found.changes
                page.problems += found.problems
                if let told = found.told { sound[file.workspace, default: []].append(told) }
            }
            for (workspace, files) in sound.sorted(by: { $0.key < $1.key }) {
                page.problems += try countProblems(reading, workspace: workspace, files: files)
                page.problems += try wordless(reading, workspace: workspace, files: files)
            }
            return page
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

    /// What was found of a file: how many of its changes hold, and the first that does not.
    private struct Found {
        var changes = 0
        var problems: [CheckProblem] = []
        /// The file as its changes tell it; nil where one of them does not hold.
        var told: AnyFile?
    }

    private struct Filed: Sendable {
        /// As it stands in the database, where it need not be an identity.
        let key: (String, String)
        let workspace: FileID
        let id: FileID
        let kind: String
        let seq: Int
        let chain: [UInt8]
        /// The change its snapshot was written at.
        let snapshot: Int?

        func check(_ reading: any Reading) throws -> Found {
            var found = Found()
            func bad(_ seq: Int, _ what: String) -> Found {
                let problem = CheckProblem(workspace: workspace, file: id, seq: seq, what: what)
                return Found(changes: found.changes, problems: found.problems + [problem])
            }
            guard let kind = FileKind(rawValue: kind) else { return bad(0, "kind") }
            let headers = try headers(reading)
            let parts = try parts(reading)
            let kept = try snapshot.flatMap { _ in try snapshotted(reading, kind) }
            var file = AnyFile(kind: kind, id: id)
            var chain = Chain.start(workspace: workspace, file: id, kind: kind)
            for (header, told) in headers {
                let number = found.changes + 1
                guard header.seq == number else { return bad(number, "missing") }
                let content = parts[number] ?? []
                if let wrong = wrongPart(content) { return bad(number, wrong) }
                guard Chain.commitment(of: content.map(\.digest)) == header.commitment else {
                    return bad(number, "commitment")
                }
                chain = Chain.next(header, after: chain)
                guard chain == told else { return bad(number, "chain") }
                guard apply(header, content, to: &file) else { return bad(number, "unreadable") }
                found.changes = number
                if number == snapshot, let kept, kept != file { found = bad(0, "snapshot") }
            }
            if let end = wrongEnd(headers.count, chain, parts.keys.max() ?? 0) {
                return bad(end.0, end.1)
            }
            // It would be taken for the file once that change is there.
            if let snapshot, !(1...max(seq, 1)).contains(snapshot) { found = bad(0, "snapshot") }
            found.told = file
            return found
        }

        private func headers(_ reading: any Reading) throws -> [(Header, [UInt8])] {
            try reading.rows(
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
        }

        /// The file as its snapshot has it; one that cannot be read is passed over by everybody.
        private func snapshotted(_ reading: any Reading, _ kind: FileKind) throws -> AnyFile? {
            try reading.first(
                "SELECT bytes FROM snapshot WHERE workspace = \(workspace) AND file = \(id)"
            ) { try? AnyFile.decoded(kind: kind, $0.bytes(0)) } ?? nil
        }

        private func apply(_ header: Header, _ content: [Kept], to file: inout AnyFile) -> Bool {
            var texts: [Int: String] = [:]
            for part in content.dropFirst() {
                texts[part.part] = part.bytes.map { String(decoding: $0, as: UTF8.self) }
            }
            let read = try? JournalCodec.change(
                kind: header.kind, facts: content.first?.bytes ?? [], texts: texts)
            guard let read else { return false }
            file.apply(
                read.change, Stamp(seq: header.seq, at: header.at, envelope: read.envelope))
            return true
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
