import Foundation
import Testing

/// How long things may be, and what a line of code never does (style.md).
@Suite struct ShapeTests {
    /// Published tables, longer than a screen by nature.
    static let tables: Set<String> = []
    /// Landed migrations: their texts are kept with their checksums.
    static let landed: Set<String> = ["Sources/Record/SQL/Schema.swift"]

    @Test func `no file is longer than 300 lines`() {
        for file in Tree.sources + Tree.tests where !Self.tables.contains(file.path) {
            #expect(file.lines.count <= 301, "\(file) has \(file.lines.count) lines")
        }
    }

    @Test func `no line is longer than 100 columns`() {
        for file in Tree.sources + Tree.tests where !Self.landed.contains(file.path) {
            for (at, line) in file.lines.enumerated() where line.count > 100 {
                // An address or a text in one piece cannot be broken.
                let isOnePiece = line.trimmingPrefix { $0 == " " }.split(separator: " ").count <= 1
                #expect(isOnePiece, "\(file):\(at + 1) has \(line.count) columns")
            }
        }
    }

    @Test func `no folder holds more than 15 files`() {
        let folders = Dictionary(grouping: Tree.sources + Tree.tests) { file in
            file.path.split(separator: "/").dropLast().joined(separator: "/")
        }
        for (folder, files) in folders {
            #expect(files.count <= 15, "\(folder) holds \(files.count)")
        }
    }

    @Test func `no function is longer than 50 lines`() {
        for file in Tree.sources {
            for (name, count) in Self.functions(file.code) where count > 50 {
                #expect(Bool(false), "\(file): \(name) has \(count) lines")
            }
        }
    }

    /// Functions and initialisers with their lines, by the indentation of their closing brace.
    static func functions(_ code: [String]) -> [(String, Int)] {
        var open: [(name: String, indent: Int, from: Int)] = []
        var found: [(String, Int)] = []
        for (at, line) in code.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let plain = line.dropFirst(indent)
            if plain.hasPrefix("}"), let last = open.last, last.indent == indent {
                found.append((last.name, at - last.from + 1))
                open.removeLast()
            }
            let isFunction =
                plain.contains("func ") || plain.hasPrefix("init(")
                || plain.contains(" init(") || plain.hasPrefix("init<")
            guard isFunction, !plain.hasSuffix("}") else { continue }
            open.removeAll { $0.indent >= indent }
            open.append((String(plain.prefix(60)), indent, at))
        }
        return found
    }

    @Test func `the measure of functions sees a long one`() {
        let long = ["    func a() {"] + Array(repeating: "        work()", count: 51) + ["    }"]
        #expect(Self.functions(long).map(\.1) == [53])
        #expect(Self.functions(["    func a() { work() }", "    }"]).isEmpty)
    }

    /// Traps that input could reach: each ends every user's request.
    @Test func `nothing traps by its spelling`() {
        let traps = ["try!", "as!", "fatalError(", ".unsafelyUnwrapped"]
        for file in Tree.sources {
            for (at, line) in file.code.enumerated() {
                for trap in traps {
                    #expect(!line.contains(trap), "\(file):\(at + 1) \(trap)")
                }
                #expect(!Self.forces(line), "\(file):\(at + 1) \(line)")
            }
        }
    }

    /// A `!` behind a name, a bracket or a parenthesis forces; `!=` and a leading `!` do not.
    static func forces(_ line: String) -> Bool {
        let letters = Array(line)
        for at in letters.indices where letters[at] == "!" && at > 0 {
            let before = letters[at - 1]
            let after = at + 1 < letters.count ? letters[at + 1] : " "
            guard after != "=" else { continue }
            if before.isLetter || before.isNumber || before == ")" || before == "]"
                || before == "_"
            {
                return true
            }
        }
        return false
    }

    @Test func `the eye for forcing sees it and nothing else`() {
        for line in ["let a = b!", "f()!", "x[0]!.y", "var z: Int!"] { #expect(Self.forces(line)) }
        for line in ["if a != b", "!flag", "(!flag)", "a && !b", "x!=y"] {
            #expect(!Self.forces(line), "\(line)")
        }
    }

    @Test(arguments: ["FollowUp", "Record", "Words", "Pages"])
    func `nobody reads a clock where days come in`(_ room: String) {
        let clocks = [
            "Date()", "Date.now", "ContinuousClock", "SuspendingClock", "time(nil)",
            "clock_gettime", "gettimeofday", ".wallClock",
        ]
        for file in Tree.sources where file.room == room {
            for (at, line) in file.code.enumerated() {
                for clock in clocks {
                    #expect(!line.contains(clock), "\(file):\(at + 1) \(clock)")
                }
            }
        }
    }

    @Test func `SQL is spoken in the record, its engines and the use cases only`() throws {
        let statement = try Regex(
            "(SELECT .+ FROM |INSERT INTO |UPDATE \\w+ SET |DELETE FROM |CREATE TABLE )")
        for file in Tree.sources
        where !["Record", "RecordSQLite", "RecordPostgres", "UseCases"].contains(file.room) {
            for (at, line) in file.lines.enumerated() {
                #expect(line.firstMatch(of: statement) == nil, "\(file):\(at + 1)")
            }
        }
    }

    @Test func `nothing is left for later in the code, and no names of drawers`() {
        for file in Tree.sources + Tree.tests where !file.path.contains("ArchitectureTests") {
            for (at, line) in file.lines.enumerated() {
                for word in ["TODO", "FIXME", "XXX:", "HACK"] {
                    #expect(!line.contains(word), "\(file):\(at + 1) \(word)")
                }
            }
            let name = file.path.split(separator: "/").last.map { String($0.dropLast(6)) } ?? ""
            for drawer in [
                "Manager", "Helper", "Util", "Utils", "Service", "Handler", "Impl", "Dto",
            ] {
                #expect(!name.hasSuffix(drawer), "\(file)")
            }
        }
    }
}
