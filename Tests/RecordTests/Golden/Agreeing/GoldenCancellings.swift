import FollowUp

/// A line cancelled, and standing again.
extension Golden {
    private static let dropped: CancelledLine = {
        var told = CancelledLine(line: 2, reason: "range dropped")
        told.confirmation = 1
        return told
    }()

    static let cancellings: [OrderChange] = [
        .lineCancelled(dropped), .lineReopened(line: 2, reason: Erasable("a mistake")),
    ]

    static let ofCancellings: [Bytes] = [
        Bytes(
            kind: "order.lineCancelled/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lineCancelled":{"_0":{"confirmation":1,"line":2,"reason":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "range dropped"]),
        Bytes(
            kind: "order.lineReopened/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"lineReopened":{"line":2,"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "a mistake"]),
    ]
}
