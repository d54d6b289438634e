import FollowUp

extension Golden {
    static let credits: [OrderChange] = {
        var credit = LetterOfCredit(number: "LC2026-0042", amount: value)
        credit.issuedOn = day
        credit.expiry = day
        credit.expiryPlace = "China"
        credit.applicant = Erasable("Acme")
        credit.beneficiary = Erasable("Hengda")
        credit.amountTolerance = AmountTolerance(plus: 5, minus: 10)
        credit.aboutAmount = false
        credit.partialShipments = .notAllowed
        credit.transhipment = .allowed
        credit.loadingPort = "Ningbo"
        credit.dischargePort = "Le Havre"
        credit.latestShipment = day
        credit.goods = Erasable("bottles")
        var stated = CreditQuantity(quantity: Desk.quantity(6_000), unit: "pcs")
        stated.about = false
        stated.countedInPieces = true
        credit.quantity = stated
        credit.documents = [.billOfLading]
        credit.conditions = Erasable("none")
        credit.presentationDays = 21
        return [.creditTold(credit), .creditEnded(reason: Erasable("T/T now"))]
    }()

    static let ofCredits: [Bytes] = [
        Bytes(
            kind: "order.creditTold/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"creditTold":{"_0":{"aboutAmount":false,\#
                "amount":{"amountMinor":2340000,"currency":"USD"},\#
                "amountTolerance":{"minus":10,"plus":5},"applicant":4,"beneficiary":5,\#
                "conditions":7,"dischargePort":"Le Havre","documents":["billOfLading"],\#
                "expiry":"2026-11-20","expiryPlace":"China","goods":6,\#
                "issuedOn":"2026-11-20","latestShipment":"2026-11-20",\#
                "loadingPort":"Ningbo","number":"LC2026-0042",\#
                "partialShipments":"notAllowed","presentationDays":21,\#
                "quantity":{"about":false,"countedInPieces":true,"quantity":"6000",\#
                "unit":"pcs"},"transhipment":"allowed"}}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "Acme", "Hengda", "bottles", "none"]),
        Bytes(
            kind: "order.creditEnded/1",
            facts: #"""
                {"by":{"claimedAt":"2026-08-31T23:58:20.000Z","device":2,"door":"api",\#
                "name":1,"onBehalfOf":"supplier",\#
                "person":"01900000-0000-7000-8000-000000000003","role":"merchandiser",\#
                "source":{"kind":"chat","words":3}},\#
                "what":{"creditEnded":{"reason":4}}}
                """#,
            texts: ["Mei", "phone", "WeChat", "T/T now"]),
    ]
}
