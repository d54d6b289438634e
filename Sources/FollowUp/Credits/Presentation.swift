/// Until when documents may be presented under a letter of credit 信用证交单.
///
/// UCP 600 article 14(c): not later than so many calendar days after the shipment (21 unless field
/// 48 of the credit names another number), and in any event not later than the expiry (field 31D);
/// article 6(d): at the place of expiry. Article 29 extends a last day on which the bank is closed
/// to its next banking day; it never extends the latest shipment.
public struct Presentation: Sendable, Equatable {
    public static let standardDays = 21
    /// Field 48 holds a number of three digits.
    public static let days = 0...999

    /// The last day before article 29.
    public let lastDay: Day

    /// *Refuses when* the period lies outside 0 to 999 days; the credit expires before the
    /// shipment.
    public init(
        shipment: Day, expiry: Day, presentationDays: Int = standardDays
    ) throws(Refusal) {
        var findings = Findings()
        findings.require(
            Self.days.contains(presentationDays),
            .outOfRange(least: "\(Self.days.lowerBound)", most: "\(Self.days.upperBound)"),
            field: "presentationDays")
        findings.require(shipment <= expiry, .expiresBeforeShipment, field: "expiry")
        try findings.settle()
        lastDay = min(shipment.adding(days: presentationDays), expiry)
    }

    /// The last day after article 29(a), by the banking days of the place of presentation.
    public func extendedDay(_ banks: WorkCalendar) -> Day { banks.nextOrSame(lastDay) }

    /// Whether the extension may still change: the banking days of that year are not loaded.
    public func isProvisional(_ banks: WorkCalendar) -> Bool {
        banks.isProvisional(from: lastDay, through: extendedDay(banks))
    }
}
