import FollowUp
import UseCases

extension Demonstration {
    /// Who decides about what, and questions: one that holds production up, one that is overdue,
    /// one that was decided late.
    func decisions(_ caller: Caller, _ today: Day) async throws {
        let members = try await house.ask(AskWorkspace(), caller).members
        let jonas = members.first { $0.name.text == "Jonas Weber" }?.person
        clock.stand(on: today.adding(days: -60))
        for (subject, owner, deputy) in [
            (SubjectKey.artwork, caller.person, jonas),
            (.materialSubstitution, jonas ?? caller.person, caller.person),
            (.specification, caller.person, jonas), (.dates, caller.person, nil),
        ] {
            _ = try await house.perform(
                SetSubject(subject: subject, owner: owner, deputies: deputy.map { [$0] }), caller)
        }
        try await askLid(caller, today)
        try await askInk(caller, today)
        try await askCarton(caller, today)
    }

    private func ask(
        _ caller: Caller, _ order: FileID, _ subject: SubjectKey, _ question: String,
        _ options: [RequestDecision.Option], facts: String, by deadline: Day
    ) async throws {
        var act = RequestDecision(
            order: order, subject: subject, question: question, options: options)
        act.facts = facts
        act.deadline = deadline
        _ = try await house.perform(act, caller)
    }

    private func askLid(_ caller: Caller, _ today: Day) async throws {
        guard let order = try await order("PO-2291", caller)?.id else { return }
        clock.stand(on: today.adding(days: -8))
        try await ask(
            caller, order, .artwork, "Which artwork for the lid?",
            [
                RequestDecision.Option(text: "The new one, with the seal", cost: "0.00", days: 3),
                RequestDecision.Option(text: "Last year's", cost: "0.00", days: 0),
            ], facts: "The supplier has the plates of last year's.", by: today.adding(days: -5))
        clock.stand(on: today.adding(days: -2))
        _ = try await house.perform(
            Decide(order: order, decision: 1, option: 1, words: "The seal matters."), caller)
    }

    private func askInk(_ caller: Caller, _ today: Day) async throws {
        guard let order = try await order("PO-2288", caller)?.id else { return }
        clock.stand(on: today.adding(days: -1))
        try await ask(
            caller, order, .artwork, "Which blue for the logo?",
            [
                RequestDecision.Option(text: "Pantone 286 C, as approved", cost: "0.00", days: 4),
                RequestDecision.Option(
                    text: "Pantone 2728 C, which is in stock", cost: "-120.00", days: 0),
                RequestDecision.Option(text: "No logo on the side", cost: "-640.00"),
            ], facts: "The approved ink is out of stock until next week.",
            by: today.adding(days: 3))
    }

    private func askCarton(_ caller: Caller, _ today: Day) async throws {
        guard let order = try await order("PO-2299", caller)?.id else { return }
        clock.stand(on: today.adding(days: -6))
        try await ask(
            caller, order, .materialSubstitution, "Five-layer cartons instead of seven?",
            [
                RequestDecision.Option(text: "Five layers", cost: "-310.00", days: 0),
                RequestDecision.Option(text: "Wait for seven", days: 6),
            ], facts: "The mill delivers seven layers in ten days.", by: today.adding(days: -2))
    }
}
