import Foundation
import Testing

@testable import Papers

/// How records and cells are taken apart.
struct RecordTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `LF, CRLF and a lone CR each end a line`(lineEnd: String) throws {
        let text = ["a,b", "1,2", "3,4"].joined(separator: lineEnd)
        #expect(try Reading.plain(text).rows == [["1", "2"], ["3", "4"]])
        #expect(try Reading.plain(text + lineEnd).rows == [["1", "2"], ["3", "4"]])
    }

    @Test func `line ends may change within a file without losing a row`() throws {
        let reading = try Reading("a,b\r\n1,2\n3,4\r5,6\r\n\n7,8")
        #expect(reading.rows == [["1", "2"], ["3", "4"], ["5", "6"], ["7", "8"]])
        #expect(reading.numbers == [2, 3, 4, 6])
        #expect(reading.form.lineEnd == .mixed)
    }

    @Test func `quotes protect delimiters, line ends and doubled quotes`() throws {
        let text = "a,b\n\"1,5\",\"two\r\nlines\"\n\"say \"\"yes\"\"\",\"\"\"\"\n"
        #expect(
            try Reading.plain(text).rows == [["1,5", "two\r\nlines"], ["say \"yes\"", "\""]])
    }

    @Test func `a quote inside an unquoted cell is kept as it stands`() throws {
        #expect(
            try Reading.plain("a,b\n5\" pipe,6\"\" pipe\n x,\"y\" z\n").rows
                == [["5\" pipe", "6\"\" pipe"], [" x", "y z"]])
    }

    @Test func `an empty quoted cell at the very end is a cell`() throws {
        #expect(try Reading.plain("a,b\n1,\"\"").rows == [["1", ""]])
        #expect(try Reading.plain("a,b\n1,").rows == [["1", ""]])
    }

    @Test func `a quote left open at the end of the file is a problem naming its row`() {
        #expect(throws: TableProblem.unterminatedQuote(row: 3)) {
            try Reading.plain("a,b\n1,2\n3,\"four\n5,6\n")
        }
    }

    @Test func `rows are numbered as a spreadsheet shows them`() throws {
        let reading = try Reading.plain("a,b\n\"1\n1\",2\n\n,\n3,4\n")
        #expect(reading.numbers == [2, 5])
        #expect(reading.rows == [["1\n1", "2"], ["3", "4"]])
    }

    @Test func `short rows are filled up and long rows keep what they hold`() throws {
        let reading = try Reading.plain("a,b,c\n1\n1,2,3,,\n1,2,3,,5\n")
        #expect(reading.header == ["a", "b", "c", "Column 4", "Column 5"])
        #expect(
            reading.rows == [
                ["1", "", "", "", ""], ["1", "2", "3", "", ""], ["1", "2", "3", "", "5"],
            ])
    }

    @Test func `a row that grows beyond the header far below keeps its cells`() throws {
        let text = "a,b\n" + String(repeating: "1,2\n", count: 100) + "1,2,3,4,,\n"
        #expect(try Reading.plain(text).rows.last == ["1", "2", "3", "4"])
    }

    @Test func `NUL is a problem naming row and byte`() {
        #expect(throws: TableProblem.nulByte(row: 2, byteOffset: 5)) {
            try Reading.plain("a,b\n1\0,2\n")
        }
    }

    @Test func `a bad byte in a file of UTF-8 is a problem naming row and byte`() {
        let good = String(repeating: "编号,数量\n", count: 30)
        let data = Data(good.utf8) + Data([0x31, 0x2C, 0xE9, 0x41, 0x0A])
        #expect(throws: TableProblem.invalidText(row: 31, byteOffset: good.utf8.count + 2)) {
            try Reading(data)
        }
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xFF],
            [0xE4, 0xBD], [0xF0, 0x9F, 0x98],
        ] as [[UInt8]])
    func `overlong forms, halves of characters and cut-off characters are refused`(
        bytes: [UInt8]
    ) {
        let data = Data("a,b\n1,".utf8) + Data(bytes)
        #expect(throws: TableProblem.invalidText(row: 2, byteOffset: 6)) {
            try Reading(data, form: TableForm(headerRow: 1))
        }
    }

    @Test func `everything before a problem is delivered first`() throws {
        let text = "a,b\n" + String(repeating: "1,2\n", count: 200) + "3,\"open"
        let reader = try TableReader.open(Data(text.utf8))
        for _ in 0..<200 { #expect(try reader.next() != nil) }
        #expect(throws: TableProblem.unterminatedQuote(row: 202)) { try reader.next() }
        #expect(try reader.next() == nil)
    }

    @Test func `a file without bytes, or without anything in its cells, is empty`() {
        #expect(throws: TableProblem.empty) { try Reading("") }
        #expect(throws: TableProblem.empty) { try Reading("\n\n,,\n") }
        #expect(throws: TableProblem.empty) { try Reading("\u{FEFF}") }
    }

    @Test func `a missing file and a folder cannot be read`() {
        #expect(throws: TableProblem.unreadable) {
            try TableReader.open(path: "/nonexistent/orders.csv")
        }
        #expect(throws: TableProblem.unreadable) { try TableReader.open(path: "/tmp") }
    }

    @Test func `a file on disk reads as the same bytes in memory`() throws {
        let text = "a,b\n" + (1...50_000).map { "\($0),\"第\($0)行\"\n" }.joined()
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let reader = try TableReader.open(path: url.path)
        var count = 0
        while let row = try reader.next() {
            count += 1
            #expect(row.cells == ["\(count)", "第\(count)行"])
        }
        #expect(count == 50_000)
    }
}
