/// The order file (订单档案): one purchase order from draft to handover, as its journal tells it.
public struct Order: File, Equatable {
    public static let kind = FileKind.order

    public let id: FileID
    public internal(set) var number = ""
    public internal(set) var orderKind = OrderKind.production
    public internal(set) var profile = Profile.newItem
    public internal(set) var supplier: FileID
    public internal(set) var site: Int?
    public internal(set) var terms: OrderTerms
    public internal(set) var lines: [OrderLine] = []
    public internal(set) var lots: [Lot] = []
    public internal(set) var waitsFor: [Dependence] = []
    public internal(set) var takeOver: TakeOver?
    public internal(set) var slips: [Slip] = []
    public internal(set) var proposals: [ImportProposal] = []
    public internal(set) var proposalCount = 0
    /// The last proposals a person declined: the same list does not make them again.
    public internal(set) var declinedProposals: [ImportProposal] = []
    public internal(set) var closure: OrderClosure?
    /// A person spoke about the terms since the last import; a later import only proposes.
    public internal(set) var termsTouched = false
    /// Lines a person spoke about since the last import.
    public internal(set) var linesTouched: [Int] = []
    /// A person spoke about how far it is since the last take-over sheet; a later one only
    /// proposes.
    public internal(set) var progressTouched = false
    /// The change that last told the terms, and those that last told each line: a form that showed
    /// an older one is refused.
    public internal(set) var termsSeq: Int?
    public internal(set) var lineSeqs: [Int: Int]?
    /// Those that last told how the goods lie in lots, how far they are, and how the order ended.
    public internal(set) var lotsSeq: Int?
    public internal(set) var progressSeq: Int?
    public internal(set) var closureSeq: Int?
    /// Nil in a file kept before there were any (`documents`).
    var papers: [OrderDocument]?
    /// What the order says besides its terms; nil while nobody told it.
    public internal(set) var particulars: Particulars?
    /// The change that last told them.
    public internal(set) var particularsSeq: Int?
    /// The way of a draft to its approval; nil for an order that was placed before it came here.
    public internal(set) var request: Request?
    /// Nil in a file kept before there were any (`waivers`).
    var waiverList: [HeldWaiver]?
    /// The letter of credit that pays it, as it was told last; nil where there is none.
    public internal(set) var credit: LetterOfCredit?
    /// The change that last told it.
    public internal(set) var creditSeq: Int?
    /// Nil in a file kept before there were any (`sendings`).
    var sent: [SentOrder]?
    /// Nil in a file kept before there were any (`received`).
    var letterBox: [HeldLetter]?
    /// What was told anew since the paper was last sent (`changedSinceSent`).
    var sinceSent: ApprovedBefore?
    /// The change that last told what the paper prints otherwise than when it was first sent.
    var paperSeq: Int?
    /// The last amendment that was sent (`revision`): empty, or one, for an order is copied with
    /// every change.
    var amended: [OrderRevision]?
    /// The account of the supplier that was chosen for it, by its number.
    public internal(set) var account: Int?
    /// Nil in a file kept before there were any (`payments`, `goods`).
    var paymentFile: Payments?
    var goodsFile: Goods?
    /// What both sides agree on, and who decides: empty, or one. An order is copied with every
    /// change, and most say nothing of it.
    var agreed: [OrderAgreements]?
    public internal(set) var openedAt: Instant?
    public internal(set) var lastChangeAt: Instant?

    public init(id: FileID) {
        self.id = id
        supplier = id
        terms = OrderTerms(currency: .usd)
    }

    public var isOpen: Bool { closure == nil }

    public func lot(_ number: Int) -> Lot? { lots.first { $0.number == number } }

    public func line(_ number: Int) -> OrderLine? { lines.first { $0.number == number } }

    /// The sum of the standing lines' values; nil where one has none or the sum leaves the range.
    public var value: Money? {
        var sum = Money(amountMinor: 0, currency: terms.currency)
        for line in lines where !line.isCancelled {
            guard let worth = line.worth(in: terms.currency), let next = sum.adding(worth) else {
                return nil
            }
            sum = next
        }
        return sum
    }

    /// What is ordered in all, where every line that stands counts in the same unit.
    public var quantity: Quantity? {
        let lines = standingLines
        guard let unit = lines.first?.unit, lines.allSatisfy({ $0.unit == unit }) else {
            return nil
        }
        var sum = Quantity.zero
        for line in lines {
            guard let next = sum.adding(line.quantity) else { return nil }
            sum = next
        }
        return sum
    }
}

/// How an order ended.
public struct OrderClosure: Codable, Sendable, Equatable {
    public var on: Day
    public var cancelled: Bool

    public init(on: Day, cancelled: Bool) {
        self.on = on
        self.cancelled = cancelled
    }
}
