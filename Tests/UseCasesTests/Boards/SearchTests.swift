import FollowUp
import Record
import Testing

@testable import UseCases

@Suite struct SearchTests {
    @Test(arguments: TestEngine.all)
    func `nothing but signs is not searched for`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            for search in ["---", "***", "\"", "'", "%", "()"] {
                await #expect(throws: Refusal(.notUnderstood, field: "search"), "\(search)") {
                    _ = try await stage.house.ask(AskBoard(search: search), stage.owner)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order is found by number, words, the beginning of the last word, and Chinese`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let hengda = try await stage.house.perform(
                EnterSupplier(name: "Yongkang Hengda", chineseName: "永康恒达工贸有限公司"),
                stage.owner
            ).id
            var act = Stage.opening("PO-2291-A", item: "Insulated bottle 保温杯 500ml")
            act.supplierName = nil
            act.supplier = hengda
            let bottle = act
            let id = try await stage.house.perform(bottle, stage.owner).id
            try await stage.open("PO-3", supplier: "Fujian Minhou", item: "Bamboo tray 竹托盘")
            for search in [
                "PO-2291-A", "po-2291", "2291", "bottle", "BOTT", "insulated bot", "恒达", "永康",
                "保温杯", "保温", "恒达 bottle", "Hengda", "  bottle  ", "永康恒达工贸有限公司",
            ] {
                #expect(try await stage.board(search: search).map(\.order) == [id], "\(search)")
            }
            for search in ["bottles", "minhou bottle", "达恒", "温保", "trayy", "保温盘"] {
                #expect(try await stage.board(search: search).isEmpty, "\(search)")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `words that an engine would read as its own are only words`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1", item: "AND OR NOT NEAR bottle")
            for search in [
                "and", "or not", "near", "bottle*", "\"bottle\"", "bottle:*", "-bottle",
                "bottle & lamp OR 1=1 --", "'; DROP TABLE order_row; --", "tokens:bottle",
                "!bottle",
            ] {
                let found = try await stage.board(search: search).map(\.order)
                #expect(found == [id] || found.isEmpty, "\(search)")
            }
            #expect(try await stage.board(search: "bottle*").map(\.order) == [id])
        }
    }

    @Test(arguments: TestEngine.all)
    func `what an order is called now is found, what it was called is not`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await stage.open("PO-1", supplier: "Old name")
            let supplier = try await stage.order(id).supplier
            _ = try await stage.house.perform(
                AmendSupplier(supplier: supplier, name: "Fresh name"), stage.owner)
            #expect(try await stage.board(search: "fresh").map(\.order) == [id])
            #expect(try await stage.board(search: "old").isEmpty)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the last line of a long order is found, and full-width letters as their usual ones`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var act = Stage.opening("PO-1")
            act.lines = (1...500).map {
                OpenOrder.Line(description: "part\($0) 零件", quantity: quantity(1))
            }
            act.lines[499].description = "ＬＩＤ－９ 杯盖"
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            try await stage.open("PO-2")
            for search in ["part61", "part499", "lid 9", "ｌｉｄ", "ＰＯ－１ part2", "杯盖"] {
                #expect(try await stage.board(search: search).map(\.order) == [id], "\(search)")
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `words found too often are refused, up to the limit they are not`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 0..<3 { try await stage.open("PO-\(number)") }
            let workspace = stage.owner.workspace
            let words = try #require(SearchTokens("bottle", workspace: workspace))
            let matching = stage.house.engine.matching(words)
            await #expect(throws: Refusal(.tooManyFound(most: 2), field: "search")) {
                try await stage.house.narrowed(matching, most: 2)
            }
            try await stage.house.narrowed(matching, most: 3)
            #expect(House.mostFound == 10_000)
        }
    }
}
