import Testing

@testable import FollowUp

@Suite struct TemplateProblemsTests {
    private func template(_ milestones: [TemplateMilestone]) -> MilestoneTemplate {
        MilestoneTemplate(name: "ours", version: 1, milestones: milestones)
    }

    private let handover = TemplateMilestone(.handedOver, owner: .supplier, after: [])

    @Test func `everything wrong with a template is told at once`() {
        var wrong = template([
            TemplateMilestone("", owner: .buyer, after: []),
            TemplateMilestone("a", owner: .buyer, after: [Step("b", workdays: 401)]),
            TemplateMilestone(
                "b", owner: .buyer, after: [Step("a", workdays: -1), Step("a", workdays: 1)]),
            TemplateMilestone("a", owner: .buyer, after: [Step("nowhere", workdays: 0)]),
        ])
        wrong.name = " "
        #expect(
            Set(wrong.problems().map(\.obstacle)) == [
                .missing, .repeated("a"), .unknownMilestone("nowhere"), .planCircle("a"),
                .outOfRange(least: "0", most: "400"),
            ])
        #expect(
            wrong.problems().map(\.field).contains("milestones.handedOver"))
        #expect(wrong.problems().map(\.field).contains("name"))
        #expect(wrong.problems().map(\.field).contains("milestones.0.key"))
        #expect(wrong.problems().map(\.field).contains("milestones.2.after.1.milestone"))
    }

    @Test func `the handover is asked of everybody`() {
        var handover = handover
        handover.onlyFor = [.production]
        #expect(template([handover]).problems().map(\.obstacle) == [.milestoneMustStay])
    }

    @Test func `a circle is named by one on it, not by one behind it`() {
        let circle = template([
            TemplateMilestone("a", owner: .buyer, after: [Step("c", workdays: 1)]),
            TemplateMilestone("b", owner: .buyer, after: [Step("a", workdays: 1)]),
            TemplateMilestone("c", owner: .buyer, after: [Step("b", workdays: 1)]),
            TemplateMilestone(.handedOver, owner: .buyer, after: [Step("c", workdays: 1)]),
        ])
        let named = circle.problems().map(\.obstacle)
        #expect(named.count == 1)
        #expect([.planCircle("a"), .planCircle("b"), .planCircle("c")].contains(named.first))
        let own = template([
            TemplateMilestone(.handedOver, owner: .buyer, after: [Step(.handedOver, workdays: 1)])
        ])
        #expect(own.problems().map(\.obstacle) == [.planCircle("handedOver")])
    }

    @Test func `two circles are both named`() {
        let circles = template([
            TemplateMilestone("a", owner: .buyer, after: [Step("b", workdays: 1)]),
            TemplateMilestone("b", owner: .buyer, after: [Step("a", workdays: 1)]),
            TemplateMilestone("c", owner: .buyer, after: [Step("c", workdays: 1)]),
            TemplateMilestone("d", owner: .buyer, after: [Step("c", workdays: 1)]),
            TemplateMilestone(.handedOver, owner: .buyer, after: [Step("d", workdays: 1)]),
        ])
        #expect(
            circles.problems().map(\.obstacle) == [.planCircle("a"), .planCircle("c")])
    }

    @Test(arguments: [(0, true), (400, true), (-1, false), (401, false)])
    func `a step takes 0 to 400 working days`(workdays: Int, stands: Bool) {
        let milestones = [
            TemplateMilestone("a", owner: .buyer, after: []),
            TemplateMilestone(
                .handedOver, owner: .supplier, after: [Step("a", workdays: workdays)]),
        ]
        #expect(template(milestones).problems().isEmpty == stands)
    }

    @Test(arguments: [(60, true), (61, false)])
    func `a template has at most 60 milestones`(count: Int, stands: Bool) {
        let others = (1..<count).map {
            TemplateMilestone(MilestoneKey(rawValue: "step\($0)"), owner: .buyer, after: [])
        }
        let problems = template(others + [handover]).problems()
        #expect(problems.isEmpty == stands)
        #expect(stands || problems.map(\.obstacle) == [.tooMany(limit: 60)])
    }

    @Test func `the standard template has no problems`() {
        #expect(MilestoneTemplate.standard.problems().isEmpty)
    }
}
