import FollowUp

/// One change of every kind of decisions and of who makes them.
extension Golden {
    private static let names = SubjectNames(english: "Photos", chinese: "拍摄")

    private static let question: DecisionQuestion = {
        var question = DecisionQuestion(
            number: 2, subject: "own1", question: "Which blue?",
            options: [
                DecisionOption(
                    number: 1, text: "in stock",
                    cost: Money(amountMinor: -12_000, currency: .usd), days: -2),
                DecisionOption(number: 2, text: "as approved"),
            ], deadline: day, asked: day, remind: day, answerDays: 2)
        question.names = names
        question.facts = Erasable("no ink")
        question.documents = [1]
        question.lots = [1]
        question.holdsUp = HeldUpMilestone(lot: 1, milestone: .loaded, planned: day)
        question.former = 1
        return question
    }()

    private static let made: DecisionMade = {
        var made = DecisionMade(
            decision: 2, option: 1, person: other, capacity: .deputy, daysTaken: 4, buyerDays: 2)
        made.words = Erasable("go on")
        return made
    }()

    private static let asked: [DecisionChange] = [
        .asked(question), .decided(made), .withdrawn(decision: 2, reason: Erasable("it came")),
        .overdue(decision: 2, deadline: day),
        .ownerNamed(
            OwnerNaming(subject: "own1", names: names, owner: other, name: Erasable("Anna Berg"))),
    ]

    private static let subjects: [SubjectChange] = [
        .subjectSet(
            DecisionSubject(
                key: "own1", names: names, owner: other, deputies: [other], answerDays: 2),
            owner: Erasable("Anna Berg"), deputies: [Erasable("Bo Lind")]),
        .absenceTold(
            Absence(
                number: 1, person: other, name: Erasable("Anna Berg"), from: day, through: day)),
        .absenceEnded(absence: 1, name: Erasable("Anna Berg")),
    ]

    static let decisions: [Change] =
        asked.map { .order(.decision($0)) } + subjects.map { .workspace(.subject($0)) }
}

/// What was written first of decisions and of who makes them. Never edited.
extension Golden {
    static let ofDecisions: [Bytes] = [
        Bytes(
            kind: "order.decisionAsked/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"decision":{\#
                "_0":{"asked":{"_0":{"answerDays":2,"asked":"2026-11-20","deadline":\#
                "2026-11-20","documents":[1],"facts":7,"former":1,"holdsUp":{"lot":1,\#
                "milestone":"loaded","planned":"2026-11-20"},"lots":[1],"names":{"chinese":\#
                "拍摄","english":"Photos"},"number":2,"options":[{"cost":{"amountMinor":-12000,\#
                "currency":"USD"},"days":-2,"number":1,"text":5},{"number":2,"text":6}],\#
                "question":4,"remind":"2026-11-20","subject":"own1"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Which blue?", "in stock", "as approved", "no ink"]),
        Bytes(
            kind: "order.decided/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"decision":{\#
                "_0":{"decided":{"_0":{"buyerDays":2,"capacity":"deputy","daysTaken":4,\#
                "decision":2,"option":1,"person":"01900000-0000-7000-8000-000000000003",\#
                "words":4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "go on"]),
        Bytes(
            kind: "order.decisionWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"decision":{\#
                "_0":{"withdrawn":{"decision":2,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "it came"]),
        Bytes(
            kind: "order.decisionOverdue/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"decision":{\#
                "_0":{"overdue":{"deadline":"2026-11-20","decision":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.decisionOwnerNamed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"decision":{\#
                "_0":{"ownerNamed":{"_0":{"name":4,"names":{"chinese":"拍摄","english":\#
                "Photos"},"owner":"01900000-0000-7000-8000-000000000003","subject":\#
                "own1"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Anna Berg"]),
        Bytes(
            kind: "workspace.subjectSet/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"subject":{\#
                "_0":{"subjectSet":{"_0":{"answerDays":2,"deputies":[\#
                "01900000-0000-7000-8000-000000000003"],"key":"own1","names":{"chinese":"拍摄",\#
                "english":"Photos"},"owner":"01900000-0000-7000-8000-000000000003"},\#
                "deputies":[5],"owner":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Anna Berg", "Bo Lind"]),
        Bytes(
            kind: "workspace.absenceTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"subject":{\#
                "_0":{"absenceTold":{"_0":{"from":"2026-11-20","name":4,"number":1,"person":\#
                "01900000-0000-7000-8000-000000000003","through":"2026-11-20"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Anna Berg"]),
        Bytes(
            kind: "workspace.absenceEnded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":\#
                1,"onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003",\#
                "role":"merchandiser","source":{"kind":"chat","words":3}},"what":{"subject":{\#
                "_0":{"absenceEnded":{"absence":1,"name":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Anna Berg"]),
    ]
}
