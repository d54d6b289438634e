extension Workspace {
    public static let mostTemplates = 200
    public static let mostName = 200
    public static let mostMappings = 200
    public static let mostColumns = 200

    /// Loads a year's official notice in place of what was known of the year (X23).
    ///
    /// *Refuses when* the notice is of another region, or cannot be right as it was typed.
    public func loadCalendar(_ year: OfficialYear) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(
            year.region == calendar.region, .unknownCode(year.region), field: "region")
        findings.words(year.notice, atMost: 2_000, field: "notice")
        findings.calendar(year)
        findings.require(!calendar.years.contains(year), .nothingToChange, field: "year")
        try findings.settle()
        return [.calendarLoaded(year)]
    }

    /// Changes a template, or adds one under a new name. It becomes the next version and is used
    /// by orders planned from now on (X18).
    ///
    /// *Refuses when* nothing differs, the workspace has 200 templates, or the template has
    /// problems (`MilestoneTemplate.problems`).
    public func changeTemplate(_ template: MilestoneTemplate) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        for reason in template.problems() { findings.note(reason.obstacle, field: reason.field) }
        let known = templates.first { $0.name == template.name }
        findings.require(known?.milestones != template.milestones, .nothingToChange)
        findings.require(
            known != nil || templates.count < Self.mostTemplates,
            .tooMany(limit: Self.mostTemplates), field: "name")
        try findings.settle()
        var next = template
        next.version = (known?.version ?? 0) + 1
        return [.templateChanged(next)]
    }

    /// Adds a template under a name of its own, as a copy of another one.
    ///
    /// *Refuses when* the name is missing, longer than 64 characters or taken; there is no template
    /// to copy under that name; the workspace has 200 templates.
    public func addTemplate(
        named name: String, from source: String
    ) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.text(name, atMost: 64, field: "name")
        findings.require(template(named: name) == nil, .nameTaken(name), field: "name")
        let copied = template(named: source)
        findings.require(copied != nil, .unknownCode(source), field: "from")
        findings.require(
            templates.count < Self.mostTemplates, .tooMany(limit: Self.mostTemplates),
            field: "name")
        try findings.settle()
        guard var added = copied else { return [] }
        added.name = name
        added.version = 1
        return [.templateChanged(added)]
    }

    /// Makes a template the one used where nobody names another.
    ///
    /// *Refuses when* there is none of that name, or it is that already.
    public func makeDefault(template name: String) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.require(template(named: name) != nil, .unknownCode(name), field: "name")
        findings.require(templates.first?.name != name, .nothingToChange, field: "name")
        try findings.settle()
        return [.templateMadeDefault(name: name)]
    }

    /// Calls the workspace by another name from now on. Its address at the shell stays.
    ///
    /// *Refuses when* the name is missing, longer than 200 characters or the one it has.
    public func rename(to name: String) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        findings.text(name, atMost: Self.mostName, field: "name")
        findings.require(name != self.name, .nothingToChange, field: "name")
        try findings.settle()
        return [.renamed(name: name)]
    }

    /// Remembers how the columns of a list are read, under a name; the same name is replaced.
    ///
    /// *Refuses when* the name is missing or longer than 64 characters; no column is mapped, or
    /// more than 200; a text is too long; the sheet, the date order or the decimal
    /// mark is none there is; nothing differs; the workspace has 200 mappings.
    public func rememberMapping(_ mapping: ImportMapping) throws(Refusal) -> [WorkspaceChange] {
        var findings = Findings()
        let known = self.mapping(mapping.name)
        findings.mapping(mapping)
        findings.require(known != mapping, .nothingToChange)
        findings.require(
            known != nil || mappings.count < Self.mostMappings,
            .tooMany(limit: Self.mostMappings), field: "name")
        try findings.settle()
        return [.mappingRemembered(mapping)]
    }
}

extension Findings {
    fileprivate mutating func mapping(_ mapping: ImportMapping) {
        text(mapping.name, atMost: 64, field: "name")
        require(
            ["orders", "takeOver"].contains(mapping.sheet), .unknownCode(mapping.sheet),
            field: "sheet")
        if let order = mapping.dateOrder {
            require(
                ["dayMonthYear", "monthDayYear"].contains(order), .unknownCode(order),
                field: "dateOrder")
        }
        if let mark = mapping.decimalMark {
            require(["point", "comma"].contains(mark), .unknownCode(mark), field: "decimalMark")
        }
        require(!mapping.columns.isEmpty, .missing, field: "columns")
        guard mapping.columns.count <= Workspace.mostColumns else {
            return note(.tooMany(limit: Workspace.mostColumns), field: "columns")
        }
        for (field, column) in mapping.columns.sorted(by: { $0.key < $1.key }) {
            words(field, atMost: 64, field: "columns")
            words(column, atMost: 500, field: "columns.\(field.prefix(64))")
        }
    }
}

extension Findings {
    private static let mostOfACalendar = 20

    /// What speaks against a year's calendar, each day and holiday by itself.
    mutating func calendar(_ year: OfficialYear) {
        for problem in year.problems().prefix(Self.mostOfACalendar) {
            note(.calendarProblem(year: year.year, problem), field: "year")
        }
    }
}
