import FollowUp
import Foundation

/// Posted names and values; what is blank is left out, but for its name.
struct FormFields: Sendable {
    private(set) var values: [String: [String]] = [:]
    /// Names of fields that were left empty.
    private(set) var blank = Set<String>()
    /// A confirmation of 500 lines has eight fields for each.
    static let most = 6_000

    /// Takes what was sent.
    ///
    /// *Refuses when* the name is none of a form's; a letter of the value bears too many marks.
    mutating func take(_ name: String, _ value: String) throws(Refusal) {
        try SentText.checkName(name.utf8)
        try SentText.checkValue(value, field: name)
        add(name, value)
    }

    mutating func add(_ name: String, _ value: String) {
        guard values.count < Self.most else { return }
        guard !value.allSatisfy(\.isWhitespace) else {
            if blank.count < Self.most { blank.insert(name) }
            return
        }
        values[name, default: []].append(value)
    }

    subscript(name: String) -> String? { values[name]?.first }

    mutating func set(_ name: String, _ value: String) { values[name] = [value] }

    mutating func set(_ name: String, _ all: [String]) { values[name] = all }

    mutating func remove(_ name: String) { values[name] = nil }

    /// Says that none of a list was ticked, which a browser does not.
    mutating func setNone(of name: String) { values[name] = [] }

    /// What was sent, for forms shown again; of several ticks, all. A field that was cleared comes
    /// back empty, not as it stood before.
    var first: [String: String] {
        filled.merging(blank.map { ($0, "") }) { told, _ in told }
    }

    /// The same without the empty fields, for forms that grow by a row once all are filled.
    var filled: [String: String] {
        values.filter { !$0.value.isEmpty }.mapValues { $0.joined(separator: ",") }
    }

    /// Dots beyond these lead nowhere: no act is nested so deep.
    private static let deepest = 8

    /// The parts of names by what comes before them.
    var children: [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for name in values.keys {
            var start = ""
            for part in name.split(separator: ".", maxSplits: Self.deepest) {
                found[start, default: []].insert(String(part))
                start += start.isEmpty ? String(part) : ".\(part)"
            }
        }
        return found
    }

    /// Reads `application/x-www-form-urlencoded`.
    init(urlEncoded body: [UInt8]) throws(Refusal) {
        for pair in body.split(separator: 38).prefix(Self.most) {
            let halves = pair.split(separator: 61, maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = halves.first else { continue }
            try take(Self.plain(name), halves.count > 1 ? Self.plain(halves[1]) : "")
        }
    }

    init() {}

    private static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var rest = bytes.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case 43: out.append(32)
            case 37:
                guard let high = rest.next().flatMap(hex), let low = rest.next().flatMap(hex)
                else { return String(decoding: out, as: UTF8.self) }
                out.append(high << 4 | low)
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }
}
