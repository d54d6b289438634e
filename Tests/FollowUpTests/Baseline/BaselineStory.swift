@testable import FollowUp

/// An approved order of 30 % deposit and 70 % before shipment, whose samples, files and packaging
/// can be told, and whose baseline is to be acknowledged.
struct BaselineStory {
    var story: PaymentStory

    var order: Order { story.order }

    init() throws(Refusal) { story = try PaymentStory() }

    mutating func tell(_ changes: [OrderChange]) {
        story.tell(order.withConsequences(of: changes, calendar: Story.calendar))
    }

    static let terms = BaselineTerms(
        leadTime: LeadTime(days: 35), inspection: Story.day("2026-10-20"),
        handover: "to our forwarder")

    mutating func approveSample(on day: Day = Story.today) throws(Refusal) {
        tell(try order.request(SampleRequest(kind: .preProduction)))
        let round = order.samples.rounds.count
        tell(try order.receive(sample: round, on: day, today: Story.today))
        tell(try order.approve(SampleApproval(round: round, on: day), today: Story.today))
    }

    mutating func accept(_ subject: FileSubject) throws(Refusal) {
        let document = try story.attach("\(subject).txt")
        tell(try order.file(subject, document: document, label: nil, note: nil))
        tell(try order.accept(version: order.versions.count, by: .buyer))
    }

    mutating func payDeposit(received: Bool = true, on day: Day = Story.today) throws(Refusal) {
        let amount = Story.money(1_404_000)
        tell(
            try order.send(
                ToldRemittance(amount: amount, on: day, instalments: [1]), today: Story.today))
        guard received else { return }
        tell(
            try order.receive(
                RemittanceReceipt(remittance: 1, on: Story.today, amount: amount),
                today: Story.today))
    }

    mutating func propose(
        _ terms: BaselineTerms = terms, reason: String? = "as agreed"
    ) throws(Refusal) {
        tell(
            try order.proposeBaseline(terms, reason: reason) { _ in
                String(repeating: "ab", count: 32)
            })
    }

    mutating func acknowledge(_ sides: [Party] = [.buyer, .supplier]) throws(Refusal) {
        let number = order.baselines.versions.count
        for side in sides {
            tell(
                try order.acknowledgeBaseline(number, by: side, onBehalf: false, document: nil))
        }
    }

    mutating func startProduction() throws(Refusal) {
        tell(
            try order.reach(
                lot: 1, milestone: .massProductionStarted, on: Story.today, today: Story.today))
    }

    mutating func amend(promised: String) throws(Refusal) {
        var terms = order.terms
        terms.promised = Story.day(promised)
        tell(
            try order.amend(
                terms: terms, reason: "asked for",
                slip: SlipReason(primary: .capacity, side: .supplier)))
    }
}
