import FollowUp
import Words

/// Questions as their owner, somebody else and the order show them.
enum SampleDecisions {
    private static let order: Order = {
        var order = SampleOrder.file
        var seq = 100
        func tell(_ change: DecisionChange, _ day: Int) {
            seq += 1
            order.apply(
                .decision(change), SampleOrder.stamp(seq, SampleFacts.instant(11, day, 9, 0)))
        }
        for number in 1...3 { tell(.asked(question(number)), 16) }
        var made = DecisionMade(
            decision: 2, option: 1, person: SampleFacts.id(900), capacity: .deputy, daysTaken: 4,
            buyerDays: 2)
        made.words = Erasable("OK")
        tell(.decided(made), 20)
        tell(.withdrawn(decision: 3, reason: Erasable("OK, 286 C")), 17)
        return order
    }()

    private static func question(_ number: Int) -> DecisionQuestion {
        var question = DecisionQuestion(
            number: number, subject: number == 3 ? "own1" : .artwork,
            question: "286 C / 2728 C?",
            options: [
                DecisionOption(
                    number: 1, text: "Pantone 286 C", cost: SampleFacts.money(0),
                    days: 4),
                DecisionOption(
                    number: 2, text: "Pantone 2728 C",
                    cost: SampleFacts.money(-12_000), days: -1),
                DecisionOption(number: 3, text: "RAL 5002"),
            ], deadline: SampleFacts.day(11, 25), asked: SampleFacts.day(11, 16),
            remind: SampleFacts.day(11, 24), answerDays: 2)
        question.facts = Erasable("MOQ 500, PI-2291")
        question.documents = [1]
        question.lots = [1]
        if number == 3 { question.names = SubjectNames(english: "Photos", chinese: "产品拍摄") }
        if number == 1 {
            question.holdsUp = HeldUpMilestone(
                lot: 1, milestone: .massProductionStarted, planned: SampleFacts.day(11, 26))
        }
        return question
    }

    private static func answers(mine: Bool) -> [DecisionAnswer] {
        var supplier = Supplier(id: SampleFacts.id(1))
        var profile = SupplierProfile(name: "Yongkang Hengda")
        profile.chineseName = "永康恒达"
        supplier.apply(
            .entered(profile), SampleOrder.stamp(1, SampleFacts.instant(10, 1, 9, 0)))
        return order.decisions.map { held in
            var answer = DecisionAnswer(
                order: order, seq: 9, held: held, today: SampleFacts.today, supplier: supplier)
            answer.names = held.question.names
            answer.owner = "Anna Weber"
            answer.deputies = ["Mei Tanaka"]
            answer.ownerIsAbsent = true
            answer.capacity = mine ? .deputy : nil
            answer.workdaysLeft = 3
            answer.daysTaken = 4
            answer.buyerDays = 2
            return answer
        }
    }

    static func ofOrder() -> OrderDecisionsAnswer {
        let subjects = SubjectKey.standard.map { key -> SubjectOwner in
            var owner = SubjectOwner(
                DecisionSubject(key: key), owners: DecisionOwners(owner: nil, deputies: []),
                isNamedHere: false)
            owner.ownerName = key == .artwork ? "Anna Weber" : nil
            return owner
        }
        var answer = OrderDecisionsAnswer(
            decisions: answers(mine: true), subjects: subjects,
            people: [PersonName(person: SampleFacts.id(900), name: "Mei Tanaka")])
        answer.buyerDays = 2
        return answer
    }

    static func pages(
        _ frame: Frame, order page: Frame
    ) -> [(name: String, page: HTML)] {
        let open = Array(answers(mine: true).prefix(1))
        let refused = FormState(
            action: "/orders/\(order.id)/decisions/1/answer", values: ["words": "OK"],
            refusal: Refusal(.decision(.notTheDecisionOwner(["Anna Weber", "Mei Tanaka"]))))
        return [
            (
                "decisions",
                DecisionsPage.markup(
                    frame, ListAnswer(items: open, next: "x"), DecisionsPage.Shown())
            ),
            (
                "decisions-all",
                DecisionsPage.markup(
                    frame, ListAnswer(items: answers(mine: false), next: nil),
                    DecisionsPage.Shown(isMine: false))
            ),
            (
                "decisions-refused",
                DecisionsPage.markup(
                    frame, ListAnswer(items: open, next: nil),
                    DecisionsPage.Shown(isMine: false, order: order.id, state: refused))
            ),
            (
                "decisions-none",
                DecisionsPage.markup(
                    frame, ListAnswer(items: [], next: nil), DecisionsPage.Shown())
            ),
            (
                "order-decisions",
                OrderPage.markup(
                    page, SampleOrder.answer, journal: SampleJournal.order,
                    decisions: ofOrder(), names: SampleJournal.names)
            ),
        ]
    }
}
