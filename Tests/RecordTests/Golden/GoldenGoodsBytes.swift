/// What was written first of goods and of what travels. Never edited.
extension Golden {
    static let ofMoney: [Bytes] = ofPayments + ofGoods

    private static let ofGoods: [Bytes] = [
        Bytes(
            kind: "order.inspectionRecorded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"goods":{"_0":{"inspectionRecorded":{"_0":\#
                {"kind":"preShipment","result":{"critical":0,"inspected":"315","lot":{"lot":\#
                1,"order":"01900000-0000-7000-8000-000000000003"},"major":15,"minor":7,\#
                "note":4,"on":"2026-11-20","report":2,"verdict":"failed"},"visit":\#
                "01900000-0000-7000-8000-000000000003"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "loose lids"]),
        Bytes(
            kind: "order.goodsReleased/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"goods":{"_0":{"goodsReleased":{"_0":{\#
                "ground":"knownIssues","issues":4,"lot":1,"of":9,"person":\#
                "01900000-0000-7000-8000-000000000003","waiver":1}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "a faint mark"]),
        Bytes(
            kind: "order.goodsReleaseWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"goods":{"_0":{"goodsReleaseWithdrawn":{\#
                "lot":1,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "it got wet"]),
        Bytes(
            kind: "order.lotLoaded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"goods":{"_0":{"lotLoaded":{"_0":{"lot":1,\#
                "on":"2026-11-20","shipment":"01900000-0000-7000-8000-000000000003",\#
                "unreleased":true}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.lotHandedOver/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"goods":{"_0":{"lotHandedOver":{"_0":{\#
                "lot":1,"on":"2026-11-20","shipment":\#
                "01900000-0000-7000-8000-000000000003"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.shippedTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"goods":{"_0":{"shippedTold":{"lot":1,\#
                "shares":[{"line":1,"quantity":"5990"}]}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]

    static let ofTravel: [Bytes] = [
        Bytes(
            kind: "visit.resulted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"resulted":{"_0":{"critical":0,\#
                "inspected":"315","lot":{"lot":1,"order":\#
                "01900000-0000-7000-8000-000000000003"},"major":15,"minor":7,"note":4,"on":\#
                "2026-11-20","report":2,"verdict":"failed"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "loose lids"]),
        Bytes(
            kind: "shipment.loaded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"loaded":{"_0":{"note":4,"on":\#
                "2026-11-20","paper":"WR-77","seals":["CN558812"]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "in the rain"]),
        Bytes(
            kind: "shipment.handedOver/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier","person":\#
                "01900000-0000-7000-8000-000000000003","role":"merchandiser","source":{\#
                "kind":"chat","words":3}},"what":{"handedOver":{"_0":{"note":5,"on":\#
                "2026-11-20","place":"Ningbo","to":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "the carrier", "at noon"]),
    ]
}
