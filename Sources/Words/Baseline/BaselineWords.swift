import FollowUp

/// The production baseline.
public protocol BaselineWords: Sendable {
    func word(_ part: BaselinePart) -> String
    func word(_ field: BaselineField) -> String
    func word(_ unit: LeadTimeUnit) -> String
    func word(_ event: DepositEvent) -> String

    /// What a field of a content says, in one line; nil where nobody told it.
    func fact(_ field: BaselineField, _ content: BaselineContent) -> String?

    func headline(inForce: Int?, proposed: Int?, waitsFor: [Party]) -> String
    func missing(_ parts: [BaselinePart]) -> String
    var complete: String { get }
    func summary(_ answer: BaselineSummary) -> String
    var title: String { get }
    var notAsked: String { get }
    var content: String { get }
    var ifProposedNow: String { get }
    func version(_ number: Int) -> String
    func proposed(by name: String, on day: String) -> String
    var digest: String { get }
    var beforeDeposit: String { get }
    var depositNotIn: String { get }
    /// Filed: by somebody else for that side.
    func acknowledged(_ side: Party, by name: String, on day: String, filed: Bool) -> String
    func notAcknowledged(_ side: Party) -> String
    var onBehalf: String { get }
    var bothAcknowledged: String { get }
    var sealText: [String] { get }
    func replaced(by number: Int) -> String
    var field: String { get }
    var was: String { get }
    var isNow: String { get }
    var notTold: String { get }
    func changesSince(_ number: Int) -> String
    var olderVersions: String { get }
    var leadTime: String { get }
    func reckoned(_ reckoning: LeadTimeReckoning) -> String
    var breach: String { get }
    func breached(_ breach: BaselineBreach, holds: Bool) -> String
    var requests: String { get }
    func request(_ number: Int, version: Int, fields: [BaselineField]) -> String
    func settled(by version: Int) -> String
    func refused(_ reason: String) -> String
    var agreesAgain: String { get }
    var refuseTitle: String { get }
    var refuseButton: String { get }
    var proposeTitle: String { get }
    var proposeHint: String { get }
    var proposeButton: String { get }
    var leadTimeDays: String { get }
    var leadTimeUnit: String { get }
    var leadTimeFrom: String { get }
    var inspection: String { get }
    var handover: String { get }
    var handoverHint: String { get }
    var reasonHint: String { get }
    func acknowledgeButton(_ number: Int) -> String
    var forSupplierTitle: String { get }
    var forSupplierHint: String { get }
    var forSupplierButton: String { get }
    var stampedCopy: String { get }

    func line(_ change: BaselineChange) -> String
}

extension BaselineWords {
    /// What the error summary calls a field.
    public func label(_ name: String) -> String? {
        switch name {
        case "leadTimeDays": leadTimeDays
        case "leadTimeUnit": leadTimeUnit
        case "leadTimeFrom": leadTimeFrom
        case "inspection": inspection
        case "handover": handover
        default: nil
        }
    }
}
