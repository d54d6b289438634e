import FollowUp

extension Golden {
    static let document: AttachedDocument = {
        var document = AttachedDocument(
            number: 1, kind: .proformaInvoice, name: "PI 恒达.pdf", mediaType: "application/pdf",
            size: 48_213, sha256: String(repeating: "0f", count: 32))
        document.title = Erasable("Proforma invoice")
        document.note = Erasable("signed and stamped")
        return document
    }()

    /// Of orders, what is put to them.
    static let ofDocuments: [Bytes] = [
        Bytes(
            kind: "order.documentAttached/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"documentAttached":{"_0":{"kind":"proformaInvoice",\#
                "mediaType":"application/pdf","name":6,"note":5,"number":1,\#
                "sha256":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",\#
                "size":48213,"title":4}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Proforma invoice", "signed and stamped", "PI 恒达.pdf",
            ]),
        Bytes(
            kind: "order.documentWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"documentWithdrawn":{"document":1,"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "the wrong one"]),
    ]
}
