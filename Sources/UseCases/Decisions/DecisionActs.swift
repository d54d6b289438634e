import FollowUp
import Record

/// Asks the owner of a subject (A13): options with cost and date effect, facts, deadline.
public struct RequestDecision: UseCase {
    public static let name = "requestDecision"
    public static let allowed = Set<Role>.planners
    public static let example: RequestDecision = {
        var act = RequestDecision(
            subject: .artwork, question: "Which blue for the logo?",
            options: [
                Option(text: "Pantone 286 C, as approved", cost: "0.00", days: 0),
                Option(text: "Pantone 2728 C, in stock", cost: "-120.00", days: -2),
            ])
        act.facts = "The approved ink is out of stock until Thursday."
        act.deadline = Day(iso: "2027-06-01")
        return act
    }()

    /// One answer. What is not known is left out.
    public struct Option: Codable, Sendable {
        public var text: String?
        /// In the order's currency: `120.00`; negative where it saves.
        public var cost: String?
        /// By how many days it moves the handover; negative where it is earlier.
        public var days: Int?

        public init(text: String, cost: String? = nil, days: Int? = nil) {
            self.text = text
            self.cost = cost
            self.days = days
        }
    }

    @Path public var order: FileID
    public var subject: SubjectKey
    public var question: String
    public var options: [Option]?
    public var facts: String?
    /// Documents of the order by number: `1, 2`.
    public var documents: String?
    /// Lots by number: `1, 2`; absent for the whole order.
    public var lots: String?
    /// The last day; absent where it follows from the plan.
    public var deadline: Day?
    /// The milestone that waits, behind its lot: `1/massProductionStarted`.
    public var holdsUp: String?
    /// The question that is asked again, by its number.
    public var former: Int?

    public init(
        order: FileID = .unset, subject: SubjectKey, question: String, options: [Option]
    ) {
        self.order = order
        self.subject = subject
        self.question = question
        self.options = options
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, asserting: [caller.workspace]
        ) { turn, order, scene in
            let file = try turn.house()
            var findings = Findings()
            let draft = draft(order, &findings)
            return try order.ask(
                draft, subject: file.subject(subject), facts: scene.facts(for: order),
                besides: findings)
        }
    }

    private func draft(_ order: Order, _ findings: inout Findings) -> QuestionDraft {
        let told = (options ?? []).prefix(Order.mostOptions + 1).enumerated().map { at, option in
            DecisionOption(
                number: at + 1, text: option.text ?? "",
                cost: findings.money(
                    option.cost, order.terms.currency, field: "options.\(at).cost"),
                days: option.days)
        }
        var draft = QuestionDraft(subject: subject, question: question, options: told)
        draft.facts = facts
        draft.documents = findings.numbers(documents, field: "documents")
        draft.lots = findings.numbers(lots, field: "lots")
        draft.deadline = deadline
        draft.former = former
        if let holdsUp {
            let parts = holdsUp.split(separator: "/", maxSplits: 1)
            if parts.count == 2, let lot = Int(parts[0]) {
                draft.holdsUp = (lot, MilestoneKey(rawValue: String(parts[1])))
            } else {
                findings.note(.notUnderstood, field: "holdsUp")
            }
        }
        return draft
    }
}

extension Findings {
    /// Numbers in a text: `1, 2`.
    fileprivate mutating func numbers(_ text: String?, field: String) -> [Int] {
        let words = (text ?? "").split { ",;、，".contains($0) || $0.isWhitespace }
        guard words.count <= 500 else {
            note(.tooMany(limit: 500), field: field)
            return []
        }
        let numbers = words.compactMap { Int($0) }
        require(numbers.count == words.count, .notANumber, field: field)
        return numbers
    }
}

/// Decides a question for one of its options: its owner does, or a deputy, and nobody else.
public struct Decide: UseCase {
    public static let name = "decide"
    public static let allowed = Role.deciding
    public static let example = Decide(option: 1, words: "As approved; we can wait.")

    @Path public var order: FileID
    @Path public var decision: Int
    public var option: Int?
    public var words: String?

    public init(
        order: FileID = .unset, decision: Int = .unset, option: Int? = nil, words: String? = nil
    ) {
        self.order = order
        self.decision = decision
        self.option = option
        self.words = words
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, asserting: [caller.workspace]
        ) { turn, order, scene in
            let file = try turn.house()
            let subject = order.decision(decision)?.question.subject ?? ""
            return try order.decide(
                decision, option: option, words: words,
                by: caller.person.high == 0 ? nil : caller.person,
                owners: file.owners(of: subject, in: order, on: scene.today),
                facts: scene.facts(for: order))
        }
    }
}

/// Takes a question back that nobody decided.
public struct WithdrawDecision: UseCase {
    public static let name = "withdrawDecision"
    public static let allowed = Set<Role>.planners
    public static let example = WithdrawDecision(reason: "The ink came after all.")

    @Path public var order: FileID
    @Path public var decision: Int
    public var reason: String

    public init(order: FileID = .unset, decision: Int = .unset, reason: String) {
        self.order = order
        self.decision = decision
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try order.withdraw(decision: decision, reason: reason)
        }
    }
}

/// Names another owner of a subject for one order; without a person, the workspace's again.
public struct NameDecisionOwner: UseCase {
    public static let name = "nameDecisionOwner"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = NameDecisionOwner(subject: .payment, owner: nil)

    @Path public var order: FileID
    public var subject: SubjectKey
    public var owner: FileID?

    public init(order: FileID = .unset, subject: SubjectKey, owner: FileID?) {
        self.order = order
        self.subject = subject
        self.owner = owner
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(
            caller, order, by: Self.allowed, asserting: [caller.workspace]
        ) { turn, order, _ in
            try caller.requireFreshSession(at: house.now())
            return try order.nameOwner(owner, of: subject, in: turn.house())
        }
    }
}
