/// What was written first of payments. Never edited.
extension Golden {
    static let ofPayments: [Bytes] = [
        Bytes(
            kind: "order.instalmentsAgreed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"instalmentsAgreed":{\#
                "_0":{"asRead":false,"instalments":[{"conditions":[],"due":"orderPlaced",\#
                "kind":"deposit","number":1,"share":3000},{"amount":{"amountMinor":2340000,\#
                "currency":"USD"},"conditions":["inspectionPassed"],"days":7,"due":\#
                "stageReached","kind":"stage","milestone":"massProductionStarted","number":\#
                2}]}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.checkRecorded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"checkRecorded":{"_0":{\#
                "document":1,"kind":"supplierConfirmation","note":4,"number":1}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "stamped"]),
        Bytes(
            kind: "order.checkWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"checkWithdrawn":{\#
                "check":1,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "another order"]),
        Bytes(
            kind: "order.holdPlaced/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"holdPlaced":{"_0":{\#
                "instalments":[2],"number":1,"reason":4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "the seal"]),
        Bytes(
            kind: "order.holdLifted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"holdLifted":{"hold":1,\#
                "reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "cleared"]),
        Bytes(
            kind: "order.releaseRequested/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"releaseRequested":{"_0":\#
                {"amount":{"amountMinor":2340000,"currency":"USD"},"gates":2,"instalment":1,\#
                "note":4,"person":"01900000-0000-7000-8000-000000000003"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "soon"]),
        Bytes(
            kind: "order.releaseGiven/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"releaseGiven":{"_0":{\#
                "account":{"bank":5,"holder":4,"masked":"••4321"},"amount":{"amountMinor":\#
                2340000,"currency":"USD"},"completes":true,"instalment":1,"note":6,"of":12,\#
                "person":"01900000-0000-7000-8000-000000000003","supplier":3,"waivers":[1],\#
                "workspace":5}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Hengda", "ICBC", "called back"]),
        Bytes(
            kind: "order.releaseWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"releaseWithdrawn":{\#
                "instalment":1,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "doubted"]),
        Bytes(
            kind: "order.remittanceSent/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"remittanceSent":{"_0":{\#
                "amount":{"amountMinor":2340000,"currency":"USD"},"counted":{"amountMinor":\#
                2340000,"currency":"USD"},"number":1,"on":"2026-11-20","order":\#
                "01900000-0000-7000-8000-000000000003","parts":[{"amount":{"amountMinor":\#
                2340000,"currency":"USD"},"instalment":1}],"reference":4,"slip":3,\#
                "unreleased":[1],"way":"payment"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "FT26324"]),
        Bytes(
            kind: "order.remittanceReceived/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"remittanceReceived":{\#
                "_0":{"amount":{"amountMinor":2340000,"currency":"USD"},"on":"2026-11-20",\#
                "remittance":1}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.remittanceWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"remittanceWithdrawn":{\#
                "reason":4,"remittance":1}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "mistyped"]),
        Bytes(
            kind: "order.adjusted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"adjusted":{"_0":{\#
                "amount":{"amountMinor":2340000,"currency":"USD"},"from":\#
                "01900000-0000-7000-8000-000000000003","kind":"claim","number":1,"reason":\#
                4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "dented"]),
        Bytes(
            kind: "order.adjustmentWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"payment":{"_0":{"adjustmentWithdrawn":{\#
                "adjustment":1,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "replaced"]),
    ]
}
