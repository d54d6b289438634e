/// What release 1 wrote of an order's changes: part 0 and the erasable texts. Never edited; a new
/// field is a new literal beside these.
extension Golden {
    struct Bytes: Sendable {
        let kind: String
        let facts: String
        let texts: [String]
    }

    static let ofOrders: [Bytes] = [
        Bytes(
            kind: "order.opened/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"opened":{"_0":{"kind":"production",\#
                "lines":[{"delivered":"2026-11-20","description":"Bottle 保温杯",\#
                "item":"01900000-0000-7000-8000-000000000003","number":1,\#
                "promised":"2026-11-20","quantity":"6000","reference":"L-1",\#
                "required":"2026-11-20","site":1,"tradeTerm":{"told":"C&F"},"unit":"pcs",\#
                "unitPrice":"3.9","value":{"amountMinor":2340000,"currency":"USD"}}],\#
                "lots":[{"milestones":[],"number":1,"progress":[],"promised":"2026-11-20",\#
                "required":"2026-11-20","shares":[{"line":1,"quantity":"6000"}]}],\#
                "number":"PO-2291","profile":"newItem","site":1,\#
                "supplier":"01900000-0000-7000-8000-000000000003","terms":{"buyer":4,\#
                "consignee":5,"currency":"USD","destination":"Hamburg",\#
                "orderedOn":"2026-09-01","payment":"30/70","promised":"2026-11-20",\#
                "required":"2026-11-20","tradeTerm":{"place":"Ningbo","rule":"FOB"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Acme", "Acme GmbH"]),
        Bytes(
            kind: "order.amended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"amended":{"_0":{"reason":6,\#
                "terms":{"buyer":4,"consignee":5,"currency":"USD","destination":"Hamburg",\#
                "orderedOn":"2026-09-01","payment":"30/70","promised":"2026-11-20",\#
                "required":"2026-11-20","tradeTerm":{"place":"Ningbo","rule":"FOB"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Acme", "Acme GmbH", "by e-mail"]),
        Bytes(
            kind: "order.lineAdded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lineAdded":{"_0":{"delivered":"2026-11-20",\#
                "description":"Bottle 保温杯","item":"01900000-0000-7000-8000-000000000003",\#
                "number":1,"promised":"2026-11-20","quantity":"6000","reference":"L-1",\#
                "required":"2026-11-20","site":1,"tradeTerm":{"told":"C&F"},"unit":"pcs",\#
                "unitPrice":"3.9","value":{"amountMinor":2340000,"currency":"USD"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.lineAmended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lineAmended":{"_0":{"delivered":"2026-11-20",\#
                "description":"Bottle 保温杯","item":"01900000-0000-7000-8000-000000000003",\#
                "number":1,"promised":"2026-11-20","quantity":"6000","reference":"L-1",\#
                "required":"2026-11-20","site":1,"tradeTerm":{"told":"C&F"},"unit":"pcs",\#
                "unitPrice":"3.9","value":{"amountMinor":2340000,"currency":"USD"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.lineDelivered/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"lineDelivered":{"line":1,\#
                "on":"2026-11-20"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.lotsDivided/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lotsDivided":{"_0":[{"milestones":[],"number":1,"progress":[],\#
                "promised":"2026-11-20","required":"2026-11-20","shares":[{"line":1,\#
                "quantity":"6000"}]}]}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.lotPlanned/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"lotPlanned":{"lot":1,\#
                "milestones":[{"after":[{"milestone":"documentsReady","workdays":2}],\#
                "key":"loaded","names":{"chinese":"装柜","english":"Loaded"},\#
                "notApplicable":{"profile":"sample","reason":4},"original":"2026-11-20",\#
                "owner":"forwarder","planned":"2026-11-20"}],"template":{"name":"standard",\#
                "version":1}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "by courier"]),
        Bytes(
            kind: "order.takenOver/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"takenOver":{"_0":{"finished":"10","note":4,"on":"2026-11-20",\#
                "packed":"5","paid":{"amountMinor":140000,"currency":"USD"},\#
                "stage":"massProductionStarted"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "from the old sheet"]),
        Bytes(
            kind: "order.progressTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"progressTold":{"lot":1,\#
                "progress":{"asOf":"2026-11-20","fallReason":{"primary":"materials",\#
                "secondary":"weather","side":"supplier","words":5},"finished":"3840","note":4,\#
                "packed":"1800"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "labels not yet", "steel is late"]),
        Bytes(
            kind: "order.milestoneReached/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"milestoneReached":{"lot":1,\#
                "milestone":"loaded","on":"2026-11-20","proof":"told"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.milestoneReopened/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"milestoneReopened":{"corrects":7,\#
                "lot":1,"milestone":"loaded","reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "no"]),
        Bytes(
            kind: "order.milestoneMoved/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"milestoneMoved":{"lot":1,\#
                "milestone":"loaded","reason":{"primary":"materials","secondary":"weather",\#
                "side":"supplier","words":4},"to":"2026-11-20"}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "steel is late"]),
        Bytes(
            kind: "order.milestoneTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"milestoneTold":{"day":"2026-11-20","lot":1,"milestone":"loaded",\#
                "reason":{"primary":"materials","secondary":"weather","side":"supplier",\#
                "words":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "steel is late"]),
        Bytes(
            kind: "order.milestoneNotApplicable/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"milestoneNotApplicable":{"lot":1,\#
                "milestone":"loaded","reason":{"reason":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "air"]),
        Bytes(
            kind: "order.milestoneMissed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"milestoneMissed":{"lot":1,\#
                "milestone":"loaded","planned":"2026-11-20"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.replanned/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"replanned":{"calendar":"china/2",\#
                "days":[{"day":"2026-11-20","milestone":"loaded"}],"lot":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.dependenceAdded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"dependenceAdded":{"_0":{"order":"01900000-0000-7000-8000-000000000003\#
                ","workdays":3}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.dependenceRemoved/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"dependenceRemoved":{"_0":"01900000-0000-7000-8000-000000000003"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.importProposed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"importProposed":{"_0":{"lines":[{"delivered":"2026-11-20",\#
                "description":"Bottle 保温杯","item":"01900000-0000-7000-8000-000000000003",\#
                "number":1,"promised":"2026-11-20","quantity":"6000","reference":"L-1",\#
                "required":"2026-11-20","site":1,"tradeTerm":{"told":"C&F"},"unit":"pcs",\#
                "unitPrice":"3.9","value":{"amountMinor":2340000,"currency":"USD"}}],\#
                "number":1,"terms":{"buyer":4,"consignee":5,"currency":"USD",\#
                "destination":"Hamburg","orderedOn":"2026-09-01","payment":"30/70",\#
                "promised":"2026-11-20","required":"2026-11-20","tradeTerm":{"place":"Ningbo",\#
                "rule":"FOB"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Acme", "Acme GmbH"]),
        Bytes(
            kind: "order.importProposalSettled/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"importProposalSettled":{"accepted":true,"proposal":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.noted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"noted":{"_0":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "asked again"]),
        Bytes(
            kind: "order.cancelled/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"cancelled":{"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "gone elsewhere"]),
        Bytes(
            kind: "order.closed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"closed":{"on":"2026-11-20"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.reopened/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"reopened":{"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "a mistake"]),
    ]
}
