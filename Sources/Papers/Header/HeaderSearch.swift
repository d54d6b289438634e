/// Which of the first rows holds the names of the columns.
struct HeaderSearch {
    /// Place of the header among the rows given.
    let index: Int
    /// 2 when groups stand above the names.
    let count: Int

    static let sampleRows = 50
    private static let sampleForTypes = 12

    /// The first row that looks like a header; otherwise the first row. Nil without rows.
    init?(_ rows: [TableRow]) {
        let traits = rows.map(RowTraits.init)
        guard let widest = traits.map(\.distinct).max() else { return nil }
        for place in rows.indices {
            let isHeader = traits[place].looksLikeHeader(widest: widest)
            let next = place + 1
            guard next < rows.count, rows[next].number == rows[place].number + 1 else {
                if isHeader {
                    (index, count) = (place, 1)
                    return
                }
                continue
            }
            let pair = HeaderPair(top: rows[place].cells, bottom: rows[next].cells)
            let below = rows[(next + 1)...].prefix(Self.sampleForTypes)
            if isHeader {
                let isPair = traits[next].data == 0 && pair.hasGroup && pair.isHeader(above: below)
                (index, count) = (place, isPair ? 2 : 1)
                return
            }
            if traits[next].looksLikeHeader(widest: widest), pair.isGroupRow {
                (index, count) = (place, 2)
                return
            }
        }
        (index, count) = (0, 1)
    }
}

/// What a row looks like from afar.
private struct RowTraits {
    private(set) var filled = 0
    private(set) var distinct = 0
    /// Cells that are a number or a date.
    private(set) var data = 0

    init(_ row: TableRow) {
        var seen: Set<String> = []
        for cell in row.cells {
            let text = CellText.folded(cell)
            guard !text.isEmpty else { continue }
            filled += 1
            seen.insert(text)
            if CellTraits.isData(text) { data += 1 }
        }
        distinct = seen.count
    }

    /// A title stands alone or is merged over the width; a row of data has numbers or dates.
    func looksLikeHeader(widest: Int) -> Bool {
        filled * 2 >= widest && distinct * 2 >= filled && distinct >= min(2, widest)
            && data * 2 < filled
    }
}

enum CellTraits {
    static func isData(_ text: String) -> Bool {
        guard text.unicodeScalars.contains(where: { "0"..."9" ~= $0 }) else { return false }
        return DecimalCell(text) != nil || DateCell(text) != nil
    }
}

/// Two rows that may be one header: groups above, names below.
struct HeaderPair {
    private let top: [String]
    private let bottom: [String]

    init(top: [String], bottom: [String]) {
        let width = max(top.count, bottom.count)
        self.top = Self.names(top, width: width)
        self.bottom = Self.names(bottom, width: width)
    }

    private static func names(_ cells: [String], width: Int) -> [String] {
        var names = cells.map(HeaderNames.tidy)
        while names.count < width { names.append("") }
        return names
    }

    /// Some name above covers at least two different names below.
    var hasGroup: Bool {
        let groups = groups
        return top.indices.dropFirst().contains { column in
            guard let group = groups[column - 1], !group.isEmpty else { return false }
            return (top[column].isEmpty || top[column] == group)
                && isNamed(column) && isNamed(column - 1) && bottom[column] != bottom[column - 1]
        }
    }

    /// A name spread over both rows, or numbers and dates under words, tell the second row of a
    /// header from the first row of data.
    func isHeader(above rows: ArraySlice<TableRow>) -> Bool {
        bottom.indices.contains { column in
            if !bottom[column].isEmpty, bottom[column] == top[column] { return true }
            let below = rows.compactMap { column < $0.cells.count ? $0.cells[column] : nil }
                .filter { !$0.isEmpty }
            return !bottom[column].isEmpty && !below.isEmpty && below.allSatisfy(CellTraits.isData)
        }
    }

    /// The upper row holds nothing but merged groups. One merged from the first column on is a
    /// title.
    var isGroupRow: Bool {
        let merged = top.indices.dropFirst().filter { !top[$0].isEmpty && top[$0] == top[$0 - 1] }
        let isTitle = merged.contains(1) && Set(top.filter { !$0.isEmpty }).count == 1
        return hasGroup && !merged.isEmpty && !isTitle
    }

    /// Both rows in one: `Size Length`, or the name alone where it stands once.
    var joined: [String] {
        let groups = groups
        return top.indices.map { column in
            let upper = top[column].isEmpty ? groups[column] ?? "" : top[column]
            let lower = bottom[column]
            if upper.isEmpty || upper == lower { return lower }
            return lower.isEmpty ? upper : upper + " " + lower
        }
    }

    /// What stands above each column, carried to the right over names without a group of their
    /// own; merged groups are spread already.
    private var groups: [String?] {
        var group: String?
        return top.indices.map { column in
            if !top[column].isEmpty {
                let isSpread = column > 0 && top[column] == top[column - 1]
                group = isNamed(column) && !isSpread ? top[column] : nil
                return top[column]
            }
            if bottom[column].isEmpty { group = nil }
            return group
        }
    }

    private func isNamed(_ column: Int) -> Bool {
        !bottom[column].isEmpty && bottom[column] != top[column]
    }
}
