/// One of the answers a question offers.
public struct DecisionOption: Codable, Sendable, Equatable {
    /// Counts from 1 within the question.
    public var number: Int
    public var text: Erasable
    /// What it costs; negative where it saves. Nil: not known.
    public var cost: Money?
    /// By how many days it moves the handover; negative where it is earlier. Nil: not known.
    public var days: Int?

    public init(number: Int, text: String, cost: Money? = nil, days: Int? = nil) {
        self.number = number
        self.text = Erasable(text)
        self.cost = cost
        self.days = days
    }
}

/// The milestone that waits for a decision, with the day it was planned for when it was asked.
public struct HeldUpMilestone: Codable, Sendable, Equatable {
    public var lot: Int
    public var milestone: MilestoneKey
    public var planned: Day

    public init(lot: Int, milestone: MilestoneKey, planned: Day) {
        self.lot = lot
        self.milestone = milestone
        self.planned = planned
    }
}

/// A question to the owner of a subject (A13): options with cost and date effect, facts, deadline.
public struct DecisionQuestion: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var subject: SubjectKey
    /// Of a subject that the workspace added.
    public var names: SubjectNames?
    public var question: Erasable
    public var options: [DecisionOption]
    public var facts: Erasable?
    /// Documents of the order, by number.
    public var documents: [Int]
    /// Empty: the whole order.
    public var lots: [Int]
    /// The last day on which it can be decided without harm.
    public var deadline: Day
    /// Where the deadline follows from the plan; nil where it was told.
    public var holdsUp: HeldUpMilestone?
    /// The day at the supplier's site on which it was asked.
    public var asked: Day
    /// A working day before the deadline.
    public var remind: Day
    /// The answer time agreed when it was asked, in working days.
    public var answerDays: Int
    /// The question that is asked again by this one.
    public var former: Int?

    public init(
        number: Int, subject: SubjectKey, question: String, options: [DecisionOption],
        deadline: Day, asked: Day, remind: Day, answerDays: Int
    ) {
        self.number = number
        self.subject = subject
        self.question = Erasable(question)
        self.options = options
        documents = []
        lots = []
        self.deadline = deadline
        self.asked = asked
        self.remind = remind
        self.answerDays = answerDays
    }
}

/// A decision: one of the options, by the owner or a deputy.
public struct DecisionMade: Codable, Sendable, Equatable {
    public var decision: Int
    public var option: Int
    public var words: Erasable?
    public var person: FileID
    public var capacity: DecisionOwners.Capacity
    /// Working days from asked to decided.
    public var daysTaken: Int
    /// How many of them are beyond the agreed answer time: the buyer's.
    public var buyerDays: Int

    public init(
        decision: Int, option: Int, person: FileID, capacity: DecisionOwners.Capacity,
        daysTaken: Int, buyerDays: Int
    ) {
        self.decision = decision
        self.option = option
        self.person = person
        self.capacity = capacity
        self.daysTaken = daysTaken
        self.buyerDays = buyerDays
    }
}

/// Another owner of a subject for one order.
public struct OwnerNaming: Codable, Sendable, Equatable {
    public var subject: SubjectKey
    /// Of a subject that the workspace added.
    public var names: SubjectNames?
    /// Nil: the workspace's again.
    public var owner: FileID?
    public var name: Erasable?

    public init(
        subject: SubjectKey, names: SubjectNames?, owner: FileID?, name: Erasable?
    ) {
        self.subject = subject
        self.names = names
        self.owner = owner
        self.name = name
    }
}

/// What can happen to an order's decisions.
public enum DecisionChange: Codable, Sendable, Equatable {
    case asked(DecisionQuestion)
    case decided(DecisionMade)
    case withdrawn(decision: Int, reason: Erasable)
    case overdue(decision: Int, deadline: Day)
    case ownerNamed(OwnerNaming)

