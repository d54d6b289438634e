/// What release 1 wrote of the changes of every other kind of file. Never edited.
extension Golden {
    static let ofFiles: [Bytes] = [
        Bytes(
            kind: "supplier.entered/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"entered":{"_0":{"chineseName":"恒达","country":"CN",\#
                "creditCode":"91330784MA2","language":"zh-Hans","name":"Hengda",\#
                "zone":"Asia/Shanghai"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.amended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"amended":{"_0":{"chineseName":"恒达","country":"CN",\#
                "creditCode":"91330784MA2","language":"zh-Hans","name":"Hengda",\#
                "zone":"Asia/Shanghai"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.siteAdded/2",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"siteAdded":{"_0":{"address":4,\#
                "closures":[{"confirmed":true,"from":"2026-09-01","note":5,\#
                "through":"2026-11-20"}],"disclosed":false,"name":"Plant 1","number":1,\#
                "week":[1,2,3,4,5,6]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Yongkang", "moving"]),
        Bytes(
            kind: "supplier.siteAmended/2",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"siteAmended":{"_0":{"address":4,\#
                "closures":[{"confirmed":true,"from":"2026-09-01","note":5,\#
                "through":"2026-11-20"}],"disclosed":false,"name":"Plant 1","number":1,\#
                "week":[1,2,3,4,5,6]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Yongkang", "moving"]),
        Bytes(
            kind: "supplier.closureTold/2",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"closureTold":{"closure":{"confirmed":true,"from":"2026-09-01",\#
                "note":4,"through":"2026-11-20"},"site":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "moving"]),
        Bytes(
            kind: "supplier.closureWithdrawn/2",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"closureWithdrawn":{"closure":{"confirmed":true,"from":"2026-09-01",\#
                "note":4,"through":"2026-11-20"},"site":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "moving"]),
        Bytes(
            kind: "supplier.noted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"noted":{"_0":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "answers late"]),
        Bytes(
            kind: "item.entered/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"entered":{"_0":{"chineseDescription":"保温杯","code":"IB-500",\#
                "description":"Bottle","gtin":"4006381333931","hsCode":"9617.00",\#
                "unit":"pcs"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "item.amended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"amended":{"_0":{"chineseDescription":"保温杯","code":"IB-500",\#
                "description":"Bottle","gtin":"4006381333931","hsCode":"9617.00",\#
                "unit":"pcs"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "visit.planned/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"planned":{"_0":{"day":"2026-11-20","kind":"preShipment",\#
                "lots":[{"lot":1,"order":"01900000-0000-7000-8000-000000000003"}],"note":5,\#
                "provider":4,"supplier":"01900000-0000-7000-8000-000000000003"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "QIMA", "call first"]),
        Bytes(
            kind: "visit.replanned/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"replanned":{"_0":{"day":"2026-11-20","kind":"preShipment",\#
                "lots":[{"lot":1,"order":"01900000-0000-7000-8000-000000000003"}],"note":5,\#
                "provider":4,"supplier":"01900000-0000-7000-8000-000000000003"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "QIMA", "call first"]),
        Bytes(
            kind: "visit.cancelled/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"cancelled":{"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "not ready"]),
        Bytes(
            kind: "shipment.drafted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"drafted":{"_0":{"arrival":"2026-11-20","containers":["CSQU3054383"],\#
                "cutOff":"2026-11-20","departure":"2026-11-20","from":"CNNGB",\#
                "lots":[{"lot":1,"order":"01900000-0000-7000-8000-000000000003"}],\#
                "mode":"fullContainer","note":4,"reference":"BL-1","to":"DEHAM"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "two booked"]),
        Bytes(
            kind: "shipment.redrafted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"redrafted":{"_0":{"arrival":"2026-11-20",\#
                "containers":["CSQU3054383"],"cutOff":"2026-11-20","departure":"2026-11-20",\#
                "from":"CNNGB","lots":[{"lot":1,\#
                "order":"01900000-0000-7000-8000-000000000003"}],"mode":"fullContainer",\#
                "note":4,"reference":"BL-1","to":"DEHAM"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "two booked"]),
        Bytes(
            kind: "shipment.cancelled/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"cancelled":{"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "rolled"]),
        Bytes(
            kind: "workspace.opened/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"opened":{"demonstration":false,\#
                "name":"Acme","zone":"Asia/Shanghai"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.memberAdded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"memberAdded":{"_0":{"active":true,"email":5,"language":"zh-Hans",\#
                "name":4,"person":"01900000-0000-7000-8000-000000000003",\#
                "roles":["merchandiser"]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Mei", "mei@example.org"]),
        Bytes(
            kind: "workspace.memberAmended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"memberAmended":{"_0":{"active":true,"email":5,"language":"zh-Hans",\#
                "name":4,"person":"01900000-0000-7000-8000-000000000003",\#
                "roles":["merchandiser"]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Mei", "mei@example.org"]),
        Bytes(
            kind: "workspace.calendarLoaded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"calendarLoaded":{"_0":{"holidays":[{"from":"2026-09-01","name":"元旦",\#
                "through":"2026-11-20"}],"makeUpDays":["2026-11-20"],\#
                "notice":"https://www.gov.cn/","region":"CN","year":2027}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.templateChanged/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"templateChanged":{"_0":{"milestones":[{"after":[{"milestone":"documen\#
                tsReady","workdays":2}],"key":"loaded","names":{"chinese":"装柜",\#
                "english":"Loaded"},"notFor":["sample"],"onlyFor":["production"],\#
                "owner":"forwarder"}],"name":"short","version":2}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.mappingRemembered/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"mappingRemembered":{"_0":{"columns":{"number":"PO"},\#
                "currency":"USD","dateOrder":"dayMonthYear","name":"SAP","sheet":"orders"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]

    static let bytes =
        ofOrders + ofSlips + ofDocuments + ofApprovals + ofCredits + ofFollowings + ofLetters
        + ofFiles
        + ofDoors + ofGateSettings + ofContacts + ofChoices + ofAccounts
        + ofMoney + ofTravel + ofDecisions + ofSeats + ofMessages + ofMaking + ofConfirmations
        + ofCancellings
}
