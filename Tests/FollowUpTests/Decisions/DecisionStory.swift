@testable import FollowUp

/// A workspace in which Anna owns artwork with Bo as her deputy, and an order on which questions
/// are asked.
struct DecisionStory {
    static let anna = FileID(high: 9, low: 1)
    static let bo = FileID(high: 9, low: 2)
    static let chen = FileID(high: 9, low: 3)

    var house = Workspace(id: FileID(high: 8, low: 8))
    var story: Story
    private var seq = 0

    init() throws(Refusal) {
        story = try Story()
        for (person, name, role) in [
            (Self.anna, "Anna", Role.decisionOwner), (Self.bo, "Bo", .finance),
            (Self.chen, "Chen", .merchandiser),
        ] {
            tell([
                .memberAdded(
                    Member(
                        person: person, name: name, email: "\(name)@example.org", roles: [role],
                        language: "en"))
            ])
        }
        tell(try house.set(Self.artwork))
    }

    static let artwork = DecisionSubject(key: .artwork, owner: anna, deputies: [bo])

    mutating func tell(_ changes: [WorkspaceChange]) {
        for change in changes {
            seq += 1
            let envelope = Envelope(
                person: nil, name: "Mei", role: .administrator, door: .page)
            let at = Instant(milliseconds: 1_788_000_000_000 + Int64(seq))
            house.apply(change, Stamp(seq: seq, at: at, envelope: envelope))
        }
    }

    /// Which blue? As approved at no cost, or in stock for 120 less and two days earlier.
    static func draft(_ subject: SubjectKey = .artwork) -> QuestionDraft {
        var draft = QuestionDraft(
            subject: subject, question: "Which blue?",
            options: [
                DecisionOption(number: 1, text: "286 C", cost: Story.money(0), days: 0),
                DecisionOption(number: 2, text: "2728 C", cost: Story.money(-12_000), days: -2),
            ])
        draft.deadline = Story.day("2026-09-08")
        return draft
    }

    func asking(
        _ draft: QuestionDraft = draft(), on day: String = "2026-09-01"
    ) throws(Refusal) -> [OrderChange] {
        try story.order.ask(draft, subject: house.subject(draft.subject), facts: .on(day))
    }

    mutating func ask(
        _ draft: QuestionDraft = draft(), on day: String = "2026-09-01"
    ) throws(Refusal) {
        story.tell(try asking(draft, on: day))
    }

    func deciding(
        _ number: Int = 1, option: Int? = 1, by person: FileID?, on day: String = "2026-09-03"
    ) throws(Refusal) -> [OrderChange] {
        let subject = story.order.decision(number)?.question.subject ?? ""
        return try story.order.decide(
            number, option: option, words: nil, by: person,
            owners: house.owners(of: subject, in: story.order, on: Story.day(day)),
            facts: .on(day))
    }
}
