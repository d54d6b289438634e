import CPangoCairo
import Jobs

extension Sheet {
    private static let pad = 3.0

    /// Rows as long as there are any; the head stands again on every sheet.
    mutating func table(_ table: PrintedPaper.Table) {
        let shares = max(1, table.columns.reduce(0) { $0 + max(0, $1.share) })
        let widths = table.columns.map { usable * Double(max(0, $0.share)) / Double(shares) }
        guard !widths.isEmpty else { return }
        let head = cells(table.columns.map(\.title), table, widths, size: 7.5, bold: true)
        require(height(head) + 40)
        draw(head, table, widths)
        rule(at: top, weight: 0.8)
        for (row, isTotal) in table.rows.map({ ($0, false) }) + table.totals.map({ ($0, true) }) {
            let cells = cells(row, table, widths, size: 8.5, bold: isTotal)
            let before = page
            require(height(cells) + 2)
            if page != before {
                draw(head, table, widths)
                rule(at: top, weight: 0.8)
            }
            draw(cells, table, widths)
            rule(at: top, weight: isTotal ? 0.8 : 0.25)
        }
        top += 8
    }

    private func cells(
        _ texts: [String], _ table: PrintedPaper.Table, _ widths: [Double], size: Double,
        bold: Bool
    ) -> [Text] {
        widths.indices.map { at in
            Text(
                context, at < texts.count ? texts[at] : "", size: size, bold: bold,
                width: max(8, widths[at] - 2 * Self.pad), lines: 40,
                alignsRight: table.columns[at].alignsRight)
        }
    }

    private func height(_ cells: [Text]) -> Double {
        (cells.map(\.height).max() ?? 0) + 2 * Self.pad
    }

    private mutating func draw(
        _ cells: [Text], _ table: PrintedPaper.Table, _ widths: [Double]
    ) {
        var left = Self.margin
        for (cell, width) in zip(cells, widths) {
            cairo_move_to(context, left + Self.pad, top + Self.pad)
            cell.show()
            left += width
        }
        top += height(cells)
    }
}
