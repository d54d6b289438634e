import Foundation
import Testing

/// The glossary names types and members that exist, each for one word.
@Suite struct GlossaryTests {
    private struct Entry {
        let word: String
        let chinese: String
        let name: String
    }

    private func entries() throws -> [Entry] {
        let text = try String(
            contentsOf: Tree.root.appendingPathComponent("docs/glossary.md"), encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 4, cells[2].hasPrefix("`") else { return nil }
            return Entry(word: cells[0], chinese: cells[1], name: cells[2].filter { $0 != "`" })
        }
    }

    private var code: String {
        Tree.sources.filter { $0.room == "FollowUp" || $0.room == "Record" }
            .flatMap(\.code).joined(separator: "\n")
    }

    @Test func `every word of the glossary is a type or a member there is`() throws {
        let code = code
        let entries = try entries()
        #expect(entries.count > 15)
        for entry in entries {
            let parts = entry.name.split(separator: ".")
            let type = try Regex("(struct|enum|class|protocol) \(parts[0])\\b")
            #expect(code.firstMatch(of: type) != nil, "\(entry.word): no \(parts[0])")
            guard parts.count == 2 else { continue }
            let member = try Regex("(var|let|case|func) \(parts[1])\\b")
            #expect(code.firstMatch(of: member) != nil, "\(entry.word): no \(entry.name)")
        }
    }

    @Test func `no two words stand for one thing, and each has its Chinese`() throws {
        let entries = try entries()
        for (name, words) in Dictionary(grouping: entries, by: \.name) where words.count > 1 {
            Issue.record("\(name) stands for \(words.map(\.word))")
        }
        for entry in entries {
            let isChinese = entry.chinese.unicodeScalars.contains { $0.properties.isIdeographic }
            #expect(isChinese, "\(entry.word)")
        }
    }
}
