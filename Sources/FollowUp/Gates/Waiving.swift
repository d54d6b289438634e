extension Order {
    public static let mostWaivers = 200
    /// A waiver lasts no longer than that.
    public static let longestWaiverDays = 366

    /// All that were ever given, by their numbers.
    public var waivers: [HeldWaiver] { waiverList ?? [] }

    /// The words in force about a requirement.
    func waivers(of requirement: Requirement, on day: Day) -> [HeldWaiver] {
        waivers.filter { $0.waiver.requirement == requirement && $0.counts(on: day) }
    }

    /// The word in force about a requirement of one lot, the latest first.
    func waiver(of requirement: Requirement, lot: Int, on day: Day) -> HeldWaiver? {
        waivers(of: requirement, on: day).last { $0.waiver.covers(lot: lot) }
    }

    /// What is unmet of a requirement once the words in force are heard. One of the whole order
    /// covers everything; one of some lots only what is found of these, and what is left is unmet.
    func standing(
        of requirement: Requirement, _ findings: [GateFinding], on day: Day
    ) -> (standing: RequirementStanding, further: [HeldWaiver]?) {
        let given = waivers(of: requirement, on: day)
        if let whole = given.last(where: { $0.waiver.lots == nil }) {
            return (RequirementStanding(whole), nil)
        }
        var used: [HeldWaiver] = []
        let left = findings.filter { finding in
            guard let lot = finding.lot,
                let held = given.last(where: { $0.waiver.covers(lot: lot) })
            else { return true }
            if !used.contains(held) { used.append(held) }
            return false
        }
        guard left.isEmpty, let first = used.first else { return (.unmet(left), nil) }
        return (RequirementStanding(first), used.count > 1 ? Array(used.dropFirst()) : nil)
    }

    /// Gives a waiver, or says that a requirement does not apply: of the whole order, or of some of
    /// its lots.
    ///
    /// *Refuses when* the order is closed; the requirement always blocks, or blocks without
    /// exception in this workspace; a lot is unknown or named twice, or the requirement is asked of
    /// the order as a whole; no reason is given; the last day is missing where it is waived, lies
    /// in the past or more than 366 days ahead; such words are in force of all it names; the order
    /// has 200.
    public func waive(
        _ requirement: Requirement, of lots: [Int] = [], kind: WaiverKind, reason: String,
        expires: Day?, today: Day, strength: Strength
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        var seen: Set<Int> = []
        for lot in lots {
            findings.require(self.lot(lot) != nil, .unknownLot(lot), field: "lots")
            findings.require(seen.insert(lot).inserted, .repeated("\(lot)"), field: "lots")
        }
        findings.require(
            lots.isEmpty || requirement.isOfLots, .notOfLots(requirement), field: "lots")
        findings.require(isOpen, .orderClosed)
        findings.require(
            !requirement.alwaysBlocks && strength != .block, .notToBeWaived(requirement),
            field: "requirement")
        findings.reason(reason, field: "reason")
        findings.require(kind == .notApplicable || expires != nil, .missing, field: "expires")
        if let expires {
            let most = today.adding(days: Self.longestWaiverDays)
            findings.require(
                (today...most).contains(expires),
                .outOfRange(least: today.iso, most: most.iso), field: "expires")
        }
        let given = waivers(of: requirement, on: today)
        let isGiven =
            given.contains { $0.waiver.lots == nil }
            || (!lots.isEmpty
                && lots.allSatisfy { lot in given.contains { $0.waiver.covers(lot: lot) } })
        findings.require(!isGiven, .nothingToChange, field: "requirement")
        findings.require(
            waivers.count < Self.mostWaivers, .tooMany(limit: Self.mostWaivers),
            field: "requirement")
        try findings.settle()
        return [
            .waiverGiven(
                Waiver(
                    number: waivers.count + 1, requirement: requirement, kind: kind,
                    reason: reason, expires: expires, lots: lots.sorted()))
        ]
    }

    /// Takes a waiver back: what it waived is unmet again.
    ///
    /// *Refuses when* there is none of that number, it counts no more, or no reason is given.
    public func withdraw(
        waiver number: Int, reason: String, today: Day
    ) throws(Refusal) -> [OrderChange] {
        guard let held = waivers.first(where: { $0.waiver.number == number }) else {
            throw Refusal(.notFound)
        }
        var findings = Findings()
        findings.require(held.counts(on: today), .waiverOver, field: "waiver")
        findings.reason(reason, field: "reason")
        try findings.settle()
        return [.waiverWithdrawn(waiver: number, reason: Erasable(reason))]
    }

    /// What the clock records: waivers whose last day has passed.
    func expiredWaivers(today: Day) -> [OrderChange] {
        waivers.compactMap { held in
            guard held.withdrawnAt == nil, held.expiredOn == nil, let last = held.waiver.expires,
                last < today
            else { return nil }
            return .waiverExpired(waiver: held.waiver.number, on: last)
        }
    }

    /// The first day on which a waiver counts no more; nil for never.
    var nextWaiverExpiry: Day? {
        waivers.filter { $0.withdrawnAt == nil && $0.expiredOn == nil }
            .compactMap(\.waiver.expires).min()?.adding(days: 1)
    }

    mutating func applyToWaivers(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .waiverGiven(let waiver): waiverList = waivers + [HeldWaiver(waiver, stamp)]
        case .waiverWithdrawn(let number, let reason):
            update(waiver: number) {
                $0.withdrawn = reason
                $0.withdrawnAt = stamp.at
            }
        case .waiverExpired(let number, let day): update(waiver: number) { $0.expiredOn = day }
        default: break
        }
    }

    private mutating func update(waiver number: Int, _ edit: (inout HeldWaiver) -> Void) {
        guard var list = waiverList,
            let at = list.firstIndex(where: { $0.waiver.number == number })
        else { return }
        edit(&list[at])
        waiverList = list
    }
}
