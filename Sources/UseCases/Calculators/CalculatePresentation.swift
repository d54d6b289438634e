import FollowUp

/// The last day for documents under a letter of credit (UCP 600 articles 6(d), 14(c) and 29).
public struct CalculatePresentation: Calculator {
    public static let name = "calculatePresentation"
    public static let calculator = "presentation"
    public static let example: CalculatePresentation = {
        var act = CalculatePresentation(
            shipment: Day(iso: "2026-11-02") ?? Day.example,
            expiry: Day(iso: "2026-12-15") ?? Day.example)
        act.presentationDays = 21
        act.calendar = "CN"
        return act
    }()

    public var shipment: Day
    public var expiry: Day
    /// Calendar days after the shipment, field 48 of the credit; 21 where it says nothing.
    public var presentationDays: Int?
    /// The place of presentation, an ISO 3166-1 code: its banking days extend the last day.
    public var calendar: String?

    public init(shipment: Day, expiry: Day) {
        self.shipment = shipment
        self.expiry = expiry
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        shipment = try container.decode(Day.self, forKey: .shipment)
        expiry = try container.decode(Day.self, forKey: .expiry)
        presentationDays = try container.whole(ifPresent: .presentationDays)
        calendar = try container.decodeIfPresent(String.self, forKey: .calendar)
    }

    public struct Answer: Codable, Sendable, Equatable {
        /// Before article 29.
        public var lastDay: Day
        /// After it, where a bank calendar is named.
        public var extendedDay: Day?
        /// The extension rests on banking days that are not loaded.
        public var provisional: Bool?
    }

    public func calculate(
        _ banks: (String) -> OfficialCalendar
    ) throws(Refusal) -> Answer {
        if let calendar, Country(alpha2: calendar) == nil {
            throw Refusal(.unknownCode(String(calendar.prefix(64))), field: "calendar")
        }
        let told = try Presentation(
            shipment: shipment, expiry: expiry,
            presentationDays: presentationDays ?? Presentation.standardDays)
        var answer = Answer(lastDay: told.lastDay)
        if let calendar {
            let days = WorkCalendar.bank(banks(calendar))
            answer.extendedDay = told.extendedDay(days)
            answer.provisional = told.isProvisional(days)
        }
        return answer
    }
}
