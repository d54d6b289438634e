import FollowUp

/// Inspection visits: who looks at which lots, when.
public protocol VisitWords: Sendable {
    var title: String { get }
    func headline(today: Int, planned: Int) -> String
    var lede: String { get }
    var kind: String { get }
    var day: String { get }
    var supplier: String { get }
    var provider: String { get }
    var providerHint: String { get }
    var ourselves: String { get }
    var lots: String { get }
    var state: String { get }
    var planned: String { get }
    var cancelled: String { get }
    var past: String { get }
    var plan: String { get }
    var planButton: String { get }
    var replan: String { get }
    var replanButton: String { get }
    var cancel: String { get }
    var cancelButton: String { get }
    var emptyText: String { get }
    var listCaption: String { get }
    func visitHeadline(kind: String, day: Day, today: Day, cancelled: Bool) -> String
}
