import FollowUp
import Record
import Testing
import UseCases

@Suite struct HeatTests {
    @Test(arguments: TestEngine.all)
    func `each week counts the handovers forecast for it, by how the orders stand`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            // Mondays: 31 August, 7, 14, 21, 28 September …
            try await stage.open("PO-1", promised: "2026-11-20")
            try await stage.open("PO-2", promised: "2026-11-18")
            let told = try await stage.open("PO-3", promised: "2026-11-18")
            _ = try await stage.house.perform(
                TellMilestone(
                    order: told, lot: 1, milestone: .handedOver, day: day("2026-11-19"),
                    cause: .quality, side: .supplier), stage.owner)
            let gone = try await stage.open("PO-4", promised: "2026-11-20")
            _ = try await stage.house.perform(
                CancelOrder(order: gone, reason: "dropped"), stage.owner)
            let weeks = try await stage.house.ask(AskBoard(), stage.owner).weeks
            #expect(weeks.map(\.monday).first == day("2026-08-31"))
            #expect(weeks.count == 13)
            let week = try #require(weeks.first { $0.monday == day("2026-11-16") })
            #expect((week.onPlan, week.willBeLate, week.late) == (2, 1, 0))
            #expect(weeks.map(\.total).reduce(0, +) == 3)
            let due = try #require(try await stage.board().compactMap(\.due).min())
            stage.clock.stand(on: due.adding(days: 1))
            let later = try await stage.house.ask(AskBoard(), stage.owner)
            #expect(later.weeks.map(\.late).reduce(0, +) == later.counts.late)
            #expect(later.counts.late > 0)
        }
    }

    @Test(arguments: TestEngine.all)
    func `a late order stands in the week its row forecasts, whatever week that has become`(
        _ engine: TestEngine
    ) async throws {
        try await Stage.on(engine) { stage in
            for number in 1...6 {
                try await stage.open("PO-\(number)", promised: "2026-11-\(10 + 3 * number)")
            }
            var moved = false
            for day in [10, 40, 75, 100].map({ Stage.firstDay.adding(days: $0) }) {
                stage.clock.stand(on: day)
                let board = try await stage.house.ask(AskBoard(), stage.owner)
                for week in board.weeks {
                    let rows = board.items.filter { row in
                        row.forecast.map { $0.startOfWeek == week.monday } ?? false
                    }
                    let late = rows.filter { $0.standing == .late }.count
                    #expect((week.late, week.total) == (late, rows.count), "\(week.monday)")
                }
                moved = moved || board.items.contains { $0.forecast ?? day > $0.promised ?? day }
            }
            #expect(moved)
        }
    }
}
