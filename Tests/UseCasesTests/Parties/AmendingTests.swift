import FollowUp
import Record
import Testing
import UseCases

/// Items, sites and closures as they are changed after they were told.
@Suite struct AmendingTests {
    @Test(arguments: TestEngine.all)
    func `an item is not amended to a name another has, to nothing new, or where there is none`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let lid = try await house.perform(
                EnterItem(description: "Lid", code: "LID"), stage.owner
            ).id
            _ = try await house.perform(EnterItem(description: "Cup", code: "CUP"), stage.owner)
            await #expect(throws: Refusal(.nameTaken("cup"), field: "code")) {
                _ = try await house.perform(
                    AmendItem(item: lid, description: "Lid", code: "cup"), stage.owner)
            }
            await #expect(throws: Refusal(.nothingToChange)) {
                _ = try await house.perform(
                    AmendItem(item: lid, description: "Lid", code: "LID"), stage.owner)
            }
            await #expect(throws: Refusal(.missing, field: "description")) {
                var nameless = AmendItem(item: lid, description: " ")
                nameless.code = nil
                _ = try await house.perform(nameless, stage.owner)
            }
            await #expect(throws: Refusal(.notFound)) {
                _ = try await house.perform(
                    AmendItem(item: FileID.new(at: house.now()), description: "X"), stage.owner)
            }
            let (other, _) = try await Stage.found("other", in: house)
            await #expect(throws: Refusal(.notFound)) {
                _ = try await house.perform(AmendItem(item: lid, description: "X"), other)
            }
            #expect(try await stage.kinds(lid) == ["item.entered/1"])
        }
    }

    @Test(arguments: TestEngine.all)
    func `an amended item is found by its new name, and the journal keeps both`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let id = try await house.perform(
                EnterItem(description: "Lid", code: "LID", unit: "set"), stage.owner
            ).id
            _ = try await house.perform(
                AmendItem(
                    item: id, description: "Steel lid", code: "LID-2", chineseDescription: "钢盖",
                    hsCode: "732393"), stage.owner)
            let item = try await house.ask(AskItem(item: id), stage.owner).item
            #expect(item.description == "Steel lid" && item.chineseDescription == "钢盖")
            #expect(item.unit == "set" && item.hsCode == "732393" && item.gtin == nil)
            #expect(try await stage.kinds(id) == ["item.entered/1", "item.amended/1"])
            // The old code is free again.
            _ = try await house.perform(EnterItem(description: "Lid", code: "LID"), stage.owner)
        }
    }

    private static func supplier(_ stage: Stage) async throws -> FileID {
        let id = try await stage.house.perform(EnterSupplier(name: "Hengda"), stage.owner).id
        _ = try await stage.house.perform(
            AddSite(supplier: id, name: "Site 1", address: "Yongkang", week: "6"), stage.owner)
        return id
    }

    @Test(arguments: TestEngine.all)
    func `a site there is none of, without a name, or of an odd week is not amended`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.supplier(stage)
            for (act, refused) in [
                (
                    AmendSite(supplier: id, site: 9, name: "X"),
                    Refusal(.unknownSite(9), field: "site")
                ),
                (AmendSite(supplier: id, site: 1, name: ""), Refusal(.missing, field: "name")),
                (
                    AmendSite(supplier: id, site: 1, name: "X", week: "8"),
                    Refusal(.notUnderstood, field: "week")
                ),
                (
                    AmendSite(supplier: id, site: 1, name: "Site 1", address: "Yongkang"),
                    Refusal(.nothingToChange)
                ),
            ] {
                await #expect(throws: refused) {
                    _ = try await stage.house.perform(act, stage.owner)
                }
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a site that works five days moves the plans of its orders`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.supplier(stage)
            let order = try await stage.open("PO-1", promised: nil)
            let before = try #require(try await stage.order(order).forecast)
            _ = try await stage.house.perform(
                AmendSite(supplier: id, site: 1, name: "Site 1", week: "5"), stage.owner)
            let after = try #require(try await stage.order(order).forecast)
            #expect(after > before)
            let file = try await stage.house.ask(AskSupplier(supplier: id), stage.owner).supplier
            #expect(file.sites[0].address != nil && file.sites[0].week == .mondayToFriday)
            #expect(try await stage.kinds(id).last == "supplier.siteAmended/2")
        }
    }

    @Test(arguments: TestEngine.all)
    func `a closure that is taken back moves the plans back, and only once`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.supplier(stage)
            let order = try await stage.open("PO-1", promised: nil)
            let before = try await stage.order(order).forecast
            let (from, through) = (day("2026-09-03"), day("2026-09-30"))
            _ = try await stage.house.perform(
                TellClosure(supplier: id, site: 1, from: from, through: through, note: "break"),
                stage.owner)
            #expect(try await stage.order(order).forecast != before)
            let taking = WithdrawClosure(supplier: id, site: 1, from: from, through: through)
            await #expect(throws: Refusal(.unknownSite(2), field: "site")) {
                _ = try await stage.house.perform(
                    WithdrawClosure(supplier: id, site: 2, from: from, through: through),
                    stage.owner)
            }
            _ = try await stage.house.perform(taking, stage.owner)
            #expect(try await stage.order(order).forecast == before)
            #expect(try await stage.kinds(id).last == "supplier.closureWithdrawn/2")
            await #expect(throws: Refusal(.changedMeanwhile, field: "from")) {
                _ = try await stage.house.perform(taking, stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a note about a supplier stands in the journal of the house`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.supplier(stage)
            await #expect(throws: Refusal(.missing, field: "text")) {
                _ = try await stage.house.perform(
                    NoteSupplier(supplier: id, text: " "), stage.owner)
            }
            _ = try await stage.house.perform(
                NoteSupplier(supplier: id, text: "asked about a second site"), stage.owner)
            let line = try #require(try await stage.journal(id).last)
            #expect(line.change.kind == "supplier.noted/1")
            #expect(!line.change.audience.contains(.supplier))
        }
    }

    @Test(arguments: TestEngine.all)
    func `a supplier cannot take the name of another`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let id = try await Self.supplier(stage)
            _ = try await stage.house.perform(EnterSupplier(name: "Minhou"), stage.owner)
            await #expect(throws: Refusal(.nameTaken("minhou"), field: "name")) {
                _ = try await stage.house.perform(
                    AmendSupplier(supplier: id, name: "minhou"), stage.owner)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a site is refused where it was changed since, not where another or a closure was`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let house = stage.house
            let id = try await Self.supplier(stage)
            let seen = try await house.perform(
                AddSite(supplier: id, name: "Site 2"), stage.owner
            ).seq
            var first = AmendSite(supplier: id, site: 1, name: "Site A")
            first.seq = seen
            _ = try await house.perform(first, stage.owner)
            _ = try await house.perform(
                TellClosure(
                    supplier: id, site: 2, from: day("2027-01-25"), through: day("2027-02-14")),
                stage.owner)
            var second = AmendSite(supplier: id, site: 2, name: "Site B")
            second.seq = seen
            _ = try await house.perform(second, stage.owner)
            first.name = "Site C"
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await house.perform(first, stage.owner)
            }
            // From its snapshot and its journal alike.
            let again = stage.restarted()
            await #expect(throws: Refusal(.changedMeanwhile, field: "seq")) {
                _ = try await again.perform(first, stage.owner)
            }
            let sites = try await house.ask(AskSupplier(supplier: id), stage.owner).supplier.sites
            #expect(sites.map(\.name) == ["Site A", "Site B"] && sites[1].closures.count == 1)
        }
    }
}
