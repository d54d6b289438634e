extension Order {
    public static let mostRounds = 100
    /// Of each side, so that neither takes the other's word.
    public static let mostSampleComments = 200

    /// Asks for a round of samples.
    ///
    /// *Refuses when* the order was cancelled; a line is unknown or named twice; the pieces are
    /// not 1 to 100,000; the note is too long; the order has 100 rounds.
    public func request(_ told: SampleRequest) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        var seen: Set<Int> = []
        for line in told.lines {
            findings.require(self.line(line) != nil, .unknownLine(line), field: "lines")
            findings.require(seen.insert(line).inserted, .repeated("\(line)"), field: "lines")
        }
        findings.pieces(told.pieces)
        findings.words(told.note?.text, atMost: OrderLimits.note, field: "note")
        findings.require(
            samples.rounds.count < Self.mostRounds, .tooMany(limit: Self.mostRounds))
        try findings.settle()
        var request = told
        request.number = samples.rounds.count + 1
        request.lines = told.lines.sorted()
        return [.sample(.requested(request))]
    }

    /// Records that a round's samples were sent; told again, it corrects what was told.
    ///
    /// *Refuses when* there is no such round; the day lies ahead; courier or number are too long;
    /// the pieces are not 1 to 100,000; it stands so already.
    public func send(_ sending: SampleSending, today: Day) throws(Refusal) -> [OrderChange] {
        let round = try round(sending.round)
        var findings = Findings()
        findings.past(sending.on, today: today, field: "day")
        findings.words(sending.courier, atMost: 100, field: "courier")
        findings.words(sending.tracking, atMost: 64, field: "tracking")
        findings.pieces(sending.pieces)
        findings.require(round.sending != sending, .nothingToChange, field: "day")
        try findings.settle()
        return [.sample(.sent(sending))]
    }

    /// Records that a round's samples arrived.
    ///
    /// *Refuses when* there is no such round; the day lies ahead, or before they were sent; it
    /// stands so already.
    public func receive(sample number: Int, on day: Day, today: Day) throws(Refusal)
        -> [OrderChange]
    {
        let round = try round(number)
        var findings = Findings()
        findings.past(day, today: today, field: "day")
        findings.require(
            day >= round.sending?.on ?? day, .throughBeforeFrom, field: "day")
        findings.require(round.received != day, .nothingToChange, field: "day")
        try findings.settle()
        return [.sample(.received(round: number, on: day))]
    }

    /// Says something of a round's samples.
    ///
    /// *Refuses when* there is no such round; no words are given, or too many; a document is
    /// unknown, withdrawn or named twice, or more than 20 are; the round has 200 comments of that
    /// side.
    public func comment(
        _ comment: SampleComment, from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        let round = try round(comment.round)
        var findings = Findings()
        findings.text(comment.text.text, atMost: OrderLimits.note, field: "text")
        findings.require(comment.documents.count <= 20, .tooMany(limit: 20), field: "documents")
        var seen: Set<Int> = []
        for number in comment.documents.prefix(20) {
            findings.require(
                document(number)?.isWithdrawn == false, .unknownDocument(number),
                field: "documents")
            findings.require(
                seen.insert(number).inserted, .repeated("\(number)"), field: "documents")
        }
        findings.require(
            round.comments.count { ($0.seat != nil) == (side == .supplier) }
                < Self.mostSampleComments,
            .tooMany(limit: Self.mostSampleComments))
        try findings.settle()
        return [.sample(.commented(comment))]
    }

    /// Approves a round: the sample of an approval or pre-production round is the one goods of its
    /// lines are made and judged by from now on. A pre-production sample reaches the milestone of
    /// the lots all of whose lines have one by it.
    ///
    /// *Refuses when* the order was cancelled; there is no such round; its samples did not arrive;
    /// it was judged already; the day lies ahead, or before they arrived; words are too long.
    public func approve(_ told: SampleApproval, today: Day) throws(Refusal) -> [OrderChange] {
        let round = try round(told.round)
        var findings = Findings()
        findings.require(closure?.cancelled != true, .orderClosed)
        findings.require(round.received != nil, .sampleNotReceived, field: "day")
        findings.require(round.verdict == nil, .nothingToChange)
        findings.past(told.on, today: today, field: "day")
        findings.require(told.on >= round.received ?? told.on, .throughBeforeFrom, field: "day")
        findings.words(told.deviations?.text, atMost: OrderLimits.note, field: "deviations")
        findings.words(told.seal?.text, atMost: 200, field: "seal")
        findings.words(told.kept?.text, atMost: OrderLimits.party, field: "kept")
        try findings.settle()
        var approval = told
        approval.version = samples.approvals + 1
        var draft = OrderDraft(self)
        draft.record(.sample(.approved(approval)))
        guard round.request.kind == .preProduction else { return draft.changes }
        for lot in lots where lot.isMade(of: round.request.lines) {
            guard let day = draft.order.preProductionApproved(lot) else { continue }
            draft.reach(.preProductionSampleApproved, lot: lot.number, on: day, proof: .check)
        }
        return draft.changes
    }

    /// Rejects a round: another one has to be asked for.
    ///
    /// *Refuses when* there is no such round; it was judged already; the day lies ahead; no reason
    /// is given.
    public func reject(
        sample number: Int, on day: Day, reason: String, today: Day
    ) throws(Refusal) -> [OrderChange] {
        let round = try round(number)
        var findings = Findings()
        findings.require(round.verdict == nil, .nothingToChange)
        findings.past(day, today: today, field: "day")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.sample(.rejected(round: number, on: day, reason: Erasable(reason)))]
    }

    /// Takes back what was decided of a round; milestones that rested on it are open again.
    ///
    /// *Refuses when* there is no such round, nothing was decided, or no reason is given.
    public func withdrawVerdict(sample number: Int, reason: String) throws(Refusal)
        -> [OrderChange]
    {
        let round = try round(number)
        var findings = Findings()
        findings.require(round.verdict != nil, .nothingToChange)
        findings.reason(reason, field: "reason")
        try findings.settle()
        let words = Erasable(reason)
        var draft = OrderDraft(self)
        draft.record(.sample(.verdictWithdrawn(round: number, reason: words)))
        guard let approval = round.approval, round.request.kind == .preProduction,
            closure?.cancelled != true
        else { return draft.changes }
        for lot in lots where lot.isMade(of: round.request.lines) {
            let rested = [approval.on, preProductionApproved(lot)]
            let left = draft.order.preProductionApproved(lot)
            guard let reached = lot.milestone(.preProductionSampleApproved),
                let day = reached.actual, rested.contains(day), left != day,
                let seq = reached.seq
            else { continue }
            draft.record(
                .milestoneReopened(
                    lot: lot.number, milestone: .preProductionSampleApproved, corrects: seq,
                    reason: words))
            guard let left else { continue }
            draft.reach(.preProductionSampleApproved, lot: lot.number, on: left, proof: .check)
        }
        return draft.changes
    }

    private func round(_ number: Int) throws(Refusal) -> HeldRound {
        guard let round = samples.round(number) else { throw Refusal(.notFound) }
        return round
    }
}

extension Lot {
    /// Whether any of the lines goes with it; no lines stand for all.
    fileprivate func isMade(of lines: [Int]) -> Bool {
        lines.isEmpty || shares.contains { lines.contains($0.line) }
    }
}

extension Findings {
    fileprivate mutating func pieces(_ pieces: Int?) {
        guard let pieces else { return }
        require(
            (1...100_000).contains(pieces), .outOfRange(least: "1", most: "100000"),
            field: "pieces")
    }
}
