/// What was written first of the baseline. Never edited.
extension Golden {
    static let ofBaselines: [Bytes] = [
        Bytes(
            kind: "order.baselineProposed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"baseline":{"_0":{\#
                "proposed":{"_0":{"beforeDeposit":true,"content":{"handoverDay":"2026-11-20",\#
                "instalments":[],"packaging":{"lines":[{"colour":"black","inner":{"height":140,\#
                "length":250,"width":170},"innerCode":"INNER-6","innerPieces":6,"line":1,"outer":{\#
                "gross":12400,"height":290,"length":510,"net":10800,"width":345},"outerCode":\#
                "14006381333938","outerPieces":24,"pieceCode":"4006381333931"}],"marks":{"inner":\#
                9,"main":7,"origin":"CN","side":8}},"packagingFiles":[],"payment":"30/70",\#
                "quantities":[{"line":1,"quantity":"6000"}],"sample":{"approval":{"deviations":4,\#
                "kept":6,"on":"2026-11-20","round":1,"seal":5,"version":2},"order":\#
                "01900000-0000-7000-8000-000000000003"},"terms":{"handover":10,"inspection":\#
                "2026-11-20","leadTime":{"days":35,"from":"sent","unit":"workdays"}},"tradeTerm":{\#
                "place":"Ningbo","rule":"FOB"}},"digest":\#
                "abababababababababababababababababababababababababababababababab","missing":[\#
                "specification","packaging"],"number":1,"reason":11}}}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "one mm", "NL-0042", "shelf 3", "ACME {order}", "{item}",
                "{colour}", "to our forwarder", "goes out on Friday",
            ]),
        Bytes(
            kind: "order.baselineAcknowledged/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"baseline":{"_0":{\#
                "acknowledged":{"_0":{"digest":\#
                "abababababababababababababababababababababababababababababababab","document":5,\#
                "side":"supplier","version":1}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.baselineBreached/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"baseline":{"_0":{\#
                "breached":{"lot":1,"on":"2026-11-20"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.baselineChangeRequested/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"baseline":{"_0":{\#
                "changeRequested":{"_0":{"content":{"handoverDay":"2026-11-20","instalments":[],\#
                "packaging":{"lines":[{"colour":"black","inner":{"height":140,"length":250,\#
                "width":170},"innerCode":"INNER-6","innerPieces":6,"line":1,"outer":{"gross":\#
                12400,"height":290,"length":510,"net":10800,"width":345},"outerCode":\#
                "14006381333938","outerPieces":24,"pieceCode":"4006381333931"}],"marks":{"inner":\#
                9,"main":7,"origin":"CN","side":8}},"packagingFiles":[],"payment":"30/70",\#
                "quantities":[{"line":1,"quantity":"6000"}],"sample":{"approval":{"deviations":4,\#
                "kept":6,"on":"2026-11-20","round":1,"seal":5,"version":2},"order":\#
                "01900000-0000-7000-8000-000000000003"},"terms":{"handover":10,"inspection":\#
                "2026-11-20","leadTime":{"days":35,"from":"sent","unit":"workdays"}},"tradeTerm":{\#
                "place":"Ningbo","rule":"FOB"}},"fields":["handoverDay","quantities"],"number":1,\#
                "version":1}}}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "one mm", "NL-0042", "shelf 3", "ACME {order}", "{item}",
                "{colour}", "to our forwarder",
            ]),
        Bytes(
            kind: "order.baselineChangeRefused/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"baseline":{"_0":{\#
                "changeRefused":{"reason":4,"request":1}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "stays as agreed"]),
    ]
}
