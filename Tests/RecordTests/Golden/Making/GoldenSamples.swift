import FollowUp

/// One change of every kind of samples, versions, packaging and the baseline.
extension Golden {
    private static let approval = SampleApproval(
        round: 1, version: 2, on: day, deviations: "one mm", seal: "NL-0042", kept: "shelf 3")

    private static let version = FileVersion(
        number: 1, subject: .specification, version: 2, document: 3,
        sha256: String(repeating: "0f", count: 32), label: "1.2", note: "new lid")

    private static let packed: LinePackaging = {
        var told = LinePackaging(line: 1, outerPieces: 24)
        told.colour = "black"
        told.innerPieces = 6
        told.inner = CartonMeasure(length: 250, width: 170, height: 140)
        told.outer = CartonMeasure(
            length: 510, width: 345, height: 290, gross: 12_400, net: 10_800)
        told.pieceCode = "4006381333931"
        told.innerCode = "INNER-6"
        told.outerCode = "14006381333938"
        return told
    }()

    private static let order: Order = {
        var order = Order(id: file)
        let changes: [OrderChange] =
            [.opened(opening)] + made
        for (at, change) in changes.enumerated() {
            order.apply(change, Stamp(seq: at + 1, at: Desk.now, envelope: envelope))
        }
        return order
    }()

    /// As release 1 told it, which held no lots apart.
    private static let content: BaselineContent = {
        var content = order.baselineContent(
            BaselineTerms(
                leadTime: LeadTime(days: 35, unit: .workdays, from: .sent), inspection: day,
                handover: "to our forwarder"))
        content.lots = nil
        return content
    }()

    private static let digest = String(repeating: "ab", count: 32)

    private static let made: [OrderChange] = [
        .sample(
            .requested(
                SampleRequest(
                    number: 1, kind: .preProduction, lines: [1], pieces: 3, due: day,
                    note: "two with lid"))),
        .sample(
            .sent(
                SampleSending(
                    round: 1, on: day, courier: "SF", tracking: "SF1029384756", pieces: 3))),
        .sample(.received(round: 1, on: day)),
        .sample(.commented(SampleComment(round: 1, text: "the lid is high", documents: [4]))),
        .sample(.approved(approval)),
        .sample(.rejected(round: 1, on: day, reason: Erasable("rubs off"))),
        .sample(.verdictWithdrawn(round: 1, reason: Erasable("another one"))),
        .version(.filed(version)),
        .version(.accepted(file: 1, side: .buyer)),
        .version(.withdrawn(file: 1, reason: Erasable("old logo"))),
        .packaging(.lineTold(packed)),
        .packaging(
            .marksTold(
                MarkTexts(
                    main: "ACME {order}", side: "{item}", inner: "{colour}",
                    origin: Country(alpha2: "CN")))),
        .carriedOver(
            CarryOver(
                from: other, number: "PO-2250",
                sample: SampleReference(order: other, approval: approval), files: [],
                packaging: nil)),
    ]

    static let making: [OrderChange] =
        made + [
            .baseline(
                .proposed(
                    BaselineVersion(
                        number: 1, content: content, digest: digest, beforeDeposit: true,
                        reason: "goes out on Friday"))),
            .baseline(
                .acknowledged(
                    BaselineAcknowledgement(
                        version: 1, side: .supplier, document: 5, digest: digest))),
            .baseline(.breached(lot: 1, on: day)),
            .baseline(
                .changeRequested(
                    ChangeRequest(
                        number: 1, version: 1, fields: [.handoverDay, .quantities],
                        content: content))),
            .baseline(.changeRefused(request: 1, reason: Erasable("stays as agreed"))),
        ]
}
