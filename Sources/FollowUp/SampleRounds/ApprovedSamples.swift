extension SampleKind {
    /// Goods are made and judged by such a sample. A shipment sample shows what was made, a tooling
    /// sample what a mould gives.
    public var isStandard: Bool { self == .approvalSample || self == .preProduction }
}

/// Of each line the round that was approved last; one that names no line is of all.
struct SampleCover {
    private var whole: HeldRound?
    private var own: [Int: HeldRound] = [:]

    init(_ rounds: [HeldRound], where isMeant: (SampleKind) -> Bool) {
        let approved = rounds.filter { $0.approval != nil && isMeant($0.request.kind) }
        for round in approved.sorted(by: { $0.version < $1.version }) {
            if round.request.lines.isEmpty {
                whole = round
                own = [:]
            }
            for line in round.request.lines { own[line] = round }
        }
    }

    func round(of line: Int) -> HeldRound? { own[line] ?? whole }

    /// The day on which the last of these lines was approved; nil while one was not.
    func day(of lines: some Collection<Int>) -> Day? {
        let days = lines.map { round(of: $0)?.approval?.on }
        return days.contains { $0 == nil } ? nil : days.compactMap(\.self).max()
    }
}

extension HeldRound {
    fileprivate var version: Int { approval?.version ?? 0 }
}

extension Order {
    private var standards: SampleCover { SampleCover(samples.rounds) { $0.isStandard } }

    /// The approved samples the order stands on, the one approved last first: of each line its own,
    /// else the one that was carried over.
    public var approvedSamples: [SampleReference] {
        let standards = standards
        let rounds = standingLines.map { standards.round(of: $0.number) }
        var seen: Set<Int> = []
        let own = rounds.compactMap(\.self).filter { seen.insert($0.request.number).inserted }
            .sorted { $0.version > $1.version }
            .compactMap { $0.approval.map { SampleReference(approval: $0) } }
        return own + (rounds.contains { $0 == nil } ? [carried?.sample].compactMap(\.self) : [])
    }

    /// The one approved last of them.
    public var approvedSample: SampleReference? { approvedSamples.first }

    /// Lines of which no sample is approved.
    public var linesWithoutSample: [Int] {
        guard carried?.sample == nil else { return [] }
        let standards = standards
        return standingLines.map(\.number).filter { standards.round(of: $0) == nil }
    }

    /// The day on which the sample of the last line was approved; nil while a line has none.
    public var samplesApprovedOn: Day? {
        guard linesWithoutSample.isEmpty else { return nil }
        return approvedSamples.map(\.approval.on).max()
    }

    /// The day on which the pre-production samples of all lines of a lot were approved.
    func preProductionApproved(_ lot: Lot) -> Day? {
        guard !lot.shares.isEmpty else { return nil }
        return SampleCover(samples.rounds) { $0 == .preProduction }
            .day(of: lot.shares.map(\.line))
    }
}
