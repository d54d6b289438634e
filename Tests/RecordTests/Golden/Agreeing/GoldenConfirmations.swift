import FollowUp

/// One change of every kind of the supplier's confirmation and production plan.
extension Golden {
    private static let told: SupplierConfirmation = {
        var line = ConfirmedLine(line: 1)
        line.description = "Bottle 保温杯"
        line.quantity = Desk.quantity(6_000)
        line.unit = "pcs"
        line.unitPrice = UnitPrice(decimal: "3.95")
        line.value = Money(amountMinor: 2_370_000, currency: .usd)
        line.promised = day
        line.outerPieces = Desk.quantity(24)
        line.innerPieces = Desk.quantity(6)
        var further = ConfirmedLine(line: nil)
        further.description = "Lid"
        further.quantity = Desk.quantity(50)
        var terms = ConfirmedTerms()
        terms.seller = Erasable("Hengda")
        terms.buyer = Erasable("Acme")
        terms.currency = .usd
        terms.lines = [line, further]
        terms.total = line.value
        terms.tradeTerm = TradeTerm(rule: .fob, place: "Ningbo")
        terms.payment = "30/70"
        terms.promised = day
        terms.marks = "ACME"
        terms.innerMarks = "6 PCS"
        terms.beneficiary = ConfirmedAccount(
            holder: Erasable("Hengda Ltd"), mark: Erasable("c0ffee01"),
            masked: Erasable("•••• 4321"))
        var told = SupplierConfirmation(number: 1, kind: .proformaInvoice, told: terms)
        told.reference = "PI-7"
        told.day = day
        told.document = 1
        told.note = Erasable("stamped")
        return told
    }()

    private static let agreed: [ConfirmationDifference] = [
        ConfirmationDifference(
            ConfirmationPlace(.unitPrice, line: 1),
            ordered: UnitPrice(decimal: "3.90").map { .price($0) },
            confirmed: UnitPrice(decimal: "3.95").map { .price($0) }, .money),
        ConfirmationDifference(
            ConfirmationPlace(.quantity, line: 1),
            ordered: .quantity(Desk.quantity(6_000), unit: "pcs"),
            confirmed: .quantity(Desk.quantity(6_200), unit: "pcs"), .goods),
        ConfirmationDifference(
            ConfirmationPlace(.promised), ordered: .day(day), confirmed: .day(day), .delivery),
        ConfirmationDifference(
            ConfirmationPlace(.seller), ordered: .name(Erasable("Hengda")),
            confirmed: .name(Erasable("Hengda Works")), .wording),
    ]

    private static let doubted: [ConfirmationDifference] = [
        ConfirmationDifference(
            ConfirmationPlace(.total),
            ordered: .money(Money(amountMinor: 2_340_000, currency: .usd)),
            confirmed: .money(Money(amountMinor: 2_370_000, currency: .usd)), .money),
        ConfirmationDifference(
            ConfirmationPlace(.payment), ordered: nil, confirmed: .words("30/70"), .money),
        ConfirmationDifference(
            ConfirmationPlace(.beneficiary), ordered: nil,
            confirmed: .account(Erasable("•••• 4321"), holder: Erasable("Hengda Ltd")), .money),
        ConfirmationDifference(
            ConfirmationPlace(.lineMissing, line: 2), ordered: .words("Lid"), confirmed: nil,
            .goods),
    ]

    private static let committed: ProductionPlan = {
        var plan = ProductionPlan(
            number: 1, lot: 1,
            stages: [
                PlanStage(milestone: .massProductionStarted, day: day),
                PlanStage(milestone: .handedOver, day: day, quantity: Desk.quantity(6_000)),
            ])
        plan.document = 2
        plan.note = Erasable("by line 2")
        return plan
    }()

    static let confirmations: [OrderChange] = [
        .confirmation(.recorded(told)),
        .confirmation(
            .differencesAccepted(
                SettledDifferences(
                    confirmation: 1, differences: agreed, person: other, reason: "by telephone"))),
        .confirmation(
            .differencesRefused(
                SettledDifferences(
                    confirmation: 1, differences: doubted, person: other, reason: "not agreed"))),
        .confirmation(.accepted(confirmation: 1, person: other)),
        .confirmation(.withdrawn(confirmation: 1, reason: Erasable("another order"))),
        .productionPlan(.told(committed)),
        .productionPlan(.accepted(plan: 1, person: other)),
        .productionPlan(.refused(plan: 1, reason: Erasable("too late"))),
    ]
}

