import FollowUp

struct EnglishAccounts: AccountWords {
    let dates = EnglishDates()
    let terms = EnglishTerms()

    let title = "Accounts"
    let noAccount = "No account is confirmed: nothing can be paid to this supplier yet."
    let noCallable =
        "No contact's telephone was known 72 hours before the proposal, so no call-back can count."
        + " Reject it; once a contact has been known for 72 hours, propose it again."
    let account = "Account"
    let holder = "Account holder"
    let supplierIs = "The supplier's name"
    let code = "IBAN or account number"
    let codeHint = "As on the paper; blanks do not matter. It is shown masked from then on"
    let bank = "Bank and branch"
    let bic = "BIC (SWIFT code)"
    let country = "Country of the account"
    let currencies = "Currencies"
    let currenciesHint = "Such as USD, CNY"
    let platform = "Platform"
    let shop = "Name of the shop there"
    let kind = "Kind"
    let replacesField = "Takes the place of"
    let asks = "Before it can be confirmed"
    let lookTwice = "Worth a second look"
    let former = "Former and rejected accounts"
    let worthNothing = "worth nothing: that telephone was not known long enough"
    let noNumber = "no number"

    let proposeTitle = "Propose an account"
    let proposeHint =
        "From the moment an account is proposed, nothing is paid to this supplier until persons"
        + " have confirmed or rejected it."
    let proposePlatformTitle = "Propose a platform account"
    let proposeButton = "Propose it and hold payments"
    let callBackTitle = "Record a call-back"
    let contact = "Whom you called"
    let said = "What was said"
    let saidHint = "Not the account number itself"
    let callBackButton = "Record the call"
    let factTitle = "Record what you found out"
    let fact = "What"
    let seen = "What you saw"
    let link = "Address of the order page"
    let linkHint = "Our own order page on the platform, opened by you"
    let factButton = "Record it"
    let on = "Day"
    let confirmButton = "Confirm this account"
    let confirmHint =
        "You say: I have looked at the facts, and this is the supplier's account. Two persons do"
        + " so, none of whom proposed it or recorded a fact of it."
    let rejectTitle = "Reject it"
    let rejectHint = "Payments to the accounts confirmed before go on at once."
    let rejectButton = "Reject the account"
    let withdrawTitle = "It counts no more"
    let withdrawButton = "Withdraw the account"
    let cause = "Because"
    let shortenTitle = "Ask for a shorter cooling-off"
    let hours = "Hours from the proposal"
    let shortenButton = "Ask for it"
    let agreeButton = "Agree to it"
    let tellTitle = "Tell the contacts known before"
    let tellHint =
        "Each of them hears of the proposal, on a number known before it. Never name the account."
    let toldButton = "Told by telephone"
    let revealTitle = "Show the whole number"
    let revealHint = "That you saw it, and why, is recorded."
    let revealButton = "Show the number"
    let revealedHint = "It is shown this once. Leave the page when you are done."

    let ofOrder = "Account for this order"
    let chooseTitle = "Choose another confirmed account"
    let chooseButton = "Choose it"
    let anyAccount = "none: the only confirmed one"
    let toAccounts = "Accounts of the supplier"
    let shownTitle = "A paper shows another account"
    let shownHint =
        "A proforma invoice, say. It holds every payment to this supplier until persons have"
        + " confirmed or rejected it."
    let shownOn = "On document"

    func word(_ kind: AccountKind) -> String {
        switch kind {
        case .bank: "bank account"
        case .platform: "platform account"
        }
    }

    func word(_ status: AccountStatus) -> String {
        switch status {
        case .proposed: "proposed"
        case .confirmed: "confirmed"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        }
    }

    func word(_ kind: AccountFactKind) -> String {
        switch kind {
        case .licenceCompared: "compared with the licence"
        case .stampedConfirmation: "stamped confirmation"
        case .videoCall: "video call"
        case .visit: "visit"
        case .callBack: "call-back"
        case .orderPageSeen: "seen on our order page"
        }
    }

    func word(_ end: AccountEnd) -> String {
        switch end {
        case .closed: "it was closed"
        case .fraud: "it is not the supplier's"
        case .mistaken: "it was confirmed by mistake"
        case .replaced: "another one took its place"
        }
    }

    func paid(to account: String) -> String { "Payments may go to \(account)." }

    func paid(toOneOf count: Int) -> String {
        "\(count) accounts are confirmed. Each order names the one it is paid to."
    }

    func firstHeld(on instant: String, by name: String) -> String {
        "Nothing can be paid yet: an account was proposed on \(instant) by \(name)."
    }

    func held(on instant: String, by name: String) -> String {
        "Payments to this supplier are held: a new account was proposed on \(instant) by \(name)."
    }

    func confirmFrom(_ instant: String, after contact: String?) -> String {
        contact.map { "It can be confirmed from \(instant), after a call to \($0)." }
            ?? "It can be confirmed from \(instant)."
    }

    func confirmNow(persons: Int) -> String {
        persons == 1
            ? "Nothing is missing but the word of one more person."
            : "Nothing is missing but the word of two persons."
    }

    func missing(_ count: Int) -> String {
        "\(Plural.of(count, "fact is", "facts are")) still missing."
    }

    func proposed(on instant: String, by name: String) -> String {
        "proposed on \(instant) by \(name)"
    }

    func confirmed(on instant: String, by names: String) -> String {
        "confirmed on \(instant) by \(names)"
    }

    func halfConfirmed(by name: String) -> String {
        "\(name) confirmed it; one more person has to."
    }

    func ended(on instant: String, by name: String) -> String { "on \(instant) by \(name)" }

    func replaces(_ number: Int) -> String { "takes the place of account \(number)" }

    func evidence(document: Int) -> String { "document \(document) of an order" }

    func callBackHint(hours: Int) -> String {
        "Only telephones known for \(hours) hours before the proposal count."
    }

    func shortenHint(least: Int) -> String {
        "No less than \(least) hours. Another person has to agree."
    }

    func shorteningAsked(hours: Int, reason: String) -> String {
        "A cooling-off of \(hours) hours was asked for: “\(reason)”"
    }

    func told(_ name: String, by: String, on instant: String) -> String {
        "\(name): told on \(instant) by \(by)"
    }

    func toldByLetter(_ name: String, on instant: String) -> String {
        "\(name): a letter went out on \(instant)"
    }

    func unreached(_ why: String) -> String { "The letter did not reach them. \(why)" }

    func noticeSubject(from house: String, of supplier: (String, String?)) -> String {
        "\(house): another bank account of \(supplier.0) was named to us"
    }

    func notice(to name: String?, from house: String, of supplier: (String, String?)) -> String {
        """
        Dear \(name ?? supplier.0),

        another account of \(supplier.0) for payments was named to \(house). Nothing is paid to \
        any account of yours until we have asked about it by telephone.

        If you know nothing of a new account, call us at once on the number you have always \
        called. Do not answer with account numbers: nobody here asks for them by e-mail.

        \(house)
        """
    }

    func revealed(_ account: Int) -> String { "The number of account \(account)" }
}
