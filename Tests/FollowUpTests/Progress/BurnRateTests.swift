import Testing

@testable import FollowUp

@Suite struct BurnRateTests {
    private let calendar = Story.calendar

    /// 12,000 pieces, and what was told of them.
    private func lot(_ told: (String, Int, Int?)..., of pieces: Int = 12_000) -> Lot {
        var lot = Lot(
            number: 1, shares: [LotShare(line: 1, quantity: Quantity(pieces) ?? .zero)])
        lot.milestones = [
            .massProductionStarted, .twentyPercentFinished, .eightyPercentPacked, .loaded,
            .handedOver,
        ].map { Milestone(key: $0, owner: .supplier, after: []) }
        lot.progress = told.map { day, finished, packed in
            Progress(
                asOf: Story.day(day), finished: Quantity(finished),
                packed: packed.flatMap { Quantity($0) })
        }
        return lot
    }

    @Test func `two weekly reports tell the days to come`() throws {
        let rate = try #require(
            lot(("2026-11-06", 1_200, nil), ("2026-11-13", 2_400, nil)).burnRate(on: calendar))
        #expect(rate.from == Story.day("2026-11-06") && rate.through == Story.day("2026-11-13"))
        #expect(rate.workdays == calendar.count(from: rate.from, to: rate.through))
        #expect(rate.gained == Quantity(1_200))
        func after(_ pieces: Int) -> Day {
            let days = (pieces * rate.workdays + 1_199) / 1_200
            return calendar.adding(workdays: days, to: rate.through)
        }
        // A fifth is made.
        #expect(rate.twentyPercentFinished == nil)
        #expect(rate.eightyPercentPacked == after(7_200))
        #expect(rate.finished == after(9_600))
    }

    @Test func `of packing its own rate counts where it is the slower`() throws {
        let slow = try #require(
            lot(("2026-11-06", 1_200, 100), ("2026-11-13", 8_400, 400)).burnRate(on: calendar))
        let left = 9_600 - 400
        #expect(
            slow.eightyPercentPacked
                == calendar.adding(
                    workdays: (left * slow.workdays + 299) / 300, to: slow.through))
        let silent = try #require(
            lot(("2026-11-06", 1_200, 0), ("2026-11-13", 8_400, 0)).burnRate(on: calendar))
        #expect(
            silent.eightyPercentPacked
                == calendar.adding(
                    workdays: (1_200 * silent.workdays + 7_199) / 7_200, to: silent.through))
    }

    @Test func `the start of production counts as nothing finished`() throws {
        var one = lot(("2026-11-13", 2_400, nil))
        #expect(one.burnRate(on: calendar) == nil)
        one.milestones[0].actual = Story.day("2026-11-02")
        let rate = try #require(one.burnRate(on: calendar))
        #expect(rate.from == Story.day("2026-11-02") && rate.gained == Quantity(2_400))
        one.milestones[0].actual = Story.day("2026-11-20")
        #expect(one.burnRate(on: calendar) == nil)
    }

    @Test func `the latest report at least five working days back is the one compared with`()
        throws
    {
        let rate = try #require(
            lot(
                ("2026-11-02", 100, nil), ("2026-11-05", 700, nil), ("2026-11-11", 1_000, nil),
                ("2026-11-13", 1_900, nil)
            ).burnRate(on: calendar))
        #expect(rate.from == Story.day("2026-11-05") && rate.gained == Quantity(1_200))
        // Nothing lies so far back: the first.
        let near = try #require(
            lot(("2026-11-11", 1_000, nil), ("2026-11-12", 1_400, nil), ("2026-11-13", 1_900, nil))
                .burnRate(on: calendar))
        #expect(near.from == Story.day("2026-11-11"))
        // Told in another sequence, and one day twice: the same.
        let again = try #require(
            lot(
                ("2026-11-13", 1_900, nil), ("2026-11-05", 300, nil), ("2026-11-11", 1_000, nil),
                ("2026-11-05", 700, nil), ("2026-11-02", 100, nil)
            ).burnRate(on: calendar))
        #expect(again == rate)
    }

    @Test func `a total that stands still or falls tells no rate`() {
        #expect(lot().burnRate(on: calendar) == nil)
        #expect(
            lot(("2026-11-06", 900, nil), ("2026-11-13", 900, nil)).burnRate(on: calendar) == nil)
        #expect(
            lot(("2026-11-06", 900, nil), ("2026-11-13", 800, nil)).burnRate(on: calendar) == nil)
        // From a Sunday to the Monday nobody worked.
        #expect(
            lot(("2026-11-15", 900, nil), ("2026-11-16", 950, nil)).burnRate(on: calendar) == nil)
    }

    @Test func `what was told before a lot was divided is of other goods`() {
        var divided = lot(("2026-11-02", 900, nil), ("2026-11-06", 500, nil))
        divided.progress[1].parted = 2
        #expect(divided.burnRate(on: calendar) == nil)
        divided.progress.append(
            Progress(asOf: Story.day("2026-11-13"), finished: Quantity(900), packed: nil))
        #expect(divided.burnRate(on: calendar)?.gained == Quantity(400))
    }

    @Test func `the largest and the slowest stay within the calendar`() throws {
        var huge = lot(("2026-11-06", 0, nil), ("2026-11-13", 1, nil), of: 1_000_000_000_000)
        let rate = try #require(huge.burnRate(on: calendar))
        #expect(rate.finished == calendar.adding(workdays: 2_000, to: rate.through))
        huge.progress[1].finished = Quantity(1_000_000_000_000)
        let made = try #require(huge.burnRate(on: calendar))
        #expect(made.finished == nil && made.eightyPercentPacked == nil)
        huge.progress[1].finished = Quantity(thousandths: 1)
        #expect(huge.burnRate(on: calendar)?.perWorkday == .zero)
    }
}
