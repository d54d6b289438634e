import Foundation
import Testing

/// What each room may import (architecture.md §4); SwiftPM sees only the half of it.
@Suite struct RoomTests {
    /// A room with all that it may import; what is not listed is forbidden.
    static let rooms: [String: Set<String>] = [
        "FollowUp": [],
        "Words": ["FollowUp"],
        "Record": ["FollowUp", "Foundation", "Crypto", "Synchronization"],
        "RecordSQLite": [
            "FollowUp", "Record", "Foundation", "GRDB", "GRDBSQLite", "Synchronization",
        ],
        "RecordPostgres": ["FollowUp", "Record", "Foundation", "CPQ", "Synchronization"],
        "Papers": ["Foundation", "Glibc", "CZip"],
        "Blobs": ["Foundation", "Crypto", "Synchronization"],
        "Jobs": ["Foundation", "Synchronization"],
        "Post": ["Foundation", "CPost"],
        "gendan-worker": ["Foundation", "Jobs", "CLetter", "CMedia", "CPangoCairo"],
        "UseCases": [
            "FollowUp", "Record", "Papers", "Blobs", "Jobs", "Post", "Words", "Foundation",
            "Crypto",
            "CSodium",
            "CQRCode",
            "Logging",
            "Synchronization",
        ],
        "Pages": ["FollowUp", "Words"],
        "Web": [
            "FollowUp", "Record", "UseCases", "Pages", "Words", "Foundation", "Crypto", "CZlib",
            "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "HTTPTypes", "Logging", "NIOCore",
            "NIOPosix", "NIOSSL", "ServiceLifecycle", "UnixSignals", "Synchronization",
            "HummingbirdTesting", "NIOHTTP1", "NIOHTTPTypes", "NIOHTTPTypesHTTP1",
        ],
        "CommandLine": [
            "FollowUp", "Record", "Post", "UseCases", "Words", "Foundation", "ArgumentParser",
            "Logging", "Synchronization",
        ],
    ]

    @Test func `every room under Sources is known here, and none but main is unruled`() {
        let found = Set(Tree.sources.map(\.room))
        #expect(!found.isEmpty)
        #expect(found.subtracting(Self.rooms.keys).sorted() == ["gendan"])
    }

    @Test func `no file imports what its room may not`() {
        for file in Tree.sources {
            guard let allowed = Self.rooms[file.room] else { continue }
            let wrong = Set(file.imports).subtracting(allowed)
            #expect(wrong.isEmpty, "\(file) imports \(wrong.sorted())")
        }
    }

    @Test(arguments: ["FollowUp"])
    func `the rules import nothing at all`(_ room: String) {
        for file in Tree.sources where file.room == room {
            #expect(file.imports.isEmpty, "\(file) imports \(file.imports)")
        }
    }

    @Test func `each driver is known in one room only`() {
        for (driver, home) in [
            ("GRDB", "RecordSQLite"), ("GRDBSQLite", "RecordSQLite"), ("CPQ", "RecordPostgres"),
            ("CSodium", "UseCases"), ("CQRCode", "UseCases"), ("CZip", "Papers"), ("CZlib", "Web"),
            ("Hummingbird", "Web"), ("ArgumentParser", "CommandLine"),
            ("CPost", "Post"), ("CLetter", "gendan-worker"),
            ("CMedia", "gendan-worker"), ("CPangoCairo", "gendan-worker"),
        ] {
            let knowing = Set(
                Tree.sources.filter { $0.imports.contains(driver) }.map(\.room))
            #expect(knowing.isSubset(of: [home]), "\(driver) in \(knowing.sorted())")
        }
    }

    @Test func `nobody imports main, and no rooms import each other in a circle`() {
        for file in Tree.sources + Tree.tests {
            #expect(!file.imports.contains("gendan"), "\(file)")
        }
        var uses: [String: Set<String>] = [:]
        for file in Tree.sources { uses[file.room, default: []].formUnion(file.imports) }
        for room in uses.keys {
            var reached: Set<String> = []
            var front = Array(uses[room] ?? [])
            while let next = front.popLast() {
                if reached.insert(next).inserted { front += uses[next] ?? [] }
            }
            #expect(!reached.contains(room), "\(room) reaches itself")
        }
    }

    @Test func `the reading of import lines sees what it should`() {
        let file = SourceFile(
            path: "Sources/Web/X.swift",
            lines: [
                "import FollowUp", "@testable import Record", "public import Words",
                "import struct Foundation.URL", "// import GRDB", "let important = 1",
            ])
        #expect(file.imports == ["FollowUp", "Record", "Words", "Foundation"])
        #expect(file.room == "Web")
    }

    @Test func `every room says in its README what lives there`() {
        for room in Self.rooms.keys.sorted() {
            let readme = Tree.root.appendingPathComponent("Sources/\(room)/README.md").path
            let text = FileManager.default.contents(atPath: readme).map {
                String(decoding: $0, as: UTF8.self)
            }
            #expect((text?.count ?? 0) > 80, "Sources/\(room)/README.md is missing")
        }
    }
}
