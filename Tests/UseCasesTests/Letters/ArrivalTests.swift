import FollowUp
import Foundation
import Jobs
import Logging
import Testing

@testable import UseCases

/// What a worker says of a letter is what a stranger says.
@Suite struct ArrivalTests {
    /// A worker that answers every job with three bytes and this letter.
    private func worker(_ letter: String, in folder: URL) throws -> URL {
        let script = """
            #!/usr/bin/python3
            import os, struct
            def read(count):
                got = b""
                while len(got) < count:
                    got += os.read(0, count - len(got)) or os._exit(0)
                return got
            while True:
                json, more = struct.unpack(">QQ", read(16))
                read(json + more)
                told = open(__file__ + ".json", "rb").read()
                os.write(1, struct.pack(">QQ", len(told), 3) + told + b"xyz")
            """
        let file = folder.appendingPathComponent("worker")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let written = folder.appendingPathComponent("written")
        try Data(script.utf8).write(to: written)
        // By another process: a program that somebody who forks just now has open to write cannot
        // be started.
        let copying = Process()
        copying.executableURL = URL(fileURLWithPath: "/bin/cp")
        copying.arguments = [written.path, file.path]
        try copying.run()
        copying.waitUntilExit()
        let answer = #"{"letter":{"_0":\#(letter)}}"#
        try Data(answer.utf8).write(to: URL(fileURLWithPath: file.path + ".json"))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        return file
    }

    private func read(_ letter: ReadLetter) async throws -> Arrival {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("gendan-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let told = String(decoding: try JSONEncoder().encode(letter), as: UTF8.self)
        let crew = WorkerCrew(program: try worker(told, in: folder), workers: 1)
        let bench = Workbench(folder: folder, crew: crew, log: Logger(label: "test"))
        var arrival = Arrival(bytes: [1], size: 1, isWhole: true)
        try await bench.read(&arrival)
        return arrival
    }

    static let counts: [([Int], [String])] = [
        ([1, 2], ["x", "yz"]), ([3], ["xyz"]), ([4], []), ([1, Int.max], ["x"]),
        ([1, -1], ["x"]), ([Int.min], []), ([0, 3, 0], ["", "xyz", ""]), ([2, 2], ["xy"]),
    ]

    @Test(arguments: counts)
    func `files are no longer than what came with the letter`(
        _ counts: [Int], _ files: [String]
    ) async throws {
        var letter = ReadLetter()
        letter.files = counts.map { .init(name: "f", count: $0) }
        let arrival = try await read(letter)
        #expect(arrival.isReadable)
        #expect(arrival.files.map { String(decoding: $0.bytes, as: UTF8.self) } == files)
    }

    @Test func `its texts are cut, in bytes and in marks`() async throws {
        var letter = ReadLetter()
        letter.subject = String(repeating: "s", count: 100_000)
        letter.text = "a" + String(repeating: "\u{345}\u{301}\u{316}", count: 100_000)
        letter.date = .max
        let told = try await read(letter).told
        #expect(told.subject.utf8.count == 2_000)
        #expect(told.text.unicodeScalars.count <= 31)
        #expect(told.toldAt == nil)
    }
}
