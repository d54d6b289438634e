import FollowUp
import Record
import Testing
import UseCases

@Suite struct SeveralSitesTests {
    /// Site 1 always works; site 2 is closed from 1 to 31 October.
    private func supplier(_ stage: Stage) async throws -> FileID {
        let id = try await stage.house.perform(
            EnterSupplier(name: "Hengda"), stage.owner
        ).id
        for name in ["A", "B"] {
            _ = try await stage.house.perform(AddSite(supplier: id, name: name), stage.owner)
        }
        _ = try await stage.house.perform(
            TellClosure(
                supplier: id, site: 2, from: day("2026-10-01"), through: day("2026-10-31"),
                confirmed: true), stage.owner)
        return id
    }

    private func opening(_ number: String, sites: [Int?]) -> OpenOrder {
        var order = Stage.opening(number, promised: nil)
        order.site = 1
        order.lines = sites.enumerated().map { index, site in
            var line = OpenOrder.Line(description: "Part \(index)", quantity: quantity(100))
            line.site = site
            return line
        }
        return order
    }

    @Test(arguments: TestEngine.all)
    func `a lot follows the site of its lines, one of several the slowest`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            _ = try await supplier(stage)
            func handover(_ number: String, _ sites: [Int?]) async throws -> Day? {
                let id = try await stage.house.perform(
                    opening(number, sites: sites), stage.owner
                ).id
                let answer = try await stage.order(id)
                let row = try #require(try await stage.board().first { $0.order == id })
                #expect(row.forecast == answer.forecast, "\(number)")
                #expect(row.siteName == (sites.contains(2) ? "B" : "A"), "\(number)")
                return answer.forecast
            }
            let first = try #require(try await handover("PO-1", [nil, 1]))
            let second = try #require(try await handover("PO-2", [2, 2]))
            #expect(second > first.adding(days: 20))
            #expect(try await handover("PO-3", [1, 2]) == second)
        }
    }

    @Test(arguments: TestEngine.all)
    func `lots of their own sites are planned and replanned on their own days`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await supplier(stage)
            var act = opening("PO-1", sites: [1, 2])
            act.lots = [
                OpenOrder.Lot(line: ["1": quantity(100)]),
                OpenOrder.Lot(line: ["2": quantity(100)]),
            ]
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            let off = day("2026-10-01")...day("2026-10-31")
            func planned(_ lot: Int) async throws -> [Day] {
                try await stage.order(id).lots[lot - 1].milestones.compactMap(\.planned)
            }
            #expect(try await planned(1).contains { off.contains($0) })
            #expect(try await !planned(2).contains { off.contains($0) })
            let before = try await planned(1)
            _ = try await stage.house.perform(
                TellClosure(
                    supplier: supplier, site: 2, from: day("2026-11-02"),
                    through: day("2026-11-20"), confirmed: true), stage.owner)
            #expect(try await planned(1) == before)
            let after = try await planned(2)
            let more = day("2026-11-02")...day("2026-11-20")
            #expect(!after.contains { off.contains($0) || more.contains($0) })
        }
    }
}
