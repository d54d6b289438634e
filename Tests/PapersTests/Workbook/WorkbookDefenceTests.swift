import Foundation
import Testing

@testable import Papers

/// Workbooks that were made to do harm, or were damaged.
struct WorkbookDefenceTests {
    private static let sheet = "xl/worksheets/sheet1.xml"

    private func limits(_ change: (inout TableLimits) -> Void) -> TableLimits {
        var limits = TableLimits()
        change(&limits)
        return limits
    }

    private func opened(
        _ rows: String, tail: String = "", limits: TableLimits = TableLimits()
    ) throws -> Reading {
        let form = TableForm.workbook(sheet: "", headerRow: 1)
        return try Reading(
            WorkbookFixture(rows: rows, tail: tail).data(), form: form, limits: limits)
    }

    private func broken(row: Int) -> TableProblem { .brokenWorkbook(part: Self.sheet, row: row) }

    @Test func `an archive without a workbook in it is refused`() throws {
        let other = try ZipFixture.data([("word/document.xml", Data("<a/>".utf8))])
        #expect(throws: TableProblem.notAWorkbook) { try Reading(other) }
        #expect(throws: TableProblem.archiveCutOff) { try Reading("PK\u{3}\u{4} and nothing more") }
        let half = try WorkbookFixture(rows: WorkbookFixture.row(1, ["a"])).data()
        #expect(throws: TableProblem.archiveCutOff) { try Reading(half.prefix(half.count / 2)) }
        #expect(throws: TableProblem.notAWorkbook) {
            try Reading(Data([80, 75, 5, 6] + Array(repeating: 0, count: 18)))
        }
        var wrong = WorkbookFixture(rows: "")
        wrong.replaced = ["xl/workbook.xml": "<document/>"]
        #expect(throws: TableProblem.notAWorkbook) { try Reading(wrong.data()) }
    }

    @Test func `a sheet without rows is empty`() {
        #expect(throws: TableProblem.empty) { try Reading(WorkbookFixture(rows: "").data()) }
    }

    @Test(arguments: [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/styles.xml",
        "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
    ])
    func `a document type is refused in every part`(part: String) {
        var fixture = WorkbookFixture(rows: WorkbookFixture.row(1, ["a"]))
        fixture.replaced = [part: "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a/>"]
        #expect(throws: TableProblem.documentTypeForbidden(part: part)) {
            try Reading(fixture.data())
        }
    }

    @Test func `a part that expands too steeply is a bomb`() {
        let zeros = String(repeating: " ", count: 11_000_000)
        #expect(throws: TableProblem.expandsTooSteeply(part: Self.sheet, ratio: 200)) {
            try opened(zeros)
        }
        #expect(throws: TableProblem.empty) {
            try Reading(WorkbookFixture(rows: String(zeros.prefix(9_000_000))).data())
        }
    }

    @Test func `all parts together expand up to their limit`() throws {
        let rows = WorkbookFixture.row(1, ["a", "b"]) + String(repeating: " ", count: 1_000_000)
        #expect(throws: TableProblem.expandsTooFar(limitBytes: 1_000_000)) {
            try opened(rows, limits: limits { $0.uncompressedBytes = 1_000_000 })
        }
        #expect(
            try opened(rows, limits: limits { $0.uncompressedBytes = 1_010_000 }).header == [
                "a", "b",
            ])
    }

    @Test func `a part that holds more than it promised is refused`() throws {
        let rows = WorkbookFixture.row(1, ["a"]) + String(repeating: " ", count: 200_000)
        var data = try WorkbookFixture(rows: rows).data()
        let size = UInt32(rows.utf8.count)
        var isFound = false
        for index in data.indices.dropLast(46)
        where data[index...].starts(with: [0x50, 0x4B, 1, 2]) {
            let promise = (24..<28).reversed().reduce(UInt32(0)) {
                $0 << 8 | UInt32(data[index + $1])
            }
            guard promise > size, promise < size + 1000 else { continue }
            data.replaceSubrange((index + 24)..<(index + 28), with: [0, 1, 0, 0])
            isFound = true
        }
        #expect(isFound)
        #expect(throws: TableProblem.self) { try Reading(data) }
    }

    @Test func `comments are passed over up to their limit, wherever their ends lie`()
        throws
    {
        // The declaration of a part counts too.
        let few = limits { $0.commentBytes = 100 }
        let row = WorkbookFixture.row(1, ["a", "b"])
        #expect(try opened("<!--->--->" + row, limits: few).header == ["a", "b"])
        let long = "<!--\(String(repeating: "x", count: 100))-->"
        #expect(throws: TableProblem.expandsTooFar(limitBytes: 100)) {
            try opened(row, tail: long, limits: few)
        }
        // Longer than a piece, with many ends that are none.
        for count in [65_500, 65_530, 65_536, 262_144] {
            let comment = "<!--\(String(repeating: "> - -", count: count / 5))-->"
            #expect(try opened(comment + row).header == ["a", "b"], "\(count)")
        }
        #expect(throws: broken(row: 0)) { try opened("<!-- " + row) }
    }

    @Test func `a row is as long as a row may be, also of texts that are shared`() throws {
        var fixture = WorkbookFixture(rows: WorkbookFixture.row(1, ["a", "b"]))
        fixture.sharedStrings = "<si><t>\(String(repeating: "x", count: 1_000))</t></si>"
        let cells = String(repeating: "<c t='s'><v>0</v></c>", count: 11)
        fixture.sheets[0].rows += "<row>\(cells)</row>"
        let problem = TableProblem.rowTooLong(row: 2, limitBytes: 10_000)
        #expect(throws: problem) {
            try Reading(fixture.data(), limits: limits { $0.rowBytes = 10_000 })
        }
        let row = String(repeating: "x,", count: 6_000)
        #expect(throws: problem) {
            try Reading.plain(
                "a\n\(row)\(row)\n",
                limits: limits { ($0.rowBytes, $0.columns) = (10_000, 20_000) })
        }
    }

    @Test func `reading stops when its time is over`() throws {
        let over = limits { $0.until = .now - .seconds(1) }
        #expect(throws: TableProblem.tookTooLong) {
            try opened(WorkbookFixture.row(1, ["a"]), limits: over)
        }
        #expect(throws: TableProblem.tookTooLong) { try Reading("a,b\n1,2\n", limits: over) }
        let enough = limits { $0.until = .now + .seconds(60) }
        #expect(try Reading("a,b\n1,2\n", limits: enough).header == ["a", "b"])
    }

    @Test func `a shared text that fits no cell is refused`() throws {
        var fixture = WorkbookFixture(rows: WorkbookFixture.row(1, ["a"]))
        fixture.sharedStrings = "<si><t>\(String(repeating: "x", count: 98_302))</t></si>"
        #expect(throws: TableProblem.tooManySharedStrings(limit: TableLimits().sharedStrings)) {
            try Reading(fixture.data())
        }
    }

    @Test func `a letter bears thirty marks at most, wherever it stands`() throws {
        let most = "a" + String(repeating: "\u{301}", count: 30)
        let row = WorkbookFixture.row(1, [most])
        #expect(try opened(row).header.count == 1)
        #expect(throws: TableProblem.tooManyAccents(row: 0)) {
            try opened(row + WorkbookFixture.row(2, [most + "\u{301}"]))
        }
        var fixture = WorkbookFixture(rows: WorkbookFixture.row(1, ["a"]))
        fixture.sharedStrings = "<si><t>\(most)\u{316}</t></si>"
        #expect(throws: TableProblem.tooManyAccents(row: 0)) { try Reading(fixture.data()) }
    }

    @Test func `parts are counted up to their limit`() throws {
        let parts = (0..<11).map { (name: "part\($0)", content: Data()) }
        #expect(throws: TableProblem.tooManyParts(limit: 10)) {
            try Reading(ZipFixture.data(parts), limits: limits { $0.entries = 10 })
        }
    }

    @Test func `shared texts are counted up to their limit`() throws {
        var fixture = WorkbookFixture(rows: WorkbookFixture.row(1, ["a"]))
        fixture.sharedStrings = "<si><t>x</t></si><si><t>y</t></si>"
        #expect(
            try Reading(fixture.data(), limits: limits { $0.sharedStrings = 2 }).header == ["a"])
        #expect(throws: TableProblem.tooManySharedStrings(limit: 1)) {
            try Reading(fixture.data(), limits: limits { $0.sharedStrings = 1 })
        }
        #expect(throws: TableProblem.tooManySharedStrings(limit: 5)) {
            try Reading(
                fixture.data(), limits: limits { ($0.sharedStrings, $0.sharedStringBytes) = (5, 1) }
            )
        }
    }

    @Test func `a text shared over and over is counted every time`() throws {
        let cell = "<c t=\"s\"><v>0</v></c>"
        var fixture = WorkbookFixture(
            rows: String(repeating: "<row>\(cell)\(cell)</row>", count: 1000))
        fixture.sharedStrings = "<si><t>\(String(repeating: "x", count: 1000))</t></si>"
        let form = TableForm.workbook(sheet: "", headerRow: 1)
        #expect(
            try Reading(
                fixture.data(), form: form, limits: limits { $0.uncompressedBytes = 2_002_000 }
            ).rows.count == 999)
        #expect(throws: TableProblem.expandsTooFar(limitBytes: 2_001_999)) {
            try Reading(
                fixture.data(), form: form, limits: limits { $0.uncompressedBytes = 2_001_999 })
        }
    }

    @Test func `a cell that points beyond the shared texts names its row`() {
        for index in ["0", "-1", "x", "99999999999999999999"] {
            #expect(throws: broken(row: 3)) {
                try opened("<row r=\"3\"><c r=\"A3\" t=\"s\"><v>\(index)</v></c></row>")
            }
        }
    }

    @Test func `a value beyond the last column allowed names its row, an empty cell does not`()
        throws
    {
        let far = WorkbookFixture.reference(1001, 2)
        let rows = WorkbookFixture.row(1, ["a"])
        #expect(throws: TableProblem.tooManyColumns(row: 2, limit: 1000)) {
            try opened(rows + "<row r=\"2\"><c r=\"\(far)\"><v>1</v></c></row>")
        }
        #expect(try opened(rows + "<row r=\"2\"><c r=\"\(far)\"/></row>").rows.isEmpty)
    }

    @Test func `a cell holds as many characters as a spreadsheet's`() throws {
        let full = String(repeating: "数", count: 32_767)
        #expect(try opened(WorkbookFixture.row(1, [full])).header == [full])
        #expect(throws: TableProblem.cellTooLong(row: 1, column: 2, limit: 32_767)) {
            try opened(WorkbookFixture.row(1, ["a", full + "x"]))
        }
        #expect(throws: TableProblem.self) {
            try opened(WorkbookFixture.row(1, [String(repeating: "x", count: 2_000_000)]))
        }
    }

    @Test(arguments: [
        "<row r=\"2\"/><row r=\"2\"/>", "<row r=\"2\"/><row r=\"1\"/>",
        "<row r=\"2\"/><row r=\"x\"/>",
        "<row r=\"2\"/><row r=\"1048577\"/>", "<row r=\"2\"/><row r=\"99999999999999999999\"/>",
        "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
        "<row r=\"2\"><c r=\"A2\"/><c r=\"A2\"/></row>",
        "<row r=\"2\"><c r=\"XFE2\"/></row>", "<row r=\"2\"><c r=\"2\"/></row>",
    ])
    func `rows and cells out of their order name the row`(rows: String) {
        #expect(throws: broken(row: 2)) { try opened(WorkbookFixture.row(1, ["a"]) + rows) }
    }

    @Test func `merged cells that overlap are refused`() {
        let rows = WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["c", "d"])
        #expect(throws: broken(row: 2)) {
            try opened(
                rows,
                tail: #"<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C2"/></mergeCells>"#)
        }
    }

    @Test func `a cell merged over the whole sheet costs no more than the sheet`() throws {
        let rows = WorkbookFixture.row(1, ["a", "b"]) + WorkbookFixture.row(2, ["c", "d"])
        let reading = try opened(
            rows, tail: #"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#)
        #expect(reading.header == ["a", "b"])
        #expect(reading.rows == [["c", "d"]])
    }

    @Test func `merged ranges are counted up to their limit`() {
        let many = (1...11).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }.joined()
        #expect(throws: broken(row: 0)) {
            try opened(
                WorkbookFixture.row(1, ["a"]), tail: many, limits: limits { $0.mergedRanges = 10 })
        }
    }

    @Test func `targets outside the archive lead nowhere`() throws {
        var fixture = WorkbookFixture(rows: WorkbookFixture.row(1, ["a"]))
        fixture.replaced = [
            "xl/_rels/workbook.xml.rels":
                "<Relationships><Relationship Id=\"s0\" Type=\"x/worksheet\" "
                + "Target=\"../../../../etc/passwd\"/></Relationships>"
        ]
        #expect(throws: TableProblem.brokenWorkbook(part: "etc/passwd", row: 0)) {
            try Reading(fixture.data())
        }
    }
}
