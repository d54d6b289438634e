extension Golden {
    /// Of orders, what came after the first list of them.
    static let ofSlips: [Bytes] = [
        Bytes(
            kind: "order.slipExplained/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"slipExplained":{"reason":{"primary":"materials",\#
                "secondary":"weather","side":"supplier","words":4},"slip":7}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "steel is late"])
    ]

    /// Of lots that follow their lines.
    static let ofFollowings: [Bytes] = [
        Bytes(
            kind: "order.lotHolds/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lotHolds":{"before":"6000","line":2,"lot":1,"quantity":"7000"}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.lotPromised/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lotPromised":{"for":"2026-11-20","lot":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]
}
