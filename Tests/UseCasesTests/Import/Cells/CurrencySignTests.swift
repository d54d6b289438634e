import FollowUp
import Foundation
import Testing

@testable import UseCases

/// A currency in a cell is the one of its row, or keeps the row out.
@Suite struct CurrencySignTests {
    @Test(arguments: [
        ("€", "EUR", true), ("€", "USD", false), ("$", "USD", true), ("$", "HKD", true),
        ("$", "EUR", false), ("us$", "USD", true), ("us$", "HKD", false), ("¥", "CNY", true),
        ("¥", "JPY", true), ("¥", "USD", false), ("元", "CNY", true), ("元", "JPY", false),
        ("rmb", "CNY", true), ("人民币", "USD", false), ("usd/pc", "USD", true),
        ("usd/pc", "EUR", false), ("chf", "CHF", true), ("chf", "EUR", false), ("₿", "USD", false),
    ])
    func `a sign fits the currencies it is a sign of`(
        sign: String, code: String, fits: Bool
    ) throws {
        let currency = try #require(Currency(code: code))
        #expect(try #require(CurrencySign(sign)).fits(currency) == fits)
    }

    @Test(arguments: ["", "pc", "kg", "/pc", "box", "m³", "千克", "套", "set"])
    func `a unit is no currency`(unit: String) {
        #expect(CurrencySign(unit) == nil)
    }

    @Test(arguments: TestEngine.all)
    func `an amount in another currency than its list keeps its row out`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let text =
                "PO,Vendor,Item,Qty,Price,Amount\nPO-1,H,Lid,5,€3.90,19.50\n"
                + "PO-2,H,Lid,5,3.90,€ 19.50\nPO-3,H,Lid,5,RMB 5,25\nPO-4,H,Lid,5,US$3,$15\n"
                + "PO-5,H,Lid,5,3.90 USD/pc,19.50 美元\n"
            let id = try await stage.take(Array(text.utf8))
            let report = try #require(
                try await stage.house.runImport(id, dryRun: false, stage.owner).report)
            #expect(
                report.problems == [
                    ImportProblem(row: 2, column: "Price", reason: "signDiffers"),
                    ImportProblem(row: 3, column: "Amount", reason: "signDiffers"),
                    ImportProblem(row: 4, column: "Price", reason: "signDiffers"),
                ])
            let order = try await stage.order(numbered: "PO-4")
            #expect(order.lines[0].unitPrice == UnitPrice(decimal: "3"))
            // What the sign said is not lost on the way back.
            let errors = try #require(try await stage.errors(of: id))
            #expect(try await stage.bringIn(errors).rejectedRows == 3)
        }
    }

    @Test(arguments: TestEngine.all)
    func `each row may have a currency of its own, and its sign`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Currency,Price\nPO-1,H,Lid,5,EUR,€3.90\n"
                    + "PO-2,H,Lid,5,CNY,¥3.90\nPO-3,H,Lid,5,USD,€3.90\nPO-4,H,Lid,5,JPY,3 元\n")
            #expect(report.created == 2)
            let problems = report.problems.map { "\($0.row) \($0.reason)" }
            #expect(problems == ["4 signDiffers", "5 signDiffers"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `what was paid bears the order's currency, or none`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            try await stage.open("PO-1")
            let report = try await stage.bringIn(
                "PO,As of,Paid\nPO-1,2026-08-31,€ 500\n", sheet: "takeOver")
            #expect(
                report.problems == [ImportProblem(row: 2, column: "Paid", reason: "signDiffers")])
        }
    }

    @Test(arguments: TestEngine.all)
    func `the place behind a trade term is kept`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let terms: [(String, String?, String?)] = [
                ("FOB Ningbo", "FOB", "Ningbo"), ("FCA 宁波", "FCA", "宁波"),
                ("\"FOB Ningbo, Incoterms 2020\"", "FOB", "Ningbo"),
                ("FOB (Ningbo)", "FOB", "Ningbo"), ("DDU Lyon", nil, nil),
            ]
            let rows = terms.enumerated().map { "PO-\($0),H,Lid,5,\($1.0)\n" }.joined()
            let report = try await stage.bringIn("PO,Vendor,Item,Qty,Incoterm\n" + rows)
            #expect(report.created == terms.count && report.notes.withdrawnTradeTerms == 1)
            for (at, (told, rule, place)) in terms.enumerated() {
                let term = try await stage.order(numbered: "PO-\(at)").terms.tradeTerm
                #expect(term?.rule?.rawValue == rule && term?.place == place, "\(told)")
                if rule == nil { #expect(term?.told == told) }
            }
        }
    }
}
