/// The name of a milestone. The default ones are B9-B14 and the later ones; a workspace's template
/// may add its own.
public struct MilestoneKey: RawRepresentable, Hashable, Sendable, Codable,
    ExpressibleByStringLiteral
{
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }

    public static let depositReceived: MilestoneKey = "depositReceived"
    public static let materialsReserved: MilestoneKey = "materialsReserved"
    public static let preProductionSampleApproved: MilestoneKey = "preProductionSampleApproved"
    public static let massProductionStarted: MilestoneKey = "massProductionStarted"
    public static let packingMaterialsReady: MilestoneKey = "packingMaterialsReady"
    public static let inspectionWindowConfirmed: MilestoneKey = "inspectionWindowConfirmed"
    public static let twentyPercentFinished: MilestoneKey = "twentyPercentFinished"
    public static let eightyPercentPacked: MilestoneKey = "eightyPercentPacked"
    public static let inspectionPassed: MilestoneKey = "inspectionPassed"
    public static let documentsReady: MilestoneKey = "documentsReady"
    public static let loaded: MilestoneKey = "loaded"
    public static let handedOver: MilestoneKey = "handedOver"

    /// The default twelve, in the order of the chain from deposit to handover.
    public static let standard: [MilestoneKey] = [
        .depositReceived, .materialsReserved, .preProductionSampleApproved,
        .massProductionStarted, .packingMaterialsReady, .twentyPercentFinished,
        .inspectionWindowConfirmed, .eightyPercentPacked, .inspectionPassed, .documentsReady,
        .loaded, .handedOver,
    ]
}

/// A milestone of a lot with its dates side by side (X21).
///
/// `original` is the first plan and never moves; `planned` is the plan in force; `told` is the
/// supplier's latest word while nobody accepted it; `actual` is the fact. The forecast is computed.
public struct Milestone: Codable, Sendable, Equatable {
    public var key: MilestoneKey
    public var owner: Party
    /// What must have happened, and how many working days before.
    public var after: [Step]
    public var original: Day?
    public var planned: Day?
    public var told: Day?
    public var actual: Day?
    /// Why it is not asked of this lot.
    public var notApplicable: NotApplicable?
    /// The planned day the clock found passed, so that it is recorded once for each promise.
    public var missed: Day?
    /// The change that last touched its days: a form that showed an older one is refused.
    public var seq: Int?
    /// Names for a milestone the workspace made itself.
    public var names: MilestoneNames?

    public init(key: MilestoneKey, owner: Party, after: [Step]) {
        self.key = key
        self.owner = owner
        self.after = after
    }

    public var isOpen: Bool { actual == nil && notApplicable == nil }

    public func isLate(on today: Day) -> Bool {
        guard isOpen, let planned else { return false }
        return planned < today
    }
}

/// A dependency: `workdays` working days of the supplier's calendar after `milestone`.
public struct Step: Codable, Sendable, Equatable {
    public var milestone: MilestoneKey
    public var workdays: Int

    public init(_ milestone: MilestoneKey, workdays: Int) {
        self.milestone = milestone
        self.workdays = workdays
    }
}

public struct NotApplicable: Codable, Sendable, Equatable {
    /// The profile that does not ask for it; nil where a person said so.
    public var profile: Profile?
    public var reason: Erasable?

    public init(profile: Profile?, reason: String? = nil) {
        self.profile = profile
        self.reason = reason.map { Erasable($0) }
    }
}

public struct MilestoneNames: Codable, Sendable, Equatable {
    public var english: String
    public var chinese: String

    public init(english: String, chinese: String) {
        self.english = english
        self.chinese = chinese
    }
}
