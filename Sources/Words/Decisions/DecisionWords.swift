import FollowUp

/// Questions, who decides them, and what they cost.
public protocol DecisionWords: Sendable {
    // The list
    var title: String { get }
    var allTitle: String { get }
    func headline(_ count: Int, isMore: Bool) -> String
    func allHeadline(_ count: Int, isMore: Bool) -> String
    var lede: String { get }
    var empty: String { get }
    var allEmpty: String { get }
    var mine: String { get }
    var all: String { get }
    func ofOrder(_ number: String) -> String

    // One question
    /// By when, in words, and what waits.
    func deadline(_ answer: DecisionAnswer) -> String
    func moved(_ milestone: String, to day: String) -> String
    func asked(by name: String, on day: String) -> String
    func taken(_ days: Int, buyer: Int) -> String
    func owner(_ name: String?, deputies: [String], isAbsent: Bool) -> String
    func decided(_ option: String, by name: String, _ capacity: String, on day: String) -> String
    func withdrawn(_ reason: String) -> String
    func askedAgain(_ number: Int) -> String
    func again(_ number: Int) -> String
    var ended: String { get }
    var overdue: String { get }
    var cost: String { get }
    var effect: String { get }
    func effect(_ days: Int?) -> String
    var notKnown: String { get }
    var facts: String { get }
    var documents: String { get }
    var lots: String { get }
    var words: String { get }
    func choose(_ option: Int) -> String
    var notYours: String { get }

    // The order's page
    var section: String { get }
    func buyerDays(_ days: Int) -> String
    var toDecide: String { get }
    var askTitle: String { get }
    var askHint: String { get }
    var askButton: String { get }
    var subject: String { get }
    var question: String { get }
    func option(_ number: Int) -> String
    var optionText: String { get }
    var costHint: String { get }
    var daysHint: String { get }
    var deadline: String { get }
    var deadlineHint: String { get }
    var holdsUp: String { get }
    var nothingHeldUp: String { get }
    var numbersHint: String { get }
    var former: String { get }
    var withdrawTitle: String { get }
    var withdrawButton: String { get }
    var nameTitle: String { get }
    var nameHint: String { get }
    var nameButton: String { get }
    var ownerLabel: String { get }
    var workspaceOwner: String { get }
    var blamed: String { get }

    // Settings
    var subjects: String { get }
    var subjectsHint: String { get }
    var deputies: String { get }
    var answerDays: String { get }
    var nobody: String { get }
    var setButton: String { get }
    var addTitle: String { get }
    var addButton: String { get }
    var english: String { get }
    var chinese: String { get }
    var absences: String { get }
    var absencesHint: String { get }
    var absenceTitle: String { get }
    var absenceButton: String { get }
    func absent(_ name: String, _ span: String) -> String
    var endAbsence: String { get }
    var person: String { get }

    func word(_ subject: SubjectKey, _ names: SubjectNames?) -> String
    func word(_ state: DecisionState) -> String
    func word(_ capacity: DecisionOwners.Capacity) -> String
    func obstacle(_ obstacle: DecisionObstacle) -> String
    func line(_ change: DecisionChange) -> String
    func line(_ change: SubjectChange) -> String
    /// What stands behind a slip's reason.
    func blamed(_ number: Int) -> String

    // Letters
    func reminderSubject(_ count: Int, from house: String) -> String
    func reminder(_ open: [DecisionAnswer], isMore: Bool, address: String?) -> String
}

extension MilestoneKey {
    /// Those at which production stops.
    static let production: Set<MilestoneKey> = [
        .massProductionStarted, .twentyPercentFinished, .eightyPercentPacked,
    ]
}
