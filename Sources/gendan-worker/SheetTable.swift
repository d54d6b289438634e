import CPangoCairo
import Jobs

extension Sheet {
    private static let pad = 3.0

    /// Rows as long as there are any; the head stands again on every sheet. A row that has room on
    /// one sheet is not parted; a longer one goes on over the next.
    mutating func table(_ table: PrintedPaper.Table) {
        let shares = max(1, table.columns.reduce(0) { $0 + max(0, $1.share) })
        let widths = table.columns.map { usable * Double(max(0, $0.share)) / Double(shares) }
        guard !widths.isEmpty else { return }
        let head = cells(
            table.columns.map(\.title), table, widths, size: 7.5, bold: true, lines: 12)
        require(height(head) + 40)
        draw(head, widths)
        rule(at: top, weight: 0.8)
        let most = bottom - Self.margin - height(head) - 2
        for (row, isTotal) in table.rows.map({ ($0, false) }) + table.totals.map({ ($0, true) }) {
            let cells = cells(row, table, widths, size: 8.5, bold: isTotal)
            let before = page
            // One longer than a sheet begins where a few lines of it have room.
            require(height(cells) <= most ? height(cells) + 2 : 60)
            if page != before {
                draw(head, widths)
                rule(at: top, weight: 0.8)
            }
            flow(cells, lefts(widths), pad: Self.pad) { sheet in
                sheet.draw(head, widths)
                sheet.rule(at: sheet.top, weight: 0.8)
            }
            rule(at: top, weight: isTotal ? 0.8 : 0.25)
        }
        top += 8
    }

    private func cells(
        _ texts: [String], _ table: PrintedPaper.Table, _ widths: [Double], size: Double,
        bold: Bool, lines: Int? = nil
    ) -> [Text] {
        widths.indices.map { at in
            Text(
                context, at < texts.count ? texts[at] : "", size: size, bold: bold,
                width: max(8, widths[at] - 2 * Self.pad), lines: lines,
                alignsRight: table.columns[at].alignsRight)
        }
    }

    private func height(_ cells: [Text]) -> Double {
        (cells.map(\.height).max() ?? 0) + 2 * Self.pad
    }

    private func lefts(_ widths: [Double]) -> [Double] {
        widths.indices.map { Self.margin + widths[..<$0].reduce(0, +) }
    }

    private mutating func draw(_ cells: [Text], _ widths: [Double]) {
        for (cell, left) in zip(cells, lefts(widths)) {
            cairo_move_to(context, left + Self.pad, top + Self.pad)
            cell.show()
        }
        top += height(cells)
    }
}
