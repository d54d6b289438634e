import FollowUp
import Foundation
import Testing

/// A day the test itself wrote; a mistyped one fails the test.
func day(_ iso: String, _ at: SourceLocation = #_sourceLocation) -> Day {
    guard let day = Day(iso: iso) else {
        Issue.record("not a day: \(iso)", sourceLocation: at)
        return .distantPast
    }
    return day
}

func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
}

func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(json.utf8))
}

/// The published lists the tables were typed from: in the folder `GENDAN_REFERENCE` names, or
/// beside it.
enum Reference {
    static func has(_ file: String) -> Bool { url(file) != nil }

    /// The cells of each line after the first; a quoted cell may hold commas.
    static func rows(_ file: String) throws -> [[String]] {
        let text = try String(contentsOf: #require(url(file)), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            var cells = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: cells.append("")
                default: cells[cells.count - 1].append(character)
                }
            }
            return cells
        }
    }

    private static func url(_ file: String) -> URL? {
        guard let told = ProcessInfo.processInfo.environment["GENDAN_REFERENCE"] else { return nil }
        let folder = URL(filePath: told)
        return ["", "reference/", "../reference/"].map { folder.appending(path: $0 + file) }
            .first { FileManager.default.fileExists(atPath: $0.path()) }
    }
}
