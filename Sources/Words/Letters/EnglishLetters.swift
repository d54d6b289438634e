import FollowUp

struct EnglishLetters: LetterWords {
    private let terms = EnglishTerms()
    private let dates = EnglishDates()

    let title = "To the supplier"
    let none = "The order has not been sent to the supplier yet."
    let to = "To"
    let sent = "Sent"
    let standing = "How it stands"
    let changed = "The order says otherwise since it was last sent:"
    let wasSent = "As sent"
    let contact = "Contact"
    let words = "Your own words"
    let wordsHint = "They stand in the letter. Never write account numbers: they are refused."
    let sendTitle = "Send the order by e-mail"
    let sendButton = "Send the order"
    let sendAmendedTitle = "Send the amended order by e-mail"
    let sendAmendedButton = "Send the amended order"
    let again = "Send it again"
    let correctAddress = "Correct the contact's address"
    let needsApproval = "It can be sent by e-mail once it is approved."
    let noAddresses = "The supplier has no contact with an e-mail address."
    let toContacts = "Add a contact"
    let notSetUp =
        "No mail server is set up here; the operator does that with “gendan mail set”. Load the"
        + " order as PDF, send it yourself, and record it below."
    let copyTitle = "Words for a message of your own"
    let handTitle = "Record that it was sent by hand"
    let handButton = "Record the sending"
    let way = "Which way"
    let on = "On"
    let somebodyElse = "somebody else, named below"
    let name = "Who got it"
    let proof = "Where it can be seen"
    let underWay = "waits to go out"
    let accepted = "accepted by the mail server"
    let undelivered = "did not arrive"
    let answers = "Letters that came in"
    let strayTitle = "Letters that fit no order"
    let strayLede =
        "They name no letter of ours. Say where each belongs, and it is kept there with its files."
    let asideTitle = "Set aside"
    let noSubject = "(no subject)"
    let from = "From"
    let arrived = "Came in"
    let namesOrders = "Orders it names"
    let assignTitle = "Put it to its order"
    let assignHint = "The order's number."
    let assignButton = "Put it to the order"
    let asideReason = "Why it belongs to no order"
    let asideButton = "Set it aside"
    let files = "What came with it"
    let noWords = "The letter has no words."
    let automatic = "sent by a program"
    let contacts = "Contacts"
    let noContacts = "Nobody is known yet to write to."
    let addContact = "Add a contact"
    let addContactButton = "Add the contact"
    let changeContact = "Change"
    let changeContactButton = "Save the contact"
    let withdrawContact = "Write to them no more"
    let contactName = "Name"
    let contactRole = "What they do"
    let email = "E-mail"
    let telephone = "Telephone"
    let language = "Language of letters"

    func strayHeadline(_ count: Int, more: Bool) -> String {
        switch count {
        case 0: "No letter waits for its order."
        case 1: "1 letter fits no order."
        default: "\(count)\(more ? " or more" : "") letters fit no order."
        }
    }

    func subject(_ number: String, revision: Int?, from house: String) -> String {
        let amended = revision.map { ", revision \($0)" } ?? ""
        return "Purchase order \(number)\(amended), \(house)"
    }

    func text(_ facts: LetterFacts, words: String?) -> String {
        let promised = facts.promised.map { ", delivery by \(dates.day($0))" } ?? ""
        let own = words.map { "\($0)\n\n" } ?? ""
        let what =
            facts.revision.map { "revision \($0) of our purchase order" } ?? "our purchase order"
        let record = facts.record.isEmpty ? "" : "State of our record: \(facts.record)\n"
        return """
            Dear \(facts.contact),

            please find attached \(what) \(facts.number) \
            (\(terms.lines(facts.lines))\(promised)).

            \(changes(facts))\(own)Please confirm it by answering this e-mail. Your answer is kept \
            with the order.

            Kind regards
            \(facts.by)
            \(facts.house)

            We never send account numbers by e-mail, and never accept new ones that way.
            \(record)
            """
    }

    /// What an amended order says otherwise than the paper sent before.
    private func changes(_ facts: LetterFacts) -> String {
        guard facts.revision != nil else { return "" }
        let rows = facts.changes.prefix(LetterFacts.mostChanges).map {
            "- \($0.name): was \($0.was); now \($0.now)"
        }
        let more = facts.changes.count - rows.count
        let rest =
            more > 0 ? ["- \(Plural.of(more, "more change", "more changes")), see the paper"] : []
        let list =
            rows.isEmpty ? "" : "Changed since then:\n\((rows + rest).joined(separator: "\n"))\n\n"
        return "It takes the place of the one we sent before. \(list)"
    }

    func word(_ way: SendingWay) -> String {
        switch way {
        case .email: "e-mail from here"
        case .chat: "chat (WeChat and the like)"
        case .ownMail: "e-mail from a mailbox of one's own"
        case .paper: "on paper"
        case .other: "another way"
        }
    }

