/// A workbook's sheets and what they share.
struct Workbook {
    struct SheetEntry {
        let name: String
        let part: String
        let isHidden: Bool
    }

    private let archive: ZipArchive
    private let limits: TableLimits
    private var entries: [SheetEntry] = []
    private var uses1904 = false
    private var stringsPart: String?
    private var stylesPart: String?

    init(_ input: TableInput, limits: TableLimits) throws(TableProblem) {
        self.limits = limits
        archive = try ZipArchive(input, limits: limits)
        let part = try Self.mainPart(of: archive, limits: limits)
        let relations = try WorkbookRelations(of: part, in: archive, limits: limits)
        stringsPart = relations.target(ofType: "/sharedStrings")
        stylesPart = relations.target(ofType: "/styles")
        try readMainPart(part, relations: relations)
    }

    /// The sheet of that name, or the first visible one for an empty name.
    func sheet(_ name: String) throws(TableProblem) -> Sheet {
        let visible = entries.filter { !$0.isHidden }
        guard let entry = name.isEmpty ? visible.first : entries.first(where: { $0.name == name })
        else { throw name.isEmpty ? .noVisibleSheet : .sheetMissing(name: name) }
        var strings = SharedStrings()
        if let stringsPart, archive.has(stringsPart) {
            strings = try SharedStrings(try reader(stringsPart), limits: limits)
        }
        var formats = NumberFormats(uses1904: uses1904)
        if let stylesPart, archive.has(stylesPart) {
            try formats.read(try reader(stylesPart), limits: limits)
        }
        let archive = archive
        return Sheet(
            entry: entry, siblings: visible.map(\.name), strings: strings, formats: formats,
            limits: limits, archive: archive)
    }

    private func reader(_ part: String) throws(TableProblem) -> XMLReader {
        try XMLReader(try archive.bytes(of: part), part: part, limits: limits)
    }

    private static func mainPart(
        of archive: ZipArchive, limits: TableLimits
    ) throws(TableProblem) -> String {
        var part = "xl/workbook.xml"
        if archive.has("_rels/.rels") {
            let relations = try WorkbookRelations(of: "", in: archive, limits: limits)
            part = relations.target(ofType: "/officeDocument") ?? part
        }
        guard archive.has(part), part.lowercased().hasSuffix(".xml") else { throw .notAWorkbook }
        return part
    }

    private mutating func readMainPart(
        _ part: String, relations: WorkbookRelations
    ) throws(TableProblem) {
        var xml = try reader(part)
        var isWorkbook = false
        while let token = try xml.next() {
            switch token {
            case .start("workbook"):
                isWorkbook = true
            case .start("workbookPr"):
                uses1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
            case .start("sheet"):
                guard entries.count < limits.sheets else {
                    throw .tooManyParts(limit: limits.sheets)
                }
                guard let name = xml.attribute("name"), let id = xml.attribute("id"),
                    let target = relations.target(ofID: id, type: "/worksheet")
                else { continue }
                let state = xml.attribute("state") ?? "visible"
                entries.append(SheetEntry(name: name, part: target, isHidden: state != "visible"))
            default:
                continue
            }
        }
        guard isWorkbook else { throw .notAWorkbook }
    }
}

/// One sheet, ready to be read as often as needed.
struct Sheet {
    let entry: Workbook.SheetEntry
    /// Names of all visible sheets.
    let siblings: [String]
    let strings: SharedStrings
    let formats: NumberFormats
    let limits: TableLimits
    let archive: ZipArchive

    var name: String { entry.name }

    func xml() throws(TableProblem) -> XMLReader {
        try XMLReader(try archive.bytes(of: entry.part), part: entry.part, limits: limits)
    }

    /// Merged cells are listed behind the rows, so the sheet is read once for them first.
    func rows() throws(TableProblem) -> SheetRows {
        let survey = try SheetSurvey(self)
        return try SheetRows(self, merged: MergedCells(survey.merged, width: survey.width))
    }
}
