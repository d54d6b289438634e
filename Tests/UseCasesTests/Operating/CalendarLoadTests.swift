import FollowUp
import Record
import Testing
import UseCases

@Suite struct CalendarLoadTests {
    /// A notice for 2027 that takes the whole of January's second half.
    private static let year = OfficialYear(
        year: 2027, region: "CN", notice: "https://www.gov.cn/zhengce/2026-11-01",
        holidays: [
            OfficialHoliday(name: "元旦", from: day("2027-01-01"), through: day("2027-01-03")),
            OfficialHoliday(name: "春节", from: day("2027-01-11"), through: day("2027-02-09")),
        ], makeUpDays: [])

    @Test(arguments: TestEngine.all)
    func `a notice of another region, and a merchandiser's, are refused`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let foreign = OfficialYear(
                year: 2027, region: "VN", notice: "", holidays: Self.year.holidays,
                makeUpDays: [])
            await #expect(throws: Refusal(.unknownCode("VN"), field: "region")) {
                _ = try await stage.house.perform(LoadCalendar(year: foreign), stage.owner)
            }
            var caller = stage.owner
            caller.roles = [.merchandiser]
            let merchandiser = caller
            await #expect(throws: Refusal(.notAllowed)) {
                _ = try await stage.house.perform(LoadCalendar(year: Self.year), merchandiser)
            }
        }
    }

    @Test(arguments: TestEngine.all)
    func `a plan on a guessed year is provisional, and made again when the notice is loaded`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            var act = Stage.opening("PO-1", promised: nil)
            act.orderedOn = day("2026-12-01")
            let order = act
            let id = try await stage.house.perform(order, stage.owner).id
            let before = try await stage.order(id)
            #expect(before.provisionalYears.contains(2027))
            #expect(try await stage.board().first?.provisional == true)
            let weeks = try await stage.house.ask(AskBoard(), stage.owner).weeks
            #expect(weeks.contains { $0.provisional })
            _ = try await stage.house.perform(LoadCalendar(year: Self.year), stage.owner)
            let after = try await stage.order(id)
            #expect(!after.provisionalYears.contains(2027))
            #expect(try await stage.board().first?.provisional == false)
            let milestone = try await stage.milestone(.eightyPercentPacked, of: id)
            let off = day("2027-01-11")...day("2027-02-09")
            #expect(
                after.lots[0].milestones.allSatisfy { !off.contains($0.planned ?? .distantPast) })
            #expect(try #require(milestone.planned) > #require(milestone.original))
            let journal = try await stage.journal(id)
            let line = try #require(journal.last)
            #expect(line.change.kind == "order.replanned/1")
            #expect(line.envelope.role == .clock)
        }
    }

    @Test(arguments: TestEngine.all)
    func `the same notice again is refused and moves nothing`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            stage.clock.stand(on: day("2026-12-01"))
            let id = try await stage.open("PO-1", promised: nil)
            _ = try await stage.house.perform(LoadCalendar(year: Self.year), stage.owner)
            let seq = try await stage.order(id).seq
            await #expect(throws: Refusal(.nothingToChange, field: "year")) {
                _ = try await stage.house.perform(LoadCalendar(year: Self.year), stage.owner)
            }
            #expect(try await stage.order(id).seq == seq)
        }
    }

    @Test(arguments: TestEngine.all)
    func `another workspace keeps its own calendar`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            let (other, _) = try await Stage.found("other", in: stage.house)
            _ = try await stage.house.perform(LoadCalendar(year: Self.year), stage.owner)
            let house = try await stage.house.workspace(other.workspace)
            #expect(!house.calendar.isLoaded(2027))
        }
    }
}
