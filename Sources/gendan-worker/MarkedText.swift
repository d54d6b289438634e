/// The words of a letter that has only HTML: tags are left out, blocks end lines. Enough to read
/// it; the letter itself is kept.
enum MarkedText {
    private static let blocks: Set<String> = [
        "br", "p", "/p", "div", "/div", "tr", "/tr", "li", "h1", "h2", "h3", "h4", "table", "hr",
        "blockquote", "/blockquote",
    ]
    private static let unseen: Set<String> = ["style", "script", "head", "title"]
    private static let signs = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    ]

    static func plain(_ markup: String) -> String {
        var out = ""
        var rest = Substring(markup.prefix(400_000))
        while let next = rest.first {
            switch next {
            case "<": tag(&rest, &out)
            case "&": sign(&rest, &out)
            default:
                rest.removeFirst()
                if !next.isWhitespace {
                    out.append(next)
                } else if out.last?.isWhitespace == false {
                    out.append(" ")
                }
            }
            if out.count > 100_000 { break }
        }
        return out.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }

    private static func tag(_ rest: inout Substring, _ out: inout String) {
        let inside = rest.dropFirst().prefix { $0 != ">" }
        rest = rest[inside.endIndex...].dropFirst()
        let name = inside.prefix { !$0.isWhitespace && $0 != ">" }.lowercased()
        let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
        if blocks.contains(plain) {
            if !out.isEmpty, out.suffix(2) != "\n\n" { out.append("\n") }
        }
        guard unseen.contains(plain) else { return }
        let end = "</" + plain
        while let open = rest.firstIndex(of: "<") {
            rest = rest[open...]
            if rest.prefix(end.count).lowercased() == end { return }
            rest.removeFirst()
        }
        rest = ""
    }

    private static func sign(_ rest: inout Substring, _ out: inout String) {
        let name = rest.dropFirst().prefix(10).prefix { $0 != ";" }
        guard name.endIndex < rest.endIndex, rest[name.endIndex] == ";" else {
            out.append("&")
            rest.removeFirst()
            return
        }
        let known =
            signs[name.lowercased()]
            ?? number(name).flatMap { Unicode.Scalar($0) }.map { String(Character($0)) }
        out += known ?? "&\(name);"
        rest = rest[name.endIndex...].dropFirst()
    }

    private static func number(_ name: Substring) -> UInt32? {
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        return digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    }
}
