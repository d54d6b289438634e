import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// Lists as people keep them: asked where nothing decides, never guessed.
@Suite struct ReadingTests {
    @Test(arguments: TestEngine.all)
    func `a decimal mark that nothing decides is asked for, and kept in the mapping`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let text = "PO;Vendor;Item;Qty\nPO-1;Hengda;Lid;1.500\nPO-2;Hengda;Lid;2.000\n"
            let id = try await stage.take(Array(text.utf8))
            #expect(try await stage.list(id).ambiguousDecimals == ["Qty"])
            await #expect(throws: Refusal(.missing, field: "decimalMark")) {
                _ = try await stage.house.perform(CheckList(list: id), stage.owner)
            }
            var mapping = MapList(list: id, columns: try await stage.list(id).mapping.columns)
            mapping.name = "german"
            mapping.currency = "EUR"
            mapping.decimalMark = "dot"
            let wrong = mapping
            await #expect(throws: Refusal(.unknownCode("dot"), field: "decimalMark")) {
                _ = try await stage.house.perform(wrong, stage.owner)
            }
            mapping.decimalMark = "comma"
            #expect(
                try await stage.house.perform(mapping, stage.owner).ambiguousDecimals.isEmpty)
            _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
            #expect(try await stage.order(numbered: "PO-1").lines[0].quantity == quantity(1_500))
            // The next list of the same shape is asked nothing, and has the same currency.
            let next = try await stage.take(
                Array("PO;Vendor;Item;Qty\nPO-3;Hengda;Lid;3.000\n".utf8), currency: nil,
                mapping: "german")
            let list = try await stage.list(next)
            #expect(list.ambiguousDecimals.isEmpty && !list.currencyMissing)
            _ = try await stage.house.runImport(next, dryRun: false, stage.owner)
            let order = try await stage.order(numbered: "PO-3")
            #expect(order.lines[0].quantity == quantity(3_000))
            #expect(order.terms.currency == Currency(code: "EUR"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `dates that nothing decides are asked for`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let text = "PO,Vendor,Item,Qty,Promised date\nPO-1,Hengda,Lid,5,3/12/2026\n"
            let id = try await stage.take(Array(text.utf8))
            #expect(try await stage.list(id).ambiguousDates == ["Promised date"])
            await #expect(throws: Refusal(.missing, field: "dateOrder")) {
                _ = try await stage.house.perform(RunList(list: id), stage.owner)
            }
            var mapping = MapList(list: id, columns: try await stage.list(id).mapping.columns)
            mapping.currency = "USD"
            mapping.dateOrder = "dayMonthYear"
            _ = try await stage.house.perform(mapping, stage.owner)
            _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
            #expect(try await stage.order(numbered: "PO-1").promised == day("2026-12-03"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a number that cannot be read keeps its row out, words are an absent fact`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Price\nPO-1,Hengda,Lid,5,3.90\nPO-2,Hengda,Lid,5,¥3.90/pc\n"
                    + "PO-3,Hengda,Lid,5,to be agreed\nPO-4,Hengda,Lid,５,３.９０\n")
            #expect(
                report.problems == [ImportProblem(row: 3, column: "Price", reason: "notANumber")])
            #expect(report.notes.absentNumbers == 1)
            #expect(report.created == 3)
            let wide = try await stage.order(numbered: "PO-4")
            #expect(wide.lines[0].quantity == quantity(5))
            #expect(wide.lines[0].unitPrice == UnitPrice(decimal: "3.90"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a column that the mapping names and the list lost is named`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let first = try await stage.take(
                Array("a,b,c,d,e\nPO-1,Hengda,Lid,5,2026-11-20\n".utf8))
            var mapping = MapList(
                list: first,
                columns: [
                    "order": "a", "supplier": "b", "item": "c", "quantity": "d", "promised": "e",
                ])
            mapping.name = "erp"
            mapping.currency = "USD"
            _ = try await stage.house.perform(mapping, stage.owner)
            let next = try await stage.take(
                Array("a,b,c,d,E\nPO-1,Hengda,Lid,5,2026-11-20\n".utf8), mapping: "erp")
            #expect(try await stage.list(next).missingColumns == ["e"])
            await #expect(throws: Refusal(.unknownCode("e"), field: "column.promised")) {
                _ = try await stage.house.perform(CheckList(list: next), stage.owner)
            }
            await #expect(throws: Refusal(.unknownCode("erp"), field: "mapping")) {
                _ = try await stage.take(
                    Array("PO,Stage\nPO-1,loaded\n".utf8), sheet: "takeOver", mapping: "erp")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a workbook with a merged header goes in, and its errors come back as a list`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let book = Workbooks.bytes(
                [
                    ["Orders of November"], ["PO", "Vendor", "Item", "Order", ""],
                    ["", "", "", "Qty", "Promised date"],
                    ["PO-1", "Hengda", "Lid", "5", "2026-11-20"],
                    ["PO-2", "Hengda", "Lid", "-5", "2026-11-20"],
                ], merged: ["A1:E1", "D2:E2", "A2:A3", "B2:B3", "C2:C3"])
            let id = try await stage.take(book, name: "orders.xlsx")
            let list = try await stage.list(id)
            #expect(list.form.encoding == "xlsx" && list.form.headerRow == 2)
            #expect(list.header == ["PO", "Vendor", "Item", "Order Qty", "Order Promised date"])
            var mapping = MapList(list: id, columns: list.mapping.columns)
            mapping.columns["quantity"] = "Order Qty"
            mapping.columns["promised"] = "Order Promised date"
            mapping.currency = "USD"
            mapping.name = "november"
            _ = try await stage.house.perform(mapping, stage.owner)
            let report = try #require(
                try await stage.house.runImport(id, dryRun: false, stage.owner).report)
            #expect(
                report.problems == [
                    ImportProblem(row: 5, column: "Order Qty", reason: "notPositive")
                ])
            #expect(try await stage.order(numbered: "PO-1").promised == day("2026-11-20"))
            var errors = try #require(try await stage.errors(of: id))
            #expect(errors.starts(with: [0xEF, 0xBB, 0xBF]))
            let wrong = try #require(errors.firstRange(of: Array("-5".utf8)))
            errors.replaceSubrange(wrong, with: Array("5".utf8))
            let fixed = try await stage.take(errors, name: "fixed.csv", mapping: "november")
            let second = try #require(
                try await stage.house.runImport(fixed, dryRun: false, stage.owner).report)
            #expect(second.problems.isEmpty && second.created == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the error file says why in the reader's language, in the list's own form`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var caller = stage.owner
            caller.language = "zh-Hans"
            let reader = caller
            let text = "PO;Vendor;Item;Qty\rPO-1;Hengda;Lid;0\rPO-2;Hengda;Lid;5\r"
            let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            let id = try await stage.take([0xFF, 0xFE] + units)
            #expect(try await stage.list(id).form.lineEnd == "cr")
            _ = try await stage.house.runImport(id, dryRun: false, reader)
            let errors = try #require(try await stage.errors(of: id))
            #expect(errors.starts(with: [0xFF, 0xFE]))
            let told = stride(from: 2, to: errors.count - 1, by: 2).map {
                UInt16(errors[$0]) | UInt16(errors[$0 + 1]) << 8
            }
            #expect(
                String(decoding: told, as: UTF16.self)
                    == "未导入原因;PO;Vendor;Item;Qty\rQty：必须大于零。;PO-1;Hengda;Lid;0\r")
            // Half fixed, it comes back with one such column, not two.
            let again = try await stage.take(errors)
            let report = try await stage.house.runImport(again, dryRun: false, stage.owner).report
            #expect(report?.rejectedRows == 1)
            let second = try #require(try await stage.errors(of: again))
            let header = String(decoding: second.filter { $0 != 0 }.prefix(60), as: UTF8.self)
            #expect(header.contains("Why it was kept out;PO;Vendor"))
        }
    }

    @Test(
        arguments: TestEngine.all,
        [
            ("", TableTrouble.empty),
            ("PO,Vendor\nPO-1,\"Hengda\nPO-2,Hengda\n", .openQuote(row: 2)),
            (
                "PO,Vendor\n" + String(repeating: "PO-1,Hengda\n", count: 40) + "PO-2,Heng\0da\n",
                .notText(row: 42)
            ),
            (String(repeating: ",", count: 100_000), .tooManyColumns(row: 1, limit: 1_000)),
        ])
    func `a table that cannot be read is refused by what is wrong, and leaves no file`(
        _ engine: TestEngine, _ told: (text: String, trouble: TableTrouble)
    ) async throws {
        try await Stage.on(engine) { stage in
            let refused = try await refusal { _ = try await stage.take(Array(told.text.utf8)) }
            #expect(refused == Refusal(.unreadableTable(told.trouble), field: "file"))
            let left = try FileManager.default.contentsOfDirectory(
                atPath: stage.folder.appendingPathComponent("imports").path)
            #expect(left.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a number that does not fit says whether it is its size or its decimals`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Price,Amount\nPO-1,Hengda,Lid,5,1.23456789,1\n"
                    + "PO-2,Hengda,Lid,5.0001,1,1\nPO-3,Hengda,Lid,5,1,1.234\n"
                    + "PO-4,Hengda,Lid,99999999999999999999,1,1\n"
                    + "PO-5,Hengda,Lid,5,1.123456,1.23\n")
            #expect(
                report.problems.map { "\($0.row) \($0.column ?? ""): \($0.reason)" } == [
                    "2 Price: beyondSixDecimals", "3 Qty: beyondThreeDecimals",
                    "4 Amount: beyondCurrencyDecimals", "5 Qty: tooLarge",
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a currency is known by the words lists use`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let words = [
                "人民币": "CNY", "元": "CNY", "RMB": "CNY", "rmb": "CNY", "美元": "USD", "欧元": "EUR",
                "eur": "EUR",
            ]
            for (place, word) in words.keys.sorted().enumerated() {
                let report = try await stage.bringIn(
                    "订单号,供应商,品名,数量,币种,贸易术语\nPO-\(place),恒达,盖子,5,\(word),FOB\n")
                #expect(report.problems.isEmpty && report.created == 1, "\(word)")
                let order = try await stage.order(numbered: "PO-\(place)")
                #expect(order.terms.currency.code == words[word], "\(word)")
                #expect(order.terms.tradeTerm?.rule?.rawValue == "FOB")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a name under a group is known by its own part`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let text =
                "PO,Vendor,Item,Qty,Price,Price,Dates,Dates\n"
                + "PO,Vendor,Item,Qty,Unit price,Currency,Order date,Delivery date\n"
                + "PO-1,Hengda,Lid,5,3.90,USD,2026-08-01,2026-11-20\n"
                + "PO-2,Hengda,Lid,6,3.90,USD,2026-08-02,2026-11-21\n"
            let list = try await stage.list(try await stage.take(Array(text.utf8), currency: nil))
            let columns = list.mapping.columns
            #expect(columns["unitPrice"] == "Price Unit price")
            #expect(columns["currency"] == "Price Currency")
            #expect(columns["promised"] == "Dates Delivery date")
            #expect(columns["orderedOn"] == "Dates Order date")
            // Where no groups stand above, a name is what it is.
            let plain = try await stage.take(
                Array("PO,Vendor,Item,Qty,Vendor country\nPO-1,Hengda,Lid,5,CN\n".utf8))
            #expect(try await stage.list(plain).mapping.columns["destination"] == nil)
        }
    }
}
