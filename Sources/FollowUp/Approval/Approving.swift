/// Who is asked to approve.
public struct Approver: Sendable, Equatable {
    public var person: FileID
    public var roles: Set<Role>

    public init(person: FileID, roles: Set<Role>) {
        self.person = person
        self.roles = roles
    }
}

/// What the approval of an order stands on, besides the order.
public struct ApprovalFacts: Sendable {
    public var schedule: ScheduleFacts
    public var settings: GateSettings
    /// The change of the workspace the settings are of, and of the supplier.
    public var workspace: GateFact
    public var supplier: GateFact
    public var closures: @Sendable (Lot) -> [FactoryClosure]
    public var history: OrderHistory
    /// Nil where nobody is about to.
    public var approver: Approver?
    /// Who may approve no more: the first approval of two, where it is theirs, is none.
    public var former: Set<FileID> = []
    /// Who counts as one.
    public var voices = Voices()
    /// The roles of the workspace's members as it is now, for the limits of who approved first.
    /// Members never leave its file, so that everybody is named.
    public var roles: [FileID: Set<Role>] = [:]

    public init(
        schedule: ScheduleFacts, settings: GateSettings, workspace: GateFact, supplier: GateFact,
        closures: @escaping @Sendable (Lot) -> [FactoryClosure] = { _ in [] },
        history: OrderHistory = OrderHistory(), approver: Approver? = nil
    ) {
        self.schedule = schedule
        self.settings = settings
        self.workspace = workspace
        self.supplier = supplier
        self.closures = closures
        self.history = history
        self.approver = approver
    }
}

/// What other orders say about this one.
public struct OrderHistory: Sendable, Equatable {
    public struct Leftover: Sendable, Equatable {
        public var order: FileID
        public var number: String
        public var quantity: Quantity

        public init(order: FileID, number: String, quantity: Quantity) {
            self.order = order
            self.number = number
            self.quantity = quantity
        }
    }

    /// What was probably left at the factory from the last order of the same item.
    public var leftovers: [Leftover] = []
    /// Items whose last order nobody looked up.
    public var notLookedUp: Set<FileID> = []
    /// Numbers that are this one but for their signs.
    public var resembling: [String] = []
    /// Lines the supplier handed over with a promised day, and how many of them after it.
    public var handedOver = 0
    public var late = 0

    public init() {}
}

extension Order {
    /// Approves the order as it is told (H3). Above the workspace's limit two persons have to, none
    /// of whom told what they approve; the first of them is recorded and completes nothing.
    ///
    /// *Refuses when* the order is closed, was placed before it came here, or is approved; the same
    /// person approved it already; a requirement stops it (`approvalGate`): every one of them.
    public func approve(
        _ facts: ApprovalFacts, note: String? = nil
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.words(note, atMost: OrderLimits.note, field: "note")
        guard let request else {
            findings.note(.notADraft)
            throw Refusal(findings.reasons)
        }
        let isAgain = facts.approver.map { request.hasApproved($0.person) } ?? false
        findings.require(!request.isApproved && !isAgain, .nothingToChange)
        let report = approvalGate(facts)
        for reason in report.reasons(besides: .secondPerson) {
            findings.note(reason)
        }
        try findings.settle()
        // Without one the limit is unmet, and it always blocks.
        guard let approver = facts.approver else { return [] }
        return [
            .approvalGiven(
                OrderApproval(
                    person: approver.person, value: value, of: request.told.seq,
                    workspace: facts.workspace.seq, supplier: facts.supplier.seq,
                    waivers: report.waivers,
                    completes: report.line(.secondPerson)?.findings.isEmpty ?? true, note: note))
        ]
    }

    /// Takes the approval back: the order is a draft again.
    ///
    /// *Refuses when* the order is closed or nobody approved it, or no reason is given.
    public func withdrawApproval(reason: String) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(request?.approvals.isEmpty == false, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.approvalWithdrawn(reason: Erasable(reason))]
    }
}

extension Request {
    func hasApproved(_ person: FileID) -> Bool {
        approvals.contains { $0.approval.person == person }
    }
}

extension GateReport {
    /// The waivers it rests on.
    var waivers: [Int] { lines.flatMap(\.waivers).map(\.waiver.number) }
}

extension Order {
    /// What was finished beyond what was ordered, over all lots: probably left at the factory.
    public var leftover: Quantity? {
        var left = Quantity.zero
        for lot in lots {
            guard let finished = lot.finishedTold, let ordered = lot.quantity,
                let over = finished.subtracting(ordered), over > .zero
            else { continue }
            left = left.adding(over) ?? left
        }
        return left > .zero ? left : nil
    }
}
