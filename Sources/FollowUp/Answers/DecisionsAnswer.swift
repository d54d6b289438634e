/// A question with all that is needed to decide it, for the one who asks.
public struct DecisionAnswer: Codable, Sendable {
    public var order: FileID
    public var orderNumber: String
    /// The change of the order this rests on.
    public var seq: Int
    public var supplierName: String
    public var supplierChineseName: String?
    public var today: Day
    public var held: HeldDecision
    public var state: DecisionState
    /// Of a subject that the workspace added.
    public var names: SubjectNames?
    /// Of a milestone that the workspace made itself.
    public var milestoneNames: MilestoneNames?
    /// Where the milestone that waits is planned now.
    public var plannedNow: Day?
    public var owner: String?
    public var deputies: [String]
    public var ownerIsAbsent: Bool
    /// In which capacity the one who asks may decide; nil: not at all.
    public var capacity: DecisionOwners.Capacity?
    /// Working days until the deadline, 0 on its day, negative after it.
    public var workdaysLeft: Int
    /// Working days since it was asked, until it was decided or today.
    public var daysTaken: Int
    /// Those of them beyond the agreed answer time.
    public var buyerDays: Int

    public init(order: Order, seq: Int, held: HeldDecision, today: Day, supplier: Supplier) {
        self.order = order.id
        orderNumber = order.number
        self.seq = seq
        supplierName = supplier.name
        supplierChineseName = supplier.chineseName
        self.today = today
        self.held = held
        state = order.state(of: held)
        deputies = []
        ownerIsAbsent = false
        workdaysLeft = 0
        daysTaken = held.made?.daysTaken ?? 0
        buyerDays = held.made?.buyerDays ?? 0
        if let waiting = held.question.holdsUp,
            let milestone = order.lot(waiting.lot)?.milestone(waiting.milestone)
        {
            milestoneNames = milestone.names
            plannedNow = milestone.actual ?? milestone.told ?? milestone.planned
        }
    }
}

/// Who decides about a subject of an order.
public struct SubjectOwner: Codable, Sendable {
    public var subject: SubjectKey
    public var names: SubjectNames?
    public var owner: FileID?
    public var ownerName: String?
    public var deputies: [String]
    public var ownerIsAbsent: Bool
    /// The order itself names the owner.
    public var isNamedHere: Bool
    public var answerDays: Int

    public init(_ subject: DecisionSubject, owners: DecisionOwners, isNamedHere: Bool) {
        self.subject = subject.key
        names = subject.names
        owner = owners.owner
        deputies = []
        ownerIsAbsent = owners.ownerIsAbsent
        self.isNamedHere = isNamedHere
        answerDays = subject.answerDays
    }
}

/// A person who can be named as an owner.
public struct PersonName: Codable, Sendable {
    public var person: FileID
    public var name: String

    public init(person: FileID, name: String) {
        self.person = person
        self.name = name
    }
}

/// The decisions of one order, those asked last first.
public struct OrderDecisionsAnswer: Codable, Sendable {
    public var decisions: [DecisionAnswer]
    public var subjects: [SubjectOwner]
    public var people: [PersonName]
    /// Working days the buyer took beyond what was agreed, over all decisions made.
    public var buyerDays: Int

    public init(decisions: [DecisionAnswer], subjects: [SubjectOwner], people: [PersonName]) {
        self.decisions = decisions
        self.subjects = subjects
        self.people = people
        buyerDays = 0
    }
}
