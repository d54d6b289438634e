/// What must be known of a sheet before its first row can be read.
struct SheetSurvey {
    private(set) var merged: [MergedRange] = []
    /// The last column with a value, 0 for none.
    private(set) var width = 0

    init(_ sheet: Sheet) throws(TableProblem) {
        var xml = try sheet.xml()
        var column = 0
        while let token = try xml.next() {
            switch token {
            case .start("row"):
                column = 0
            case .start("c"):
                column = xml.attribute("r").flatMap { CellReference($0)?.column } ?? column + 1
            case .start("v"), .start("is"):
                width = max(width, column)
            case .start("mergeCell"):
                guard let range = xml.attribute("ref").flatMap({ MergedRange($0) }) else {
                    continue
                }
                guard merged.count < sheet.limits.mergedRanges else { throw xml.broken }
                merged.append(range)
            default:
                continue
            }
        }
        width = min(width, sheet.limits.columns)
    }
}
