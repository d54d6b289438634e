import FollowUp
import Record
import Testing
import UseCases

@Suite struct TemplateTests {
    /// A short plan beside the standard one.
    private static let quick = MilestoneTemplate(
        name: "quick", version: 1,
        milestones: [
            TemplateMilestone(.depositReceived, owner: .buyer, after: []),
            TemplateMilestone(
                .handedOver, owner: .supplier, after: [Step(.depositReceived, workdays: 10)]),
        ])

    private func change(_ stage: Stage, _ template: MilestoneTemplate) async throws {
        _ = try await stage.house.perform(ChangeTemplate(template: template), stage.owner)
    }

    @Test(arguments: TestEngine.all)
    func `editing the first template leaves it the first`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            try await change(stage, Self.quick)
            var standard = MilestoneTemplate.standard
            standard.milestones[1].after = [Step(.depositReceived, workdays: 9)]
            try await change(stage, standard)
            let house = try await stage.house.workspace(stage.owner.workspace)
            #expect(house.templates.map(\.name) == ["standard", "quick"])
            let id = try await stage.open("PO-1")
            #expect(try await stage.order(id).lots[0].milestones.count == 12)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order names its template, and a lot split off it keeps it`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            try await change(stage, Self.quick)
            var act = Stage.opening("PO-1")
            act.template = "unheard of"
            let wrong = act
            await #expect(throws: Refusal(.unknownCode("unheard of"), field: "template")) {
                _ = try await stage.house.perform(wrong, stage.owner)
            }
            act.template = "quick"
            let right = act
            let id = try await stage.house.perform(right, stage.owner).id
            #expect(try await stage.order(id).lots[0].milestones.count == 2)
            _ = try await stage.house.perform(
                SplitLot(order: id, fromLot: 1, line: ["1": quantity(300)]), stage.owner)
            #expect(try await stage.order(id).lots.map(\.milestones.count) == [2, 2])
        }
    }

    @Test(arguments: TestEngine.all)
    func `a change touches only new orders, and they follow the usual template`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let before = try await stage.open("PO-1")
            let planned = try await stage.order(before).lots[0].milestones.map(\.planned)
            _ = try await stage.house.perform(
                AddTemplate(name: "toys", from: "standard"), stage.owner)
            await #expect(throws: Refusal(.nameTaken("toys"), field: "name")) {
                _ = try await stage.house.perform(
                    AddTemplate(name: "toys", from: "standard"), stage.owner)
            }
            var toys = MilestoneTemplate.standard
            toys.name = "toys"
            toys.milestones.removeAll { $0.key == .documentsReady }
            toys.milestones[10].after.removeAll { $0.milestone == .documentsReady }
            try await change(stage, toys)
            #expect(
                try await stage.order(stage.open("PO-2")).lots[0].milestones.count == 12)
            _ = try await stage.house.perform(MakeDefaultTemplate(name: "toys"), stage.owner)
            let after = try await stage.order(stage.open("PO-3"))
            #expect(after.lots[0].milestones.count == 11)
            let still = try await stage.order(before).lots[0].milestones.map(\.planned)
            #expect(still == planned)
        }
    }

    @Test(arguments: TestEngine.all)
    func `an order opened while the calendar is loaded is planned by the new one in the end`(
        _ engine: TestEngine
    ) async throws {
        let year = OfficialYear(
            year: 2027, region: "CN", notice: "https://www.gov.cn/zhengce/2026-11-01",
            holidays: [
                OfficialHoliday(name: "元旦", from: day("2027-01-01"), through: day("2027-01-03")),
                OfficialHoliday(name: "春节", from: day("2027-01-11"), through: day("2027-02-09")),
            ], makeUpDays: [])
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            @Sendable func open(_ number: Int) async throws -> FileID {
                var act = Stage.opening("PO-\(number)", promised: "2027-02-20")
                act.orderedOn = day("2026-12-01")
                return try await stage.house.perform(act, stage.owner).id
            }
            _ = try await open(0)
            let ids = try await withThrowingTaskGroup(of: FileID?.self) { group in
                for number in 1...12 { group.addTask { try await open(number) } }
                group.addTask {
                    _ = try await stage.house.perform(LoadCalendar(year: year), stage.owner)
                    return nil
                }
                return try await group.reduce(into: [FileID]()) { if let id = $1 { $0.append(id) } }
            }
            let after = try await open(13)
            let expected = try await stage.order(after).lots[0].milestones.map(\.planned)
            #expect(ids.count == 12)
            for id in ids {
                let order = try await stage.order(id)
                #expect(order.lots[0].milestones.map(\.planned) == expected, "\(order.number)")
            }
        }
    }
}
