import Foundation

/// The project's source files, read from where this test stands.
struct SourceFile: Sendable, CustomStringConvertible {
    /// Relative to the project: `Sources/FollowUp/Orders/Order.swift`.
    let path: String
    let lines: [Substring]

    var description: String { path }
    var text: String { lines.joined(separator: "\n") }

    /// `FollowUp` of `Sources/FollowUp/Orders/Order.swift`.
    var room: String { String(path.split(separator: "/").dropFirst().first ?? "") }

    /// The modules that the file imports.
    var imports: [String] {
        lines.compactMap { line in
            let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count,
                words[..<at].allSatisfy({ ["public", "internal", "private"].contains($0) })
            else { return nil }
            // `import struct Foundation.URL` names the kind first.
            let isKind = ["struct", "class", "enum", "protocol", "func", "typealias", "var"]
                .contains(words[at + 1])
            let name = isKind && at + 2 < words.count ? words[at + 2] : words[at + 1]
            return name.split(separator: ".").first.map { String($0) }
        }
    }

    /// The lines without what stands in comments and in texts, so that words about code are not
    /// taken for code.
    var code: [String] {
        var isText = false
        return lines.map { line in
            if line.contains("\"\"\"") {
                let wasText = isText
                let opens = line.components(separatedBy: "\"\"\"").count - 1
                if opens % 2 == 1 { isText.toggle() }
                return wasText ? "" : String(line.prefix { $0 != "\"" })
            }
            return isText ? "" : Self.stripped(line)
        }
    }

    private static func stripped(_ line: Substring) -> String {
        var plain = ""
        var isQuoted = false
        var last: Character = " "
        for character in line {
            if character == "\"", last != "\\" { isQuoted.toggle() }
            if !isQuoted {
                if character == "/", last == "/" { return String(plain.dropLast()) }
                plain.append(character)
            }
            last = character == "\\" && last == "\\" ? " " : character
        }
        return plain
    }
}

enum Tree {
    static let root: URL = {
        var url = URL(fileURLWithPath: #filePath)
        while url.path != "/" {
            url.deleteLastPathComponent()
            let manifest = url.appendingPathComponent("Package.swift").path
            if FileManager.default.fileExists(atPath: manifest) { return url }
        }
        return url
    }()

    static let sources = files(under: "Sources")
    static let tests = files(under: "Tests")

    /// Generated or system bindings aside, every Swift file under a folder.
    private static func files(under folder: String) -> [SourceFile] {
        let base = root.appendingPathComponent(folder)
        let found = FileManager.default.enumerator(atPath: base.path)
        var files: [SourceFile] = []
        while let path = found?.nextObject() as? String {
            guard path.hasSuffix(".swift"),
                let text = try? String(
                    contentsOf: base.appendingPathComponent(path), encoding: .utf8)
            else { continue }
            files.append(
                SourceFile(
                    path: folder + "/" + path,
                    lines: text.split(separator: "\n", omittingEmptySubsequences: false)))
        }
        return files.sorted { $0.path < $1.path }
    }
}
