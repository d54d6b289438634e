import FollowUp
import Testing

@Suite struct PresentationTests {
    @Test func `a credit that expires before the shipment and a period out of range are refused`() {
        #expect(
            throws: Refusal([
                Reason(.outOfRange(least: "0", most: "999"), field: "presentationDays"),
                Reason(.expiresBeforeShipment, field: "expiry"),
            ])
        ) {
            try Presentation(
                shipment: day("2026-11-02"), expiry: day("2026-11-01"), presentationDays: -1)
        }
        #expect(throws: Refusal.self) {
            try Presentation(
                shipment: day("2026-11-02"), expiry: day("2026-12-15"), presentationDays: 1_000)
        }
    }

    /// Lots with what they go on and their planned days.
    private func told(
        _ lots: [(on: String?, day: String?)], _ partials: CreditPermission?,
        expiry: String? = "2027-06-01"
    ) -> [String] {
        var credit = LetterOfCredit(number: "LC1", amount: Money(amountMinor: 1, currency: .usd))
        credit.partialShipments = partials
        credit.expiry = expiry.map { day($0) }
        var order = CreditedOrder(currency: .usd)
        order.lots = lots.enumerated().map { at, told in
            var lot = CreditedLot(lot: at + 1)
            lot.shipment = told.on
            lot.planned = told.day.map { day($0) }
            return lot
        }
        return CreditAnswer(credit: credit, seq: 1, order: order).presentations.map {
            "\($0.lots) \($0.shipment) \($0.lastDay)"
        }
    }

    @Test func `each shipment has its own last day for its documents`() {
        let lots: [(on: String?, day: String?)] = [(nil, "2027-02-26"), (nil, "2027-01-22")]
        #expect(
            told(lots, .allowed) == [
                "[2] 2027-01-22 2027-02-12", "[1] 2027-02-26 2027-03-19",
            ])
        #expect(told(lots, .notAllowed) == ["[1, 2] 2027-02-26 2027-03-19"])
        #expect(told(lots, .allowed, expiry: nil) == [])
        #expect(
            told(lots, .allowed, expiry: "2027-01-30") == ["[2] 2027-01-22 2027-01-30"])
    }

    @Test func `lots on one vessel are one shipment, on the later of their days`() {
        #expect(
            told(
                [("A", "2027-01-22"), ("A", "2027-01-24"), (nil, "2027-01-24"), (nil, nil)],
                .allowed) == ["[1, 2, 3] 2027-01-24 2027-02-14"])
    }

    @Test(arguments: [
        ("2026-11-02", "2026-12-15", 21, "2026-11-23"),
        ("2026-11-02", "2026-11-23", 21, "2026-11-23"),
        ("2026-11-02", "2026-11-22", 21, "2026-11-22"),
        ("2026-11-02", "2026-11-02", 21, "2026-11-02"),
        ("2026-11-02", "2026-12-15", 0, "2026-11-02"),
        ("2028-02-08", "2028-12-15", 21, "2028-02-29"),
        ("2026-11-02", "2030-01-01", 999, "2029-07-28"),
    ])
    func `the last day is the end of the period or the expiry`(
        shipment: String, expiry: String, days: Int, last: String
    ) throws {
        let told = try Presentation(
            shipment: day(shipment), expiry: day(expiry), presentationDays: days)
        #expect(told.lastDay == day(last))
    }

    @Test func `a last day on which the banks are closed moves to their next day`() throws {
        let golden = OfficialYear(
            year: 2026, region: "CN", notice: "bank",
            holidays: [
                OfficialHoliday(name: "国庆节", from: day("2026-10-01"), through: day("2026-10-07"))
            ], makeUpDays: [])
        let banks = WorkCalendar.bank(OfficialCalendar(region: "CN", years: [golden]))
        let told = try Presentation(shipment: day("2026-09-14"), expiry: day("2026-10-05"))
        #expect(told.lastDay == day("2026-10-05"))
        #expect(told.extendedDay(banks) == day("2026-10-08"))
        #expect(!told.isProvisional(banks))
        let unknown = WorkCalendar.bank(OfficialCalendar(region: "US", years: []))
        #expect(told.extendedDay(unknown) == day("2026-10-05"))
        #expect(told.isProvisional(unknown))
    }

    @Test func `extending the earlier of two days is extending both and taking the earlier`() throws
    {
        var chance = SeededChance.announced()
        let banks = WorkCalendar.bank(OfficialCalendar(region: "CN", years: []))
        for _ in 0..<2_000 {
            let shipment = chance.anyDay("1950-01-01", "2150-12-31")
            let days = Int.random(in: Presentation.days, using: &chance)
            let expiry = shipment.adding(days: Int.random(in: 0...1_200, using: &chance))
            let told = try Presentation(
                shipment: shipment, expiry: expiry, presentationDays: days)
            #expect(shipment <= told.lastDay && told.lastDay <= expiry)
            let period = shipment.adding(days: days)
            #expect(told.lastDay == period || told.lastDay == expiry)
            #expect(told.lastDay <= period)
            let extended = told.extendedDay(banks)
            #expect(extended == min(banks.nextOrSame(period), banks.nextOrSame(expiry)))
            #expect(extended >= told.lastDay && banks.isWorkday(extended))
        }
    }
}
