/// An order's paper on its way out by e-mail.
public struct OutgoingLetter: Sendable {
    public var letter: FileID
    /// The contact of the supplier's file, by number.
    public var contact: Int
    public var subject: String
    public var text: String
    /// The paper as it was kept.
    public var paper: ArrivedFile
    /// The change of the order the paper shows.
    public var of: Int

    public init(
        letter: FileID, contact: Int, subject: String, text: String, paper: ArrivedFile,
        of seq: Int
    ) {
        self.letter = letter
        self.contact = contact
        self.subject = subject
        self.text = text
        self.paper = paper
        of = seq
    }
}

/// The order's paper as somebody sent it by hand.
public struct HandSending: Sendable {
    public var way: SendingWay
    public var on: Day
    public var contact: Int?
    /// Who got it, where the supplier's file has no such contact.
    public var name: String?
    /// The change of the order that was sent.
    public var of: Int

    public init(way: SendingWay, on day: Day, of seq: Int) {
        self.way = way
        on = day
        of = seq
    }
}

extension Order {
    public static let mostSendings = 200

    /// Whom the order's paper may go to by e-mail, with what is said besides.
    ///
    /// *Refuses when* the order is closed or a draft; the contact is unknown, has left or has no
    /// address; the words are longer than 4,000 characters or hold an account number, or the
    /// order's paper would; it was sent 200 times.
    public func addressee(
        _ number: Int, of supplier: Supplier, words: String?
    ) throws(Refusal) -> SupplierContact {
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(state != .draft, .notApproved)
        findings.words(words, atMost: OrderLimits.note, field: "words")
        findings.require(!AccountSearch.finds(in: words), .accountNumberInLetter, field: "words")
        findings.require(
            !AccountSearch.finds(in: terms.payment), .accountNumberInPaper, field: "words")
        findings.require(
            sendings.count < Self.mostSendings, .tooMany(limit: Self.mostSendings))
        let contact = supplier.contact(number)
        if let contact {
            findings.require(
                contact.mailAddress != nil, .noAddress, field: "contact")
        } else {
            findings.note(.unknownContact(number), field: "contact")
        }
        try findings.settle()
        guard let contact else { throw Refusal(.unknownContact(number), field: "contact") }
        return contact
    }

    /// Sends the order's paper by e-mail (H4): the paper is put to the order and the letter asked
    /// for. What becomes of it is recorded by the clock.
    ///
    /// *Refuses when* `addressee` does, or the order has 500 documents.
    public func send(
        _ letter: OutgoingLetter, of supplier: Supplier, words: String?
    ) throws(Refusal) -> [OrderChange] {
        let contact = try addressee(letter.contact, of: supplier, words: words)
        var changes: [OrderChange] = []
        var sending = OrderSending(number: sendings.count + 1, way: .email, of: letter.of)
        let kept = documents.first {
            !$0.isWithdrawn && $0.document.sha256 == letter.paper.sha256
                && $0.document.kind == .purchaseOrder
        }
        if let kept {
            sending.document = kept.document.number
        } else {
            changes = try attach(letter.paper, kind: .purchaseOrder, title: nil, note: nil)
            sending.document = documents.count + 1
        }
        sending.contact = contact.number
        sending.name = contact.name
        sending.address = contact.email
        sending.sha256 = letter.paper.sha256
        sending.letter = letter.letter
        sending.subject = Erasable(letter.subject)
        sending.text = Erasable(letter.text)
        return changes + [.orderSent(sending)]
    }

    /// Records that somebody sent the order by hand, also of a draft or an ended order: a fact.
    ///
    /// *Refuses when* the way is the e-mail from here; the day is still to come; the contact is
    /// unknown, or nobody is named; the name is longer than 200 characters; it was sent 200 times.
    public func tellSent(
        _ told: HandSending, of supplier: Supplier, today: Day
    ) throws(Refusal) -> [OrderChange] {
        var findings = Findings()
        findings.require(told.way != .email, .notUnderstood, field: "way")
        findings.past(told.on, today: today, field: "on")
        findings.words(told.name, atMost: 200, field: "name")
        findings.require(
            sendings.count < Self.mostSendings, .tooMany(limit: Self.mostSendings))
        let contact = told.contact.flatMap { supplier.contact($0) }
        if let number = told.contact {
            findings.require(contact != nil, .unknownContact(number), field: "contact")
        } else {
            findings.text(told.name, atMost: 200, field: "name")
        }
        try findings.settle()
        var sending = OrderSending(number: sendings.count + 1, way: told.way, of: told.of)
        sending.contact = contact?.number
        sending.name = contact?.name ?? told.name.map { Erasable($0) }
        sending.on = told.on
        return [.orderSent(sending)]
    }

    /// Records what a mail server answered; nothing where that was recorded already.
    public func letterAnswered(_ answer: LetterAnswer) -> [OrderChange] {
        guard let held = sending(answer.sending), held.isUnderWay else { return [] }
        return [answer.trouble == nil ? .letterAccepted(answer) : .letterFailed(answer)]
    }

    /// Records that a letter came back; nothing where it did before.
    public func letterCameBack(_ answer: LetterAnswer) -> [OrderChange] {
        guard let held = sending(answer.sending), held.undelivered == nil else { return [] }
        return [.letterBounced(answer)]
    }
}
