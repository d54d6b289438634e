import FollowUp

extension SampleOrder {
    static func lotAnswer(_ lot: Lot) -> LotAnswer {
        var answer = LotAnswer(lot: lot)
        answer.promised = SampleFacts.day(12, 3)
        answer.standing = lot.number == 1 ? .late : .willBeLate
        answer.handover = SampleFacts.day(12, 12)
        answer.p50 = SampleFacts.day(12, 13)
        answer.p80 = SampleFacts.day(12, 16)
        answer.basedOn = 34
        answer.lastBookingDay = SampleFacts.day(11, 26)
        answer.finishedPermille = 640
        answer.packedPermille = 300
        answer.progress = [
            Progress(
                asOf: SampleFacts.day(11, 20), finished: SampleFacts.quantity(3_840),
                packed: SampleFacts.quantity(1_800))
        ]
        answer.burnRate = BurnRate(
            from: SampleFacts.day(11, 6), through: SampleFacts.day(11, 20),
            gained: SampleFacts.quantity(1_920), workdays: 10)
        answer.burnRate?.eightyPercentPacked = SampleFacts.day(12, 4)
        answer.burnRate?.finished = SampleFacts.day(12, 7)
        answer.milestones = lot.number == 1 ? chain : Array(chain.suffix(5))
        return answer
    }

    /// One milestone in figures: days after 12 October for the first plan, plan, forecast, fact.
    private struct Sketch {
        let key: MilestoneKey
        let owner: Party
        let original: Int
        var planned: Int?
        var forecast: Int?
        var actual: Int?
        var standing = Standing.done
    }

    private static let sketches = [
        Sketch(key: .depositReceived, owner: .buyer, original: 0, actual: 0),
        Sketch(key: .materialsReserved, owner: .supplier, original: 9, actual: 11),
        Sketch(key: .preProductionSampleApproved, owner: .buyer, original: 14, actual: 16),
        Sketch(key: .massProductionStarted, owner: .supplier, original: 18, actual: 21),
        Sketch(
            key: .packingMaterialsReady, owner: .supplier, original: 35, forecast: 43,
            standing: .late),
        Sketch(key: .twentyPercentFinished, owner: .supplier, original: 30, actual: 35),
        Sketch(
            key: .inspectionWindowConfirmed, owner: .buyer, original: 38, planned: 39,
            forecast: 45, standing: .willBeLate),
        Sketch(
            key: .eightyPercentPacked, owner: .supplier, original: 45, forecast: 53,
            standing: .willBeLate),
        Sketch(
            key: .inspectionPassed, owner: .provider, original: 47, forecast: 55,
            standing: .willBeLate),
        Sketch(key: .documentsReady, owner: .supplier, original: 50, standing: .notApplicable),
        Sketch(
            key: .loaded, owner: .forwarder, original: 51, forecast: 59, standing: .willBeLate),
        Sketch(
            key: .handedOver, owner: .supplier, original: 50, planned: 52, forecast: 61,
            standing: .willBeLate),
    ]

    private static let chain: [MilestoneAnswer] = sketches.map { sketch in
        func day(_ days: Int?) -> Day? {
            days.map { SampleFacts.day(10, 12).adding(days: $0) }
        }
        var answer = MilestoneAnswer(
            milestone: Milestone(key: sketch.key, owner: sketch.owner, after: []))
        answer.original = day(sketch.original)
        answer.planned = day(sketch.planned ?? sketch.original)
        answer.forecast = day(sketch.forecast)
        answer.actual = day(sketch.actual)
        answer.standing = sketch.standing
        if sketch.actual == nil { answer.floatWorkdays = sketch.key == .handedOver ? 0 : -3 }
        if sketch.key == .packingMaterialsReady { answer.missed = answer.planned }
        if sketch.key == .handedOver {
            answer.told = SampleFacts.day(12, 9)
            answer.trail = [SampleFacts.day(11, 28), SampleFacts.day(12, 1)]
        }
        if sketch.standing == .notApplicable {
            answer.notApplicable = NotApplicable(profile: .sample)
        }
        return answer
    }
}
