import Foundation
import Testing

@testable import Papers

/// Both sides of every limit of a delimited file.
struct LimitTests {
    private func limits(_ change: (inout TableLimits) -> Void) -> TableLimits {
        var limits = TableLimits()
        change(&limits)
        return limits
    }

    @Test func `a thousand columns are read and one more names its row`() throws {
        let thousand = (1...1000).map(String.init).joined(separator: ",")
        #expect(try Reading.plain("a,b\n\(thousand)\n").rows[0].count == 1000)
        #expect(throws: TableProblem.tooManyColumns(row: 2, limit: 1000)) {
            try Reading.plain("a,b\n\(thousand),1001\n")
        }
    }

    @Test func `a row of a hundred thousand columns is a clear problem`() {
        let wide = String(repeating: "x,", count: 100_000)
        #expect(throws: TableProblem.tooManyColumns(row: 2, limit: 1000)) {
            try Reading("a,b\n\(wide)\n1,2\n")
        }
    }

    @Test(arguments: ["x", "数", "😀"])
    func `a cell holds as many characters as a spreadsheet's`(character: String) throws {
        let units = character.utf16.count
        let full = String(repeating: character, count: 32_767 / units)
        #expect(try Reading.plain("a,b\n1,\(full)\n").rows[0][1] == full)
        #expect(try Reading.plain("a,b\n1,\"\(full)\"\n").rows[0][1] == full)
        for text in [full + "ab", "\"\(full)ab\""] {
            #expect(throws: TableProblem.cellTooLong(row: 2, column: 2, limit: 32_767)) {
                try Reading.plain("a,b\n1,\(text)\n")
            }
        }
    }

    @Test func `an open quote does not swallow a large file`() {
        let text = "a,b\n1,\"" + String(repeating: "1,2\n", count: 100_000)
        #expect(throws: TableProblem.cellTooLong(row: 2, column: 2, limit: 32_767)) {
            try Reading.plain(text)
        }
    }

    @Test func `rows are counted up to their limit, blank ones not`() throws {
        let three = limits { $0.rows = 3 }
        #expect(try Reading.plain("a,b\n1,2\n\n\n3,4\n5,6\n", limits: three).rows.count == 3)
        #expect(throws: TableProblem.tooManyRows(limit: 3)) {
            try Reading.plain("a,b\n1,2\n3,4\n5,6\n7,8\n", limits: three)
        }
    }

    @Test func `a file may be as large as its limit, in memory and on disk`() throws {
        let ten = limits { $0.fileBytes = 10 }
        #expect(try Reading("a,b\n1,2\n3,", limits: ten).rows.count == 2)
        #expect(throws: TableProblem.fileTooLarge(limitBytes: 10)) {
            try Reading("a,b\n1,2\n3,4", limits: ten)
        }
        #expect(throws: TableProblem.fileTooLarge(limitBytes: 10)) {
            try TableReader.open(path: "/dev/zero", limits: ten)
        }
    }

    @Test func `a letter bears thirty marks at most`() throws {
        let most = "a" + String(repeating: "\u{301}", count: 30)
        #expect(try Reading.plain("x\n\(most)\n").rows == [[most]])
        #expect(throws: TableProblem.tooManyAccents(row: 2)) {
            try Reading.plain("x\n\(most)\u{301}\n")
        }
        #expect(throws: TableProblem.tooManyAccents(row: 1)) {
            try Reading.plain("\(most)\u{301}\nx\n")
        }
    }
}
