import FollowUp

enum SampleHouse {
    static var workspace: WorkspaceAnswer {
        var file = Workspace(id: SampleFacts.id(700))
        let stamp = SampleOrder.stamp(1, SampleFacts.instant(10, 1, 9, 0))
        file.apply(
            .opened(name: "Northlight Home", zone: "Asia/Shanghai", demonstration: true), stamp)
        file.apply(
            .memberAdded(
                Member(
                    person: SampleFacts.id(900), name: "Mei Tanaka", email: "mei@example.org",
                    roles: [.administrator, .merchandiser], language: "en")), stamp)
        var anna = Member(
            person: SampleFacts.id(901), name: "Anna Weber", email: "anna@example.org",
            roles: [.decisionOwner], language: "zh-Hans")
        anna.active = false
        file.apply(.memberAdded(anna), stamp)
        for (id, name) in [(902 as UInt64, "Jonas Lind"), (903, "Aiko Sato")] {
            file.apply(
                .memberAdded(
                    Member(
                        person: SampleFacts.id(id), name: name, email: "anna@example.org",
                        roles: [.merchandiser], language: "en")), stamp)
        }
        file.apply(
            .mappingRemembered(
                ImportMapping(name: "erp", sheet: "orders", columns: ["order": "PO"])), stamp)
        file.apply(
            .tokenMade(
                Token(id: SampleFacts.id(950), person: SampleFacts.id(900), name: "ERP")), stamp)
        file.apply(
            .bankCalendarLoaded(
                OfficialYear(
                    year: 2026, region: "US", notice: "https://www.federalreserve.gov/",
                    holidays: [
                        OfficialHoliday(
                            name: "Thanksgiving", from: SampleFacts.day(11, 26),
                            through: SampleFacts.day(11, 26))
                    ], makeUpDays: [])), stamp)
        var answer = WorkspaceAnswer(workspace: file, seq: 12)
        answer.invited = [SampleFacts.id(900)]
        answer.renewable = [SampleFacts.id(902)]
        return answer
    }

    static let impact = Impact(
        moved: [
            ImpactLine(
                milestone: .inspectionPassed,
                days: ImpactDays(before: SampleFacts.day(12, 4), after: SampleFacts.day(12, 9))),
            ImpactLine(
                milestone: .loaded,
                days: ImpactDays(before: SampleFacts.day(12, 8), after: SampleFacts.day(12, 12))),
        ],
        lastBookingDay: ImpactDays(
            before: SampleFacts.day(11, 26), after: SampleFacts.day(12, 1)),
        handover: ImpactDays(before: SampleFacts.day(12, 12), after: SampleFacts.day(12, 16)))
}
