import CPangoCairo
import Foundation
import Jobs

/// The sheets of a paper, filled from the top; a new one begins where the last is full.
struct Sheet {
    static let width = 595.28
    static let height = 841.89
    static let margin = 42.0
    static let foot = 64.0

    let context: OpaquePointer
    let paper: PrintedPaper
    /// How many there are; 0 while they are counted.
    let pages: Int
    private(set) var page = 0
    var top = Sheet.margin

    init(context: OpaquePointer, paper: PrintedPaper, pages: Int) {
        self.context = context
        self.paper = paper
        self.pages = pages
    }

    var usable: Double { Self.width - 2 * Self.margin }
    var bottom: Double { Self.height - Self.foot }

    mutating func drawAll() {
        begin()
        title()
        for block in paper.blocks {
            switch block {
            case .heading(let text): heading(text)
            case .facts(let facts): self.facts(facts)
            case .table(let table): self.table(table)
            case .text(let text): paragraph(text)
            case .signatures(let names): signatures(names)
            }
        }
        finish()
    }

    /// Begins a sheet, and the next one where less than so much is left of it.
    mutating func require(_ height: Double) {
        guard top + height > bottom, top > Self.margin + 1 else { return }
        finish()
        begin()
    }

    mutating func begin() {
        page += 1
        top = Self.margin
        guard let stamp = paper.stamp else { return }
        cairo_save(context)
        cairo_translate(context, Self.width / 2, Self.height / 2)
        cairo_rotate(context, -.pi / 5)
        cairo_set_source_rgba(context, 0.7, 0.1, 0.1, 0.16)
        let text = Text(context, stamp, size: 64, bold: true, width: nil)
        cairo_move_to(context, -text.width / 2, -text.height / 2)
        text.show()
        cairo_restore(context)
    }

    func finish() {
        let number = paper.foot.replacingOccurrences(of: "{pages}", with: "\(max(pages, page))")
            .replacingOccurrences(of: "{page}", with: "\(page)")
        rule(at: Self.height - Self.foot + 14, weight: 0.4)
        let right = Text(context, number, size: 7.5, width: nil)
        let left = Text(
            context, paper.footer, size: 7.5, width: usable - right.width - 12, lines: 4)
        cairo_move_to(context, Self.margin, Self.height - Self.foot + 20)
        left.show()
        cairo_move_to(
            context, Self.width - Self.margin - right.width, Self.height - Self.foot + 20)
        right.show()
        cairo_show_page(context)
    }

    func rule(at height: Double, weight: Double) {
        cairo_set_line_width(context, weight)
        cairo_move_to(context, Self.margin, height)
        cairo_line_to(context, Self.width - Self.margin, height)
        cairo_stroke(context)
    }

    private mutating func title() {
        let number = Text(
            context, paper.subtitle, size: 13, bold: true, width: usable / 2, lines: 2)
        let name = Text(
            context, paper.title, size: 17, bold: true, width: usable - number.width - 12, lines: 3)
        cairo_move_to(context, Self.margin, top)
        name.show()
        cairo_move_to(context, Self.width - Self.margin - number.width, top + 3)
        number.show()
        top += max(name.height, number.height + 3) + 6
        rule(at: top, weight: 1.2)
        top += 10
    }

    private mutating func heading(_ words: String) {
        let text = Text(context, words, size: 11, bold: true, width: usable, lines: 3)
        require(text.height + 46)
        top += 8
        cairo_move_to(context, Self.margin, top)
        text.show()
        top += text.height + 4
    }

    /// Two beside each other, the label above its value.
    private mutating func facts(_ facts: [PrintedPaper.Fact]) {
        let column = (usable - 18) / 2
        for start in stride(from: 0, to: facts.count, by: 2) {
            let pair = facts[start..<min(start + 2, facts.count)]
            let labels = pair.map {
                Text(context, $0.label, size: 7.5, width: column, lines: 2)
            }
            let values = pair.map { Text(context, $0.value, size: 9.5, width: column) }
            let lefts = pair.indices.map { Self.margin + Double($0 - start) * (column + 18) }
            let head = (labels.map(\.height).max() ?? 0) + 1
            var height = head
            for value in values { height = max(height, head + value.height) }
            // One longer than a sheet begins where it is.
            require(min(height, head + 40))
            if height <= bottom - Self.margin { require(height) }
            cairo_set_source_rgb(context, 0.38, 0.38, 0.38)
            for (label, left) in zip(labels, lefts) {
                cairo_move_to(context, left, top + head - 1 - label.height)
                label.show()
            }
            cairo_set_source_rgb(context, 0, 0, 0)
            top += head
            flow(values, lefts)
            top += 7
        }
    }

    /// Texts beside each other, line by line, over as many sheets as they take. `again` begins each
    /// further one.
    mutating func flow(
        _ texts: [Text], _ lefts: [Double], pad: Double = 0,
        again: (inout Sheet) -> Void = { _ in }
    ) {
        var rest = texts.map { $0.lines[...] }
        var isFirst = true
        while rest.contains(where: { !$0.isEmpty }) {
            if !isFirst {
                finish()
                begin()
                again(&self)
            }
            isFirst = false
            var deepest = top
            for at in rest.indices {
                var height = top + pad
                // One at least, however little room there is: else there would be no end.
                var isAlone = true
                while let line = rest[at].first,
                    isAlone || height + line.height + pad <= bottom
                {
                    line.show(context, left: lefts[at] + pad, top: height)
                    height += line.height
                    rest[at].removeFirst()
                    isAlone = false
                }
                deepest = max(deepest, height + pad)
            }
            top = deepest
        }
        withExtendedLifetime(texts) {}
    }

    /// A text as long as it is, line by line.
    private mutating func paragraph(_ words: String) {
        let text = Text(context, words, size: 9.5, width: usable)
        for line in text.lines {
            require(line.height)
            line.show(context, left: Self.margin, top: top)
            top += line.height
        }
        withExtendedLifetime(text) {}
        top += 6
    }

    private mutating func signatures(_ names: [String]) {
        guard !names.isEmpty, names.count <= 4 else { return }
        require(96)
        top += 62
        let gap = 24.0
        let column = (usable - gap * Double(names.count - 1)) / Double(names.count)
        var height = 0.0
        for (at, name) in names.enumerated() {
            let left = Self.margin + Double(at) * (column + gap)
            cairo_set_line_width(context, 0.6)
            cairo_move_to(context, left, top)
            cairo_line_to(context, left + column, top)
            cairo_stroke(context)
            let text = Text(context, name, size: 8, width: column, lines: 3)
            cairo_move_to(context, left, top + 4)
            text.show()
            height = max(height, text.height)
        }
        top += height + 10
    }
}
