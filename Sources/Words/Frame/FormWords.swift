import FollowUp

/// Labels, hints and buttons that many forms share.
public protocol FormWords: Sendable {
    var summaryTitle: String { get }
    /// Above what is wrong with a question, which records nothing.
    var questionSummaryTitle: String { get }
    /// Above what was recorded since the page of a refused form was made.
    func changedSince(_ count: Int) -> String
    var optional: String { get }
    var choose: String { get }
    var none: String { get }
    var record: String { get }
    var search: String { get }
    var note: String { get }
    var reason: String { get }
    var day: String { get }
    var lot: String { get }
    var number: String { get }
    var description: String { get }
    var quantity: String { get }
    var unit: String { get }
    var unitPrice: String { get }
    var value: String { get }
    var itemCode: String { get }
    var reference: String { get }
    var site: String { get }
    var secondCause: String { get }
    var supplier: String { get }
    var onBehalfOf: String { get }
    var ourOwnFact: String { get }
    var onBehalfOfSupplier: String { get }
    var sourceKind: String { get }
    var sourceWords: String { get }
    var sourceHint: String { get }
    var cause: String { get }
    var side: String { get }
    var words: String { get }
    var lotsText: String { get }
    var lotsHint: String { get }
    /// The error stands before the field, named for whoever hears the page.
    var errorPrefix: String { get }
}
