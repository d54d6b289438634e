import Foundation
import Testing

@testable import Papers

/// What is found out about a file without being told.
struct FormTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let form: TableForm
        var testDescription: String { "\(form.encoding) \(form.delimiter) \(form.lineEnd)" }
    }

    static let cases: [Case] = TableForm.Encoding.allCases.flatMap { encoding in
        TableForm.Delimiter.allCases.flatMap { delimiter in
            [TableForm.LineEnd.lf, .crlf, .cr].map { lineEnd in
                Case(
                    form: TableForm(
                        encoding: encoding, delimiter: delimiter, lineEnd: lineEnd, headerRow: 1))
            }
        }
    }

    static let cells = [
        ["订单号", "供应商", "备注, 说明", "数量"],
        ["PO-1", "宁波\"海天\"", "第一行\n第二行", "1,200.5"],
        ["PO-2", "Côte d'Ivoire; Ltd", "", "0.5"],
        ["PO-3", "a|b", "\tx", "12"],
    ]

    @Test(arguments: cases)
    func `every encoding, delimiter and line end is recognised and read`(_ one: Case) throws {
        let writer = TableWriter(form: one.form, guardFormulas: false)
        var data = writer.opening
        for record in Self.cells { data += try writer.record(record) }
        let reading = try Reading(data)
        #expect(reading.form == one.form)
        #expect(reading.header == Self.cells[0])
        #expect(reading.rows == Array(Self.cells.dropFirst()))
        #expect(try Reading(data, form: reading.form) == reading)
    }

    @Test(arguments: [TableForm.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 without a byte order mark is recognised by its NULs`(
        encoding: TableForm.Encoding
    ) throws {
        let form = TableForm(encoding: encoding, delimiter: .semicolon, headerRow: 1)
        let writer = TableWriter(form: form, guardFormulas: false)
        var data = Data()
        for record in Self.cells { data += try writer.record(record) }
        #expect(try Reading(data).form == form)
        #expect(try Reading(data).rows == Array(Self.cells.dropFirst()))
    }

    @Test func `half a character of UTF-16 is a problem`() {
        let form = TableForm(encoding: .utf16LittleEndian, headerRow: 1)
        let text = Data("a\0,\0b\0\n\0".utf8)
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 8)) {
            try Reading(text + Data([0x31]), form: form)
        }
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 8)) {
            try Reading(text + Data([0x00, 0xD8, 0x31, 0x00]), form: form)
        }
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 8)) {
            try Reading(text + Data([0x00, 0xDC]), form: form)
        }
    }

    @Test func `bytes that are no GB18030 are a problem naming row and byte`() {
        let data = Data("a,b\n1,".utf8) + Data([0xFF, 0x31])
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 6)) {
            try Reading(data, form: TableForm(encoding: .gb18030, headerRow: 1))
        }
    }

    @Test func `UTF-8 that begins far behind the start is found`() throws {
        let ascii = "a,b\n" + String(repeating: "1,2\n", count: 100_000)
        #expect(try Reading(ascii + "3,数量\n").form.encoding == .utf8)
        let chinese = Data(ascii.utf8) + Data([0x33, 0x2C, 0xCA, 0xFD, 0xC1, 0xBF, 0x0A])
        let reading = try Reading(chinese)
        #expect(reading.form.encoding == .gb18030)
        #expect(reading.rows.last == ["3", "数量"])
    }

    @Test func `commas in quoted text do not outweigh the tab`() throws {
        let reading = try Reading(
            "Item\tNote\tQty\nA\t\"a, b, c\"\t1\nB\t\"d, e, f\"\t2\nC\tg, h, i\t3\n")
        #expect(reading.form.delimiter == .tab)
        #expect(reading.rows[0] == ["A", "a, b, c", "1"])
    }

    @Test func `semicolons in quoted text do not outweigh the comma`() throws {
        let reading = try Reading("\"Item; old\",\"Note; new\"\n\"a; b\",\"c; d\"\n")
        #expect(reading.form.delimiter == .comma)
    }

    @Test func `decimal commas do not outweigh the semicolon`() throws {
        let reading = try Reading("Artikel;Preis;Gewicht\nA;1,5;2,5\nB;3,5;4,5\n")
        #expect(reading.form.delimiter == .semicolon)
    }

    @Test func `on equal terms the comma is the decimal mark`() throws {
        #expect(try Reading("Ort;Wert,EUR\nA;1,5\nB;2,5\n").form.delimiter == .semicolon)
    }

    @Test func `a delimiter in every row outweighs one that is often in the cells`() throws {
        let rows = (0..<10).map { $0 < 6 ? "\($0),a|b|c|d\n" : "\($0),a\n" }
        #expect(try Reading("Item,Sizes\n" + rows.joined()).form.delimiter == .comma)
    }

    @Test func `titles above the table do not hide its delimiter`() throws {
        let reading = try Reading("Orders 2026\n\nItem;Qty;Price\nA;1;2\nB;3;4\nC;5;6\n")
        #expect(reading.form.delimiter == .semicolon)
        #expect(reading.form.headerRow == 3)
    }

    @Test func `a spreadsheet's sep line names the delimiter and is no row of the table`() throws {
        let reading = try Reading("sep=;\r\nItem;Qty\r\nA, B;1\r\n")
        #expect(reading.form.delimiter == .semicolon)
        #expect(reading.header == ["Item", "Qty"])
        #expect(reading.numbers == [3])
    }

    @Test func `a single column is read as commas would`() throws {
        let reading = try Reading("Item\nA\nB\n")
        #expect(reading.form.delimiter == .comma)
        #expect(reading.rows == [["A"], ["B"]])
    }

    @Test func `a corrected form is followed`() throws {
        let text = "x;y\na,1;b\n2;3\n"
        var form = try Reading(text).form
        form.delimiter = .comma
        form.headerRow = 2
        let reading = try Reading(text, form: form)
        #expect(reading.header == ["a", "1;b"])
        #expect(reading.numbers == [3])
        #expect(reading.rows == [["2;3", ""]])
    }

    @Test func `a header row that is not there is a problem`() {
        #expect(throws: TableProblem.headerMissing(row: 2)) {
            try Reading("a,b\n\n1,2\n", form: TableForm(headerRow: 2))
        }
        #expect(throws: TableProblem.headerMissing(row: 9)) {
            try Reading("a,b\n1,2\n", form: TableForm(headerRow: 9))
        }
    }

    @Test func `a second header row that is blank is none`() throws {
        let form = TableForm(headerRow: 1, headerRowCount: 2)
        let reading = try Reading("a,b\n\n1,2\n", form: form)
        #expect(reading.header == ["a", "b"])
        #expect(reading.rows == [["1", "2"]])
        #expect(reading.form.headerRowCount == 1)
    }

    @Test func `a form of another kind is a problem, and so is an old workbook`() throws {
        #expect(throws: TableProblem.kindDiffers(found: .delimited)) {
            try Reading("a,b\n", form: .workbook(sheet: ""))
        }
        #expect(throws: TableProblem.oldOrLockedWorkbook) {
            try Reading(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        }
    }

    @Test func `a form can be remembered`() throws {
        let form = try Reading("a\tb\r1\t2\r").form
        let kept = try JSONEncoder().encode(form)
        #expect(try JSONDecoder().decode(TableForm.self, from: kept) == form)
    }
}
