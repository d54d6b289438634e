import FollowUp
import Words

enum SampleJournal {
    static let names = JournalNames(files: [
        SampleFacts.id(101): "Yongkang Hengda", SampleFacts.id(8): "PO-2250",
        SampleFacts.id(1): "PO-2291",
    ])

    static var order: JournalAnswer {
        let source = Source(kind: .chat, words: "9/12")
        let told = SampleFacts.person("Mei Tanaka", .merchandiser)
            .telling(for: .supplier, source: source)
        let clock = SampleFacts.person("", .clock, .clock)
        let changes: [(OrderChange, Envelope, Instant)] = [
            (
                .milestoneTold(
                    lot: 1, milestone: .handedOver, day: SampleFacts.day(12, 9),
                    reason: SlipReason(primary: .packingMaterials, side: .supplier)), told,
                SampleFacts.instant(11, 20, 9, 14)
            ),
            (
                .progressTold(
                    lot: 1,
                    progress: Progress(
                        asOf: SampleFacts.today, finished: SampleFacts.quantity(3_840),
                        packed: SampleFacts.quantity(1_800))), told,
                SampleFacts.instant(11, 20, 9, 12)
            ),
            (
                .milestoneMissed(
                    lot: 1, milestone: .packingMaterialsReady,
                    planned: SampleFacts.day(11, 16)), clock, SampleFacts.instant(11, 17, 0, 0)
            ),
            (
                .milestoneReached(
                    lot: 1, milestone: .twentyPercentFinished,
                    on: SampleFacts.day(11, 16), proof: .quantities), told,
                SampleFacts.instant(11, 16, 15, 40)
            ),
            (
                .opened(
                    OrderOpening(
                        number: "PO-2291", kind: .production, profile: .newItem,
                        supplier: SampleFacts.id(101), site: 2, terms: SampleOrder.file.terms,
                        lines: SampleOrder.lines, lots: SampleOrder.file.lots)),
                SampleFacts.person("Mei Tanaka", .merchandiser, .file),
                SampleFacts.instant(10, 12, 10, 2)
            ),
        ]
        return answer(changes.map { (.order($0.0), $0.1, $0.2) }, next: "36")
    }

    static var supplier: JournalAnswer {
        let closure = FactoryClosure(
            from: SampleFacts.day(1, 25, 2027), through: SampleFacts.day(2, 14, 2027),
            confirmed: false)
        return answer(
            [
                (
                    .supplier(.closureTold(site: 1, closure: closure)),
                    SampleFacts.person("Mei Tanaka", .merchandiser),
                    SampleFacts.instant(11, 12, 11, 5)
                )
            ], next: nil)
    }

    private static func answer(
        _ changes: [(Change, Envelope, Instant)], next: String?
    ) -> JournalAnswer {
        let lines = changes.enumerated().map { index, change in
            JournalLine(
                seq: 41 - index, at: change.2, change: change.0, envelope: change.1,
                chain: "9f2c41d07a\(index)b")
        }
        return JournalAnswer(lines: lines, next: next)
    }
}
