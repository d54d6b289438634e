import FollowUp

/// Gates, waivers and the approval of orders.
public protocol GateWords: Sendable {
    func word(_ requirement: Requirement) -> String
    func word(_ strength: Strength) -> String
    func word(_ kind: WaiverKind) -> String
    func word(_ state: ApprovalState) -> String
    func word(_ certificate: Certificate) -> String
    func word(_ group: ProductGroup) -> String
    func word(_ market: Market) -> String
    /// Why a requirement is unmet, and what to do.
    func sentence(_ finding: GateFinding) -> String
    var onePerson: String { get }
    var onePersonHint: String { get }
    func decidesAlone(_ name: String) -> String
    var declareButton: String { get }
    var endButton: String { get }
    func notToBeWaived(_ requirement: Requirement) -> String
    func notOfLots(_ requirement: Requirement) -> String
    func alwaysBlocks(_ requirement: Requirement) -> String

    var title: String { get }
    var draftLede: String { get }
    /// How many requirements stop the approval, besides who approves.
    func stopping(_ count: Int) -> String
    func approvedLede(by: String, on: Day) -> String
    func halfApproved(by: String) -> String
    var changedSince: String { get }
    var fact: String { get }
    var was: String { get }
    var isNow: String { get }
    var added: String { get }
    var requirement: String { get }
    var standing: String { get }
    var met: String { get }
    var unmet: String { get }
    var waived: String { get }
    var notApplicable: String { get }
    func byProfile(_ profile: Profile) -> String
    var placedBefore: String { get }
    func until(_ day: Day) -> String
    var approveTitle: String { get }
    var approveButton: String { get }
    var withdrawTitle: String { get }
    var withdrawButton: String { get }

    var waivers: String { get }
    var waiveTitle: String { get }
    var waiveHint: String { get }
    var waiveButton: String { get }
    var waiverKind: String { get }
    var expires: String { get }
    /// The scope of a waiver: lots, or the whole order.
    var waiverLots: String { get }
    var waiverLotsHint: String { get }
    func scope(_ lots: [Int]) -> String
    func withdrawn(_ reason: String) -> String
    var expired: String { get }

    var particulars: String { get }
    var particularsTitle: String { get }
    var particularsButton: String { get }
    var mode: String { get }
    var country: String { get }
    var countryHint: String { get }
    var tolerance: String { get }
    var toleranceHint: String { get }
    var total: String { get }
    var marks: String { get }
    var certificates: String { get }
    var groups: String { get }
    var packingMultiple: String { get }

    var stateField: String { get }
    var settings: String { get }
    var settingsHint: String { get }
    var strength: String { get }
    var reportMonths: String { get }
    var reportMonthsHint: String { get }
    func issued(_ certificate: Certificate) -> String
    var setButton: String { get }
    var proposals: String { get }
    var confirmButton: String { get }
    var refuseButton: String { get }
    var limits: String { get }
    var limitsHint: String { get }
    var role: String { get }
    var person: String { get }
    var most: String { get }
    var twoPersons: String { get }
    var limitsButton: String { get }
    var looserReason: String { get }

    // The journal
    func told(_ particulars: Particulars) -> String
    func approved(_ approval: OrderApproval) -> String
    func approvalWithdrawn(_ reason: String) -> String
    func given(_ waiver: Waiver) -> String
    func waiverWithdrawn(_ number: Int, _ reason: String) -> String
    func waiverExpired(_ number: Int, _ day: Day) -> String
    func set(_ set: SetStrength) -> String
    func proposed(_ proposal: StrengthProposal) -> String
    func refused(_ proposal: Int) -> String
    func proposed(_ proposal: LimitsProposal) -> String
    func refusedLimits(_ proposal: Int) -> String
    func set(_ limits: ApprovalLimits) -> String
}
