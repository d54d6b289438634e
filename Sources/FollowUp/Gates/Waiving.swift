extension Order {
    public static let mostWaivers = 200
    /// A waiver lasts no longer than that.
    public static let longestWaiverDays = 366

    /// All that were ever given, by their numbers.
    public var waivers: [HeldWaiver] { waiverList ?? [] }

    /// The word in force about a requirement, the latest first.
    func waiver(of requirement: Requirement, on day: Day) -> HeldWaiver? {
        waivers.last { $0.waiver.requirement == requirement && $0.counts(on: day) }
    }

    /// Gives a waiver, or says that a requirement does not apply.
    ///
    /// *Refuses when* the order is closed; the requirement always blocks, or blocks without
    /// exception in this workspace; no reason is given; the last day is missing where it is waived,
    /// lies in the past or more than 366 days ahead; such a word is in force; the order has 200.
    public func waive(
        _ requirement: Requirement, kind: WaiverKind, reason: String, expires: Day?, today: Day,
        strength: Strength
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
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
        findings.require(
            waiver(of: requirement, on: today) == nil, .nothingToChange, field: "requirement")
        findings.require(
            waivers.count < Self.mostWaivers, .tooMany(limit: Self.mostWaivers),
            field: "requirement")
        try findings.settle()
        return [
            .waiverGiven(
                Waiver(
                    number: waivers.count + 1, requirement: requirement, kind: kind,
                    reason: reason, expires: expires))
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
