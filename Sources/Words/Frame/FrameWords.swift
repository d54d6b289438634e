import FollowUp

/// What stands around every page.
public protocol FrameWords: Sendable {
    var brand: String { get }
    var skip: String { get }
    var menu: String { get }
    var mainNavigation: String { get }
    var board: String { get }
    var suppliers: String { get }
    var items: String { get }
    var visits: String { get }
    var shipments: String { get }
    var imports: String { get }
    var money: String { get }
    var decisions: String { get }
    var calculators: String { get }
    var settings: String { get }
    var signOut: String { get }
    var workspace: String { get }
    var otherWorkspaces: String { get }
    /// The way to the workspaces that wait for the person's answer.
    var offers: String { get }
    var demonstration: String { get }
    var next: String { get }
    var older: String { get }
    var journal: String { get }
    var keys: String { get }
    var keyDown: String { get }
    var keyUp: String { get }
    var keySearch: String { get }
    var keyHelp: String { get }
    var keyBoard: String { get }
    var keyOpen: String { get }
    var keyChoose: String { get }
    var close: String { get }
    var notFoundTitle: String { get }
    var notFoundText: String { get }
    var backToBoard: String { get }
    var provisionalMark: String { get }
    /// The title of the page that says why something was not done, by its HTTP status.
    func refusedTitle(status: Int) -> String
    /// The same where something was only asked, so that nothing could be recorded.
    func unansweredTitle(status: Int) -> String
    /// What a number shown with an unknown error is for.
    func errorNumber(_ id: String) -> String
    func errorNumberOfQuestion(_ id: String) -> String
    func provisionalYears(_ years: [Int]) -> String
    /// A closure ahead that the supplier has not confirmed.
    func unconfirmedClosure(from: Day, through: Day, today: Day) -> String
}
