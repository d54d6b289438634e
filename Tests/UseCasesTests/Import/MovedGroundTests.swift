import FollowUp
import Foundation
import Record
import Testing
import UseCases

/// A calendar is loaded, or a closure told, while a list is on its way in.
@Suite struct MovedGroundTests {
    private static let calendar = LoadCalendar(
        year: OfficialYear(
            year: 2027, region: "CN", notice: "https://www.gov.cn/zhengce/",
            holidays: [
                OfficialHoliday(name: "春节", from: day("2027-01-04"), through: day("2027-02-02"))
            ], makeUpDays: []))

    private static let list: String = {
        let rows = (1...3).map { "PO-\($0),Hengda,Bottle,1000,2026-12-01\n" }
        return "PO,Vendor,Description,Qty,Order date\n" + rows.joined()
    }()

    /// A house on the stage's record, of which one order's write is held back.
    private func house(_ stage: Stage, _ engine: HeldEngine) -> House {
        House(
            engine: engine, log: stage.house.log,
            lists: stage.folder.appendingPathComponent("imports"), clock: stage.clock.reader)
    }

    private func take(_ stage: Stage, _ house: House, _ text: String) async throws -> FileID {
        let (id, path) = try house.imports.place(at: house.now())
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        var act = TakeList(upload: id, fileName: "orders.csv")
        act.currency = "USD"
        return try await house.perform(act, stage.owner).id
    }

    /// The days that every order of a list is planned for; they differ in nothing else.
    private func plans(_ stage: Stage, _ house: House) async throws -> [[Day?]] {
        try await house.ask(AskBoard(limit: 200), stage.owner).items.map(\.order).asyncMap {
            let order = try await house.ask(AskOrder(order: $0), stage.owner)
            return order.lots.flatMap(\.milestones).map(\.planned)
        }
    }

    private func marks(_ house: House) async throws -> Int {
        try await house.engine.read { try $0.count("SELECT COUNT(*) FROM replan") }
    }

    /// The same order, opened once all is quiet.
    private func expectPlannedAsNow(_ stage: Stage) async throws {
        let house = stage.restarted()
        let before = try await plans(stage, house)
        #expect(!before.isEmpty)
        var act = Stage.opening("PO-9", item: "Bottle", promised: nil)
        act.orderedOn = day("2026-12-01")
        act.profile = .simple
        let id = try await house.perform(act, stage.owner).id
        let fresh = try await house.ask(AskOrder(order: id), stage.owner)
        let expected = fresh.lots.flatMap(\.milestones).map(\.planned)
        #expect(expected.contains { ($0 ?? .distantPast) > day("2027-02-02") })
        for plan in before { #expect(plan == expected) }
    }

    @Test(arguments: TestEngine.all)
    func `orders of a list are planned from the calendar that was loaded meanwhile`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            let held = HeldEngine(stage.house.engine)
            let house = house(stage, held)
            held.hold {
                _ = try? await house.perform(Self.calendar, stage.owner)
            }
            let id = try await take(stage, house, Self.list)
            let answer = try await house.runImport(id, dryRun: false, stage.owner)
            #expect(held.wasHeld && answer.report?.created == 3)
            let workspace = try await house.workspace(stage.owner.workspace)
            #expect(workspace.calendar.isLoaded(2027))
            try await expectPlannedAsNow(stage)
            #expect(try await marks(house) == 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `where the process ends with it, the clock of the next one makes the plan again`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            let held = HeldEngine(stage.house.engine, endingWithIt: true)
            let house = house(stage, held)
            held.hold {
                _ = try? await house.perform(Self.calendar, stage.owner)
            }
            let one = Self.list.split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
            let id = try await take(stage, house, one)
            _ = try? await house.runImport(id, dryRun: false, stage.owner)
            #expect(held.wasHeld)
            try await stage.restarted().strikeClock()
            try await expectPlannedAsNow(stage)
        }
    }

    @Test(arguments: TestEngine.all)
    func `and from the closure that was told meanwhile`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            let supplier = try await stage.house.perform(
                EnterSupplier(name: "Hengda"), stage.owner
            ).id
            _ = try await stage.house.perform(
                AddSite(supplier: supplier, name: "Plant"), stage.owner)
            let held = HeldEngine(stage.house.engine)
            let house = house(stage, held)
            held.hold {
                _ = try? await house.perform(
                    TellClosure(
                        supplier: supplier, from: day("2026-12-14"), through: day("2027-02-20")),
                    stage.owner)
            }
            let id = try await take(stage, house, Self.list)
            _ = try await house.runImport(id, dryRun: false, stage.owner)
            #expect(held.wasHeld)
            try await expectPlannedAsNow(stage)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a lot that a list adds to a known order follows, too`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            let head = "PO,Line,Vendor,Description,Qty,Order date,Promised date\n"
            let first = "PO-1,1,Hengda,Bottle,1000,2026-12-01,2027-03-01\n"
            let held = HeldEngine(stage.house.engine)
            let house = house(stage, held)
            _ = try await house.runImport(
                take(stage, house, head + first), dryRun: false, stage.owner)
            held.hold {
                // Its pass over the plans may wait for this very order.
                Task { _ = try await house.perform(Self.calendar, stage.owner) }
                for _ in 0..<1_000 {
                    let known = try? await house.workspace(stage.owner.workspace).calendar
                    if known?.isLoaded(2027) == true { return }
                    try? await Task.sleep(for: .milliseconds(5))
                }
            }
            let second = "PO-1,2,Hengda,Bottle,1000,2026-12-01,2027-03-15\n"
            let id = try await take(stage, house, head + first + second)
            let report = try await house.runImport(id, dryRun: false, stage.owner).report
            #expect(held.wasHeld && report?.updated == 1)
            for _ in 0..<500 where try await marks(house) > 0 {
                try await house.strikeClock()
                try await Task.sleep(for: .milliseconds(10))
            }
            let off = day("2027-01-04")...day("2027-02-02")
            let orders = try await house.ask(AskBoard(), stage.owner).items.map(\.order)
            let order = try await house.ask(
                AskOrder(order: try #require(orders.first)), stage.owner)
            #expect(order.lots.count == 2)
            for milestone in order.lots.flatMap(\.milestones) {
                #expect(!off.contains(milestone.planned ?? .distantPast), "\(milestone.key)")
            }
        }
    }
}

extension Array {
    fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var out: [T] = []
        for element in self { out.append(try await transform(element)) }
        return out
    }
}
