import Foundation
import Testing

@testable import Jobs

/// What a worker could still do if a stranger's bytes took it over, tried from inside.
@Suite struct ConfinementTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("gendan-confined-\(UUID().uuidString)")

    private struct Told {
        var lines: [String] = []
        var status: Int32 = 0
    }

    /// Runs the attempts against a file and a process.
    private func tried(on victim: URL, beside: URL, process: pid_t) throws -> Told {
        let attempts = Process()
        attempts.executableURL = WorkerCrew.besideThisProgram.deletingLastPathComponent()
            .appendingPathComponent("confined")
        attempts.arguments = [victim.path, beside.path, "\(process)"]
        let out = Pipe()
        attempts.standardOutput = out
        try attempts.run()
        let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
        attempts.waitUntilExit()
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        return Told(lines: lines, status: attempts.terminationStatus)
    }

    @Test func `a worker that was taken over spoils no file, ends no process and starts none`()
        throws
    {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let victim = folder.appendingPathComponent("record")
        try Data("precious record\n".utf8).write(to: victim)
        let before = try FileManager.default.attributesOfItem(atPath: victim.path)
        let other = Process()
        other.executableURL = URL(fileURLWithPath: "/usr/bin/sleep")
        other.arguments = ["600"]
        try other.run()
        defer { other.terminate() }

        let told = try tried(
            on: victim, beside: folder.appendingPathComponent("beside"),
            process: other.processIdentifier)
        #expect(told.lines.first == "held 7")
        let attempts = told.lines.filter { $0.hasSuffix(" refused") || $0.hasSuffix(" done") }
        #expect(attempts.count >= 60)
        for line in attempts { #expect(line.hasSuffix(" refused"), "\(line)") }
        #expect(told.lines.last == "needs 1 1 1 1", "what it needs, it still has")
        #expect(told.status == SIGTERM)

        #expect(other.isRunning)
        #expect(try Data(contentsOf: victim) == Data("precious record\n".utf8))
        let after = try FileManager.default.attributesOfItem(atPath: victim.path)
        for key in [.posixPermissions, .modificationDate, .ownerAccountID] as [FileAttributeKey] {
            #expect("\(before[key] ?? 0)" == "\(after[key] ?? 0)", "\(key.rawValue)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["record"])
    }
}
