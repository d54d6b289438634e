import Foundation
import Testing

@testable import Papers

/// What is read from a workbook's sheet.
struct WorkbookTests {
    private func cells(_ cells: String, _ change: (inout WorkbookFixture) -> Void = { _ in })
        throws -> [String]
    {
        var fixture = WorkbookFixture(rows: #"<row r="1">\#(cells)</row>"#)
        change(&fixture)
        return try Reading(fixture.data(), form: .workbook(sheet: "", headerRow: 1)).header
    }

    @Test func `shared texts are read with all their runs and without pronunciation`() throws {
        let row =
            #"<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c>"#
        let header = try cells(row) {
            $0.sharedStrings =
                "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>订单</t></r><r><t>号 &amp; é</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>ding</t></rPh></si><si><t><![CDATA[a<b]]></t></si>"
        }
        #expect(header == ["订单号 & é", "plain", "a<b"])
    }

    @Test func `inline texts, formulas, truth values and errors are read as shown`() throws {
        let header = try cells(
            #"<c r="A1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r>"#
                + "<rPh><t>x</t></rPh></is></c>"
                + #"<c r="B1" t="str"><f>A1&amp;"x"</f><v>inlinex</v></c>"#
                + #"<c r="C1"><f>1+1</f><v>2</v></c><c r="D1" t="b"><v>1</v></c>"#
                + #"<c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#N/A</v></c>"#
                + #"<c r="G1" t="d"><v>2026-11-20T00:00:00</v></c>"#)
        #expect(header == ["inline", "inlinex", "2", "TRUE", "FALSE", "#N/A", "2026-11-20"])
    }

    @Test func `characters that XML cannot hold are taken out of their escape`() throws {
        #expect(EscapedText.plain("a_x000D__x000A_b") == "a\r\nb")
        #expect(EscapedText.plain("_x005F_x000D_") == "_x000D_")
        for text in ["_x0000_", "_xD800_", "_x00", "_x+041_", "_X0041_", "no_x_y"] {
            #expect(EscapedText.plain(text) == text)
        }
    }

    @Test(arguments: [
        ("12.1", "12.1"), ("0.7999999999999999", "0.8"), ("9.999999999999999", "10"),
        ("-999.9999999999999", "-1000"), ("0.09999999999999998", "0.1"),
        ("12.100000000000001", "12.1"), ("4.5999999999999996", "4.6"),
        ("1.2E+3", "1200"), ("1E-3", "0.001"), ("1.5E-7", "0.00000015"), ("-0", "0"), ("-5", "-5"),
        ("123456789012345", "123456789012345"), ("1.23456789012345E+17", "123456789012345000"),
        ("4500012345678901", "4500012345678901"), ("0.1", "0.1"), ("100", "100"), ("1E+2", "100"),
        ("-2.5E+0", "-2.5"), ("9.9999999999999995E+22", "100000000000000000000000"), ("0.0", "0"),
    ])
    func `numbers are shown without exponent and without binary noise`(
        stored: String, shown: String
    ) throws {
        #expect(try cells("<c r=\"A1\"><v>\(stored)</v></c>") == [shown])
    }

    @Test(arguments: [
        (14, "46346", "2026-11-20"), (14, "46346.75", "2026-11-20"),
        (22, "46346.75", "2026-11-20T18:00:00"),
        (22, "46346", "2026-11-20"), (31, "46346", "2026-11-20"), (21, "0.75", "18:00:00"),
        (46, "1.5", "36:00:00"), (14, "1", "1900-01-01"), (14, "59", "1900-02-28"),
        (14, "60", "1900-02-29"), (14, "61", "1900-03-01"), (14, "0", "0"), (14, "-1", "-1"),
        (14, "2958465", "9999-12-31"), (14, "2958466", "2958466"),
        (22, "46346.9999999", "2026-11-21"),
        (14, "46346.9999999", "2026-11-20"),
        (0, "46346", "46346"), (2, "46346.5", "46346.5"), (164, "46346", "2026-11-20"),
        (165, "46346.5", "2026-11-20T12:00:00"), (166, "46346", "46346"), (167, "123", "0000123"),
        (168, "46346", "2026-11-20"), (169, "5", "5"), (170, "0.5", "12:00:00"),
        (171, "46346", "46346"),
        (172, "46346", "2026-11-20"), (999, "5", "5"),
    ])
    func `days and times are told by the format of their cell`(
        format: Int, stored: String, shown: String
    ) throws {
        let header = try cells("<c r=\"A1\" s=\"1\"><v>\(stored)</v></c>") {
            $0.cellFormats = [0, format]
            let codes = [
                164: "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", 165: "dd/mm/yy hh:mm",
                166: "[Red]#,##0.00\\d;yyyy", 167: "0000000", 168: "[$-409]mmm",
                169: "0.0&quot; days&quot;", 170: "[h]:mm", 171: "General", 172: "d-mmm-yy;@",
            ]
            $0.numberFormats = codes.map { #"<numFmt numFmtId="\#($0)" formatCode="\#($1)"/>"# }
                .joined()
        }
        #expect(header == [shown])
    }

    @Test func `days of the 1904 system are counted from there`() throws {
        let header = try cells(
            #"<c r="A1" s="1"><v>44884</v></c><c r="B1" s="1"><v>0</v></c>"#
                + #"<c r="C1" s="1"><v>60</v></c>"#
        ) {
            $0.cellFormats = [0, 14]
            $0.workbookProperties = #"<workbookPr date1904="1"/>"#
        }
        #expect(header == ["2026-11-20", "1904-01-01", "1904-03-01"])
    }

    @Test func `missing rows and cells leave their places empty`() throws {
        let rows =
            WorkbookFixture.row(2, ["Item", nil, "Qty"]) + "<row r=\"3\"/>"
            + #"<row r="4"><c r="A4" s="0"/><c r="B4"/></row>"#
            + WorkbookFixture.row(7, [nil, nil, "5"])
            + "<row><c t=\"str\"><v>A</v></c><c><v>6</v></c></row>"
        let reading = try Reading(WorkbookFixture(rows: rows).data())
        #expect(reading.header == ["Item", "Column 2", "Qty"])
        #expect(reading.form.headerRow == 2)
        #expect(reading.numbers == [7, 8])
        #expect(reading.rows == [["", "", "5"], ["A", "6", ""]])
    }

    @Test func `merged cells hold their value throughout`() throws {
        let rows =
            WorkbookFixture.row(1, ["Purchase orders 2026", nil, nil])
            + WorkbookFixture.row(2, ["Order", "Item", "Qty"])
            + WorkbookFixture.row(3, ["PO-1", "Bolt", "5"])
            + WorkbookFixture.row(4, [nil, "Nut", "6"])
            + WorkbookFixture.row(5, ["PO-2", "Pin", "7"])
        let merged =
            #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/>"#
            + #"<mergeCell ref="C9:XFD9"/><mergeCell ref="nonsense"/></mergeCells>"#
        let reading = try Reading(WorkbookFixture(rows: rows, tail: merged).data())
        #expect(reading.form.headerRow == 2)
        #expect(reading.header == ["Order", "Item", "Qty"])
        #expect(
            reading.rows == [["PO-1", "Bolt", "5"], ["PO-1", "Nut", "6"], ["PO-2", "Pin", "7"]])
    }

    @Test func `titles merged side by side are no header`() throws {
        let rows =
            WorkbookFixture.row(1, ["Haitian Ltd", nil, nil, "Orders", nil, nil])
            + WorkbookFixture.row(3, ["A", "B", "C", "D", "E", "F"])
            + WorkbookFixture.row(4, ["1", "2", "3", "4", "5", "6"])
        let merged = #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="D1:F1"/></mergeCells>"#
        let reading = try Reading(WorkbookFixture(rows: rows, tail: merged).data())
        #expect(reading.form.headerRow == 3)
    }

    @Test func `two merged header rows are joined into one name each`() throws {
        let rows =
            WorkbookFixture.row(1, ["订单号", "尺寸", nil, nil, "数量"])
            + WorkbookFixture.row(2, [nil, "长", "宽", "高", nil])
            + WorkbookFixture.row(3, ["PO-1", "10", "20", "30", "5"])
        let merged =
            #"<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/>"#
            + #"<mergeCell ref="E1:E2"/></mergeCells>"#
        let reading = try Reading(WorkbookFixture(rows: rows, tail: merged).data())
        #expect(reading.header == ["订单号", "尺寸 长", "尺寸 宽", "尺寸 高", "数量"])
        #expect(reading.form.headerRowCount == 2)
        #expect(reading.numbers == [3])
        #expect(
            try Reading(WorkbookFixture(rows: rows, tail: merged).data(), form: reading.form)
                == reading)
    }

    @Test func `groups alone above a full header are joined with it`() throws {
        let rows =
            WorkbookFixture.row(1, [nil, nil, "Size", nil, nil])
            + WorkbookFixture.row(2, ["Code", "Name", "L", "W", "Qty"])
            + WorkbookFixture.row(3, ["A", "Box", "10", "20", "5"])
        let merged = #"<mergeCells><mergeCell ref="C1:D1"/></mergeCells>"#
        let reading = try Reading(WorkbookFixture(rows: rows, tail: merged).data())
        #expect(reading.header == ["Code", "Name", "Size L", "Size W", "Qty"])
    }

    @Test func `the first visible sheet is read unless one is named`() throws {
        let sheets = ["Notes", "Orders", "Prices"].map {
            WorkbookFixture.Sheet(
                name: $0, rows: WorkbookFixture.row(1, [$0, "x"]),
                state: $0 == "Notes" ? "hidden" : "visible")
        }
        let data = try WorkbookFixture(sheets: sheets).data()
        let reader = try TableReader.open(data)
        #expect(reader.form.sheet == "Orders")
        #expect(reader.form.kind == .workbook)
        #expect(reader.table.sheets == ["Orders", "Prices"])
        #expect(try Reading(data, form: .workbook(sheet: "Prices")).header == ["Prices", "x"])
        #expect(try Reading(data, form: .workbook(sheet: "Notes")).header == ["Notes", "x"])
        #expect(throws: TableProblem.sheetMissing(name: "Gone")) {
            try Reading(data, form: .workbook(sheet: "Gone"))
        }
        #expect(throws: TableProblem.noVisibleSheet) {
            try Reading(WorkbookFixture(sheets: Array(sheets.prefix(1))).data())
        }
    }

    @Test func `prefixes, comments and parts in UTF-16 make no difference`() throws {
        let name = "xl/worksheets/sheet1.xml"
        let xml =
            "<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x='m'><x:sheetData>"
            + "<x:row r='1'><x:c r='A1' t='str'><x:v>a&#x4E2D;&#10;b</x:v></x:c></x:row>"
            + "</x:sheetData></x:worksheet>\n"
        var fixture = WorkbookFixture(rows: "")
        fixture.replaced = [name: xml]
        let form = TableForm.workbook(sheet: "", headerRow: 1)
        #expect(try Reading(fixture.data(), form: form).header == ["a中 b"])
        var source = XMLFixture(Data(xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        #expect(try source.tokens().contains(.text("a中\nb")))
    }

    @Test func `a workbook on disk reads as the same bytes in memory`() throws {
        let data = try WorkbookFixture(rows: WorkbookFixture.row(1, ["a", "b"])).data()
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-\(UUID().uuidString).xlsx")
        try data.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        #expect(try TableReader.open(path: url.path).table == TableReader.open(data).table)
    }
}
