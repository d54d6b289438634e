import FollowUp

/// Signing in, joining by the link of an administrator, and accepting a further workspace.
public protocol PeopleWords: Sendable {
    var signInTitle: String { get }
    var signInLede: String { get }
    var email: String { get }
    var password: String { get }
    var signIn: String { get }
    /// Where a session was and is no more.
    var sessionEnded: String { get }
    /// The same where a form was sent: nothing was recorded, and nothing typed is lost.
    var typedKept: String { get }
    /// The same where it was more than can be kept.
    var typedTooMuch: String { get }
    /// Above the form with what was typed, after signing in again.
    var typedBack: String { get }
    /// Both, for a form with a file in it, which cannot be kept.
    var typedKeptWithoutFile: String { get }
    var typedBackWithoutFile: String { get }
    var noAccount: String { get }
    var demonstrationAccounts: String { get }
    func joinTitle(workspace: String) -> String
    func joinLede(name: String, email: String) -> String
    var newPassword: String { get }
    var newPasswordHint: String { get }
    var join: String { get }
    var joinExpiredTitle: String { get }
    var renewTitle: String { get }
    /// `by` made the link; nil: the operator of the server.
    func renewLede(name: String, email: String, by: String?) -> String
    var renew: String { get }
    var offersTitle: String { get }
    var offersLede: String { get }
    var noOffers: String { get }
    func accept(workspace: String) -> String
    func obstacle(_ obstacle: PersonObstacle) -> String
}
