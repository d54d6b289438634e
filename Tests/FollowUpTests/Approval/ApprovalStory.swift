@testable import FollowUp

/// A draft that nothing stops, to be changed by one fact at a time.
struct ApprovalStory {
    static let owner = FileID(high: 9, low: 1)
    static let second = FileID(high: 9, low: 2)
    static let writer = FileID(high: 9, low: 3)
    static let workspace = FileID(high: 8, low: 1)

    var order = Order(id: Story.orderID)
    var facts: ApprovalFacts
    private var seq = 0

    static func day(_ text: String) -> Day { Story.day(text) }

    /// PO-1 of 1 September: 1,000 bottles at 3.90, FOB Ningbo, to the United States.
    static var opening: OrderOpening {
        var line = Story.line(1)
        line.unitPrice = UnitPrice(decimal: "3.90")
        line.item = FileID(high: 3, low: 1)
        var opening = Story.opening([line])
        opening.state = .draft
        opening.terms.tradeTerm = TradeTerm(rule: .fob, place: "Ningbo")
        opening.terms.payment = "30/70 T/T"
        opening.terms.required = day("2026-12-01")
        return opening
    }

    static var particulars: Particulars {
        var told = Particulars()
        told.mode = .fullContainer
        told.country = Country(alpha2: "US")
        told.marks = "ACME"
        told.total = Story.money(390_000)
        told.certificates = [.proposition65Report]
        told.issued = [ReportIssued(.proposition65Report, on: day("2026-08-01"))]
        told.lines = [
            LineParticulars(line: 1, groups: [.general], packingMultiple: Story.quantity(20))
        ]
        return told
    }

    init(
        _ edit: (inout OrderOpening) -> Void = { _ in },
        particulars: Particulars? = Self.particulars
    ) throws(Refusal) {
        facts = ApprovalFacts(
            schedule: .on("2026-09-01"), settings: GateSettings(),
            workspace: GateFact(file: Self.workspace, seq: 3),
            supplier: GateFact(file: FileID(high: 2, low: 2), seq: 2),
            approver: Approver(person: Self.owner, roles: [.decisionOwner]))
        facts.history.handedOver = 6
        var opening = Self.opening
        edit(&opening)
        tell(
            try Order.open(
                opening, template: .standard, calendar: Story.calendar, today: Story.today))
        if let particulars { tell(try order.tell(particulars)) }
    }

    mutating func tell(_ changes: [OrderChange], by person: FileID = writer) {
        for change in changes {
            seq += 1
            let at = Instant(milliseconds: 1_788_000_000_000 + Int64(seq))
            let envelope = Envelope(person: person, name: "Mei", role: .merchandiser, door: .page)
            order.apply(change, Stamp(seq: seq, at: at, envelope: envelope))
        }
    }

    var report: GateReport { order.approvalGate(facts) }

    func findings(_ requirement: Requirement) -> [GateFinding] {
        report.line(requirement)?.findings ?? []
    }

    /// What is unmet in all.
    var unmet: [GateFinding] { report.lines.flatMap(\.findings) }

    mutating func approve(by person: FileID = owner) throws(Refusal) {
        facts.approver = Approver(person: person, roles: [.decisionOwner])
        tell(try order.approve(facts), by: person)
    }

    mutating func amend(_ edit: (inout OrderTerms) -> Void, by person: FileID = writer) throws {
        var terms = order.terms
        edit(&terms)
        tell(try order.amend(terms: terms, slip: .corrected), by: person)
    }
}
