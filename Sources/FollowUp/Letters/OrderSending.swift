/// The way on which an order's paper went to the supplier (H4).
public enum SendingWay: String, Codable, Sendable, CaseIterable {
    /// By e-mail from here.
    case email
    // By hand, told as a fact
    case chat, ownMail, paper, other

    public static let byHand = allCases.filter { $0 != .email }
}

/// The order's paper, sent: asked for where it goes by e-mail from here, told where somebody sent
/// it by hand.
public struct OrderSending: Codable, Sendable, Equatable {
    /// Counts up within the order.
    public var number: Int
    public var way: SendingWay
    /// The contact of the supplier's file, by number.
    public var contact: Int?
    public var name: Erasable?
    public var address: Erasable?
    /// The change of the order that the paper shows.
    public var of: Int
    /// The order's document that holds the paper, and its SHA-256.
    public var document: Int?
    public var sha256: String?
    /// The letter's identity: its Message-ID names it.
    public var letter: FileID?
    public var subject: Erasable?
    public var text: Erasable?
    /// The day, where it was sent by hand.
    public var on: Day?

    public init(number: Int, way: SendingWay, of seq: Int) {
        self.number = number
        self.way = way
        of = seq
    }
}

/// What became of a letter, as a mail server said it.
public struct LetterAnswer: Codable, Sendable, Equatable {
    /// The sending, by its number.
    public var sending: Int
    /// Nil where it was accepted.
    public var trouble: LetterTrouble?
    /// The reply (`550`) or the status of a report (`5.1.1`).
    public var code: String?
    /// In the server's own words.
    public var words: Erasable?

    public init(sending: Int, trouble: LetterTrouble? = nil, code: String?, words: String?) {
        self.sending = sending
        self.trouble = trouble
        self.code = code
        self.words = words.map { Erasable($0) }
    }
}

/// A sending as its order's file holds it.
public struct SentOrder: Codable, Sendable, Equatable {
    public var sending: OrderSending
    /// The change that recorded it.
    public var seq: Int
    public var at: Instant
    public var by: Erasable
    /// The order was a draft by then: told, never refused.
    public var unapproved: Bool?
    /// A mail server took it over.
    public var acceptedAt: Instant?
    /// It did not arrive: refused, given up, or come back.
    public var undelivered: LetterAnswer?
    public var undeliveredAt: Instant?

    /// Why the paper is not to go out any more; nil while it is.
    func trouble(in order: Order) -> LetterTrouble? {
        let state = order.state
        if !order.isOpen { return .orderEnded }
        if state == .draft || (order.request?.told.seq ?? 0) > sending.of { return .approvalGone }
        let newer = order.sendings.contains { later in
            later.sending.number > sending.number && later.undelivered == nil
                && later.sending.contact == sending.contact
        }
        return newer || (order.paperSeq ?? 0) > sending.of ? .superseded : nil
    }

    /// No mail server has answered yet.
    public var isUnderWay: Bool {
        sending.way == .email && acceptedAt == nil && undelivered == nil
    }
}

/// An amendment of an order that was sent before.
public struct OrderRevision: Codable, Sendable, Equatable {
    /// Counts up from 1 with every amendment that goes out; the first paper has none.
    public var number: Int
    /// What the paper before it says otherwise.
    public var before: ApprovedBefore

    init(number: Int, before: ApprovedBefore) {
        self.number = number
        self.before = before
    }
}

extension Order {
    /// Which revision the order's paper is, and what the one before said otherwise; nil while it
    /// says what was sent first, or was never sent. It is the same paper whoever else it goes to.
    public var revision: OrderRevision? {
        guard let changed = changedSinceSent else { return amended?.last }
        return OrderRevision(number: (amended?.last?.number ?? 0) + 1, before: changed)
    }

    /// All that were recorded, by their numbers.
    public var sendings: [SentOrder] { sent ?? [] }

    public func sending(_ number: Int) -> SentOrder? {
        sendings.first { $0.sending.number == number }
    }

    /// Why a letter that waits is not to go out any more: the order ended, is not approved as its
    /// paper shows it, or says otherwise, or the paper went to the same contact since. Nil while it
    /// still goes.
    public func whyNotSent(_ number: Int) -> LetterTrouble? {
        sending(number).flatMap { $0.trouble(in: self) }
    }

    /// What the paper sent last says otherwise than the order now; nil where nothing does.
    public var changedSinceSent: ApprovedBefore? {
        guard var since = sinceSent else { return nil }
        // What is told as it was again is no change.
        let known = since.particulars ?? particularsInForce
        if known == particularsInForce ?? Particulars() { since.particulars = nil }
        let parts = PaperParts(self)
        since.parts = since.parts?.first.flatMap { $0 == parts ? nil : [$0, parts] }
        return since.isEmpty ? nil : since
    }

    /// Notes, before it is applied, that a change tells anew what was sent.
    mutating func keepSent(_ change: OrderChange) {
        guard change.tellsWhatIsApproved || change.mayTellParts, var since = sinceSent else {
            return
        }
        since.keep(change, of: self)
        sinceSent = since
    }

    mutating func applyToSendings(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .orderSent(let sending):
            var held = SentOrder(
                sending: sending, seq: stamp.seq, at: stamp.at, by: stamp.envelope.name)
            if state == .draft { held.unapproved = true }
            sent = sendings + [held]
            amended = revision.map { [$0] }
            sinceSent = ApprovedBefore()
        case .letterAccepted(let answer):
            update(sending: answer.sending) { $0.acceptedAt = stamp.at }
        case .letterFailed(let answer), .letterBounced(let answer):
            update(sending: answer.sending) {
                $0.undelivered = answer
                $0.undeliveredAt = stamp.at
            }
        case .letterReceived(let letter): take(letter, stamp)
        default: break
        }
    }

    private mutating func update(sending number: Int, _ edit: (inout SentOrder) -> Void) {
        guard let at = sent?.firstIndex(where: { $0.sending.number == number }),
            var held = sent?[at]
        else { return }
        edit(&held)
        sent?[at] = held
    }
}
