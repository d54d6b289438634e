@testable import FollowUp

/// An approved order of 12,000 bottles at 3.90, 30 % deposit and 70 % before shipment, of which
/// nothing else is told yet.
struct PaymentStory {
    static let asker = FileID(high: 9, low: 5)
    static let releaser = FileID(high: 9, low: 6)
    static let third = FileID(high: 9, low: 7)
    static let account = PaidAccount(holder: "Hengda", bank: "ICBC", masked: "••••4321")

    var story: ApprovalStory
    var facts: PaymentFacts

    var order: Order { story.order }

    init(
        payment: String = "30% deposit, 70% before shipment", approved: Bool = true
    ) throws(Refusal) {
        var particulars = ApprovalStory.particulars
        particulars.total = Story.money(4_680_000)
        story = try ApprovalStory(
            { opening in
                opening.terms.payment = payment
                opening.lines[0].quantity = Story.quantity(12_000)
            }, particulars: particulars)
        facts = PaymentFacts(
            today: Story.today, settings: GateSettings(),
            workspace: GateFact(file: ApprovalStory.workspace, seq: 3),
            supplier: GateFact(file: FileID(high: 2, low: 2), seq: 2),
            beneficiary: .confirmed(
                GateFact(file: FileID(high: 2, low: 2), seq: 2), account: Self.account),
            releaser: Releaser(person: Self.releaser, roles: [.finance], isFresh: true))
        story.tell(try order.agree(TermsReading(payment).instalments))
        if approved { try story.approve() }
    }

    mutating func tell(_ changes: [OrderChange], by person: FileID = asker) {
        story.tell(changes, by: person)
    }

    func report(_ number: Int) -> GateReport? {
        order.payments.instalment(number).map { order.paymentGate($0, facts) }
    }

    func findings(_ number: Int) -> [GateFinding] {
        report(number)?.lines.flatMap(\.findings) ?? []
    }

    /// Files the document of that kind; gives its number.
    mutating func attach(_ name: String) throws(Refusal) -> Int {
        let file = ArrivedFile(
            name: name, mediaType: .text, size: 9,
            sha256: String(repeating: "0", count: 63 - name.count % 9) + "\(name.count)")
        tell(try order.attach(file, kind: .proformaInvoice, title: name, note: nil))
        return order.documents.count
    }

    mutating func confirm() throws(Refusal) {
        let document = try attach("signed-\(order.documents.count).txt")
        let supplier = try AccountStory().supplier
        var filed = SupplierConfirmation(
            number: 0, kind: .countersignedOrder,
            told: ConfirmedTerms().filled(from: order, supplier))
        filed.document = document
        tell(try order.file(filed))
        let number = order.confirmation?.number ?? 0
        tell(
            try order.accept(confirmation: number, by: Self.releaser, supplier: supplier),
            by: Self.releaser)
    }

    mutating func check(_ kind: CheckKind) throws(Refusal) {
        tell(try order.record(kind, document: nil, note: "seen", today: Story.today))
    }

    mutating func request(_ number: Int) throws(Refusal) {
        tell(
            try order.requestRelease(
                of: number, by: Self.asker, gates: facts.settings.version))
    }

    mutating func release(_ number: Int, by person: FileID = releaser) throws(Refusal) {
        facts.releaser?.person = person
        tell(try order.release(number, facts), by: person)
    }

    /// Everything but the persons' part of the balance before shipment.
    mutating func readyForBalance() throws(Refusal) {
        try confirm()
        try check(.packingComplete)
        try check(.draftDocuments)
        tell(
            try order.releaseGoods(
                1, ground: .knownIssues, issues: "a faint mark", by: Self.releaser,
                today: Story.today))
    }
}
