extension Order {
    /// The day the goods of a lot are required for: the day told for this lot alone, else the
    /// earliest of its lines, of which one without a day of its own goes by the order's.
    ///
    /// It is read where it is asked for, so that a lot follows when its lines or the terms say
    /// another day.
    public func required(of lot: Lot) -> Day? { lot.required ?? followed(by: lot) }

    /// The day a lot follows that has none of its own.
    private func followed(by lot: Lot) -> Day? {
        let own = Set(lot.shares.map(\.line))
        return standingLines.filter { own.contains($0.number) }
            .compactMap { $0.required ?? terms.required }.min() ?? terms.required
    }

    /// Orders opened and divided by earlier releases copied the day a lot followed into it. A copy
    /// is no day of the lot's own: it is set aside, and known again where a later change carries
    /// the lot with it.
    mutating func setCopiedDaysAside(before: [Lot]) {
        let copies = Set(before.compactMap(\.copiedRequired))
        for at in lots.indices {
            guard let day = lots[at].required else { continue }
            let isKept = before.contains {
                $0.number == lots[at].number && $0.required == day
            }
            let isCopy =
                day == followed(by: lots[at]) || day == formerlyCopied(into: lots[at])
                || copies.contains(day)
            if isKept || !isCopy { continue }
            lots[at].copiedRequired = day
            lots[at].required = nil
        }
    }

    /// The day that earlier releases copied: that of the lines that have one, else the order's.
    private func formerlyCopied(into lot: Lot) -> Day? {
        let own = Set(lot.shares.map(\.line))
        return lines.filter { own.contains($0.number) }.compactMap(\.required).min()
            ?? terms.required
    }
}
