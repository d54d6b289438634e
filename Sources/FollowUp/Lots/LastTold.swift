extension Order {
    /// Keeps which change last told what a form may show an older state of.
    mutating func keepLastTold(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .lotsDivided, .lotHolds, .lineCancelled, .lineReopened: lotsSeq = stamp.seq
        case .takenOver, .progressTold, .milestoneReached, .milestoneReopened, .milestoneMoved,
            .milestoneTold, .milestoneNotApplicable:
            progressSeq = stamp.seq
        case .cancelled, .closed, .reopened: closureSeq = stamp.seq
        default: break
        }
    }

    /// The change that last told what a lot is split by: how the goods lie in lots, and what was
    /// told finished and packed of this one.
    public func lastTold(split lot: Int) -> Int? {
        [lotsSeq, self.lot(lot)?.progressSeq].compactMap { $0 }.max()
    }

    /// The change that last told how far the order is: what a take-over tells.
    public var lastToldProgress: Int? { [lotsSeq, progressSeq].compactMap { $0 }.max() }

    /// The change that last told what ends with the order: its terms, lines and lots, how far they
    /// are, and whether it ended before.
    public var lastTold: Int? {
        let told = [termsSeq, lotsSeq, progressSeq, closureSeq, lineSeqs?.values.max()]
        return told.compactMap { $0 }.max()
    }
}
