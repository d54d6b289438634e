import Testing

@testable import FollowUp

/// The plan a supplier commits to: told, held against calendar and order, accepted.
@Suite struct ProductionPlanTests {
    private static let required = Story.day("2026-12-01")

    private func story() throws -> Story {
        var opening = Story.opening()
        opening.terms.required = Self.required
        return try Story(opening)
    }

    private func plan(_ stages: [(MilestoneKey, String, Int?)]) -> ProductionPlan {
        ProductionPlan(
            number: 0, lot: 1,
            stages: stages.map { key, day, quantity in
                PlanStage(
                    milestone: key, day: Story.day(day),
                    quantity: quantity.map { Story.quantity($0) })
            })
    }

    private func findings(
        _ stages: [(MilestoneKey, String, Int?)], closures: [FactoryClosure] = []
    ) throws -> [PlanFinding] {
        try story().order.findings(
            of: plan(stages), calendar: Story.calendar, closures: closures
        ).filter { if case .notNamed = $0 { false } else { true } }
    }

    private func reasons(_ plan: ProductionPlan) throws -> [Reason] {
        let story = try story()
        return Story.reasons { () throws(Refusal) in _ = try story.order.commit(plan) }
    }

    @Test func `what cannot be a plan is refused with every reason`() throws {
        #expect(try reasons(plan([])) == [Reason(.missing, field: "stage")])
        var wrong = plan([
            ("glazed", "2026-10-01", nil), (.loaded, "2026-10-01", 0),
            (.loaded, "2026-10-02", nil),
        ])
        wrong.document = 4
        #expect(
            Set(try reasons(wrong).compactMap(\.field)) == [
                "stage.glazed", "stage.loaded", "stage.loaded.quantity", "document",
            ])
        wrong.lot = 9
        #expect(try reasons(wrong) == [Reason(.unknownLot(9), field: "lot")])
    }

    @Test func `days off, closures, the required day, order and quantities are found by name`()
        throws
    {
        let sunday = "2026-10-25"
        #expect(
            try findings([(.loaded, sunday, nil)]).contains(.dayOff(.loaded, Story.day(sunday))))
        #expect(try findings([(.depositReceived, sunday, nil)]) == [])
        let closure = FactoryClosure(
            from: Story.day("2026-10-12"), through: Story.day("2026-10-14"), confirmed: true)
        for (day, isInside) in [
            ("2026-10-10", false), ("2026-10-12", true), ("2026-10-14", true),
            ("2026-10-15", false),
        ] {
            let found = try findings([(.massProductionStarted, day, nil)], closures: [closure])
            let inside = PlanFinding.insideClosure(
                .massProductionStarted, Story.day(day), from: closure.from,
                through: closure.through)
            #expect(found.contains(inside) == isInside, "\(day)")
        }
        for (day, isLate) in [("2026-12-01", false), ("2026-12-02", true)] {
            let late = PlanFinding.afterRequired(
                .handedOver, Story.day(day), required: Self.required)
            #expect(try findings([(.handedOver, day, nil)]).contains(late) == isLate, "\(day)")
        }
        let found = try findings([
            (.twentyPercentFinished, "2026-10-20", 1_001), (.loaded, "2026-11-10", 900),
            (.handedOver, "2026-11-09", nil),
        ])
        #expect(
            found.contains(
                .quantityAbove(
                    .twentyPercentFinished, Story.quantity(1_001), of: Story.quantity(1_000))))
        #expect(
            found.contains(
                .quantityBelow(.loaded, Story.quantity(900), of: Story.quantity(1_000))))
        #expect(
            try findings([
                (.handedOver, "2026-11-20", 1_000), (.massProductionStarted, "2026-10-20", 1),
            ]).allSatisfy { finding in
                if case .quantityBelow = finding { false } else { true }
            })
        #expect(
            found.contains(
                .quantityFalls(.loaded, Story.quantity(900), before: Story.quantity(1_001))))
        #expect(
            found.contains(
                .outOfOrder(
                    .handedOver, Story.day("2026-11-09"), before: .loaded,
                    on: Story.day("2026-11-10"))))
    }

    @Test func `stages it does not name are found`() throws {
        let story = try story()
        let found = story.order.findings(
            of: plan([(.handedOver, "2026-11-20", nil)]), calendar: Story.calendar, closures: [])
        #expect(found.contains(.notNamed(.loaded)) && !found.contains(.notNamed(.handedOver)))
    }

    @Test func `accepted it is the plan in force, and the first plan stays beside it`() throws {
        var story = try story()
        let first = try #require(story.milestone(.massProductionStarted)?.planned)
        let day = first.adding(days: -2)
        let told = ProductionPlan(
            number: 0, lot: 1,
            stages: [PlanStage(milestone: .massProductionStarted, day: day)])
        story.tell(try story.order.commit(told))
        #expect(story.milestone(.massProductionStarted)?.planned == first)
        #expect(
            Story.reasons { () throws(Refusal) in _ = try story.order.commit(told) }
                .map(\.obstacle) == [.nothingToChange])
        story.tell(try story.order.accept(plan: 1, by: ConfirmationStory.owner))
        let after = try #require(story.milestone(.massProductionStarted))
        #expect(after.planned == day && after.original == first)
        #expect(story.order.productionPlan(of: 1)?.accepted != nil)
        #expect(story.order.slips.last?.reason == .corrected)
    }

    @Test func `a later handover asks for its reason, and so does a day accepted before`() throws {
        var story = try story()
        story.tell(
            try story.order.commit(
                plan([(.loaded, "2026-11-18", nil), (.handedOver, "2026-11-24", nil)])))
        let refused = story.order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try refused.accept(plan: 1, by: ConfirmationStory.owner)
            } == [Reason(.reasonMissing, field: "cause")])
        let reason = SlipReason(primary: .capacity, side: .supplier)
        story.tell(try story.order.accept(plan: 1, by: ConfirmationStory.owner, reason: reason))
        #expect(story.milestone(.handedOver)?.planned == Story.day("2026-11-24"))
        #expect(story.order.slips.last?.reason == reason)
        story.tell(try story.order.commit(plan([(.loaded, "2026-11-19", nil)])))
        let again = story.order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try again.accept(plan: 2, by: ConfirmationStory.owner)
            }.map(\.obstacle) == [.reasonMissing])
    }

    @Test func `a refused plan, and one that another took the place of, is settled no more`()
        throws
    {
        var story = try story()
        story.tell(try story.order.commit(plan([(.loaded, "2026-11-18", nil)])))
        story.tell(try story.order.commit(plan([(.loaded, "2026-11-17", nil)])))
        let order = story.order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try order.accept(plan: 1, by: ConfirmationStory.owner)
            }.map(\.obstacle) == [.changedMeanwhile])
        #expect(
            Story.reasons { () throws(Refusal) in _ = try order.refuse(plan: 2, reason: " ") }
                .map(\.obstacle) == [.reasonMissing])
        story.tell(try story.order.refuse(plan: 2, reason: "too late"))
        let settled = story.order
        #expect(
            Story.reasons { () throws(Refusal) in
                _ = try settled.accept(plan: 2, by: ConfirmationStory.owner)
            }.map(\.obstacle) == [.nothingToChange])
        // The same plan may be told again after it was refused.
        story.tell(try story.order.commit(plan([(.loaded, "2026-11-17", nil)])))
        #expect(story.order.productionPlan(of: 1)?.plan.number == 3)
    }
}
