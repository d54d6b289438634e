import FollowUp

extension Golden {
    static let choices: [OrderChange] = [.accountChosen(account: 2)]

    static let accounts: [SupplierChange] = {
        var account = SupplierAccount(kind: .bank, holder: "永康恒达工贸有限公司")
        account.number = 2
        account.code = Erasable("3300123456784321")
        account.mark = Erasable("a1b2")
        account.bank = "Bank of China"
        account.bic = "BKCHCNBJ92H"
        account.country = Country(alpha2: "CN")
        account.currencies = [.usd]
        account.platform = "none"
        account.replaces = 1
        account.evidence = AccountEvidence(order: other, document: 3)
        var fact = AccountFact(kind: .callBack, on: day, words: "she knows of it")
        fact.contact = 1
        fact.knownSince = Desk.now
        fact.evidence = account.evidence
        let changes: [AccountChange] = [
            .proposed(
                AccountProposal(
                    account: account, isFirst: false, warnings: [.otherCountry], tell: [1])),
            .factRecorded(account: 2, fact: fact),
            .shorteningAsked(
                account: 2, shortening: Shortening(hours: 24, reason: "cut-off", person: other)),
            .shorteningAgreed(account: 2, hours: 24),
            .confirmed(
                account: 2, confirmation: AccountConfirmation(person: other, completes: true)),
            .rejected(account: 2, reason: Erasable("nobody knows of it")),
            .withdrawn(account: 2, cause: .fraud, reason: Erasable("not theirs")),
            .contactTold(account: 2, contact: 1, words: Erasable("by telephone")),
            .revealed(account: 2, reason: Erasable("to enter it at the bank")),
            .noticeAnswered(account: 2, contact: 1, trouble: .noMailbox),
        ]
        return changes.map { .account($0) }
    }()

    /// Of orders, the account chosen.
    static let ofChoices: [Bytes] = [
        Bytes(
            kind: "order.accountChosen/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"accountChosen":{"account":2}}}
                """#,
            texts: ["Mei", "phone", "WeChat"])
    ]

    /// Of suppliers, accounts.
    static let ofAccounts: [Bytes] = [
        Bytes(
            kind: "supplier.accountProposed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"proposed":{"_0":{"account":{"bank":"Bank of China"\#
                ,"bic":"BKCHCNBJ92H","code":5,"country":"CN","currencies":["USD"],\#
                "evidence":{"document":3,"order":"01900000-0000-7000-8000-000000000003"},\#
                "holder":4,"kind":"bank","mark":6,"number":2,"platform":"none",\#
                "replaces":1},"isFirst":false,"tell":[1],"warnings":["otherCountry"]}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "永康恒达工贸有限公司", "3300123456784321", "a1b2"]),
        Bytes(
            kind: "supplier.accountFactRecorded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"factRecorded":{"account":2,"fact":{"contact":1,\#
                "evidence":{"document":3,"order":"01900000-0000-7000-8000-000000000003"},\#
                "kind":"callBack","knownSince":"2026-09-01T00:00:00.000Z","on":"2026-11-20",\#
                "words":4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "she knows of it"]),
        Bytes(
            kind: "supplier.accountShorteningAsked/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"shorteningAsked":{"account":2,\#
                "shortening":{"hours":24,"person":"01900000-0000-7000-8000-000000000003",\#
                "reason":4}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "cut-off"]),
        Bytes(
            kind: "supplier.accountShorteningAgreed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"shorteningAgreed":{"account":2,"hours":24}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.accountConfirmed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"confirmed":{"account":2,\#
                "confirmation":{"completes":true,\#
                "person":"01900000-0000-7000-8000-000000000003"}}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
        Bytes(
            kind: "supplier.accountRejected/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"rejected":{"account":2,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "nobody knows of it"]),
        Bytes(
            kind: "supplier.accountWithdrawn/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"withdrawn":{"account":2,"cause":"fraud",\#
                "reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "not theirs"]),
        Bytes(
            kind: "supplier.accountContactTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"contactTold":{"account":2,"contact":1,\#
                "words":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "by telephone"]),
        Bytes(
            kind: "supplier.accountRevealed/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"revealed":{"account":2,"reason":4}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "to enter it at the bank"]),
        Bytes(
            kind: "supplier.accountNoticeAnswered/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"account":{"_0":{"noticeAnswered":{"account":2,"contact":1,\#
                "trouble":"noMailbox"}}}}}
                """#,
            texts: ["Mei", "phone", "WeChat"]),
    ]
}
