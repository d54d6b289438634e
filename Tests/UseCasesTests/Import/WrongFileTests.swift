import FollowUp
import Foundation
import Testing
import UseCases

/// Files that are no list, and days that are none.
@Suite struct WrongFileTests {
    private static let book = Workbooks.bytes([["PO", "Vendor"], ["PO-1", "Hengda"]])
    private static let table = Array("PO,Vendor\nPO-1,Hengda\n".utf8)
    private static let picture: [UInt8] = [0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]

    static let files: [(name: String, bytes: [UInt8], trouble: TableTrouble)] = [
        ("orders.csv", [], .empty), ("orders.csv", [0xEF, 0xBB, 0xBF], .empty),
        ("orders.csv", [0xFF, 0xFE], .empty), ("orders.xlsx", [], .empty),
        ("orders.csv", Array("PO,Vendor,Item,Qty\n".utf8), .noRows),
        ("orders.csv", Array("PO,Vendor\n,\n\n".utf8), .noRows),
        ("orders.xlsx", Workbooks.bytes([["PO", "Vendor", "Qty"]]), .noRows),
        ("orders.xlsx", Workbooks.bytes([]), .empty),
        ("orders.xlsx", Array(book.prefix(book.count / 2)), .cutOff),
        ("orders.csv", Array("PO,Vendor\nPO-1,\"Heng".utf8), .openQuote(row: 2)),
        ("orders.csv", book, .workbookNamedText), ("orders.xlsx", table, .textNamedWorkbook),
        ("orders.csv", Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 10], .otherFile(.pdf)),
        ("orders.xlsx", Array("%PDF-1.7\n".utf8), .otherFile(.pdf)),
        ("orders.csv", picture, .otherFile(.picture)), ("list", picture, .otherFile(.picture)),
        ("orders.xls", Array("<html><table>".utf8), .otherFile(.webPage)),
        ("orders.csv", Array("Rar!".utf8) + [26, 7, 0], .otherFile(.archive)),
        ("orders.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldOrLockedWorkbook),
    ]

    @Test(arguments: TestEngine.all, ["orders", "takeOver"])
    func `a file that is no list is refused by what it is`(
        _ engine: TestEngine, _ sheet: String
    ) async throws {
        try await Stage.on(engine) { stage in
            for (name, bytes, trouble) in Self.files {
                let refused = try await refusal {
                    try await stage.take(bytes, sheet: sheet, name: name)
                }
                let expected = Refusal(.unreadableTable(trouble), field: "file")
                #expect(refused == expected, "\(name) \(trouble)")
            }
            // What its content says is a list is one, whatever old program named it.
            for (name, bytes) in [
                ("orders.xls", Self.table), ("list", Self.book),
                ("ID3.csv", Array("ID3,b\n1,2\n".utf8)),
                ("packing.csv", Array("PKG,b\n1,2\n".utf8)),
                ("orders.xls", Self.book),
            ] {
                let id = try await stage.take(bytes, sheet: sheet, name: name)
                #expect(try await stage.list(id).rowsInAll == 1)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a day without a year, and a year nobody plans for, are named as that`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let days = [
                ("12月3日", "yearMissing"), ("12-03", "yearMissing"), ("3 Dec", "yearMissing"),
                ("9999-12-31", "yearFarOff"), ("0001-01-01", "yearFarOff"),
                ("99991231", "yearFarOff"), ("9999年12月31日", "yearFarOff"),
                ("31/12/9999", "yearFarOff"), ("2026-02-31", "notADay"), ("13月3日", "notADay"),
                ("9999-13-31", "notADay"),
            ]
            let rows = days.enumerated().map { "PO-\($0),Hengda,Lid,5,\($1.0)\n" }.joined()
            let report = try await stage.bringIn("PO,Vendor,Item,Qty,Promised date\n" + rows)
            #expect(report.problems.map(\.reason) == days.map(\.1))
            #expect(report.problems.map(\.row) == Array(2..<(days.count + 2)))
            #expect(report.problems.allSatisfy { $0.column == "Promised date" })
            try await stage.open("PO-1")
            let sheet = try await stage.bringIn(
                "PO,As of,loaded\nPO-1,12月3日,0001-01-01\n", sheet: "takeOver")
            #expect(
                sheet.problems.map { "\($0.column ?? ""): \($0.reason)" }.sorted() == [
                    "As of: yearMissing", "loaded: yearFarOff",
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `what stays out of a workbook comes back as the text it is`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let rows = [["PO", "Vendor", "Item", "Qty"], ["PO-1", "Hengda", "Lid", "0"]]
            for (name, expected) in [
                ("orders.xlsx", "errors-orders.csv"), ("list", "errors-list.csv"),
            ] {
                let id = try await stage.take(Workbooks.bytes(rows), name: name)
                _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
                let file = try await stage.house.ask(AskListErrors(list: id), stage.owner)
                #expect(file.name == expected && file.path.hasSuffix(".csv"))
            }
        }
    }
}
