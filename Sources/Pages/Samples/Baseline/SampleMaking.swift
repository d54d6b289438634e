import FollowUp
import Words

/// Orders whose samples, files, packaging and baseline are told, agreed, contradicted, or not yet.
enum SampleMaking {
    private static let digest = String(repeating: "9f2c41d0", count: 8)

    private static func order(_ changes: [OrderChange]) -> Order {
        var order = SampleOrder.file
        for (at, change) in changes.enumerated() {
            order.apply(change, SampleOrder.stamp(10 + at, SampleFacts.instant(11, 2, 9, at)))
        }
        return order
    }

    private static var photo: AttachedDocument {
        AttachedDocument(
            number: 3, kind: .photo, name: "S1.jpg", mediaType: "image/jpeg", size: 812_004,
            sha256: String(repeating: "7e", count: 32))
    }

    private static var rounds: [OrderChange] {
        [
            .documentAttached(photo),
            .sample(
                .requested(
                    SampleRequest(
                        number: 1, kind: .approvalSample, pieces: 2,
                        due: SampleFacts.day(10, 25)))),
            .sample(
                .sent(
                    SampleSending(
                        round: 1, on: SampleFacts.day(10, 22), courier: "SF",
                        tracking: "SF1029384756", pieces: 2))),
            .sample(.received(round: 1, on: SampleFacts.day(10, 24))),
            .sample(.commented(SampleComment(round: 1, text: "RAL 9005 OK, 2 MM", documents: [3]))),
            .sample(
                .rejected(
                    round: 1, on: SampleFacts.day(10, 25), reason: Erasable("PRINT 2 MM"))),
            .sample(
                .requested(
                    SampleRequest(number: 2, kind: .preProduction, lines: [1, 2], pieces: 3))),
            .sample(.received(round: 2, on: SampleFacts.day(11, 1))),
        ]
    }

    private static var approved: [OrderChange] {
        rounds + [
            .sample(
                .approved(
                    FollowUp.SampleApproval(
                        round: 2, version: 1, on: SampleFacts.day(11, 2), deviations: "+1 MM",
                        seal: "NL-0042", kept: "A-3"))),
            .version(filed(1, .specification, 1, "1.2")), .version(filed(2, .artwork, 3, nil)),
            .version(.accepted(file: 1, side: .buyer)),
            .version(.accepted(file: 1, side: .supplier)),
            .packaging(.lineTold(packed)),
            .packaging(.marksTold(MarkTexts(origin: Country(alpha2: "CN")))),
        ]
    }

    private static func filed(
        _ number: Int, _ subject: FileSubject, _ document: Int, _ label: String?
    ) -> VersionChange {
        .filed(
            FileVersion(
                number: number, subject: subject, version: 1, document: document,
                sha256: digest, label: label))
    }

    private static var packed: LinePackaging {
        var told = LinePackaging(line: 1, outerPieces: 24)
        told.colour = "RAL 9005 黑色"
        told.innerPieces = 6
        told.outer = CartonMeasure(
            length: 510, width: 345, height: 290, gross: 12_400, net: 10_800)
        told.pieceCode = "4006381333931"
        told.outerCode = "14006381333938"
        return told
    }

    private static func proposed(_ number: Int, _ changes: [OrderChange]) -> OrderChange {
        let terms = BaselineTerms(
            leadTime: LeadTime(days: 33 + number), inspection: SampleFacts.day(11, 24),
            handover: "NORTHLIGHT / CFS")
        return .baseline(
            .proposed(
                BaselineVersion(
                    number: number, content: order(changes).baselineContent(terms),
                    digest: digest, beforeDeposit: number == 1, reason: "DEPOSIT")))
    }

    private static func acknowledged(_ number: Int, _ side: Party) -> OrderChange {
        .baseline(
            .acknowledged(
                BaselineAcknowledgement(
                    version: number, side: side, document: side == .supplier ? 1 : nil,
                    digest: digest)))
    }

