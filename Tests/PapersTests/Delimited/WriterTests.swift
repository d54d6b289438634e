import Foundation
import Testing

@testable import Papers

/// What is written, and that it reads back the same.
struct WriterTests {
    private func written(
        _ records: [[String]], form: TableForm = TableForm(), guardFormulas: Bool = false
    ) throws -> Data {
        let writer = TableWriter(form: form, guardFormulas: guardFormulas)
        return try records.reduce(into: writer.opening) { $0 += try writer.record($1) }
    }

    private func text(_ cells: [String], guardFormulas: Bool = false) throws -> String {
        String(decoding: try written([cells], guardFormulas: guardFormulas), as: UTF8.self)
    }

    @Test func `only cells that need it are quoted`() throws {
        #expect(try text(["a", "", "b c"]) == "a,,b c\r\n")
        #expect(
            try text(["a,b", "say \"yes\"", "two\nlines", "x;y", "x|y"])
                == "\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\"x;y\",\"x|y\"\r\n")
    }

    @Test(arguments: [
        "=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "-", "--1",
        "-1e5", "-x",
    ])
    func `cells that a spreadsheet would calculate get an apostrophe when asked`(
        cell: String
    ) throws {
        let form = TableForm(headerRow: 1)
        let plain = try Reading(written([["h"], [cell]]), form: form)
        #expect(plain.rows == [[cell]])
        let safe = try Reading(written([["h"], [cell]], guardFormulas: true), form: form)
        #expect(safe.rows == [["'" + cell]])
        #expect(safe.rows.map { $0.map(FormulaGuard.bare) } == [[cell]])
    }

    @Test(arguments: ["-5", "-1,234.50", "-0.5", "a=b", "5", "", "'=1", " =1"])
    func `plain negative numbers and harmless cells stay as they are`(cell: String) throws {
        let form = TableForm(headerRow: 1)
        let safe = try Reading(
            written([["h", "x"], [cell, "x"]], guardFormulas: true), form: form)
        #expect(safe.rows == [[cell, "x"]])
    }

    @Test(arguments: ["'5", "'-5", "'", "", "'n' Roll", "it's", "'' =1", "x"])
    func `an apostrophe that guards nothing stays`(cell: String) {
        #expect(FormulaGuard.bare(cell) == cell)
    }

    @Test func `a sign counts whatever joins it`() throws {
        #expect(try text(["=\u{301}1"], guardFormulas: true) == "'=\u{301}1\r\n")
    }

    @Test func `a first cell that looks like a byte order mark is kept`() throws {
        let cells = ["\u{FEFF}a", "b"]
        let reading = try Reading(written([cells, ["1", "2"]]), form: TableForm(headerRow: 1))
        #expect(reading.header == cells)
    }

    @Test func `a workbook's form is written as text that spreadsheets open`() throws {
        let writer = TableWriter(form: .workbook(sheet: "Orders"), guardFormulas: true)
        #expect(writer.opening == Data([0xEF, 0xBB, 0xBF]))
        #expect(try writer.record(["数", "a,b"]) == Data("数,\"a,b\"\r\n".utf8))
    }

    @Test(arguments: 0..<40)
    func `a random table reads back cell by cell`(round: Int) throws {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededChance(seed: seed)
        let columns = Int.random(in: 2...6, using: &chance)
        let rows = (0..<Int.random(in: 1...30, using: &chance)).map { _ in
            ["x"] + (1..<columns).map { _ in Self.cell(&chance) }
        }
        let header = (0..<columns).map { "h\($0)" }
        let form = TableForm(
            encoding: TableForm.Encoding.allCases.randomElement(using: &chance) ?? .utf8,
            delimiter: TableForm.Delimiter.allCases.randomElement(using: &chance) ?? .comma,
            lineEnd: [.lf, .crlf, .cr].randomElement(using: &chance) ?? .lf, headerRow: 1)
        let reading = try Reading(written([header] + rows, form: form), form: form)
        #expect(
            reading.rows.map { $0.map { Array($0.utf8) } }
                == rows.map { $0.map { Array($0.utf8) } }, "seed \(seed)")
    }

    private static func cell(_ chance: inout SeededChance) -> String {
        let signs = Array(",;\t|\"\n\r'=-ab1 数é😀\u{FEFF}\u{301}").flatMap(\.unicodeScalars)
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...8, using: &chance) {
            if let sign = signs.randomElement(using: &chance) { scalars.append(sign) }
        }
        return String(scalars)
    }
}
