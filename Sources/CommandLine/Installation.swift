import FollowUp
import Foundation
import Logging
import Record
import UseCases

/// A data directory: which database it uses, its lock, its socket.
struct Installation: Sendable {
    let directory: URL

    private struct Kept: Codable { var database: String? }

    /// A choice of database that stands, and is not kept yet.
    private var chosen: Kept?

    private var settingsFile: URL { directory.appendingPathComponent("gendan.json") }
    var socketPath: String { directory.appendingPathComponent("operator.sock").path }
    private var lockPath: String { directory.appendingPathComponent("lock").path }

    init(_ path: String) { directory = URL(fileURLWithPath: path).standardizedFileURL }

    /// Makes the directory for a database; the choice is kept by `keep`, once something is in it.
    func prepared(database: String?) throws -> Installation {
        let isThere = FileManager.default.fileExists(atPath: settingsFile.path)
        if !isThere, let database { try accept(database) }
        try makeDirectory()
        if isThere {
            let known = try kept().database
            guard database == nil || database == known else {
                throw Complaint(
                    "--database: “\(directory.path)” uses another database already.")
            }
            return self
        }
        var installation = self
        installation.chosen = Kept(database: database)
        return installation
    }

    private func makeDirectory() throws {
        do {
            try FileManager.default.createDirectory(
                at: directory, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            let why = ShellSentence.of(error) ?? "It cannot be made."
            throw Complaint("--data: “\(directory.path)” cannot be a data directory. \(why)")
        }
    }

    /// Takes away what was made of a directory in which nothing was founded.
    func forget() {
        guard !FileManager.default.fileExists(atPath: settingsFile.path) else { return }
        try? FileManager.default.removeItem(at: directory)
    }

    /// Keeps the choice of database, which is not changed any more.
    func keep() throws {
        guard let chosen else { return }
        let data = try JSONEncoder().encode(chosen)
        try data.write(to: settingsFile, options: .atomic)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: settingsFile.path)
    }

    private func accept(_ database: String) throws {
        do {
            try Composition.current?.accepts(database)
        } catch RecordFailure.unavailable(let why) { throw Complaint("--database: \(why)") }
    }

    private func kept() throws -> Kept {
        if let chosen { return chosen }
        guard let data = try? Data(contentsOf: settingsFile) else {
            throw Complaint(
                "--data: “\(directory.path)” is no data directory; `gendan init` makes one.")
        }
        return try JSONDecoder().decode(Kept.self, from: data)
    }

    /// Throws where this is no data directory.
    func require() throws { _ = try kept() }

    /// Takes the directory for this process; nil where another one has it.
    func lock() throws -> FileLock? { try FileLock(path: lockPath) }

    /// Opens the record and brings its schema up to date.
    func house(cacheBytes: Int = 64_000_000, clock: DemoClock? = nil) async throws -> House {
        guard let composition = Composition.current else { throw Complaint("nothing is connected") }
        let engine = try composition.engine(directory, kept().database)
        try await engine.migrate(Schema.migrations)
        let now = clock.map { $0.reader } ?? House.wallClock
        return House(
            engine: engine, log: Logger(label: "gendan"),
            lists: directory.appendingPathComponent("imports"), cacheBytes: cacheBytes, clock: now)
    }
}

/// A message for the person at the shell.
struct Complaint: Error, CustomStringConvertible {
    let description: String
    /// With which the process ends.
    let code: Int32

    init(_ description: String, code: Int32 = 1) {
        self.description = description
        self.code = code
    }
}

/// Holds a lock file for as long as it lives; the system lets go of it when the process ends.
final class FileLock: Sendable {
    private let descriptor: Int32

    init?(path: String) throws {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Complaint("--data: this user cannot write “\(path)”.") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}
