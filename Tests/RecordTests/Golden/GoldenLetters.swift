import FollowUp

extension Golden {
    static let letters: [OrderChange] = {
        var sending = OrderSending(number: 1, way: .email, of: 9)
        sending.contact = 1
        sending.name = Erasable("Ms Wang")
        sending.address = Erasable("wang@hengda.example")
        sending.document = 2
        sending.sha256 = String(repeating: "0f", count: 32)
        sending.letter = other
        sending.subject = Erasable("Purchase order PO-2291")
        sending.text = Erasable("Dear Ms Wang")
        sending.on = day
        let back = LetterAnswer(
            sending: 1, trouble: .noMailbox, code: "5.1.1", words: "550 5.1.1 unknown")
        return [
            .orderSent(sending),
            .letterAccepted(LetterAnswer(sending: 1, code: nil, words: "250 2.0.0 queued")),
            .letterFailed(back), .letterBounced(back), .letterReceived(received),
        ]
    }()

    private static let received: ReceivedLetter = {
        var letter = ReceivedLetter(number: 1, subject: "Re: PO-2291", text: "Agreed.")
        letter.sending = 1
        letter.name = Erasable("Ms Wang")
        letter.address = Erasable("wang@hengda.example")
        letter.toldAt = Instant(milliseconds: 1_788_220_700_000)
        letter.documents = [3, 4]
        letter.leftOut = [Erasable("setup.exe")]
        letter.trouble = .tooLarge
        return letter
    }()

    static let contacts: [SupplierChange] = {
        var contact = SupplierContact(
            number: 1, name: "Ms Wang", role: .sales, language: "zh-Hans")
        contact.email = Erasable("wang@hengda.example")
        contact.telephone = Erasable("+86 579 8700 0000")
        contact.left = false
        return [
            .contactAdded(contact), .contactAmended(contact), .contactWithdrawn(contact: 1),
        ]
    }()

    /// Of orders, on their way to the supplier.
    static let ofLetters: [Bytes] = [
        Bytes(
            kind: "order.orderSent/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"orderSent":{"_0":{"address":5,"contact":1,"document":2,\#
                "letter":"01900000-0000-7000-8000-000000000003","name":4,"number":1,"of":9,\#
                "on":"2026-11-20",\#
                "sha256":"0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f",\#
                "subject":6,"text":7,"way":"email"}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Ms Wang", "wang@hengda.example",
                "Purchase order PO-2291", "Dear Ms Wang",
            ]),
        Bytes(
            kind: "order.letterAccepted/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"letterAccepted":{"_0":{"sending":1,"words":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "250 2.0.0 queued"]),
        Bytes(
            kind: "order.letterFailed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"letterFailed":{"_0":{"code":"5.1.1","sending":1,\#
                "trouble":"noMailbox","words":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "550 5.1.1 unknown"]),
        Bytes(
            kind: "order.letterBounced/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"letterBounced":{"_0":{"code":"5.1.1","sending":1,\#
                "trouble":"noMailbox","words":4}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "550 5.1.1 unknown"]),
        Bytes(
            kind: "order.letterReceived/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"letterReceived":{"_0":{"address":5,"documents":[3,4],\#
                "isAutomatic":false,"leftOut":[8],"name":4,"number":1,"sending":1,"subject":6,\#
                "text":7,"toldAt":"2026-08-31T23:58:20.000Z","trouble":"tooLarge"}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Ms Wang", "wang@hengda.example", "Re: PO-2291",
                "Agreed.", "setup.exe",
            ]),
    ]
    /// Of suppliers, whom to write to.
    static let ofContacts: [Bytes] = [
        Bytes(
            kind: "supplier.contactAdded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"contactAdded":{"_0":{"email":5,"language":"zh-Hans","left":false,\#
                "name":4,"number":1,"role":"sales","telephone":6}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Ms Wang", "wang@hengda.example", "+86 579 8700 0000",
            ]),
        Bytes(
            kind: "supplier.contactAmended/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"contactAmended":{"_0":{"email":5,"language":"zh-Hans","left":false,\#
                "name":4,"number":1,"role":"sales","telephone":6}}}}
                """#,
            texts: [
                "Mei", "phone", "WeChat", "Ms Wang", "wang@hengda.example", "+86 579 8700 0000",
            ]),
        Bytes(
            kind: "supplier.contactWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"contactWithdrawn":{"contact":1}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]
}
