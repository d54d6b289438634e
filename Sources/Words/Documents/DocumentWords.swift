import FollowUp

/// The documents of an order.
public protocol DocumentWords: Sendable {
    var title: String { get }
    var none: String { get }
    var kind: String { get }
    var file: String { get }
    func fileHint(megabytes: Int) -> String
    var name: String { get }
    var nameHint: String { get }
    var size: String { get }
    var putBy: String { get }
    /// The official order as PDF.
    var paper: String { get }
    var attachTitle: String { get }
    var attachButton: String { get }
    var withdrawTitle: String { get }
    var withdrawHint: String { get }
    var withdrawButton: String { get }
    func withdrawn(_ reason: String) -> String
    /// What stands in the journal.
    func attached(_ document: AttachedDocument) -> String
    func withdrawn(_ document: Int, _ reason: String) -> String
    func word(_ kind: DocumentKind) -> String
}
