/// How a person settles differences: which are accepted, which refused, and why.
public struct Settling: Sendable {
    public var accepted: [ConfirmationPlace]
    public var refused: [ConfirmationPlace]
    /// What becomes of all others that nobody settled: accepted, refused, or left open.
    public var rest: Bool?
    /// Asked for where something is refused.
    public var reason: String?
    /// Asked for where a promise moves to a later day.
    public var slip: SlipReason?

    public init(
        accepted: [ConfirmationPlace] = [], refused: [ConfirmationPlace] = [],
        rest: Bool? = nil, reason: String? = nil, slip: SlipReason? = nil
    ) {
        self.accepted = accepted
        self.refused = refused
        self.rest = rest
        self.reason = reason
        self.slip = slip
    }
}

extension Order {
    /// Settles differences of the confirmation in force (decision 18). What is accepted amends the
    /// order by its own rules in the same breath, so that it says what was agreed: a line that is
    /// not confirmed is cancelled, one that was cancelled and is confirmed stands again. What is
    /// refused stays open until a new confirmation agrees or the order is amended. Once nothing is
    /// open the confirmation is accepted by it, where it tells quantities and sums (`untold`).
    ///
    /// *Refuses when* the confirmation is not the one in force or accepted already; nothing is
    /// settled; a place does not differ, or is settled both ways; what is refused has no reason;
    /// what is accepted cannot be amended by itself (sums follow from the lines, an account is
    /// confirmed in the supplier's file); the order's own rules refuse the amendment.
    public func settle(
        _ settling: Settling, of number: Int, by person: FileID, supplier: Supplier, today: Day
    ) throws(Refusal) -> [OrderChange] {
        let held = try inForce(number)
        let comparison = compare(held.confirmation.told, with: supplier)
        var findings = Findings()
        findings.require(!held.isAccepted, .confirmation(.alreadyAccepted))
        findings.settles(settling)
        let rest = acceptable(held, comparison, settling, supplier)
        let accepted = findings.differences(settling.accepted + rest, comparison)
        let refused = findings.differences(settling.refused, comparison)
        for place in Set(settling.accepted).intersection(settling.refused) {
            findings.note(.confirmation(.bothWays(place)), field: place.formField)
        }
        findings.accepts(accepted, held.confirmation.told, of: self, supplier)
        findings.require(
            settling.rest != true || !(accepted + refused).isEmpty, .nothingToChange,
            field: "rest")
        try findings.settle()
        var draft = OrderDraft(self)
        func settled(_ differences: [ConfirmationDifference]) -> SettledDifferences {
            SettledDifferences(
                confirmation: number, differences: differences, person: person,
                reason: settling.reason)
        }
        if !accepted.isEmpty {
            draft.record(.confirmation(.differencesAccepted(settled(accepted))))
            let amending = Amending(
                told: held.confirmation.told, accepted: accepted, confirmation: number,
                reason: settling.reason, slip: settling.slip, supplier: supplier, today: today)
            try amending.apply(to: &draft)
        }
        let others =
            settling.rest == false
            ? draft.order.openDifferences(supplier).filter { other in
                !refused.contains(other) && held.settlement(of: other) == nil
            } : []
        if !(refused + others).isEmpty {
            draft.record(.confirmation(.differencesRefused(settled(refused + others))))
        }
        if draft.order.openDifferences(supplier).isEmpty,
            draft.order.untold(in: held.confirmation).isEmpty
        {
            draft.record(.confirmation(.accepted(confirmation: number, person: person)))
        }
        return draft.changes
    }

    /// Accepts the confirmation in force as a whole. Nothing in it may be open: a gate with one
    /// requirement for each difference.
    ///
    /// *Refuses when* it is not the one in force or accepted already; a difference is open or
    /// refused, or it does not tell how much and for what (`untold`): every one of them.
    public func accept(
        confirmation number: Int, by person: FileID, supplier: Supplier
    ) throws(Refusal) -> [OrderChange] {
        let held = try inForce(number)
        var findings = Findings()
        findings.require(!held.isAccepted, .confirmation(.alreadyAccepted))
        for open in openDifferences(supplier) {
            let isRefused = held.settlement(of: open)?.accepted == false
            findings.note(
                .confirmation(isRefused ? .refused(open.place) : .open(open.place)),
                field: open.place.formField)
        }
        for field in untold(in: held.confirmation) {
            findings.note(.confirmation(.untold(field.field, lines: field.lines)))
        }
        try findings.settle()
        return [.confirmation(.accepted(confirmation: number, person: person))]
    }

