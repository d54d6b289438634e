import FollowUp

extension Golden {
    static let value = Money(amountMinor: 2_340_000, currency: .usd)

    static let approvals: [OrderChange] = {
        var particulars = Particulars()
        particulars.mode = .fullContainer
        particulars.country = Country(alpha2: "FR")
        particulars.tolerancePermille = 50
        particulars.total = value
        particulars.marks = "ACME"
        particulars.certificates = [.frenchFoodContactDeclaration]
        particulars.lines = [
            LineParticulars(
                line: 1, groups: [.foodContactMetal], packingMultiple: Desk.quantity(24))
        ]
        let approval = OrderApproval(
            person: other, value: value, of: 2, workspace: 5, supplier: 3, waivers: [1],
            completes: true, note: "as discussed")
        let waiver = Waiver(
            number: 1, requirement: .paymentTold, kind: .waived, reason: "it follows",
            expires: day)
        return [
            .particularsTold(particulars), .approvalGiven(approval),
            .approvalWithdrawn(reason: Erasable("too early")), .waiverGiven(waiver),
            .waiverWithdrawn(waiver: 1, reason: Erasable("it came")),
            .waiverExpired(waiver: 1, on: day),
        ]
    }()

    static let gateSettings: [WorkspaceChange] = [
        .strengthSet(
            SetStrength(version: 2, requirement: .marksTold, strength: .block, proposal: 1)),
        .strengthProposed(
            StrengthProposal(
                number: 1, requirement: .marksTold, strength: .warn, reason: "rare",
                person: other)),
        .strengthProposalRefused(proposal: 1),
        .approvalLimitsSet(
            ApprovalLimits(
                limits: [
                    ApprovalLimit(role: .decisionOwner, most: value),
                    ApprovalLimit(person: other, most: value),
                ], twoPersonsAbove: [value])),
        .letterSetAside(
            LetterAside(
                letter: other, subject: Erasable("Fair"), reason: Erasable("an advertisement"))),
        .onePersonDeclared(
            person: other, name: Erasable("Mei"), reason: Erasable("I buy alone")),
        .onePersonEnded,
        .limits(
            .proposed(
                LimitsProposal(
                    number: 2, limits: ApprovalLimits(twoPersonsAbove: [value]), reason: "a season",
                    person: other))),
        .limits(.refused(proposal: 2)),
    ]

    /// Of orders, on the way to their approval.
    static let ofApprovals: [Bytes] = [
        Bytes(
            kind: "order.particularsTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"particularsTold":{"_0":{"certificates":["frenchFoodContactDeclaration"],\#
                "country":"FR","lines":[{"groups":["foodContactMetal"],"line":1,\#
                "packingMultiple":"24"}],"marks":"ACME","mode":"fullContainer",\#
                "tolerancePermille":50,"total":{"amountMinor":2340000,\#
                "currency":"USD"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.approvalGiven/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"approvalGiven":{"_0":{"completes":true,"note":4,"of":2,\#
                "person":"01900000-0000-7000-8000-000000000003","supplier":3,\#
                "value":{"amountMinor":2340000,\#
                "currency":"USD"},"waivers":[1],"workspace":5}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "as discussed"]),
        Bytes(
            kind: "order.approvalWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"approvalWithdrawn":{"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "too early"]),
        Bytes(
            kind: "order.waiverGiven/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"waiverGiven":{"_0":{"expires":"2026-11-20","kind":"waived",\#
                "number":1,"reason":4,"requirement":"paymentTold"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "it follows"]),
        Bytes(
            kind: "order.waiverWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"waiverWithdrawn":{"reason":4,"waiver":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "it came"]),
        Bytes(
            kind: "order.waiverExpired/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"waiverExpired":{"on":"2026-11-20","waiver":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]

    /// Of the workspace, what its gates ask.
    static let ofGateSettings: [Bytes] = [
        Bytes(
            kind: "workspace.strengthSet/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"strengthSet":{"_0":{"proposal":1,"requirement":"marksTold",\#
                "strength":"block","version":2}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.strengthProposed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"strengthProposed":{"_0":{"number":1,\#
                "person":"01900000-0000-7000-8000-000000000003","reason":4,\#
                "requirement":"marksTold","strength":"warn"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "rare"]),
        Bytes(
            kind: "workspace.strengthProposalRefused/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"strengthProposalRefused":{"proposal":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.approvalLimitsSet/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"approvalLimitsSet":{"_0":{"limits":[{"most":{"amountMinor":2340000,\#
                "currency":"USD"},\#
                "role":"decisionOwner"},{"most":{"amountMinor":2340000,\#
                "currency":"USD"},\#
                "person":"01900000-0000-7000-8000-000000000003"}],\#
                "twoPersonsAbove":[{"amountMinor":2340000,\#
                "currency":"USD"}]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.letterSetAside/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"letterSetAside":{"_0":{\#
                "letter":"01900000-0000-7000-8000-000000000003","reason":5,"subject":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Fair", "an advertisement"]),
        Bytes(
            kind: "workspace.onePersonDeclared/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"onePersonDeclared":{"name":4,\#
                "person":"01900000-0000-7000-8000-000000000003","reason":5}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Mei", "I buy alone"]),
        Bytes(
            kind: "workspace.onePersonEnded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"onePersonEnded":{}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.limitsProposed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"limits":{"_0":{"proposed":{"_0":{"limits":{"limits":[],\#
                "twoPersonsAbove":[{"amountMinor":2340000,"currency":"USD"}]},"number":2,\#
                "person":"01900000-0000-7000-8000-000000000003","reason":4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "a season"]),
        Bytes(
            kind: "workspace.limitsProposalRefused/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"limits":{"_0":{"refused":{"proposal":2}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]
}