    public var kind: String {
        switch self {
        case .asked: "order.decisionAsked/1"
        case .decided: "order.decided/1"
        case .withdrawn: "order.decisionWithdrawn/1"
        case .overdue: "order.decisionOverdue/1"
        case .ownerNamed: "order.decisionOwnerNamed/1"
        }
    }
}

public enum DecisionState: String, Codable, Sendable, CaseIterable {
    case open, decided, withdrawn
    /// The order ended before anybody decided.
    case ended
}

/// A question as its order's file holds it.
public struct HeldDecision: Codable, Sendable, Equatable {
    public var question: DecisionQuestion
    /// The change that asked it.
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    public var made: DecisionMade?
    public var madeAt: Instant?
    public var madeBy: Erasable?
    public var withdrawn: Erasable?
    /// Stays where the reason is erased by law.
    public var withdrawnAt: Instant?
    /// The clock found its deadline passed.
    public var overdue: Bool
    /// The question that asks it again.
    public var askedAgain: Int?

    init(_ question: DecisionQuestion, _ stamp: Stamp) {
        self.question = question
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
        overdue = false
    }

    public var isOpen: Bool { made == nil && withdrawnAt == nil }

    public var option: DecisionOption? {
        question.options.first { $0.number == made?.option }
    }
}

/// The owner that an order names for a subject.
public struct NamedOwner: Codable, Sendable, Equatable {
    public var subject: SubjectKey
    public var owner: FileID

    public init(subject: SubjectKey, owner: FileID) {
        self.subject = subject
        self.owner = owner
    }
}

/// Decisions as an order's file holds them.
public struct Decisions: Codable, Sendable, Equatable {
    public internal(set) var held: [HeldDecision] = []
    public internal(set) var owners: [NamedOwner] = []

    public init() {}
}

extension Order {
    /// All that were ever asked, by their numbers.
    public var decisions: [HeldDecision] { decisionFile?.held ?? [] }

    public func decision(_ number: Int) -> HeldDecision? {
        decisions.first { $0.question.number == number }
    }

    public func namedOwner(of subject: SubjectKey) -> FileID? {
        decisionFile?.owners.first { $0.subject == subject }?.owner
    }

    public var namedOwners: [NamedOwner] { decisionFile?.owners ?? [] }

    public func state(of held: HeldDecision) -> DecisionState {
        if held.made != nil { return .decided }
        if held.withdrawnAt != nil { return .withdrawn }
        return isOpen ? .open : .ended
    }

    /// Working days the buyer took beyond what was agreed, over all decisions.
    public var buyerDays: Int {
        decisions.reduce(0) { $0 + min($1.made?.buyerDays ?? 0, 100_000) }
    }

    mutating func apply(_ change: DecisionChange, _ stamp: Stamp) {
        var next = decisionFile ?? Decisions()
        switch change {
        case .asked(let question):
            if let at = next.held.firstIndex(where: { $0.question.number == question.former }) {
                next.held[at].askedAgain = question.number
            }
            next.held.append(HeldDecision(question, stamp))
        case .decided(let made):
            next.update(made.decision) {
                $0.made = made
                $0.madeAt = stamp.at
                $0.madeBy = stamp.envelope.name
            }
        case .withdrawn(let number, let reason):
            next.update(number) {
                $0.withdrawn = reason
                $0.withdrawnAt = stamp.at
            }
        case .overdue(let number, _): next.update(number) { $0.overdue = true }
        case .ownerNamed(let naming):
            next.owners.removeAll { $0.subject == naming.subject }
            if let owner = naming.owner {
                next.owners.append(NamedOwner(subject: naming.subject, owner: owner))
            }
        }
        decisionFile = next
    }
}

extension Decisions {
    fileprivate mutating func update(_ number: Int, _ edit: (inout HeldDecision) -> Void) {
        if let at = held.firstIndex(where: { $0.question.number == number }) { edit(&held[at]) }
    }
}
