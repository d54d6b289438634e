/// What stands in the way of a question or a decision, besides what stands in every act's way.
public enum DecisionObstacle: Sendable, Equatable, Hashable {
    /// Somebody else decides; by name, the owner first.
    case notTheDecisionOwner([String])
    case nobodyDecides
    /// A person who sees no order cannot be named.
    case cannotDecide
    case unknownDecision(Int)
    case unknownOption(Int)
    case decisionSettled(DecisionState)
    case decisionStillOpen(Int)
    case decisionAskedAgain(Int)
    /// The milestone was reached, is not asked, or has no planned day.
    case nothingToHoldUp
    case sideIsNotTheBuyer
}

extension Order {
    /// Decides a question for one of its options. Only the owner of its subject or a deputy does;
    /// silence never decides (A13). The days it took are counted, those beyond what was agreed as
    /// the buyer's.
    ///
    /// *Refuses when* the question is unknown, decided or withdrawn; the order is closed; the
    /// option is none of its; whoever decides is neither the owner nor a deputy: then it says who
    /// may; nobody is named; the words are too long.
    public func decide(
        _ number: Int, option: Int?, words: String?, by person: FileID?, owners: DecisionOwners,
        facts: ScheduleFacts
    ) throws(Refusal) -> [OrderChange] {
        guard let held = decision(number) else {
            throw Refusal(.decision(.unknownDecision(number)), field: "decision")
        }
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(
            held.isOpen, .decision(.decisionSettled(state(of: held))), field: "decision")
        findings.words(words, atMost: OrderLimits.note, field: "words")
        if let option {
            findings.require(
                held.question.options.contains { $0.number == option },
                .decision(.unknownOption(option)), field: "option")
        } else {
            findings.note(.missing, field: "option")
        }
        findings.require(person != nil, .personNeeded)
        let capacity = owners.capacity(of: person)
        if owners.owner == nil, owners.deputies.isEmpty {
            findings.note(.decision(.nobodyDecides))
        } else if capacity == nil, person != nil {
            findings.note(.decision(.notTheDecisionOwner(owners.names)))
        }
        try findings.settle()
        guard let option, let person, let capacity else { return [] }
        let taken = held.question.daysTaken(through: facts.today, facts.office)
        var made = DecisionMade(
            decision: number, option: option, person: person, capacity: capacity,
            daysTaken: taken, buyerDays: max(0, taken - held.question.answerDays))
        made.words = words.map { Erasable($0) }
        return [.decision(.decided(made))]
    }

    /// Takes a question back: nobody has to decide it any more.
    ///
    /// *Refuses when* it is unknown, decided or withdrawn, or no reason is given.
    public func withdraw(decision number: Int, reason: String) throws(Refusal) -> [OrderChange] {
        guard let held = decision(number) else {
            throw Refusal(.decision(.unknownDecision(number)), field: "decision")
        }
        var findings = Findings()
        findings.require(
            held.isOpen, .decision(.decisionSettled(state(of: held))), field: "decision")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.decision(.withdrawn(decision: number, reason: Erasable(reason)))]
    }

    /// Names another owner of a subject for this order, or the workspace's again.
    ///
    /// *Refuses when* the order is closed; the subject is unknown; the person is no active member
    /// who sees orders; nothing differs.
    public func nameOwner(
        _ owner: FileID?, of subject: SubjectKey, in workspace: Workspace
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        let known = workspace.subject(subject)
        findings.require(
            known != nil, .unknownCode(String(subject.rawValue.prefix(64))), field: "subject")
        if let owner {
            findings.require(
                workspace.mayOwn(owner), .decision(.cannotDecide), field: "owner")
        }
        findings.require(
            namedOwner(of: subject) != owner, .nothingToChange, field: "owner")
        try findings.settle()
        let name = owner.flatMap { workspace.member($0)?.name }
        return [
            .decision(
                .ownerNamed(
                    OwnerNaming(subject: subject, names: known?.names, owner: owner, name: name)))
        ]
    }

    /// What the clock records: open questions whose deadline has passed, once each.
    func overdueDecisions(today: Day) -> [OrderChange] {
        unrecorded.filter { $0.question.deadline < today }.map {
            .decision(
                .overdue(decision: $0.question.number, deadline: $0.question.deadline))
        }
    }

    /// The first day on which a question is overdue that is not recorded so; nil for never.
    var nextDecisionOverdue: Day? {
        unrecorded.map(\.question.deadline).min()?.adding(days: 1)
    }

    private var unrecorded: [HeldDecision] { decisions.filter { $0.isOpen && !$0.overdue } }
}

extension DecisionQuestion {
    /// Working days from the day it was asked through a day, that day not counted.
    public func daysTaken(through day: Day, _ calendar: WorkCalendar) -> Int {
        max(0, calendar.count(from: asked, to: day))
    }
}

extension Findings {
    /// A reason that names a decision: of this order, and of the buyer's side.
    mutating func decision(of reason: SlipReason?, in order: Order) {
        guard let reason, let number = reason.decision else { return }
        require(
            order.decision(number) != nil, .decision(.unknownDecision(number)), field: "decision")
        require(reason.side == .buyer, .decision(.sideIsNotTheBuyer), field: "side")
    }
}
