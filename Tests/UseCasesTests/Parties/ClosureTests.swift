import FollowUp
import Record
import Testing
import UseCases

@Suite struct ClosureTests {
    @Test(arguments: TestEngine.all)
    func `a closure that ends before it begins, or of a site there is none of, is refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Hengda"), stage.owner
            ).id
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    TellClosure(
                        supplier: supplier, site: 4, from: day("2026-10-10"),
                        through: day("2026-10-01")), stage.owner)
            }
            #expect(
                refused.reasons == [
                    Reason(.unknownSite(4), field: "site"),
                    Reason(.throughBeforeFrom, field: "through"),
                ])
        }
    }

    @Test(arguments: TestEngine.all)
    func `told that the factory closes, the board's row moves and the journal says why`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Hengda"), stage.owner
            ).id
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Site 1"), stage.owner)
            let id = try await stage.open("PO-1", promised: nil)
            let other = try await stage.open("PO-2", supplier: "Minhou", promised: nil)
            let before = try #require(try await stage.board().first { $0.order == id })
            let untouched = try await stage.order(other).seq
            _ = try await stage.house.perform(
                TellClosure(
                    supplier: supplier, site: 1, from: day("2026-09-03"),
                    through: day("2026-09-30"), confirmed: true), stage.owner)
            let after = try #require(try await stage.board().first { $0.order == id })
            #expect(try #require(after.forecast) > #require(before.forecast))
            #expect(after.forecast == (try await stage.order(id).forecast))
            let journal = try await stage.journal(id)
            let line = try #require(journal.last { $0.change.kind == "order.replanned/1" })
            #expect(line.envelope.role == .clock)
            #expect(try await stage.order(other).seq == untouched)
            let order = try await stage.order(id)
            #expect(order.closures.count == 1)
            #expect(
                order.lots[0].milestones.allSatisfy {
                    $0.planned.map { !($0 >= day("2026-09-03") && $0 <= day("2026-09-30")) }
                        ?? true
                })
        }
    }

    @Test(arguments: TestEngine.all)
    func `a promise stays where it was, and is seen to be broken`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Hengda"), stage.owner
            ).id
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Site 1"), stage.owner)
            let id = try await stage.open("PO-1", promised: "2026-11-20")
            _ = try await stage.house.perform(
                TellClosure(
                    supplier: supplier, from: day("2026-09-03"), through: day("2026-11-30")),
                stage.owner)
            let row = try #require(try await stage.board().first)
            #expect(row.promised == day("2026-11-20"))
            #expect(try #require(row.forecast) > day("2026-11-30"))
            #expect(row.standing == .willBeLate)
            #expect(try await stage.milestone(.handedOver, of: id).planned == day("2026-11-20"))
        }
    }
}
