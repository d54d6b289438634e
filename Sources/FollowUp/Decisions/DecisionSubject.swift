/// What decisions are about (A10-A12): one of the six, or one that the workspace added by name.
public struct SubjectKey: RawRepresentable, Hashable, Sendable, Codable, ExpressibleByStringLiteral
{
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static let artwork: SubjectKey = "artwork"
    public static let materialSubstitution: SubjectKey = "materialSubstitution"
    public static let inspectionFailure: SubjectKey = "inspectionFailure"
    public static let specification: SubjectKey = "specification"
    public static let dates: SubjectKey = "dates"
    public static let payment: SubjectKey = "payment"

    /// Those that every workspace has.
    public static let standard: [SubjectKey] = [
        .artwork, .materialSubstitution, .inspectionFailure, .specification, .dates, .payment,
    ]
}

/// Names of a subject that the workspace added.
public struct SubjectNames: Codable, Sendable, Equatable {
    public var english: String
    public var chinese: String

    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}

/// Who decides about a subject, and in how many working days the buyer answers.
public struct DecisionSubject: Codable, Sendable, Equatable {
    /// What is agreed where nobody said otherwise.
    public static let usualAnswerDays = 2
    public static let mostAnswerDays = 60
    public static let mostDeputies = 10

    public var key: SubjectKey
    /// Only of a subject that the workspace added.
    public var names: SubjectNames?
    /// Nil while nobody was named.
    public var owner: FileID?
    public var deputies: [FileID]
    /// Working days from asked to decided that are agreed; what is beyond them is the buyer's.
    public var answerDays: Int

    public init(
        key: SubjectKey, names: SubjectNames? = nil, owner: FileID? = nil,
        deputies: [FileID] = [], answerDays: Int = usualAnswerDays
    ) {
        self.key = key
        self.names = names
        self.owner = owner
        self.deputies = deputies
        self.answerDays = answerDays
    }
}

/// Days on which a person is away: what waits for them waits for their deputies.
public struct Absence: Codable, Sendable, Equatable {
    /// Counts up within the workspace.
    public var number: Int
    public var person: FileID
    public var name: Erasable
    public var from: Day
    public var through: Day

    public init(number: Int, person: FileID, name: Erasable, from: Day, through: Day) {
        self.number = number
        self.person = person
        self.name = name
        self.from = from
        self.through = through
    }

    public func covers(_ day: Day) -> Bool { from <= day && day <= through }
}

/// What can happen to a workspace's subjects.
public enum SubjectChange: Codable, Sendable, Equatable {
    case subjectSet(DecisionSubject, owner: Erasable?, deputies: [Erasable])
    case absenceTold(Absence)
    case absenceEnded(absence: Int, name: Erasable)

    public var kind: String {
        switch self {
        case .subjectSet: "workspace.subjectSet/1"
        case .absenceTold: "workspace.absenceTold/1"
        case .absenceEnded: "workspace.absenceEnded/1"
        }
    }
}

/// Subjects as a workspace's file holds them.
public struct SubjectSettings: Codable, Sendable, Equatable {
    /// Those that were told, each as it was told last.
    public internal(set) var told: [DecisionSubject] = []
    /// Long past ones are let go of.
    public internal(set) var absences: [Absence] = []
    public internal(set) var absenceCount = 0

    public init() {}
}
