import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// Lists over what is known already.
@Suite struct MergingListsTests {
    @Test(arguments: TestEngine.all)
    func `another supplier's row never merges into an order, and enters nobody`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.bringIn("PO,Vendor,Item,Qty\nPO-1,Hengda,Lid,5\n")
            let list = Array("PO,Vendor,Item,Qty\nPO-1,Minhou,Lamp,9\n".utf8)
            for dryRun in [true, false] {
                let report = try await stage.bringIn(list, dryRun: dryRun)
                #expect(
                    report.problems == [
                        ImportProblem(row: 2, column: "Vendor", reason: "numberTaken")
                    ])
            }
            let order = try await stage.order(numbered: "PO-1")
            #expect(order.supplierName == "Hengda" && order.lines[0].quantity == quantity(5))
            #expect(try await stage.count(.supplier) == 1)
            #expect(try await stage.count(.item) == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order has one supplier and one currency: rows that differ keep it out`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Currency\nPO-1,Hengda,Lid,5,USD\nPO-1,Minhou,Lamp,9,USD\n"
                    + "PO-2,Hengda,Lid,5,USD\nPO-2,Hengda,Lid,6,EUR\nPO-3,Hengda,Lid,5,USD\n")
            #expect(
                report.problems == [
                    ImportProblem(row: 2, column: nil, reason: "otherRowsOfOrder"),
                    ImportProblem(row: 3, column: "Vendor", reason: "supplierDiffers"),
                    ImportProblem(row: 4, column: nil, reason: "otherRowsOfOrder"),
                    ImportProblem(row: 5, column: "Currency", reason: "currencyDiffers"),
                ])
            #expect(report.created == 1 && report.problemsInAll == 4)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a fixed error file with one of two lines does not shrink the promise`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let head = "PO,Line,Vendor,Item,Qty,Promised date\n"
            let early = "PO-1,1,Hengda,Lid,5,2026-11-20\n"
            let late = "PO-1,2,Hengda,Lamp,9,2026-12-20\n"
            _ = try await stage.bringIn(head + early + late)
            let part = try await stage.bringIn(head + early)
            #expect(part.unchanged == 1 && part.updated == 0)
            #expect(try await stage.order(numbered: "PO-1").terms.promised == day("2026-12-20"))
            let whole = try await stage.bringIn(head + early + late)
            #expect(whole.unchanged == 1)
        }
    }

    /// What a list says of the order itself, in every row: the first row's word counts.
    private static let head =
        "PO,Line,Vendor,Item,Qty,Order date,Payment terms,Destination,Incoterm"
        + ",Named place\n"
    private static func row(_ line: Int, _ quantity: String, _ place: String) -> String {
        "PO-1,\(line),Hengda,Item \(line),\(quantity),2026-08-0\(line),\(place) terms,\(place),"
            + "FOB,\(place)\n"
    }

    private static func said(_ stage: Stage) async throws -> [String?] {
        let terms = try await stage.order(numbered: "PO-1").terms
        return [
            terms.orderedOn?.iso, terms.payment, terms.destination, terms.tradeTerm?.place,
        ]
    }

    private static let ofTheFirst = ["2026-08-01", "Bremen terms", "Bremen", "Bremen"]

    @Test(arguments: TestEngine.all, [[2], [3], [1], [1, 2], [2, 3], [1, 3]])
    func `bad rows that come back fixed change nothing the order has once`(
        _ engine: TestEngine, bad: [Int]
    ) async throws {
        try await Stage.on(engine) { stage in
            let places = ["Bremen", "Genoa", "Oslo"]
            let rows = (1...3).map {
                Self.row($0, bad.contains($0) ? "many" : "5", places[$0 - 1])
            }
            let list = try await stage.take(Array((Self.head + rows.joined()).utf8))
            let report = try await stage.house.runImport(list, dryRun: false, stage.owner).report
            #expect(report?.created == 1 && report?.rejectedRows == bad.count)
            #expect(try await Self.said(stage) == Self.ofTheFirst)
            let errors = try #require(try await stage.errors(of: list))
            let fixed = String(decoding: errors, as: UTF8.self).replacing(",many,", with: ",5,")
            let again = try await stage.bringIn(fixed)
            #expect(again.problems.isEmpty && again.updated == 1)
            #expect(again.notes.changedFields == ["lines": 1])
            #expect(try await Self.said(stage) == Self.ofTheFirst)
            let order = try await stage.order(numbered: "PO-1")
            #expect(Set(order.lines.map(\.reference)) == ["1", "2", "3"])
            // The clean list says nothing new.
            let clean = (1...3).map { Self.row($0, "5", places[$0 - 1]) }.joined()
            #expect(try await stage.bringIn(Self.head + clean).unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a known line that comes back fixed does not speak for the lines before it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let first = Self.row(1, "5", "Bremen")
            let old = Self.row(2, "6", "Genoa")
            let new = Self.row(2, "7", "Genoa")
            _ = try await stage.bringIn(Self.head + first + old)
            let report = try await stage.bringIn(Self.head + new)
            #expect(report.updated == 1)
            #expect(report.notes.changedFields == ["quantity": 1])
            #expect(try await Self.said(stage) == Self.ofTheFirst)
            // The first line speaks for the order, alone or with the others.
            let moved = Self.row(1, "5", "Hamburg")
            #expect(try await stage.bringIn(Self.head + moved).updated == 1)
            #expect(try await Self.said(stage)[2] == "Hamburg")
            #expect(try await stage.bringIn(Self.head + moved + new).unchanged == 1)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a bad row of another supplier says nothing of the order`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let stray = Self.row(1, "many", "Oslo").replacing("Hengda", with: "Minhou")
            _ = try await stage.bringIn(Self.head + stray + Self.row(2, "5", "Genoa"))
            #expect(try await Self.said(stage)[2] == "Genoa")
        }
    }

    @Test(arguments: TestEngine.all)
    func `what no row has told so far, a later line may tell`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let head = "PO,Line,Vendor,Item,Qty,Payment terms,Destination\n"
            _ = try await stage.bringIn(head + "PO-1,1,Hengda,Lid,5,,\nPO-1,2,Hengda,Lid,5,,\n")
            let report = try await stage.bringIn(head + "PO-1,2,Hengda,Lid,5,TT,Oslo\n")
            #expect(report.notes.changedFields == ["payment": 1, "destination": 1])
            let terms = try await stage.order(numbered: "PO-1").terms
            #expect(terms.payment == "TT" && terms.destination == "Oslo")
        }
    }

    @Test(arguments: TestEngine.all)
    func `rows in another currency do not turn an order whose other lines they leave out`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let head = "PO,Line,Vendor,Item,Qty,Value,Currency\n"
            let first = "PO-1,1,Hengda,Lid,5,10.00,"
            let second = "PO-1,2,Hengda,Lamp,5,20.00,"
            _ = try await stage.bringIn(head + first + "USD\n" + second + "USD\n")
            for dryRun in [true, false] {
                let report = try await stage.bringIn(
                    Array((head + second + "EUR\n").utf8), dryRun: dryRun)
                #expect(
                    report.problems == [
                        ImportProblem(row: 2, column: "Currency", reason: "otherCurrency")
                    ])
            }
            #expect(try await stage.order(numbered: "PO-1").terms.currency == .usd)
            let whole = try await stage.bringIn(head + first + "EUR\n" + second + "EUR\n")
            #expect(whole.updated == 1 && whole.problems.isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order opened by hand is a person's word: a list only proposes, and may be declined`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1")
            let list = "PO,Vendor,Item,Qty,Promised date\nPO-1,Hengda,Bottle 500 ml,7,2026-12-24\n"
            let report = try await stage.bringIn(list)
            #expect(report.proposed == 1 && report.updated == 0)
            let order = try await stage.order(id)
            #expect(order.promised == day("2026-11-20"))
            #expect(order.lines[0].quantity == quantity(1_000))
            #expect(order.proposals.count == 1)
            _ = try await stage.house.perform(RefuseProposal(order: id, proposal: 1), stage.owner)
            // Declined, the same list does not propose it again.
            #expect(try await stage.bringIn(list).unchanged == 1)
            #expect(try await stage.order(id).proposals.isEmpty)
            #expect(try await stage.order(id).lines[0].quantity == quantity(1_000))
        }
    }

    @Test(arguments: TestEngine.all)
    func `what a rule says of one line stands at its row, the others wait`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let report = try await stage.bringIn(
                "PO,Vendor,Item,Qty,Delivered\nPO-1,Hengda,Lid,5,2026-08-01\n"
                    + "PO-1,Hengda,Lamp,9,2027-08-01\n")
            #expect(
                report.problems == [
                    ImportProblem(row: 2, column: nil, reason: "otherRowsOfOrder"),
                    ImportProblem(row: 3, column: "Delivered", reason: "dayInFuture"),
                ])
        }
    }
}
