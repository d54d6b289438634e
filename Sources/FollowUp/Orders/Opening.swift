extension Order {
    /// Opens the order file: lines, lots, and a plan for each lot.
    ///
    /// Without lots there is one with every line. A lot is promised for the day it names, else for
    /// the latest promised day of its lines, else for the order's; where it names no day it is
    /// required for the one its lines and the terms say. Plans start on the day the order was
    /// placed, else today. Lines already delivered hand their lots over, and the order
    /// is closed when all are.
    ///
    /// *Refuses when* the number is missing or longer than 64 characters; it is to begin approved;
    /// there are no lines or more than 2,000; a line has no positive quantity, no description, a
    /// repeated number, another currency, or was delivered after today; a lot names no line or an
    /// unknown one, or takes more of a line than was ordered.
    public static func open(
        _ opening: OrderOpening, template: MilestoneTemplate, calendar: some LotCalendars,
        today: Day
    ) throws(Refusal) -> [OrderChange] {
        try examine(opening, today: today)
        var told = opening
        told.lots = opening.lots.isEmpty ? [Lot(wholeOf: opening.lines)] : opening.lots
        for at in told.lots.indices {
            told.lots[at] = Lot(opened: told.lots[at], lines: told.lines, terms: told.terms)
        }
        var draft = OrderDraft()
        draft.record(.opened(told))
        let start = told.terms.orderedOn ?? today
        for lot in told.lots {
            draft.plan(lot, from: template, start: start, calendar: calendar)
        }
        draft.handOverDeliveredLots(proof: .takeOver)
        return draft.changes
    }

    /// *Refuses when* the order could not be opened so: every reason.
    public static func examine(_ opening: OrderOpening, today: Day) throws(Refusal) {
        var findings = Findings()
        findings.require(
            opening.state != .approved, .unknownCode(ApprovalState.approved.rawValue),
            field: "state")
        findings.text(opening.number, atMost: OrderLimits.number, field: "number")
        findings.terms(opening.terms)
        findings.require(!opening.lines.isEmpty, .noLines, field: "lines")
        findings.require(
            opening.lines.count <= OrderLimits.lines, .tooMany(limit: OrderLimits.lines),
            field: "lines")
        try findings.settleIf(opening.lines.count > OrderLimits.lines)
        var numbers: Set<Int> = []
        for (at, line) in opening.lines.enumerated() {
            findings.line(
                line, currency: opening.terms.currency, today: today, field: "lines.\(at)")
            findings.require(
                numbers.insert(line.number).inserted, .repeated("\(line.number)"),
                field: "lines.\(at).number")
        }
        if !opening.lots.isEmpty { findings.lots(opening.lots, of: opening.lines) }
        try findings.settle()
    }
}

extension Findings {
    /// Settles early where looking further would cost more than it tells.
    func settleIf(_ hopeless: Bool) throws(Refusal) {
        if hopeless { try settle() }
    }
}

extension Lot {
    /// The one lot an order begins with.
    init(wholeOf lines: [OrderLine], number: Int = 1) {
        self.init(
            number: number, shares: lines.map { LotShare(line: $0.number, quantity: $0.quantity) })
    }

    /// A lot as asked for, with nothing happened yet and its promise filled in from its lines.
    init(opened lot: Lot, lines: [OrderLine], terms: OrderTerms) {
        self.init(number: lot.number, shares: lot.shares)
        let own = Set(lot.shares.map(\.line))
        let lines = lines.filter { own.contains($0.number) }
        promised = lot.promised ?? Self.promised(lines, terms)
        required = lot.required
    }

    /// What its lines promise: the latest day of any.
    static func promised(_ lines: [OrderLine], _ terms: OrderTerms) -> Day? {
        lines.compactMap { $0.promised ?? terms.promised }.max() ?? terms.promised
    }

    /// The same for the lines of this lot.
    func promised(by order: Order) -> Day? {
        let own = Set(shares.map(\.line))
        return Self.promised(order.lines.filter { own.contains($0.number) }, order.terms)
    }
}

extension OrderDraft {
    /// Gives a lot its milestones.
    mutating func plan(
        _ lot: Lot, from template: MilestoneTemplate, start: Day, calendar: some LotCalendars
    ) {
        record(
            .lotPlanned(
                lot: lot.number, template: template.reference,
                milestones: template.plan(
                    kind: order.orderKind, profile: order.profile, start: start,
                    handover: lot.promised, calendar: calendar.calendar(of: lot))))
    }
}
