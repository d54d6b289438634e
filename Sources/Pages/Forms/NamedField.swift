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
        let labels = PageLabels(page.bytes)
        var filled = HTML(capacity: page.bytes.count)
        for (at, piece) in page.bytes.split(separator: edge, omittingEmptySubsequences: false)
            .enumerated()
        {
            if at.isMultiple(of: 2) {
                filled.append(piece)
            } else {
                filled.append(named(piece, labels, words))
            }
        }
        return filled
    }

    private static func named(
        _ gap: ArraySlice<UInt8>, _ labels: PageLabels, _ words: Words
    ) -> HTML {
        let parts = gap.split(separator: between, omittingEmptySubsequences: false).dropLast()
        guard parts.count > 3 else { return "" }
        let (row, otherwise, sentence) = (HTML(parts[0]), HTML(parts[1]), HTML(parts[2]))
        let colon = words.language == .chinese ? "：" : ": "
        let found = parts.dropFirst(3).lazy.compactMap { id in
            labels.label(of: id).map { (id: HTML(id), label: HTML($0)) }
        }.first
        guard let found else {
            return otherwise.isEmpty ? sentence : "\(otherwise)\(colon)\(sentence)"
        }
        let comma = words.language == .chinese ? "，" : ", "
        let name = row.isEmpty || found.label.starts(with: row) ? "" : row + HTML(text: comma)
        return "<a href=\"#\(found.id)\">\(name)\(found.label)\(colon)\(sentence)</a>"
    }
}

/// Where the labels and legends of a page stand, found in one walk.
private struct PageLabels {
    private var labels: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
    private var legends: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]

    init(_ page: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        var rest = page[...]
        while let at = rest.firstIndex(of: quote) {
            rest = page[(at + 1)...]
            let attribute = page[..<at]
            let isLabel = attribute.ends(with: " for=")
            guard isLabel || attribute.ends(with: " id="),
                let end = rest.firstIndex(of: quote)
            else { continue }
            let id = page[(at + 1)..<end]
            rest = page[(end + 1)...]
            if isLabel {
                guard rest.first == UInt8(ascii: ">"), labels[id] == nil else { continue }
                labels[id] = rest.dropFirst().until("</label>")
            } else {
                guard rest.starts(with: "><legend".utf8), legends[id] == nil else { continue }
                legends[id] = rest.dropFirst().until("</legend>")
            }
        }
    }

    /// The words of the label, or of the legend, of what has this id.
    func label(of id: ArraySlice<UInt8>) -> [UInt8]? {
        (labels[id] ?? legends[id]).map { Self.plain($0) }
    }

    /// Without the marks inside, and without what only says that it may be left out.
    private static func plain(_ inside: ArraySlice<UInt8>) -> [UInt8] {
        var told: [UInt8] = []
        var isMark = false
        for byte in inside.until("<small>") ?? inside {
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

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }

    /// What stands before the mark; nil where there is none.
    fileprivate func until(_ mark: String) -> ArraySlice<UInt8>? {
        let sought = Array(mark.utf8)
        var rest = self
        while let at = rest.firstIndex(of: sought[0]) {
            if self[at...].starts(with: sought) { return self[..<at] }
            rest = self[(at + 1)...]
        }
        return nil
    }
}

extension HTML {
    fileprivate init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count)
        append(bytes)
    }

    fileprivate func starts(with other: HTML) -> Bool { bytes.starts(with: other.bytes) }
}
