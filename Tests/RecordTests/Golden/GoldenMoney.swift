import FollowUp

/// One change of every kind of payments, goods and what travels.
extension Golden {
    private static let result: VisitResult = {
        var result = VisitResult(lot: LotReference(order: other, lot: 1), on: day, verdict: .failed)
        result.inspected = Desk.quantity(315)
        result.critical = 0
        result.major = 15
        result.minor = 7
        result.report = 2
        result.note = Erasable("loose lids")
        return result
    }()

    private static let plan = PaymentPlan(
        instalments: [
            Instalment(number: 1, kind: .deposit, share: 3_000, due: .orderPlaced),
            Instalment(
                number: 2, kind: .stage, amount: value, due: .stageReached, days: 7,
                milestone: .massProductionStarted, conditions: [.inspectionPassed]),
        ], asRead: false)

    private static let release = PaymentRelease(
        instalment: 1, amount: value, person: other, of: 12, workspace: 5, supplier: 3,
        waivers: [1], account: PaidAccount(holder: "Hengda", bank: "ICBC", masked: "••4321"),
        completes: true, note: "called back")

    private static let sent: Remittance = {
        var sent = Remittance(
            number: 1, way: .payment, amount: value, counted: value, on: day,
            parts: [RemittancePart(instalment: 1, amount: value)])
        sent.slip = 3
        sent.reference = Erasable("FT26324")
        sent.order = other
        sent.unreleased = [1]
        return sent
    }()

    private static let payments: [PaymentChange] = [
        .instalmentsAgreed(plan),
        .checkRecorded(
            RecordedCheck(
                number: 1, kind: .supplierConfirmation, document: 1, note: "stamped")),
        .checkWithdrawn(check: 1, reason: Erasable("another order")),
        .holdPlaced(PaymentHold(number: 1, instalments: [2], reason: "the seal")),
        .holdLifted(hold: 1, reason: Erasable("cleared")),
        .releaseRequested(
            ReleaseRequest(instalment: 1, amount: value, person: other, gates: 2, note: "soon")),
        .releaseGiven(release),
        .releaseWithdrawn(instalment: 1, reason: Erasable("doubted")),
        .remittanceSent(sent),
        .remittanceReceived(RemittanceReceipt(remittance: 1, on: day, amount: value)),
        .remittanceWithdrawn(remittance: 1, reason: Erasable("mistyped")),
        .adjusted(
            Adjustment(number: 1, kind: .claim, amount: value, reason: "dented", from: other)),
        .adjustmentWithdrawn(adjustment: 1, reason: Erasable("replaced")),
    ]

    private static let goods: [GoodsChange] = {
        var release = GoodsRelease(lot: 1, ground: .knownIssues, person: other)
        release.of = 9
        release.waiver = 1
        release.issues = Erasable("a faint mark")
        return [
            .inspectionRecorded(
                LotInspection(visit: other, kind: .preShipment, result: result)),
            .goodsReleased(release),
            .goodsReleaseWithdrawn(lot: 1, reason: Erasable("it got wet")),
            .lotLoaded(LotLoading(lot: 1, shipment: other, on: day, unreleased: true)),
            .lotHandedOver(LotHandover(lot: 1, shipment: other, on: day)),
            .shippedTold(
                lot: 1, shares: [LotShare(line: 1, quantity: Desk.quantity(5_990))]),
        ]
    }()

    static let money: [OrderChange] =
        payments.map { .payment($0) } + goods.map { .goods($0) }

    static let travel: [Change] = {
        var loading = ShipmentLoading(on: day)
        loading.seals = ["CN558812"]
        loading.paper = "WR-77"
        loading.note = Erasable("in the rain")
        var handover = ShipmentHandover(on: day)
        handover.place = "Ningbo"
        handover.to = Erasable("the carrier")
        handover.note = Erasable("at noon")
        return [
            .visit(.resulted(result)), .shipment(.loaded(loading)),
            .shipment(.handedOver(handover)),
        ]
    }()
}
