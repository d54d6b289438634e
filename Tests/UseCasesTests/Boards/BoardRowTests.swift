import FollowUp
import Record
import Testing
import UseCases

/// What a row of the board names: the site, the supplier, and which days may still change.
@Suite struct BoardRowTests {
    @Test(arguments: TestEngine.all)
    func `a forecast that today pushes into a year without calendar is provisional`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            var act = Stage.opening("PO-1", promised: "2026-10-20")
            act.orderedOn = day("2026-06-01")
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            let before = try #require(try await stage.board().first)
            #expect(!before.provisional)
            stage.clock.stand(on: day("2026-12-21"))
            let row = try #require(try await stage.board().first)
            #expect(try #require(row.forecast).year == 2027)
            #expect(row.provisional)
            #expect(try await stage.order(id).lots[0].provisional)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a site nobody told is named only where the supplier has no other`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Hengda", chineseName: "永康恒达"), stage.owner
            ).id
            let id = try await stage.open("PO-1")
            #expect(try await stage.board().first?.siteName == nil)
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Site A"), stage.owner)
            #expect(try await stage.board().first?.siteName == "Site A")
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Site B"), stage.owner)
            #expect(try await stage.board().first?.siteName == nil)
            #expect(try await stage.order(id).siteName == nil)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the supplier's Chinese name stands beside the other`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.house.perform(
                EnterSupplier(name: "Hengda", chineseName: "永康恒达"), stage.owner)
            let id = try await stage.open("PO-1")
            #expect(try await stage.board().first?.supplierChineseName == "永康恒达")
            #expect(try await stage.order(id).supplierChineseName == "永康恒达")
            try await stage.open("PO-2", supplier: "Minhou")
            let other = try #require(try await stage.board().first { $0.number == "PO-2" })
            #expect(other.supplierChineseName == nil)
        }
    }
}
