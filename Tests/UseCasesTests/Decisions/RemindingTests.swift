import FollowUp
import Record
import Testing

@testable import UseCases

@Suite struct RemindingTests {
    /// The letters that nobody takes are told again; `Tests/Mail` sees those that arrive.
    @Test(arguments: TestEngine.all)
    func `without a mail server nobody is reminded, and what could not go is due again`(
        _ kind: TestEngine
    ) async throws {
        try await Stage.on(kind) { stage in
            let anna = try await stage.colleague("Anna", .decisionOwner)
            try await stage.own(anna)
            let order = try await stage.open("PO-1")
            try await stage.ask(order)
            #expect(try await stage.house.remindOwners() == 0)
            try stage.setUpMail()
            #expect(try await stage.house.remindOwners() == 0)
            let kept = try await stage.house.engine.read {
                try $0.count("SELECT COUNT(*) FROM reminder")
            }
            #expect(kept == 0)
        }
    }

    @Test func `asked, soon and overdue each happen once, on their days`() throws {
        let row = Reminders.Open(
            order: FileID(high: 1, low: 1), number: 1, subject: .artwork, owner: nil,
            deadline: day("2026-09-08"), remind: day("2026-09-07"))
        for (on, what) in [
            ("2026-09-04", ["asked"]), ("2026-09-07", ["asked", "soon"]),
            ("2026-09-08", ["asked", "soon"]), ("2026-09-09", ["asked", "overdue"]),
        ] {
            #expect(row.happened(by: day(on)).map(\.what) == what, "\(on)")
        }
    }
}
