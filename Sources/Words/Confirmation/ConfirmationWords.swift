import FollowUp

/// The supplier's confirmation and how it differs from the order.
public protocol ConfirmationWords: Sendable {
    func word(_ kind: ConfirmationKind) -> String
    func word(_ field: ConfirmationField) -> String
    func word(_ weight: DifferenceWeight) -> String
    func place(_ place: ConfirmationPlace) -> String
    func value(_ value: ToldValue) -> String
    func sentence(_ trouble: ConfirmationTrouble) -> String
    func sentence(_ hindrance: AcceptingHindrance) -> String
    func sentence(_ sighting: AccountSighting) -> String
    /// How the order stands with it, in one sentence.
    func lede(_ answer: ConfirmationAnswer) -> String
    /// What is not told, which is not equal.
    func notTold(_ fields: [NotConfirmed]) -> String
    func untold(_ fields: [NotConfirmed]) -> String

    var title: String { get }
    var kind: String { get }
    var reference: String { get }
    var day: String { get }
    var document: String { get }
    var documentHint: String { get }
    var filedBy: String { get }
    var differences: String { get }
    var field: String { get }
    var ordered: String { get }
    var confirmed: String { get }
    var weight: String { get }
    var decision: String { get }
    var accept: String { get }
    /// Of a line that is not confirmed.
    var acceptMissing: String { get }
    var refuse: String { get }
    var leave: String { get }
    var rest: String { get }
    var accepted: String { get }
    var refused: String { get }
    var open: String { get }
    var nothing: String { get }
    var settleHint: String { get }
    var settleButton: String { get }
    var acceptButton: String { get }
    var reason: String { get }
    var see: String { get }
    var seeSupplier: String { get }
    var fileTitle: String { get }
    var fileAgainTitle: String { get }
    var fileHint: String { get }
    var fileButton: String { get }
    var asOrdered: String { get }
    var accountNumber: String { get }
    var accountHint: String { get }
    var holder: String { get }
    var further: String { get }
    var withdrawTitle: String { get }
    var withdrawButton: String { get }
    var filed: String { get }
    func withdrawn(_ reason: String) -> String
    func moreDifferences(_ count: Int) -> String

    func line(_ change: ConfirmationChange) -> String
}

extension ConfirmationWords {
    /// Differences named in one line of the journal.
    static var named: Int { 6 }
}
