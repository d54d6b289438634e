/// What was written first of samples, versions and packaging. Never edited.
extension Golden {
    static let ofMaking: [Bytes] = ofSamples + ofBaselines

    private static let ofSamples: [Bytes] = [
        Bytes(
            kind: "order.sampleRequested/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{\#
                "requested":{"_0":{"due":"2026-11-20","kind":"preProduction","lines":[1],"note":4,\#
                "number":1,"pieces":3}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "two with lid"]),
        Bytes(
            kind: "order.sampleSent/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{"sent":\#
                {"_0":{"courier":"SF","on":"2026-11-20","pieces":3,"round":1,"tracking":\#
                "SF1029384756"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.sampleReceived/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{\#
                "received":{"on":"2026-11-20","round":1}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.sampleCommented/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{\#
                "commented":{"_0":{"documents":[4],"round":1,"text":4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "the lid is high"]),
        Bytes(
            kind: "order.sampleApproved/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{\#
                "approved":{"_0":{"deviations":4,"kept":6,"on":"2026-11-20","round":1,"seal":5,\#
                "version":2}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "one mm", "NL-0042", "shelf 3"]),
        Bytes(
            kind: "order.sampleRejected/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{\#
                "rejected":{"on":"2026-11-20","reason":4,"round":1}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "rubs off"]),
        Bytes(
            kind: "order.sampleVerdictWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"sample":{"_0":{\#
                "verdictWithdrawn":{"reason":4,"round":1}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "another one"]),
        Bytes(
            kind: "order.versionFiled/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"version":{"_0":{\#
                "filed":{"_0":{"document":3,"label":"1.2","note":4,"number":1,"sha256":\#
                "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f","subject":\#
                "specification","version":2}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "new lid"]),
        Bytes(
            kind: "order.versionAccepted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"version":{"_0":{\#
                "accepted":{"file":1,"side":"buyer"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.versionWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"version":{"_0":{\#
                "withdrawn":{"file":1,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "old logo"]),
        Bytes(
            kind: "order.linePackagingTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"packaging":{"_0":{\#
                "lineTold":{"_0":{"colour":"black","inner":{"height":140,"length":250,"width":170\#
                },"innerCode":"INNER-6","innerPieces":6,"line":1,"outer":{"gross":12400,"height":\#
                290,"length":510,"net":10800,"width":345},"outerCode":"14006381333938",\#
                "outerPieces":24,"pieceCode":"4006381333931"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "order.marksTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"packaging":{"_0":{\#
                "marksTold":{"_0":{"inner":6,"main":4,"origin":"CN","side":5}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "ACME {order}", "{item}", "{colour}"]),
        Bytes(
            kind: "order.carriedOver/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api","name":1,\#
                "onBehalfOf":"supplier","person":"01900000-0000-7000-8000-000000000003","role":\#
                "merchandiser","source":{"kind":"chat","words":3}},"what":{"carriedOver":{"_0":{\#
                "files":[],"from":"01900000-0000-7000-8000-000000000003","number":"PO-2250",\#
                "sample":{"approval":{"deviations":4,"kept":6,"on":"2026-11-20","round":1,"seal":\#
                5,"version":2},"order":"01900000-0000-7000-8000-000000000003"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "one mm", "NL-0042", "shelf 3"]),
    ]
}
