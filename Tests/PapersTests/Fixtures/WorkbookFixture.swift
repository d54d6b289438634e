import Foundation

@testable import Papers

/// A small workbook written out by hand.
struct WorkbookFixture {
    struct Sheet {
        var name: String
        /// The rows, and what follows them.
        var rows: String
        var tail = ""
        var state = "visible"
    }

    var sheets: [Sheet]
    var sharedStrings = ""
    var numberFormats = ""
    /// Format numbers of the cell styles 0, 1, 2, …
    var cellFormats: [Int] = [0]
    var workbookProperties = ""
    /// Parts that replace the generated ones.
    var replaced: [String: String] = [:]

    init(rows: String, tail: String = "") {
        sheets = [Sheet(name: "Orders", rows: rows, tail: tail)]
    }

    init(sheets: [Sheet]) {
        self.sheets = sheets
    }

    func data() throws -> Data {
        var parts: [(name: String, content: Data)] = []
        for (name, text) in written {
            parts.append((name, Data((replaced[name] ?? text).utf8)))
        }
        return try ZipFixture.data(parts)
    }

    private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    private var written: [(String, String)] {
        var parts = [
            ("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", relations(targets)),
            (
                "xl/sharedStrings.xml",
                Self.declaration + #"<sst xmlns="\#(Self.main)">\#(sharedStrings)</sst>"#
            ),
            ("xl/styles.xml", styles),
        ]
        for (place, sheet) in sheets.enumerated() {
            parts.append(
                (
                    "xl/worksheets/sheet\(place + 1).xml",
                    Self.declaration
                        + #"<worksheet xmlns="\#(Self.main)"><sheetData>\#(sheet.rows)</sheetData>"#
                        + sheet.tail + "</worksheet>"
                ))
        }
        return parts
    }

    private var targets: [(String, String, String)] {
        sheets.indices.map { ("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
            + [
                ("strings", "sharedStrings", "sharedStrings.xml"),
                ("styles", "styles", "styles.xml"),
            ]
    }

    private func relations(_ targets: [(String, String, String)]) -> String {
        let list = targets.map {
            #"<Relationship Id="\#($0.0)" Type="\#(Self.office)/\#($0.1)" Target="\#($0.2)"/>"#
        }
        return Self.declaration
            + #"<Relationships xmlns="\#(Self.package)">\#(list.joined())</Relationships>"#
    }

    private var workbook: String {
        let list = sheets.enumerated().map { place, sheet in
            #"<sheet name="\#(sheet.name)" sheetId="\#(place + 1)" state="\#(sheet.state)" "#
                + #"r:id="s\#(place)"/>"#
        }
        return Self.declaration + #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)">"#
            + workbookProperties + "<sheets>\(list.joined())</sheets></workbook>"
    }

    private var styles: String {
        let formats = cellFormats.map { #"<xf numFmtId="\#($0)" applyNumberFormat="1"/>"# }
        return Self.declaration + #"<styleSheet xmlns="\#(Self.main)"><numFmts>\#(numberFormats)"#
            + #"</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>"#
            + "<cellXfs>\(formats.joined())</cellXfs></styleSheet>"
    }
}

extension WorkbookFixture {
    /// A row of inline texts; nil leaves a cell out.
    static func row(_ number: Int, _ texts: [String?]) -> String {
        let cells = texts.enumerated().compactMap { column, text in
            text.map {
                #"<c r="\#(reference(column + 1, number))" t="inlineStr">"#
                    + "<is><t>\($0)</t></is></c>"
            }
        }
        return #"<row r="\#(number)">\#(cells.joined())</row>"#
    }

    static func reference(_ column: Int, _ row: Int) -> String {
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters + String(row)
    }
}