/// What was written first of them. Never edited.
extension Golden {
    static let ofConfirmations: [Bytes] = [
        Bytes(
            kind: "order.confirmationRecorded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"confirmation":{"_0":{"recorded":{"_0":{"day":"2026-11-20",\#
                "document":1,"kind":"proformaInvoice","note":9,"number":1,\#
                "reference":"PI-7","told":{"beneficiary":{"holder":6,"mark":7,\#
                "masked":8},"buyer":5,"currency":"USD","innerMarks":"6 PCS",\#
                "lines":[{"description":"Bottle 保温杯","innerPieces":"6","line":1,\#
                "outerPieces":"24","promised":"2026-11-20","quantity":"6000",\#
                "unit":"pcs","unitPrice":"3.95","value":{"amountMinor":2370000,\#
                "currency":"USD"}},{"description":"Lid","quantity":"50"}],\#
                "marks":"ACME","payment":"30/70","promised":"2026-11-20","seller":4,\#
                "total":{"amountMinor":2370000,"currency":"USD"},\#
                "tradeTerm":{"place":"Ningbo","rule":"FOB"}}}}}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Hengda", "Acme", "Hengda Ltd", "c0ffee01", "•••• 4321",
                "stamped",
            ]),
        Bytes(
            kind: "order.differencesAccepted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"confirmation":{"_0":{"differencesAccepted":{"_0":{\#
                "confirmation":1,"differences":[{"confirmed":{"price":{"_0":"3.95"}},\#
                "ordered":{"price":{"_0":"3.9"}},"place":"unitPrice-1",\#
                "weight":"money"},{"confirmed":{"quantity":{"_0":"6200","unit":"pcs"}},\#
                "ordered":{"quantity":{"_0":"6000","unit":"pcs"}},"place":"quantity-1",\#
                "weight":"goods"},{"confirmed":{"day":{"_0":"2026-11-20"}},\#
                "ordered":{"day":{"_0":"2026-11-20"}},"place":"promised",\#
                "weight":"delivery"},{"confirmed":{"name":{"_0":5}},\#
                "ordered":{"name":{"_0":4}},"place":"seller","weight":"wording"}],\#
                "person":"01900000-0000-7000-8000-000000000003","reason":6}}}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Hengda", "Hengda Works", "by telephone",
            ]),
        Bytes(
            kind: "order.differencesRefused/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"confirmation":{"_0":{"differencesRefused":{"_0":{\#
                "confirmation":1,"differences":[{"confirmed":{"money":{"_0":{\#
                "amountMinor":2370000,"currency":"USD"}}},\#
                "ordered":{"money":{"_0":{"amountMinor":2340000,"currency":"USD"}}},\#
                "place":"total","weight":"money"},{"confirmed":{"words":{"_0":"30/70"}},\#
                "place":"payment","weight":"money"},{"confirmed":{"account":{"_0":4,\#
                "holder":5}},"place":"beneficiary","weight":"money"},\#
                {"ordered":{"words":{"_0":"Lid"}},"place":"lineMissing-2",\#
                "weight":"goods"}],"person":"01900000-0000-7000-8000-000000000003",\#
                "reason":6}}}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "•••• 4321", "Hengda Ltd", "not agreed",
            ]),
        Bytes(
            kind: "order.confirmationAccepted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"confirmation":{"_0":{"accepted":{"confirmation":1,\#
                "person":"01900000-0000-7000-8000-000000000003"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.confirmationWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"confirmation":{"_0":{"withdrawn":{"confirmation":1,\#
                "reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "another order"]),
        Bytes(
            kind: "order.productionPlanTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"productionPlan":{"_0":{"told":{"_0":{"document":2,"lot":1,\#
                "note":4,"number":1,"stages":[{"day":"2026-11-20",\#
                "milestone":"massProductionStarted"},{"day":"2026-11-20",\#
                "milestone":"handedOver","quantity":"6000"}]}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "by line 2"]),
        Bytes(
            kind: "order.productionPlanAccepted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"productionPlan":{"_0":{"accepted":{\#
                "person":"01900000-0000-7000-8000-000000000003","plan":1}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.productionPlanRefused/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"productionPlan":{"_0":{"refused":{"plan":1,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "too late"]),
    ]
}
