import FollowUp
import Record

extension SubjectKey: PathValue {
    public static var unset: SubjectKey { "" }
}

/// Names who decides about a subject, their deputies, and how fast the buyer answers; whole.
public struct SetSubject: UseCase {
    public static let name = "setSubject"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = SetSubject(answerDays: 3)

    @Path public var subject: SubjectKey
    public var owner: FileID?
    public var deputies: [FileID]?
    /// Working days; two where it is absent.
    public var answerDays: Int?

    public init(
        subject: SubjectKey = .unset, owner: FileID? = nil, deputies: [FileID]? = nil,
        answerDays: Int? = nil
    ) {
        self.subject = subject
        self.owner = owner
        self.deputies = deputies
        self.answerDays = answerDays
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.set(
                DecisionSubject(
                    key: subject, owner: owner, deputies: deputies ?? [],
                    answerDays: answerDays ?? DecisionSubject.usualAnswerDays))
        }
    }
}

/// Adds a subject of the workspace's own.
public struct AddSubject: UseCase {
    public static let name = "addSubject"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = AddSubject(english: "Photo shoot", chinese: "产品拍摄")

    public var english: String
    public var chinese: String
    public var owner: FileID?
    public var deputies: [FileID]?
    /// Working days; two where it is absent.
    public var answerDays: Int?

    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.addSubject(
                SubjectNames(english: english, chinese: chinese), owner: owner,
                deputies: deputies ?? [],
                answerDays: answerDays ?? DecisionSubject.usualAnswerDays)
        }
    }
}

/// Tells that a person is away: meanwhile deputies are asked in their place.
public struct TellAbsence: UseCase {
    public static let name = "tellAbsence"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = TellAbsence(
        from: Day(iso: "2027-06-01") ?? .example, through: Day(iso: "2027-06-11") ?? .example)

    /// Whoever tells it where it is absent.
    public var person: FileID?
    public var from: Day
    public var through: Day

    public init(person: FileID? = nil, from: Day, through: Day) {
        self.person = person
        self.from = from
        self.through = through
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) {
            try $0.tellAbsence(
                of: person ?? caller.person, from: from, through: through,
                today: house.today(in: $0.zone))
        }
    }
}

/// Takes an absence back, or ends it early.
public struct EndAbsence: UseCase {
    public static let name = "endAbsence"
    public static let allowed: Set<Role> = [.administrator]
    public static let example = EndAbsence()

    @Path public var absence: Int

    public init(absence: Int = .unset) { self.absence = absence }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { try $0.endAbsence(absence) }
    }
}
