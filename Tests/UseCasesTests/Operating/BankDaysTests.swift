import FollowUp
import Testing
import UseCases

@Suite struct BankDaysTests {
    private static let thanksgiving = OfficialYear(
        year: 2026, region: "US", notice: "https://www.federalreserve.gov/",
        holidays: [
            OfficialHoliday(
                name: "Thanksgiving", from: day("2026-11-26"), through: day("2026-11-26"))
        ], makeUpDays: [])

    @Test(arguments: TestEngine.all)
    func `bank days are loaded by an administrator and stay apart from the official calendar`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            let order = try await stage.open("PO-1")
            let before = try await stage.order(order)
            var merchandiser = stage.owner
            merchandiser.roles = [.merchandiser]
            let refused = try await refusal {
                _ = try await stage.house.perform(
                    LoadBankCalendar(year: Self.thanksgiving), merchandiser)
            }
            #expect(refused == Refusal(.notAllowed))
            _ = try await stage.house.perform(
                LoadBankCalendar(year: Self.thanksgiving), stage.owner)
            let house = stage.restarted()
            let workspace = try await house.workspace(stage.owner.workspace)
            #expect(!workspace.bankDays("US").isWorkday(day("2026-11-26")))
            #expect(workspace.bankDays("CN").isProvisional(day("2026-11-26")))
            #expect(workspace.calendar == .china)
            let answer = try await house.ask(AskWorkspace(), merchandiser)
            #expect(answer.banks.map(\.region) == ["US"])
            let after = try await stage.order(order)
            #expect(
                before.lots[0].milestones.map(\.planned)
                    == after.lots[0].milestones.map(\.planned))
        }
    }

    @Test(arguments: TestEngine.all)
    func `the shell loads them too`(_ engine: TestEngine) async throws {
        try await Stage.on(engine) { stage in
            _ = try await stage.house.operate(
                .loadBankCalendar(workspace: "acme", year: Self.thanksgiving)
            ) { _ in }
            let workspace = try await stage.house.workspace(stage.owner.workspace)
            #expect(workspace.banks.map(\.region) == ["US"])
        }
    }
}