    func waits(_ letter: WaitingLetter, next: String) -> String {
        guard let trouble = letter.trouble else { return underWay }
        return "\(sentence(trouble)) Tried \(Plural.of(letter.tries, "time", "times"));"
            + " the next try is at \(next)."
    }

    func sentence(_ trouble: LetterTrouble) -> String {
        switch trouble {
        case .noMailbox: "There is no such mailbox."
        case .mailboxFull: "Their mailbox is full."
        case .tooLarge: "The letter is too large for the server."
        case .blocked: "Their server takes no letters from us."
        case .refused: "The server refused it."
        case .addressErased: "The address was erased before it was sent."
        case .paperMissing: "The paper is no longer what was kept."
        case .gaveUp: "It was given up after three days."
        case .orderEnded: "Not sent any more: the order was closed or cancelled."
        case .approvalGone: "Not sent any more: the order is no longer approved as it stands there."
        case .superseded: "Not sent any more: a newer paper takes its place."
        case .notReached: "The mail server was not reached."
        case .notEncrypted: "The mail server offers no encryption that holds."
        case .signInRefused: "The mail server refused our user or password."
        case .notNow: "The mail server does not take it just now."
        case .cutOff: "The mail server broke off."
        case .paperNotRead: "The paper cannot be read from the disk just now."
        }
    }

    func word(_ role: ContactRole) -> String {
        switch role {
        case .sales: "sales"
        case .production: "production"
        case .quality: "quality"
        case .shipping: "shipping"
        case .accounting: "accounting"
        case .management: "management"
        case .other: "other"
        }
    }

    func sent(_ sending: OrderSending) -> String {
        let name = sending.name.map { " to \(terms.text($0))" } ?? ""
        guard sending.way == .email else {
            let day = sending.on.map { " on \(dates.day($0))" } ?? ""
            return "The order was sent\(name)\(day), \(word(sending.way)): sending"
                + " \(sending.number), change \(sending.of) of the order."
        }
        let address = sending.address.map { " (\(terms.text($0)))" } ?? ""
        let paper = sending.sha256.map { ", SHA-256 \($0)" } ?? ""
        return "Asked to send the order\(name)\(address) by e-mail: sending \(sending.number),"
            + " document \(sending.document ?? 0)\(paper)."
    }

    func accepted(_ answer: LetterAnswer) -> String {
        "Sending \(answer.sending): the mail server accepted the letter\(said(answer))"
    }

    func failed(_ answer: LetterAnswer) -> String {
        "Sending \(answer.sending) failed. \(why(answer))"
    }

    func bounced(_ answer: LetterAnswer) -> String {
        "Sending \(answer.sending) came back. \(why(answer))"
    }

    private func why(_ answer: LetterAnswer) -> String {
        let code = answer.code.map { " (\($0))" } ?? ""
        let why = answer.trouble.map { sentence($0) } ?? ""
        return "\(why)\(code)" + (answer.words == nil ? "" : said(answer))
    }

    private func said(_ answer: LetterAnswer) -> String {
        answer.words.map { ": “\(terms.text($0))”" } ?? "."
    }

    func leftOut(_ names: [String]) -> String {
        "Not taken as documents, and still within the letter itself: "
            + names.joined(separator: ", ") + "."
    }

    func sentence(_ trouble: ReceivingTrouble) -> String {
        switch trouble {
        case .tooLarge: "The letter is too large. It is still in the mailbox; look there."
        case .unreadable: "The letter could not be read. It is kept as it came."
        case .noOrder: "It names no order of yours."
        case .noSpace:
            "The workspace has no room for its files. It is still in the mailbox; look there."
        case .orderFull:
            "The order takes no more files by e-mail. The letter is still in the mailbox;"
                + " look there."
        }
    }

    func received(_ letter: ReceivedLetter) -> String {
        let name = letter.name ?? letter.address
        let from = name.map { " from \(terms.text($0))" } ?? ""
        let documents = letter.documents.map(String.init).joined(separator: ", ")
        let files = letter.documents.isEmpty ? "" : "; documents \(documents)"
        let trouble = letter.trouble.map { " \(sentence($0))" } ?? ""
        return "A letter came in\(from): “\(terms.text(letter.subject))”\(files).\(trouble)"
    }

    func added(_ contact: SupplierContact) -> String {
        "Added contact \(contact.number), \(word(contact.role)): \(terms.text(contact.name))."
    }

    func amended(_ contact: SupplierContact) -> String {
        "Changed contact \(contact.number), \(word(contact.role)): \(terms.text(contact.name))."
    }

    func withdrawn(contact: Int) -> String { "Contact \(contact) is written to no more." }
}
