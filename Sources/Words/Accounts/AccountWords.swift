import FollowUp

/// Accounts of suppliers: what holds payments, what a proposed account waits for.
public protocol AccountWords: Sendable {
    var title: String { get }
    func word(_ kind: AccountKind) -> String
    func word(_ status: AccountStatus) -> String
    func word(_ kind: AccountFactKind) -> String
    func word(_ end: AccountEnd) -> String
    func sentence(_ warning: AccountWarning) -> String
    /// What is asked of a proposed account, in a few words; nil where it is nothing of the account.
    func asked(_ finding: GateFinding) -> String?
    /// Why an account is asked for more, or less.
    func sentence(_ finding: GateFinding) -> String

    // The answer first
    var noAccount: String { get }
    func paid(to account: String) -> String
    func paid(toOneOf count: Int) -> String
    func firstHeld(on instant: String, by name: String) -> String
    func held(on instant: String, by name: String) -> String
    func confirmFrom(_ instant: String, after contact: String?) -> String
    func confirmNow(persons: Int) -> String
    var noCallable: String { get }
    func missing(_ count: Int) -> String

    // One account
    func proposed(on instant: String, by name: String) -> String
    func confirmed(on instant: String, by names: String) -> String
    func halfConfirmed(by name: String) -> String
    func ended(on instant: String, by name: String) -> String
    func replaces(_ number: Int) -> String
    func evidence(document: Int) -> String
    var account: String { get }
    var holder: String { get }
    var supplierIs: String { get }
    var code: String { get }
    var codeHint: String { get }
    var bank: String { get }
    var bic: String { get }
    var country: String { get }
    var currencies: String { get }
    var currenciesHint: String { get }
    var platform: String { get }
    var shop: String { get }
    var kind: String { get }
    var replacesField: String { get }
    var asks: String { get }
    var lookTwice: String { get }
    var former: String { get }
    var worthNothing: String { get }
    var noNumber: String { get }

    // What can be done
    var proposeTitle: String { get }
    var proposeHint: String { get }
    var proposePlatformTitle: String { get }
    var proposeButton: String { get }
    var callBackTitle: String { get }
    func callBackHint(hours: Int) -> String
    var contact: String { get }
    var said: String { get }
    var saidHint: String { get }
    var callBackButton: String { get }
    var factTitle: String { get }
    var fact: String { get }
    var seen: String { get }
    var link: String { get }
    var linkHint: String { get }
    var factButton: String { get }
    var on: String { get }
    var confirmButton: String { get }
    var confirmHint: String { get }
    var rejectTitle: String { get }
    var rejectHint: String { get }
    var rejectButton: String { get }
    var withdrawTitle: String { get }
    var withdrawButton: String { get }
    var cause: String { get }
    var shortenTitle: String { get }
    func shortenHint(least: Int) -> String
    var hours: String { get }
    var shortenButton: String { get }
    func shorteningAsked(hours: Int, reason: String) -> String
    var agreeButton: String { get }
    var tellTitle: String { get }
    var tellHint: String { get }
    var toldButton: String { get }
    func told(_ name: String, by: String, on instant: String) -> String
    func toldByLetter(_ name: String, on instant: String) -> String
    func unreached(_ why: String) -> String
    func noticeSubject(from house: String, of supplier: (String, String?)) -> String
    func notice(to name: String?, from house: String, of supplier: (String, String?)) -> String
    var revealTitle: String { get }
    var revealHint: String { get }
    var revealButton: String { get }
    func revealed(_ account: Int) -> String
    var revealedHint: String { get }

    // An order
    var ofOrder: String { get }
    var chooseTitle: String { get }
    var chooseButton: String { get }
    var anyAccount: String { get }
    var toAccounts: String { get }
    var shownTitle: String { get }
    var shownHint: String { get }
    var shownOn: String { get }

    // The journal
    func line(_ change: AccountChange) -> String
    func chosen(_ account: Int?) -> String
}
