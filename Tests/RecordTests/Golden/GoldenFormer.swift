/// What former releases wrote of changes that have another form since. Never edited.
extension Golden {
    static let former: [Bytes] = [
        Bytes(
            kind: "supplier.siteAdded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"siteAdded":{"_0":{"address":4,\#
                "closures":[{"confirmed":true,"from":"2026-09-01","note":"moving",\#
                "through":"2026-11-20"}],"disclosed":false,"name":"Plant 1","number":1,\#
                "week":[1,2,3,4,5,6]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Yongkang"]),
        Bytes(
            kind: "supplier.siteAmended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},"what":{"siteAmended":{"_0":{"address":4,\#
                "closures":[{"confirmed":true,"from":"2026-09-01","note":"moving",\#
                "through":"2026-11-20"}],"disclosed":false,"name":"Plant 1","number":1,\#
                "week":[1,2,3,4,5,6]}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Yongkang"]),
        Bytes(
            kind: "supplier.closureTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"closureTold":{"closure":{"confirmed":true,"from":"2026-09-01",\#
                "note":"moving","through":"2026-11-20"},"site":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.closureWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"closureWithdrawn":{"closure":{"confirmed":true,"from":"2026-09-01",\#
                "note":"moving","through":"2026-11-20"},"site":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]
}
