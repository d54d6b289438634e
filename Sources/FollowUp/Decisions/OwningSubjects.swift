extension Workspace {
    public static let mostSubjects = 100
    public static let mostAbsences = 500
    /// Nobody is away longer than that at a stretch.
    public static let longestAbsenceDays = 366

    /// The six subjects as they were told last, then the workspace's own.
    public var subjects: [DecisionSubject] {
        let told = subjectSettings?.told ?? []
        let standard = SubjectKey.standard.map { key in
            told.first { $0.key == key } ?? DecisionSubject(key: key)
        }
        return standard + told.filter { !SubjectKey.standard.contains($0.key) }
    }

    public func subject(_ key: SubjectKey) -> DecisionSubject? {
        subjects.first { $0.key == key }
    }

    public var absences: [Absence] { subjectSettings?.absences ?? [] }

    public func isAbsent(_ person: FileID, on day: Day) -> Bool {
        absences.contains { $0.person == person && $0.covers(day) }
    }

    /// Whether a person can be named: an active member who sees orders.
    public func mayOwn(_ person: FileID) -> Bool {
        guard let member = member(person), member.active else { return false }
        return !Set(member.roles).isDisjoint(with: Role.deciding)
    }

    /// Names who decides about a subject, and how fast the buyer answers.
    ///
    /// *Refuses when* there is no such subject; the owner or a deputy is no active member who sees
    /// orders; somebody is named twice; there are more than ten deputies; the answer time is not
    /// 0 to 60 working days; nothing differs.
    public func set(_ subject: DecisionSubject) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        guard let known = self.subject(subject.key) else {
            throw Refusal(
                .unknownCode(String(subject.key.rawValue.prefix(64))), field: "subject")
        }
        var next = subject
        next.names = known.names
        findings.persons(of: next, in: self)
        findings.require(next != known, .nothingToChange)
        try findings.settle()
        return [setting(next)]
    }

    /// Adds a subject by its names.
    ///
    /// *Refuses when* a name is missing, longer than 64 characters or taken; somebody cannot be
    /// named, as in `set`; the workspace has 100 subjects.
    public func addSubject(
        _ names: SubjectNames, owner: FileID?, deputies: [FileID], answerDays: Int
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.text(names.english, atMost: 64, field: "english")
        findings.text(names.chinese, atMost: 64, field: "chinese")
        findings.require(
            !subjects.contains { $0.names?.english == names.english }, .nameTaken(names.english),
            field: "english")
        findings.require(
            subjects.count < Self.mostSubjects, .tooMany(limit: Self.mostSubjects),
            field: "english")
        let own = subjects.count - SubjectKey.standard.count
        let subject = DecisionSubject(
            key: SubjectKey(rawValue: "own\(own + 1)"), names: names, owner: owner,
            deputies: deputies, answerDays: answerDays)
        findings.persons(of: subject, in: self)
        try findings.settle()
        return [setting(subject)]
    }

    /// Tells that a person is away from a day through another: meanwhile deputies are asked.
    ///
    /// *Refuses when* the person is no active member who sees orders; it ends before it begins,
    /// lies in the past or is longer than 366 days; it is told already; the workspace keeps 500.
    public func tellAbsence(
        of person: FileID, from: Day, through: Day, today: Day
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(mayOwn(person), .decision(.cannotDecide), field: "person")
        findings.require(from <= through, .throughBeforeFrom, field: "through")
        if from <= through {
            let most = from.adding(days: Self.longestAbsenceDays)
            findings.require(
                through >= today && through <= most,
                .outOfRange(least: max(from, today).iso, most: most.iso), field: "through")
        }
        findings.require(
            !absences.contains { $0.person == person && $0.from == from && $0.through == through },
            .nothingToChange, field: "person")
        findings.require(
            absences.count < Self.mostAbsences, .tooMany(limit: Self.mostAbsences),
            field: "person")
        try findings.settle()
        let number = (subjectSettings?.absenceCount ?? 0) + 1
        let name = member(person)?.name ?? Erasable(nil)
        return [
            .subject(
                .absenceTold(
                    Absence(
                        number: number, person: person, name: name, from: from,
                        through: through)))
        ]
    }

    /// Takes an absence back, or ends it early.
    ///
    /// *Refuses when* there is none of that number.
    public func endAbsence(_ number: Int) throws(Refusal) -> [WorkspaceChange] {
        guard let known = absences.first(where: { $0.number == number }) else {
            throw Refusal(.notFound)
        }
        return [.subject(.absenceEnded(absence: number, name: known.name))]
    }

    private func setting(_ subject: DecisionSubject) -> WorkspaceChange {
        .subject(
            .subjectSet(
                subject, owner: subject.owner.flatMap { member($0)?.name },
                deputies: subject.deputies.map { member($0)?.name ?? Erasable(nil) }))
    }

    mutating func apply(_ change: SubjectChange, _ stamp: Stamp) {
        var next = subjectSettings ?? SubjectSettings()
        switch change {
        case .subjectSet(let subject, _, _):
            if let at = next.told.firstIndex(where: { $0.key == subject.key }) {
                next.told[at] = subject
            } else {
                next.told.append(subject)
            }
        case .absenceTold(let absence):
            let past = stamp.at.day(offsetMinutes: 480).adding(days: -Self.longestAbsenceDays)
            next.absences.removeAll { $0.through < past }
            next.absences.append(absence)
            next.absenceCount = absence.number
        case .absenceEnded(let number, _): next.absences.removeAll { $0.number == number }
        }
        subjectSettings = next
    }
}

extension Role {
    /// Those who see orders, and so can decide about one.
    public static let deciding: Set<Role> = [
        .administrator, .merchandiser, .agent, .decisionOwner, .finance,
    ]
}

extension Findings {
    fileprivate mutating func persons(of subject: DecisionSubject, in workspace: Workspace) {
        if let owner = subject.owner {
            require(workspace.mayOwn(owner), .decision(.cannotDecide), field: "owner")
        }
        guard subject.deputies.count <= DecisionSubject.mostDeputies else {
            return note(.tooMany(limit: DecisionSubject.mostDeputies), field: "deputies")
        }
        var seen = Set([subject.owner].compactMap { $0 })
        for deputy in subject.deputies {
            require(workspace.mayOwn(deputy), .decision(.cannotDecide), field: "deputies")
            let name = workspace.member(deputy)?.name.text ?? ""
            require(seen.insert(deputy).inserted, .repeated(name), field: "deputies")
        }
        let most = DecisionSubject.mostAnswerDays
        require(
            (0...most).contains(subject.answerDays), .outOfRange(least: "0", most: "\(most)"),
            field: "answerDays")
    }
}