    /// Differences of the confirmation in force that nobody settled, or that were refused.
    public func openDifferences(_ supplier: Supplier) -> [ConfirmationDifference] {
        guard let held = confirmation else { return [] }
        return compare(held.confirmation.told, with: supplier).differences.filter {
            held.settlement(of: $0)?.accepted != true
        }
    }

    /// Why a difference cannot be accepted as things stand; nil where it can. The page asks it
    /// beforehand, the rule when it is done.
    func hindrance(
        of place: ConfirmationPlace, _ told: ConfirmedTerms, _ supplier: Supplier
    ) -> AcceptingHindrance? {
        switch place.field {
        case .total, .ownSums: .followsLines
        case .lineNotOrdered: told.isOrderable(place, of: self) ? nil : .notByItself
        case .beneficiary:
            supplier.confirmed(told.beneficiary) == nil ? .accountNotConfirmed : nil
        default: nil
        }
    }

    /// What *all others* accepts: nothing that was settled, refused here or cannot be accepted as
    /// things stand, and no line that would be cancelled by it, or stand again, which is accepted
    /// by name alone.
    private func acceptable(
        _ held: FiledConfirmation, _ comparison: ConfirmationComparison, _ settling: Settling,
        _ supplier: Supplier
    ) -> [ConfirmationPlace] {
        guard settling.rest == true else { return [] }
        let further = held.confirmation.told.furtherLines(of: self)
        return comparison.differences.filter { held.settlement(of: $0) == nil }.map(\.place)
            .filter {
                $0.field != .lineMissing && $0.listed(in: further)?.line == nil
                    && !settling.refused.contains($0)
                    && hindrance(of: $0, held.confirmation.told, supplier) == nil
            }
    }

    private func inForce(_ number: Int) throws(Refusal) -> FiledConfirmation {
        guard let held = confirmation(number) else { throw Refusal(.notFound) }
        guard held.number == confirmation?.number else { throw Refusal(.changedMeanwhile) }
        return held
    }
}

extension Findings {
    fileprivate mutating func settles(_ settling: Settling) {
        let settles = settling.rest != nil || !settling.accepted.isEmpty
        require(settles || !settling.refused.isEmpty, .nothingToChange)
        words(settling.reason, atMost: 2_000, field: "reason")
        if !settling.refused.isEmpty || settling.rest == false {
            reason(settling.reason, field: "reason")
        }
    }

    fileprivate mutating func differences(
        _ places: [ConfirmationPlace], _ comparison: ConfirmationComparison
    ) -> [ConfirmationDifference] {
        let known = Dictionary(
            comparison.differences.map { ($0.place, $0) }
        ) { first, _ in first }
        var seen: Set<ConfirmationPlace> = []
        return places.compactMap { place in
            guard seen.insert(place).inserted else { return nil }
            if known[place] == nil {
                note(.confirmation(.noDifference(place)), field: place.formField)
            }
            return known[place]
        }
    }

    /// Notes what cannot be accepted as things stand.
    fileprivate mutating func accepts(
        _ accepted: [ConfirmationDifference], _ told: ConfirmedTerms, of order: Order,
        _ supplier: Supplier
    ) {
        for place in accepted.map(\.place) {
            guard let why = order.hindrance(of: place, told, supplier) else { continue }
            note(.confirmation(ConfirmationTrouble(why, place)), field: place.formField)
        }
    }
}

extension ConfirmedTerms {
    /// A line that is not ordered says enough to be ordered: it is one that was cancelled, or tells
    /// what it is and how much.
    fileprivate func isOrderable(_ place: ConfirmationPlace, of order: Order) -> Bool {
        guard let line = place.listed(in: furtherLines(of: order)) else { return false }
        return line.line != nil || line.asOrdered != nil
    }
}
