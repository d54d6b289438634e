/// Who decides about one question, on a day: the order's own owner where it names one who is still
/// here, else the subject's, and the subject's deputies. Deputies may always decide; while the
/// owner is away they are the ones who are asked (A10-A13, decision 19).
public struct DecisionOwners: Sendable, Equatable {
    public enum Capacity: String, Codable, Sendable, CaseIterable {
        case owner, deputy
    }

    public var owner: FileID?
    public var deputies: [FileID]
    public var ownerIsAbsent: Bool
    /// Deputies who are away themselves.
    public var absentDeputies: Set<FileID>
    /// Their names, the owner's first; for a refusal that says who may.
    public var names: [String]

    public init(
        owner: FileID?, deputies: [FileID], ownerIsAbsent: Bool = false,
        absentDeputies: Set<FileID> = [], names: [String] = []
    ) {
        self.owner = owner
        self.deputies = deputies
        self.ownerIsAbsent = ownerIsAbsent
        self.absentDeputies = absentDeputies
        self.names = names
    }

    /// In which capacity a person may decide; nil where they may not.
    public func capacity(of person: FileID?) -> Capacity? {
        guard let person else { return nil }
        if person == owner { return .owner }
        return deputies.contains(person) ? .deputy : nil
    }

    /// Whom it waits for: the owner; the deputies who are here while the owner is away or nobody is
    /// named; all of them where all are away, for nobody else decides.
    public var asked: [FileID] {
        if let owner, !ownerIsAbsent { return [owner] }
        let here = deputies.filter { !absentDeputies.contains($0) }
        return here.isEmpty ? [owner].compactMap(\.self) + deputies : here
    }
}

extension Workspace {
    /// Who decides about a subject of an order. Who left the workspace, or can see no order any
    /// more, does not.
    public func owners(
        of subject: SubjectKey, in order: Order, on day: Day
    ) -> DecisionOwners {
        owners(of: subject, named: order.namedOwner(of: subject), on: day)
    }

    /// The same where the order names `named`, or nobody. Where the one it names does not decide
    /// any more, the subject's own owner does.
    public func owners(of subject: SubjectKey, named: FileID?, on day: Day) -> DecisionOwners {
        let told = self.subject(subject)
        let owner = [named, told?.owner].compactMap(\.self).first { mayOwn($0) }
        let deputies = (told?.deputies ?? []).filter { mayOwn($0) && $0 != owner }
        return DecisionOwners(
            owner: owner, deputies: deputies,
            ownerIsAbsent: owner.map { isAbsent($0, on: day) } ?? false,
            absentDeputies: Set(deputies.filter { isAbsent($0, on: day) }),
            names: ([owner].compactMap { $0 } + deputies).compactMap { member($0)?.name.text })
    }

    /// Whether a person owns a subject, or is a deputy of one.
    public func decides(_ person: FileID) -> Bool {
        (subjectSettings?.told ?? []).contains {
            $0.owner == person || $0.deputies.contains(person)
        }
    }
}
