import Jobs

/// Headers of one block: folded lines joined, names in lower case, whatever ends the lines.
struct HeaderBlock {
    private var fields: [String: String] = [:]

    subscript(_ name: String) -> String? { fields[name] }
    var isEmpty: Bool { fields.isEmpty }

    /// Reads up to the first empty line.
    init(_ bytes: some Sequence<UInt8>) {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        self.init(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...])
    }

    init(_ lines: ArraySlice<Substring>) {
        var last: String?
        for line in lines.prefix(1_000) {
            if line.isEmpty { break }
            if line.first == " " || line.first == "\t" {
                if let last { fields[last, default: ""] += " " + line.drop { $0.isWhitespace } }
                continue
            }
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].lowercased()
            last = fields[name] == nil ? name : nil
            if fields[name] == nil {
                fields[name] = String(line[line.index(after: colon)...].drop { $0.isWhitespace })
            }
        }
    }
}

/// What became of a letter (RFC 3464 2): a block about it, then one for each recipient.
struct StatusBlocks {
    let report: ReadLetter.Report?

    init(_ bytes: some Sequence<UInt8>) {
        let text = String(decoding: Array(bytes.prefix(200_000)), as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var blocks: [ArraySlice<Substring>] = []
        var start: Int?
        for at in lines.indices {
            if lines[at].allSatisfy(\.isWhitespace) {
                if let begun = start { blocks.append(lines[begun..<at]) }
                start = nil
            } else if start == nil {
                start = at
            }
        }
        if let start { blocks.append(lines[start...]) }
        let told = blocks.prefix(50).lazy.map { HeaderBlock($0) }.first { $0["action"] != nil }
        guard let told, let action = told["action"] else {
            report = nil
            return
        }
        var report = ReadLetter.Report(
            action: action.lowercased().filter { !$0.isWhitespace })
        report.status = told["status"].map { String($0.prefix { !$0.isWhitespace }) }
        report.words = told["diagnostic-code"].map { words in
            // `smtp; 550 5.1.1 …`: the kind of code is not of interest.
            let parts = words.split(separator: ";", maxSplits: 1)
            return String((parts.last ?? "").drop { $0.isWhitespace }.prefix(500))
        }
        self.report = report
    }
}
