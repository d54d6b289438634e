import FollowUp

/// What a letter to the supplier names.
public struct LetterFacts: Sendable {
    public var number: String
    public var lines: Int
    public var promised: Day?
    /// Whom it is written to, and by whom.
    public var contact: String
    public var house: String
    public var by: String
    /// The state of the record that the paper shows: `41 · 9f8e7d`.
    public var record = ""
    /// Which revision of the order it is; nil for the first paper.
    public var revision: Int?
    /// What it says otherwise than the one sent before, in the language of the letter.
    public var changes: [ToldDifference.Row]

    /// As many changes as a letter lists; the paper has all of them.
    public static let mostChanges = 30

    public init(_ order: Order, to contact: SupplierContact, from house: String, by name: String) {
        number = order.number
        lines = order.standingLines.count
        promised = order.terms.promised
        self.contact = contact.name.text ?? ""
        self.house = house
        by = name
        revision = order.revision?.number
        changes =
            order.revision.map {
                Self.difference(contact).rows(
                    $0.before, terms: order.terms, lines: order.lines,
                    particulars: order.particularsInForce)
            } ?? []
    }

    private static func difference(_ contact: SupplierContact) -> ToldDifference {
        ToldDifference(Words.of(Language(rawValue: contact.language) ?? .english))
    }

    public init(
        _ answer: OrderAnswer, to contact: SupplierContact, from house: String, by name: String
    ) {
        number = answer.number
        lines = answer.standingLines.count
        promised = answer.terms.promised
        self.contact = contact.name.text ?? ""
        self.house = house
        by = name
        revision = answer.revision?.number
        changes =
            answer.revision.map {
                Self.difference(contact).rows(
                    $0.before, terms: answer.terms, lines: answer.lines,
                    particulars: answer.particulars)
            } ?? []
    }
}

/// Letters to the supplier, and what became of them.
public protocol LetterWords: Sendable {
    // The letter itself
    func subject(_ number: String, revision: Int?, from house: String) -> String
    func text(_ facts: LetterFacts, words: String?) -> String

    // The order's page
    var title: String { get }
    var none: String { get }
    var to: String { get }
    var sent: String { get }
    var standing: String { get }
    var changed: String { get }
    var wasSent: String { get }
    var contact: String { get }
    var words: String { get }
    var wordsHint: String { get }
    var sendTitle: String { get }
    var sendButton: String { get }
    var sendAmendedTitle: String { get }
    var sendAmendedButton: String { get }
    var again: String { get }
    var correctAddress: String { get }
    var needsApproval: String { get }
    var noAddresses: String { get }
    var toContacts: String { get }
    var notSetUp: String { get }
    var copyTitle: String { get }
    var handTitle: String { get }
    var handButton: String { get }
    var way: String { get }
    var on: String { get }
    var somebodyElse: String { get }
    var name: String { get }
    var proof: String { get }
    func word(_ way: SendingWay) -> String
    var underWay: String { get }
    var accepted: String { get }
    var undelivered: String { get }
    func waits(_ letter: WaitingLetter, next: String) -> String
    func sentence(_ trouble: LetterTrouble) -> String

    // Letters that came in
    var answers: String { get }
    var strayTitle: String { get }
    var strayLede: String { get }
    var asideTitle: String { get }
    func strayHeadline(_ count: Int, more: Bool) -> String
    var noSubject: String { get }
    var from: String { get }
    var arrived: String { get }
    var namesOrders: String { get }
    var assignTitle: String { get }
    var assignHint: String { get }
    var assignButton: String { get }
    var asideReason: String { get }
    var asideButton: String { get }
    var files: String { get }
    var noWords: String { get }
    var automatic: String { get }
    func leftOut(_ names: [String]) -> String
    func sentence(_ trouble: ReceivingTrouble) -> String

    // Contacts of a supplier
    var contacts: String { get }
    var noContacts: String { get }
    var addContact: String { get }
    var addContactButton: String { get }
    var changeContact: String { get }
    var changeContactButton: String { get }
    var withdrawContact: String { get }
    var contactName: String { get }
    var contactRole: String { get }
    var email: String { get }
    var telephone: String { get }
    var language: String { get }
    func word(_ role: ContactRole) -> String

    // The journal
    func sent(_ sending: OrderSending) -> String
    func accepted(_ answer: LetterAnswer) -> String
    func failed(_ answer: LetterAnswer) -> String
    func bounced(_ answer: LetterAnswer) -> String
    func received(_ letter: ReceivedLetter) -> String
    func added(_ contact: SupplierContact) -> String
    func amended(_ contact: SupplierContact) -> String
    func withdrawn(contact: Int) -> String
}
