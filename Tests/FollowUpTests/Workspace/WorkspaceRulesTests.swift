import Testing

@testable import FollowUp

@Suite struct WorkspaceRulesTests {
    private let stamp = Stamp(
        seq: 1, at: Instant(milliseconds: 0),
        envelope: Envelope(person: nil, name: "shell", role: .operator, door: .shell))

    private func member(_ number: UInt64, _ roles: [Role], email: String? = nil) -> Member {
        Member(
            person: FileID(high: 10, low: number), name: "Person \(number)",
            email: email ?? "person\(number)@example.org", roles: roles, language: "en")
    }

    private func workspace() throws -> Workspace {
        var workspace = Workspace(id: FileID(high: 1, low: 1))
        let changes =
            try Workspace.open(name: "acme", zone: "Europe/Berlin", demonstration: false)
            + workspace.addMember(member(1, [.administrator]))
        for change in changes { workspace.apply(change, stamp) }
        return workspace
    }

    @Test func `a workspace has a name and a zone`() {
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try Workspace.open(name: "", zone: " ", demonstration: false)
        }
        #expect(reasons == [Reason(.missing, field: "name"), Reason(.missing, field: "zone")])
    }

    @Test func `everything wrong with a member is told at once`() throws {
        let workspace = try workspace()
        var wrong = member(1, [.clock, .finance, .finance], email: "PERSON1 example.org")
        wrong.name = Erasable("")
        let reasons = Story.reasons { () throws(Refusal) in _ = try workspace.addMember(wrong) }
        #expect(
            reasons == [
                Reason(.emailTaken, field: "email"),
                Reason(.missing, field: "name"), Reason(.notAnAddress, field: "email"),
                Reason(.unknownCode("clock"), field: "roles"),
                Reason(.repeated("finance"), field: "roles"),
            ])
        let taken = Story.reasons { () throws(Refusal) in
            _ = try workspace.addMember(member(2, [], email: "Person1@Example.org"))
        }
        #expect(
            taken == [Reason(.emailTaken, field: "email"), Reason(.missing, field: "roles")])
    }

    @Test(arguments: ["@", "a@", "@b", "a@b@c", "a b@c", "ab"])
    func `an address has one at sign between two parts`(email: String) throws {
        let workspace = try workspace()
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try workspace.addMember(member(2, [.finance], email: email))
        }
        #expect(reasons == [Reason(.notAnAddress, field: "email")])
    }

    @Test(arguments: [(254, true), (255, false)])
    func `an address has at most 254 characters`(count: Int, stands: Bool) throws {
        let workspace = try workspace()
        let email = String(repeating: "a", count: count - 2) + "@b"
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try workspace.addMember(member(2, [.finance], email: email))
        }
        #expect(reasons.isEmpty == stands)
    }

    @Test func `the last active administrator stays`() throws {
        var workspace = try workspace()
        var first = member(1, [.finance])
        let reasons = Story.reasons { () throws(Refusal) in _ = try workspace.amendMember(first) }
        #expect(reasons == [Reason(.lastAdministrator, field: "roles")])
        first = member(1, [.administrator])
        first.active = false
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.amendMember(first) }
                == [Reason(.lastAdministrator, field: "roles")])
        for change in try workspace.addMember(member(2, [.administrator])) {
            workspace.apply(change, stamp)
        }
        #expect(try workspace.amendMember(first) == [.memberAmended(first)])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try workspace.amendMember(member(3, [.finance]))
            } == [Reason(.notFound, field: "person")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try workspace.amendMember(workspace.members[0])
            } == [Reason(.nothingToChange)])
    }

    @Test func `a notice that cannot be right is not loaded`() throws {
        let workspace = try workspace()
        let empty = OfficialYear(
            year: 2027, region: "CN", notice: "https://example.org", holidays: [], makeUpDays: [])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.loadCalendar(empty) }
                == [Reason(.calendarProblem(year: 2027, .noHolidays), field: "year")])
        let backwards = OfficialHoliday(
            name: "元旦", from: Story.day("2027-01-03"), through: Story.day("2027-01-01"))
        let wrong = OfficialYear(
            year: 2027, region: "CN", notice: "https://example.org", holidays: [backwards],
            makeUpDays: [Story.day("2027-01-04"), Story.day("2028-05-06")])
        let problems: [OfficialYearProblem] = [
            .throughBeforeFrom(backwards), .makeUpDayNotWeekend(Story.day("2027-01-04")),
            .farFromYear(Story.day("2028-05-06")),
        ]
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.loadCalendar(wrong) }
                == problems.map { Reason(.calendarProblem(year: 2027, $0), field: "year") })
        let known = try #require(workspace.calendar.years.last)
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.loadCalendar(known) }
                == [Reason(.nothingToChange, field: "year")])
        let holiday = OfficialHoliday(
            name: "元旦", from: Story.day("2027-01-01"), through: Story.day("2027-01-03"))
        let year = OfficialYear(
            year: 2027, region: "CN", notice: "https://example.org", holidays: [holiday],
            makeUpDays: [])
        #expect(try workspace.loadCalendar(year) == [.calendarLoaded(year)])
    }

    @Test func `a template becomes the next version, and only a sound one`() throws {
        let workspace = try workspace()
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.changeTemplate(.standard) }
                == [Reason(.nothingToChange)])
        var template = MilestoneTemplate.standard
        template.milestones.removeLast()
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.changeTemplate(template) }
                == [Reason(.missing, field: "milestones.handedOver")])
        template = .standard
        template.milestones[1].after[0].workdays = 8
        var next = template
        next.version = 2
        #expect(try workspace.changeTemplate(template) == [.templateChanged(next)])
        template.name = "toys"
        next.name = "toys"
        next.version = 1
        #expect(try workspace.changeTemplate(template) == [.templateChanged(next)])
    }

    @Test func `a template is added as a copy under a name of its own, and may be the usual one`()
        throws
    {
        var workspace = try workspace()
        let reasons = Story.reasons { () throws(Refusal) in
            _ = try workspace.addTemplate(named: "standard", from: "nowhere")
        }
        #expect(
            reasons == [
                Reason(.nameTaken("standard"), field: "name"),
                Reason(.unknownCode("nowhere"), field: "from"),
            ])
        for change in try workspace.addTemplate(named: "toys", from: "standard") {
            workspace.apply(change, stamp)
        }
        #expect(workspace.template(named: "toys")?.milestones.count == 12)
        #expect(workspace.template(nil).name == "standard")
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try workspace.makeDefault(template: "standard")
            } == [Reason(.nothingToChange, field: "name")])
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try workspace.makeDefault(template: "nowhere")
            } == [Reason(.unknownCode("nowhere"), field: "name")])
        for change in try workspace.makeDefault(template: "toys") {
            workspace.apply(change, stamp)
        }
        #expect(workspace.templates.map(\.name) == ["toys", "standard"])
        #expect(workspace.template(nil).name == "toys")
    }

    @Test func `a workspace is called by another name`() throws {
        var workspace = try workspace()
        for (name, obstacle) in [
            ("acme", Obstacle.nothingToChange), (" ", .missing),
            (String(repeating: "a", count: 201), .tooLong(limit: 200)),
        ] {
            #expect(
                Story.reasons { () throws(Refusal) in _ = try workspace.rename(to: name) }
                    == [Reason(obstacle, field: "name")])
        }
        for change in try workspace.rename(to: "Acme Trading") { workspace.apply(change, stamp) }
        #expect(workspace.name == "Acme Trading")
    }

    @Test func `everything wrong with a mapping is told at once`() throws {
        let workspace = try workspace()
        var mapping = ImportMapping(name: "", sheet: "prices", columns: [:])
        mapping.dateOrder = "yearDayMonth"
        #expect(
            Story.reasons { () throws(Refusal) in _ = try workspace.rememberMapping(mapping) }
                == [
                    Reason(.missing, field: "name"), Reason(.unknownCode("prices"), field: "sheet"),
                    Reason(.unknownCode("yearDayMonth"), field: "dateOrder"),
                    Reason(.missing, field: "columns"),
                ])
        mapping = ImportMapping(name: "erp", sheet: "orders", columns: ["number": "PO"])
        #expect(try workspace.rememberMapping(mapping) == [.mappingRemembered(mapping)])
    }
}
