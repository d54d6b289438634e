extension Golden {
    /// Changes of the workspace that say who may come in, and when money moves.
    static let ofDoors: [Bytes] = [
        Bytes(
            kind: "workspace.tokenMade/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"tokenMade":{"_0":{"id":"01900000-0000-7000-8000-000000000002",\#
                "name":"ERP","person":"01900000-0000-7000-8000-000000000003"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.tokenRevoked/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"tokenRevoked":{"_0":{"id":"01900000-0000-7000-8000-000000000002",\#
                "name":"ERP","person":"01900000-0000-7000-8000-000000000003"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.invitationRenewed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"invitationRenewed":{"name":4,\#
                "person":"01900000-0000-7000-8000-000000000003"}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Mei"]),
        Bytes(
            kind: "workspace.bankCalendarLoaded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"bankCalendarLoaded":{"_0":{"holidays":[{"from":"2026-09-01",\#
                "name":"元旦","through":"2026-11-20"}],"makeUpDays":["2026-11-20"],\#
                "notice":"https://www.gov.cn/","region":"CN","year":2027}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.renewalLinkMade/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"renewalLinkMade":{"name":4,\#
                "person":"01900000-0000-7000-8000-000000000003"}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Mei"]),
        Bytes(
            kind: "workspace.passwordRenewed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"passwordRenewed":{"by":5,"name":4,\#
                "person":"01900000-0000-7000-8000-000000000003"}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Mei", "Owner"]),
        Bytes(
            kind: "workspace.renamed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"renamed":{"name":"Acme Trading"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "workspace.templateMadeDefault/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"templateMadeDefault":{"name":"short"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]
}
