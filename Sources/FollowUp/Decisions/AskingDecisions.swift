/// A question as it is told, before the order gives it a number and its days.
public struct QuestionDraft: Sendable {
    public var subject: SubjectKey
    public var question: String
    public var options: [DecisionOption]
    public var facts: String?
    public var documents: [Int] = []
    public var lots: [Int] = []
    /// The deadline where it is told.
    public var deadline: Day?
    /// The milestone that waits, where the deadline follows from the plan.
    public var holdsUp: (lot: Int, milestone: MilestoneKey)?
    /// The question that is asked again.
    public var former: Int?

    public init(subject: SubjectKey, question: String, options: [DecisionOption]) {
        self.subject = subject
        self.question = question
        self.options = options
    }
}

extension Order {
    public static let mostDecisions = 500
    public static let mostOptions = 10
    public static let longestEffectDays = 3_650

    /// Asks the owner of a subject (A13). Where no deadline is told it is the working day before
    /// the milestone that waits, on the calendar of its lot. What could not be read of it is told
    /// with all else.
    ///
    /// *Refuses when* the order is closed; the subject is unknown; the question, an option or the
    /// deadline is missing; there are fewer than two options or more than ten; a cost is in another
    /// currency; an effect is beyond ten years; a text is too long; a document or lot is unknown;
    /// the deadline lies in the past; the milestone has no planned day or was reached; the question
    /// asked again is unknown or still open, or was asked again already; the order has 500.
    public func ask(
        _ draft: QuestionDraft, subject: DecisionSubject?, facts: ScheduleFacts,
        besides read: Findings = Findings()
    ) throws(Refusal) -> [OrderChange] {
        var findings = read
        findings.require(isOpen, .orderClosed)
        findings.require(
            subject != nil, .unknownCode(String(draft.subject.rawValue.prefix(64))),
            field: "subject")
        findings.text(draft.question, atMost: OrderLimits.note, field: "question")
        findings.words(draft.facts, atMost: OrderLimits.note, field: "facts")
        findings.options(draft.options, currency: terms.currency)
        findings.rests(on: draft, of: self)
        findings.former(draft.former, of: self)
        findings.require(
            decisions.count < Self.mostDecisions, .tooMany(limit: Self.mostDecisions),
            field: "question")
        let day = findings.deadline(of: draft, in: self, facts)
        try findings.settle()
        guard let subject, let day else { return [] }
        var question = DecisionQuestion(
            number: decisions.count + 1, subject: subject.key, question: draft.question,
            options: draft.options, deadline: day.deadline, asked: facts.today,
            remind: max(facts.today, facts.office.adding(workdays: -1, to: day.deadline)),
            answerDays: subject.answerDays)
        question.names = subject.names
        question.holdsUp = day.holdsUp
        question.facts = draft.facts.map { Erasable($0) }
        question.documents = draft.documents
        question.lots = draft.lots
        question.former = draft.former
        return [.decision(.asked(question))]
    }
}

extension Findings {
    fileprivate mutating func options(_ options: [DecisionOption], currency: Currency) {
        require(
            (2...Order.mostOptions).contains(options.count),
            .outOfRange(least: "2", most: "\(Order.mostOptions)"), field: "options")
        let most = Order.longestEffectDays
        for (at, option) in options.prefix(Order.mostOptions).enumerated() {
            text(option.text.text, atMost: 500, field: "options.\(at).text")
            if let cost = option.cost {
                require(
                    cost.currency == currency, .otherCurrency, field: "options.\(at).cost")
            }
            if let days = option.days {
                require(
                    (-most...most).contains(days),
                    .outOfRange(least: "-\(most)", most: "\(most)"), field: "options.\(at).days")
            }
        }
    }

    fileprivate mutating func rests(on draft: QuestionDraft, of order: Order) {
        guard draft.documents.count <= 50, draft.lots.count <= 500 else {
            return note(.tooMany(limit: 50), field: "documents")
        }
        for number in draft.documents {
            require(
                order.document(number)?.isWithdrawn == false, .unknownDocument(number),
                field: "documents")
        }
        for number in draft.lots {
            require(order.lot(number) != nil, .unknownLot(number), field: "lots")
        }
    }

    fileprivate mutating func former(_ number: Int?, of order: Order) {
        guard let number else { return }
        guard let known = order.decision(number) else {
            return note(.decision(.unknownDecision(number)), field: "former")
        }
        require(!known.isOpen, .decision(.decisionStillOpen(number)), field: "former")
        if let again = known.askedAgain {
            note(.decision(.decisionAskedAgain(again)), field: "former")
        }
    }

    fileprivate mutating func deadline(
        of draft: QuestionDraft, in order: Order, _ facts: ScheduleFacts
    ) -> (deadline: Day, holdsUp: HeldUpMilestone?)? {
        var holdsUp: HeldUpMilestone?
        var derived: Day?
        if let held = draft.holdsUp,
            let milestone = milestone(held.milestone, lot: held.lot, of: order),
            let lot = order.lot(held.lot)
        {
            if milestone.isOpen, let planned = milestone.told ?? milestone.planned {
                holdsUp = HeldUpMilestone(
                    lot: held.lot, milestone: held.milestone, planned: planned)
                derived = facts.calendars.calendar(of: lot).adding(workdays: -1, to: planned)
            } else {
                note(.decision(.nothingToHoldUp), field: "holdsUp")
            }
        }
        if let told = draft.deadline {
            require(
                told >= facts.today,
                .outOfRange(least: facts.today.iso, most: Day.distantFuture.iso),
                field: "deadline")
            return (told, holdsUp)
        }
        guard let derived else {
            if draft.holdsUp == nil { note(.missing, field: "deadline") }
            return nil
        }
        // A plan that is behind already leaves today.
        return (max(derived, facts.today), holdsUp)
    }
}
