import Words

/// A field in the summary of errors. It is called what its label on the same page says, so that no
/// second list of names can differ from the forms: the summary leaves a gap, and the page around
/// it fills it once all its labels are written.
struct NamedField {
    /// Where it may stand on the page; the first that does counts.
    let ids: [String]
    /// The row it is one of: `Line 2`.
    let row: String?
    /// What it is called where the page has no such field.
    let otherwise: String?

    /// `lines.3.quantity` stands in a field of its own; else one field takes them all, or all of a
    /// part.
    static func ways(to field: String) -> [String] {
        let parts = field.split(separator: ".")
        guard parts.count > 1 else { return [field] }
        let whole = (1..<parts.count).reversed().map { parts.prefix($0).joined(separator: ".") }
        return [field] + whole + [String(parts[parts.count - 1])]
    }

    // No text has these bytes: UTF-8 has no use for them.
    private static let edge: UInt8 = 0xFF
    private static let between: UInt8 = 0xFE

    func item(_ sentence: String) -> HTML {
        var page: HTML = "<li>"
        page.write(byte: Self.edge)
        for part in [row ?? "", otherwise ?? "", sentence] + ids {
            page.write(text: part)
            page.write(byte: Self.between)
        }
        page.write(byte: Self.edge)
        page += "</li>"
        return page
    }

    /// The page with every gap filled.
    static func filled(_ page: HTML, _ words: Words) -> HTML {
        guard page.hasByte255 else { return page }
        var filled = HTML(capacity: page.bytes.count)
        for (at, piece) in page.bytes.split(separator: edge, omittingEmptySubsequences: false)
            .enumerated()
        {
            if at.isMultiple(of: 2) {
                filled.append(piece)
            } else {
                filled.append(named(piece, in: page, words))
            }
        }
        return filled
    }

    private static func named(
        _ gap: ArraySlice<UInt8>, in page: HTML, _ words: Words
    ) -> HTML {
        let parts = gap.split(separator: between, omittingEmptySubsequences: false).dropLast()
        guard parts.count > 3 else { return "" }
        let (row, otherwise, sentence) = (HTML(parts[0]), HTML(parts[1]), HTML(parts[2]))
        let colon = words.language == .chinese ? "：" : ": "
        let found = parts.dropFirst(3).lazy.compactMap { id in
            label(of: id, in: page).map { (id: HTML(id), label: HTML($0)) }
        }.first
        guard let found else {
            return otherwise.isEmpty ? sentence : "\(otherwise)\(colon)\(sentence)"
        }
        let comma = words.language == .chinese ? "，" : ", "
        let name = row.isEmpty || found.label.starts(with: row) ? "" : row + HTML(text: comma)
        return "<a href=\"#\(found.id)\">\(name)\(found.label)\(colon)\(sentence)</a>"
    }

    /// The words of the label, or of the legend, of what has this id.
    static func label(of id: ArraySlice<UInt8>, in page: HTML) -> [UInt8]? {
        let bytes = page.bytes[...]
        let forms: [(String, String, String)] = [
            ("for=\"", "\">", "</label>"), ("id=\"", "\"><legend", "</legend>"),
        ]
        for (before, after, end) in forms {
            guard let start = place(of: Array(before.utf8) + id + Array(after.utf8), in: bytes),
                let stop = place(of: Array(end.utf8), in: bytes[start.upperBound...])
            else { continue }
            let inside = after.hasSuffix(">") ? start.upperBound : start.upperBound - 7
            return plain(bytes[inside..<stop.lowerBound])
        }
        return nil
    }

    private static func place(
        of sought: [UInt8], in bytes: ArraySlice<UInt8>
    ) -> Range<Int>? {
        guard let first = sought.first else { return nil }
        var rest = bytes
        while let at = rest.firstIndex(of: first) {
            guard bytes.endIndex - at >= sought.count else { return nil }
            if bytes[at..<(at + sought.count)].elementsEqual(sought) {
                return at..<(at + sought.count)
            }
            rest = bytes[(at + 1)...]
        }
        return nil
    }

    /// Without the marks inside, and without what only says that it may be left out.
    private static func plain(_ inside: ArraySlice<UInt8>) -> [UInt8] {
        var told: [UInt8] = []
        var isMark = false
        let small = place(of: Array("<small>".utf8), in: inside)?.lowerBound ?? inside.endIndex
        for byte in inside[..<small] {
            switch byte {
            case UInt8(ascii: "<"): isMark = true
            case UInt8(ascii: ">"): isMark = false
            default: if !isMark { told.append(byte) }
            }
        }
        while told.last == UInt8(ascii: " ") { told.removeLast() }
        return Array(told.drop { $0 == UInt8(ascii: " ") })
    }
}

extension HTML {
    fileprivate init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count)
        append(bytes)
    }

    fileprivate func starts(with other: HTML) -> Bool { bytes.starts(with: other.bytes) }
}