    private static var agreed: [OrderChange] {
        let first = approved + [proposed(1, rounds)]
        return first + [
            proposed(2, approved), acknowledged(2, .buyer), acknowledged(2, .supplier),
        ]
    }

    private static var contradicted: [OrderChange] {
        var later = SampleOrder.file.terms
        later.payment = "100 % T/T"
        let amended: OrderChange = .amended(OrderAmendment(terms: later))
        let waiting = approved + [proposed(1, approved), acknowledged(1, .buyer)]
        let started: OrderChange = .baseline(.breached(lot: 1, on: SampleFacts.day(11, 5)))
        let calendar = WorkCalendar(official: .china, week: .mondayToSaturday, closures: [])
        return order(waiting).withConsequences(of: [amended], calendar: calendar).reduce(
            waiting + [reached, started]
        ) { $0 + [$1] }
    }

    private static let reached: OrderChange = .milestoneReached(
        lot: 1, milestone: .massProductionStarted, on: SampleFacts.day(11, 5), proof: .told)

    private static func head(_ order: Order) -> OrderHead {
        OrderHead(
            order, seq: 40, supplierName: "Yongkang Hengda", chineseName: "永康恒达")
    }

    private static let calendar = WorkCalendar(official: .china, week: .mondayToSaturday)

    static func pages(_ frame: Frame) -> [(name: String, page: HTML)] {
        samples(frame) + packagings(frame) + baselines(frame)
    }

    private static func samples(_ frame: Frame) -> [(name: String, page: HTML)] {
        func page(_ changes: [OrderChange], _ state: FormState? = nil) -> HTML {
            let order = order(changes)
            return SamplesPage.markup(
                frame, SamplesAnswer(order, head: head(order)), state: state)
        }
        let refused = FormState(
            action: "/orders/\(SampleFacts.id(1))/samples/2/approval", values: ["seal": "NL-1"],
            refusal: Refusal([Reason(.sampleNotReceived, field: "day")]))
        return [
            ("order-samples-none", page([])), ("order-samples", page(rounds)),
            ("order-samples-approved", page(approved)),
            ("order-samples-refused", page(rounds, refused)),
        ]
    }

    private static func packagings(_ frame: Frame) -> [(name: String, page: HTML)] {
        func page(_ changes: [OrderChange], _ state: FormState? = nil) -> HTML {
            let order = order(changes)
            return PackagingPage.markup(
                frame, PackagingAnswer(order, head: head(order)), state: state)
        }
        let refused = FormState(
            action: "/orders/\(SampleFacts.id(1))/lines/1/packaging",
            values: ["outerPieces": "25", "pieceCode": "4006381333932"],
            refusal: Refusal([
                Reason(.innerCartonsNotWhole, field: "outerPieces"),
                Reason(.wrongBarcode, field: "pieceCode"),
            ]))
        return [
            ("order-packaging-none", page([])), ("order-packaging", page(approved)),
            ("order-packaging-refused", page(approved, refused)),
        ]
    }

    private static func baselines(_ frame: Frame) -> [(name: String, page: HTML)] {
        func page(_ changes: [OrderChange], _ state: FormState? = nil) -> HTML {
            let order = order(changes)
            return BaselinePage.markup(
                frame, BaselineAnswer(order, head: head(order), calendar: calendar), state: state)
        }
        let refused = FormState(
            action: "/orders/\(SampleFacts.id(1))/baseline", values: ["leadTimeDays": "900"],
            refusal: Refusal([
                Reason(.outOfRange(least: "1", most: "400"), field: "leadTimeDays"),
                Reason(.reasonMissing, field: "reason"),
            ]))
        return [
            ("order-baseline-none", page([])), ("order-baseline", page(agreed)),
            ("order-baseline-contradicted", page(contradicted)),
            ("order-baseline-refused", page(agreed, refused)),
        ]
    }
}
