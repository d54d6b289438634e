extension Order {
    /// Of each side, the supplier's seats and the house, without those withdrawn.
    public static let mostConfirmations = 50
    /// The most lines a confirmation tells, as an order has.
    public static let mostConfirmedLines = OrderLimits.lines

    /// Records what the supplier confirmed. The last one that was not withdrawn is in force.
    ///
    /// *Refuses when* it says nothing; the document is unknown or withdrawn; a text is too long; a
    /// quantity, price or sum is none; sums are in several currencies; a line stands twice; the
    /// one in force says the same; the order has 50 from the same side that were not withdrawn.
    public func file(
        _ told: SupplierConfirmation, from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        let held = confirmations.count {
            $0.withdrawnAt == nil && ($0.seat != nil) == (side == .supplier)
        }
        findings.require(
            held < Self.mostConfirmations, .tooMany(limit: Self.mostConfirmations))
        findings.require(!told.told.isEmpty, .confirmation(.saysNothing), field: "line")
        findings.words(told.reference, atMost: OrderLimits.number, field: "reference")
        findings.words(told.note?.text, atMost: OrderLimits.note, field: "note")
        if let document = told.document {
            findings.require(
                self.document(document)?.isWithdrawn == false, .unknownDocument(document),
                field: "document")
        }
        findings.confirmed(told.told, currency: terms.currency)
        try findings.settle()
        var filed = told
        filed.number = (confirmations.map(\.number).max() ?? 0) + 1
        if var same = confirmation?.confirmation {
            same.number = filed.number
            findings.require(same != filed, .nothingToChange)
        }
        try findings.settle()
        return [.confirmation(.recorded(filed))]
    }

    /// Records a confirmation together with the paper it stands in, which becomes its document. The
    /// same paper is not put here twice.
    ///
    /// *Refuses when* the order refuses the paper (`attach`) or the confirmation (`file`): all at
    /// once.
    public func file(
        _ told: SupplierConfirmation, in paper: ArrivedFile, from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        var filed = told
        var draft = OrderDraft(self)
        var reasons: [Reason] = []
        let kind = told.kind.paper
        filed.document =
            documents.first {
                !$0.isWithdrawn && $0.document.sha256 == paper.sha256 && $0.document.kind == kind
            }?
            .document.number
        if filed.document == nil {
            do throws(Refusal) {
                for change in try attach(
                    paper, kind: kind, title: nil, note: nil, from: side
                ) {
                    draft.record(change)
                }
                filed.document = draft.order.documents.last?.document.number
            } catch {
                reasons += error.reasons
            }
        }
        do throws(Refusal) {
            for change in try draft.order.file(filed, from: side) { draft.record(change) }
        } catch {
            reasons += error.reasons
        }
        guard reasons.isEmpty else { throw Refusal(reasons) }
        return draft.changes
    }

    /// Takes a confirmation back that was filed by mistake; the one before it is in force again.
    ///
    /// *Refuses when* there is none of that number, it was withdrawn already, or no reason is
    /// given.
    public func withdraw(
        confirmation number: Int, reason: String
    ) throws(Refusal) -> [OrderChange] {
        guard let held = confirmation(number) else { throw Refusal(.notFound) }
        var findings = Findings()
        findings.require(held.withdrawnAt == nil, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.confirmation(.withdrawn(confirmation: number, reason: Erasable(reason)))]
    }
}

extension ConfirmationKind {
    /// What its paper is among the order's documents.
    var paper: DocumentKind {
        switch self {
        case .proformaInvoice: .proformaInvoice
        case .contract: .contract
        case .countersignedOrder, .platformOrder: .orderConfirmation
        }
    }
}

extension Findings {
    fileprivate mutating func confirmed(_ told: ConfirmedTerms, currency: Currency) {
        words(told.seller?.text, atMost: OrderLimits.party, field: "seller")
        words(told.buyer?.text, atMost: OrderLimits.party, field: "buyer")
        words(told.payment, atMost: OrderLimits.payment, field: "payment")
        words(told.tradeTerm?.place, atMost: OrderLimits.place, field: "tradePlace")
        words(told.tradeTerm?.told, atMost: OrderLimits.place, field: "tradeRule")
        words(told.marks, atMost: 2_000, field: "marks")
        words(told.innerMarks, atMost: 2_000, field: "innerMarks")
        words(told.beneficiary?.holder?.text, atMost: OrderLimits.party, field: "holder")
        let own = told.currency ?? currency
        sum(told.total, own, field: "total")
        guard told.lines.count <= Order.mostConfirmedLines else {
            return note(.tooMany(limit: Order.mostConfirmedLines), field: "line")
        }
        var seen: Set<Int> = []
        var further = 0
        for line in told.lines {
            var field = "further.\(further)"
            if let number = line.line {
                field = "line.\(number)"
                require(seen.insert(number).inserted, .repeated("\(number)"), field: field)
                require(
                    (1...OrderLimits.numbers).contains(number), .unknownLine(number), field: field)
            } else {
                further += 1
            }
            self.line(line, own, field: field)
        }
    }

    private mutating func line(_ line: ConfirmedLine, _ currency: Currency, field: String) {
        words(line.description, atMost: OrderLimits.description, field: "\(field).description")
        words(line.unit, atMost: OrderLimits.unit, field: "\(field).unit")
        if let told = line.quantity { quantity(told, field: "\(field).quantity") }
        if let told = line.outerPieces { quantity(told, field: "\(field).outerPieces") }
        if let told = line.innerPieces { quantity(told, field: "\(field).innerPieces") }
        if let price = line.unitPrice {
            require(!price.isNegative, .notAnAmount, field: "\(field).unitPrice")
        }
        sum(line.value, currency, field: "\(field).value")
    }

    private mutating func sum(_ told: Money?, _ currency: Currency, field: String) {
        guard let told else { return }
        require(told.currency == currency, .otherCurrency, field: field)
        require(told.amountMinor >= 0, .notAnAmount, field: field)
    }
}
