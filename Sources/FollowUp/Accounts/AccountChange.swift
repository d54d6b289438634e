/// What can happen to a supplier's accounts; each is a change of the supplier's file.
public enum AccountChange: Codable, Sendable, Equatable {
    case proposed(AccountProposal)
    case factRecorded(account: Int, fact: AccountFact)
    case shorteningAsked(account: Int, shortening: Shortening)
    case shorteningAgreed(account: Int, hours: Int)
    case confirmed(account: Int, confirmation: AccountConfirmation)
    case rejected(account: Int, reason: Erasable)
    case withdrawn(account: Int, cause: AccountEnd, reason: Erasable)
    case contactTold(account: Int, contact: Int, words: Erasable?)
    case revealed(account: Int, reason: Erasable)
    case noticeAnswered(account: Int, contact: Int, trouble: LetterTrouble?)

    var kind: String {
        switch self {
        case .proposed: "supplier.accountProposed/1"
        case .factRecorded: "supplier.accountFactRecorded/1"
        case .shorteningAsked: "supplier.accountShorteningAsked/1"
        case .shorteningAgreed: "supplier.accountShorteningAgreed/1"
        case .confirmed: "supplier.accountConfirmed/1"
        case .rejected: "supplier.accountRejected/1"
        case .withdrawn: "supplier.accountWithdrawn/1"
        case .contactTold: "supplier.accountContactTold/1"
        case .revealed: "supplier.accountRevealed/1"
        case .noticeAnswered: "supplier.accountNoticeAnswered/1"
        }
    }
}

/// A proposal with what was known when it was made.
public struct AccountProposal: Codable, Sendable, Equatable {
    public var account: SupplierAccount
    /// No other number was ever proposed before it.
    public var isFirst: Bool
    public var warnings: [AccountWarning]
    /// Contacts known before, who are to be told of it, by their numbers.
    public var tell: [Int]

    public init(
        account: SupplierAccount, isFirst: Bool, warnings: [AccountWarning], tell: [Int]
    ) {
        self.account = account
        self.isFirst = isFirst
        self.warnings = warnings
        self.tell = tell
    }
}

/// What a person found out about a proposed account.
public enum AccountFactKind: String, Codable, Sendable, CaseIterable {
    /// Holder's name and licence were laid side by side.
    case licenceCompared
    /// A confirmation with the company's stamp 盖章.
    case stampedConfirmation
    case videoCall, visit
    /// A contact known before was telephoned.
    case callBack
    /// The account stands on the buyer's own order page of the platform.
    case orderPageSeen
}

/// One fact about a proposed account.
public struct AccountFact: Codable, Sendable, Equatable {
    public var kind: AccountFactKind
    /// The day it was done on.
    public var on: Day
    /// What was said or seen; of an order page, its address.
    public var words: Erasable
    /// Whom a call-back reached.
    public var contact: Int?
    /// Since when that contact's telephone was known, when the call was recorded.
    public var knownSince: Instant?
    public var evidence: AccountEvidence?

    public init(kind: AccountFactKind, on: Day, words: String) {
        self.kind = kind
        self.on = on
        self.words = Erasable(words)
    }
}

/// A shorter cooling-off that one person asks for and another agrees to.
public struct Shortening: Codable, Sendable, Equatable {
    /// From the proposal, 24 to 71.
    public var hours: Int
    public var reason: Erasable
    public var person: FileID

    public init(hours: Int, reason: String, person: FileID) {
        self.hours = hours
        self.reason = Erasable(reason)
        self.person = person
    }
}

/// One person's confirmation of an account.
public struct AccountConfirmation: Codable, Sendable, Equatable {
    public var person: FileID
    /// Nobody else has to confirm it.
    public var completes: Bool
    /// By the one person of the workspace, who may have proposed it, too.
    public var alone: Bool?

    public init(person: FileID, completes: Bool) {
        self.person = person
        self.completes = completes
    }
}

/// Why an account that was confirmed counts no more.
public enum AccountEnd: String, Codable, Sendable, CaseIterable {
    case closed, fraud, mistaken
    /// Another one was confirmed in its place; nobody says so by hand.
    case replaced

    /// What a person may say.
    public static let tellable: [AccountEnd] = [.closed, .fraud, .mistaken]
}
