import FollowUp

/// A letter of credit held against an order under UCP 600: the terms of both in, every finding with
/// its article out.
public struct CalculateCredit: Calculator {
    public static let name = "calculateCredit"
    public static let calculator = "credit"
    public static let example: CalculateCredit = {
        var credit = LetterOfCredit(
            number: "LC2026-0042", amount: Money(amountMinor: 2_340_000, currency: .usd))
        credit.expiry = Day(iso: "2026-12-15")
        credit.latestShipment = Day(iso: "2026-11-24")
        credit.partialShipments = .notAllowed
        var order = CreditedOrder(currency: .usd)
        order.value = Money(amountMinor: 2_340_100, currency: .usd)
        var lot = CreditedLot(lot: 1)
        lot.planned = Day(iso: "2026-11-20")
        lot.forecast = Day(iso: "2026-11-27")
        order.lots = [lot]
        return CalculateCredit(credit: credit, order: order)
    }()

    public var credit: LetterOfCredit
    public var order: CreditedOrder

    public init(credit: LetterOfCredit, order: CreditedOrder) {
        self.credit = credit
        self.order = order
    }

    public struct Answer: Codable, Sendable, Equatable {
        public var findings: [CreditNote]
        /// Documents true to the order would not be refused for anything found here.
        public var fits: Bool
    }

    public func calculate(
        _ banks: (String) -> OfficialCalendar
    ) throws(Refusal) -> Answer {
        var findings = Findings()
        credit.problems(&findings)
        findings.require(
            order.lots.count <= OrderLimits.lots, .tooMany(limit: OrderLimits.lots), field: "order")
        findings.require(
            order.lines.count <= OrderLimits.lines, .tooMany(limit: OrderLimits.lines),
            field: "order")
        try findings.settle()
        let notes = CreditCheck(credit, order).findings.map { CreditNote($0) }
        return Answer(
            findings: notes, fits: notes.allSatisfy { $0.grade != .discrepancy })
    }
}
