/// What a gate asks for, each under a name that stays (decision 12).
public enum Requirement: String, Codable, Sendable, CaseIterable, Hashable {
    case sumsAgree, pricesTold, valuesExact, numberUnused
    case tradeTermTold, paymentTold, datesTold
    case leadTimeSuffices, daysCertain, carriageFits
    case packingTold, packingFits, marksTold
    case certificatesAsked, customaryCertificatesAsked, reportsCurrent
    case leftoversSettled, supplierOnTime
    case withinLimit, requesterIsAnother, secondPerson
    // Payments
    case orderApproved, supplierConfirmed, stageDone, inspectionPassed, goodsReleased
    case packingComplete, draftDocuments, handoverDone, copiesChecked
    case beneficiaryConfirmed, noHold, amountAgrees
    case baselineAcknowledged
    case instalmentsFitTerms
    case releaseRequested, releaserIsAnother, releaseWithinLimit, secondReleaser, sessionFresh
}

/// How much a requirement weighs, the least first.
public enum Strength: String, Codable, Sendable, CaseIterable, Comparable {
    /// Said, and nothing waits for it.
    case warn
    /// The act waits until it is met or waived in writing.
    case blockUnlessWaived
    /// The act waits until it is met.
    case block

    public static func < (left: Strength, right: Strength) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .warn: 0
        case .blockUnlessWaived: 1
        case .block: 2
        }
    }
}

extension Requirement {
    /// It is asked lot by lot, and can be waived so.
    public var isOfLots: Bool {
        switch self {
        case .datesTold, .leadTimeSuffices, .daysCertain, .stageDone, .inspectionPassed,
            .goodsReleased, .packingComplete, .handoverDone, .baselineAcknowledged:
            true
        default: false
        }
    }

    /// No setting, waiver or profile touches it (architecture: confirmed account, holds, amount
    /// limits, requester ≠ releaser).
    public var alwaysBlocks: Bool {
        switch self {
        case .withinLimit, .requesterIsAnother, .secondPerson: true
        default: Self.ofEveryPayment.contains(self)
        }
    }

    /// The strength where the workspace has not set another.
    public var usualStrength: Strength {
        switch self {
        case .withinLimit, .requesterIsAnother, .secondPerson, .sumsAgree, .orderApproved,
            .beneficiaryConfirmed, .noHold, .amountAgrees, .releaseRequested, .releaserIsAnother,
            .releaseWithinLimit, .secondReleaser, .sessionFresh:
            .block
        case .pricesTold, .tradeTermTold, .paymentTold, .datesTold, .leadTimeSuffices,
            .carriageFits, .packingFits, .certificatesAsked, .supplierConfirmed, .stageDone,
            .inspectionPassed, .goodsReleased, .packingComplete, .draftDocuments, .handoverDone,
            .copiesChecked, .baselineAcknowledged, .instalmentsFitTerms:
            .blockUnlessWaived
        case .valuesExact, .numberUnused, .daysCertain, .packingTold, .marksTold,
            .customaryCertificatesAsked, .reportsCurrent, .leftoversSettled, .supplierOnTime:
            .warn
        }
    }

    /// Whether orders of this profile are asked for it (product.md §2, profiles): *simple* is asked
    /// for sums, limits and persons alone.
    public func isAsked(of profile: Profile) -> Bool {
        if alwaysBlocks || self == .sumsAgree { return true }
        return switch profile {
        case .newItem, .repeatOrder: true
        case .tooling, .sample: !Self.ofMassGoods.contains(self)
        case .small: self != .packingTold && self != .leftoversSettled
        case .simple: false
        }
    }

    /// What makes no sense for a mould or a sample.
    private static let ofMassGoods: Set<Requirement> = [
        .packingTold, .packingFits, .marksTold, .certificatesAsked, .customaryCertificatesAsked,
        .reportsCurrent, .leftoversSettled,
    ]
}
