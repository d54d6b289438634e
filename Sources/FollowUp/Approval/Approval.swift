/// How far an order is between an idea and a promise.
public enum ApprovalState: String, Codable, Sendable, CaseIterable {
    /// Not approved, or changed since it was.
    case draft
    case approved
    /// Placed before it came here: imported, taken over, or told as placed. No gate asks backwards.
    case running
}

/// One person's approval of an order as it was told by then.
public struct OrderApproval: Codable, Sendable, Equatable {
    public var person: FileID
    public var value: Money?
    /// The change of the order that last told what is approved.
    public var of: Int
    /// The changes of workspace and supplier the decision stood on.
    public var workspace: Int
    public var supplier: Int
    /// The waivers it rests on, by their numbers.
    public var waivers: [Int]
    /// Nobody else has to approve it.
    public var completes: Bool
    public var note: Erasable?

    public init(
        person: FileID, value: Money?, of seq: Int, workspace: Int, supplier: Int, waivers: [Int],
        completes: Bool, note: String?
    ) {
        self.person = person
        self.value = value
        of = seq
        self.workspace = workspace
        self.supplier = supplier
        self.waivers = waivers
        self.completes = completes
        self.note = note.map { Erasable($0) }
    }
}

/// An approval as its order's file holds it.
public struct GivenApproval: Codable, Sendable, Equatable {
    public var approval: OrderApproval
    public var seq: Int
    public var at: Instant
    public var by: Erasable
}

/// The way of a draft to its approval.
public struct Request: Codable, Sendable, Equatable {
    /// The version of the workspace's gates it began under: no lowering since reaches it.
    public var gates: Int
    /// The change that last told what is to be approved.
    public var told: GateFact
    /// Who told any of it since it was last approved; they are not to approve it above the limit.
    public var authors: [FileID]
    /// Since it was last told.
    public var approvals: [GivenApproval]
    /// What was approved, where it differs from what is told now.
    public var approved: ApprovedBefore?

    public var isApproved: Bool { approvals.contains { $0.approval.completes } }
}

/// What was approved and has been told anew since.
public struct ApprovedBefore: Codable, Sendable, Equatable {
    public var terms: OrderTerms?
    /// Lines as they were approved.
    public var lines: [OrderLine]
    /// Lines that were not there.
    public var added: [Int]
    public var particulars: Particulars?
    /// What the paper printed of lots and marks, and what it prints now; nil where that is equal.
    public var parts: [PaperParts]?

    init() {
        lines = []
        added = []
    }
}

extension Order {
    public static let keptAuthors = 200

    public var state: ApprovalState {
        guard let request else { return .running }
        return request.isApproved ? .approved : .draft
    }

    mutating func begin(_ opening: OrderOpening, _ stamp: Stamp) {
        guard opening.state == .draft else { return }
        request = Request(
            gates: opening.gates ?? 0, told: told(stamp), authors: author(of: stamp), approvals: [],
            approved: nil)
    }

    private func told(_ stamp: Stamp) -> GateFact {
        let name = stamp.envelope.name
        return GateFact(
            file: id, seq: stamp.seq, by: name.text == nil ? nil : name, at: stamp.at)
    }

    private func author(of stamp: Stamp) -> [FileID] { [stamp.envelope.person].compactMap { $0 } }

    /// Notes, before it is applied, that a change tells anew what is approved.
    mutating func retell(_ change: OrderChange, _ stamp: Stamp) {
        outdate(change, stamp)
        guard var next = request, change.tellsWhatIsApproved else { return }
        var before = next.approved ?? (next.isApproved ? ApprovedBefore() : nil)
        before?.keep(change, of: self)
        let authors = next.isApproved ? [] : next.authors
        next.authors = Array(
            (authors.filter { $0 != stamp.envelope.person } + author(of: stamp))
                .suffix(Self.keptAuthors))
        next.approved = before
        next.approvals = []
        next.told = told(stamp)
        request = next
    }

    mutating func applyToRequest(_ change: OrderChange, _ stamp: Stamp) {
        switch change {
        case .approvalGiven(let approval):
            request?.approvals.append(
                GivenApproval(
                    approval: approval, seq: stamp.seq, at: stamp.at, by: stamp.envelope.name))
            if approval.completes { request?.approved = nil }
        case .approvalWithdrawn: request?.approvals = []
        case .particularsTold(let told):
            particulars = told
            particularsSeq = stamp.seq
        default: break
        }
    }
}

extension OrderTerms {
    /// The payment terms, unless they hold an account number: none leaves by e-mail, also not as
    /// what an older paper said.
    public var mailablePayment: String? { AccountSearch.finds(in: payment) ? nil : payment }
}

extension OrderChange {
    var tellsWhatIsApproved: Bool {
        switch self {
        case .amended, .lineAdded, .lineAmended, .lineCancelled, .lineReopened, .particularsTold:
            true
        // What the terms were read as says nothing new.
        case .payment(.instalmentsAgreed(let plan)): !plan.asRead
        default: false
        }
    }
}

extension ApprovedBefore {
    var isEmpty: Bool {
        terms == nil && lines.isEmpty && added.isEmpty && particulars == nil && parts == nil
    }

    mutating func keep(_ change: OrderChange, of order: Order) {
        switch change {
        case .amended: terms = terms ?? order.terms
        case .particularsTold, .packaging, .carriedOver:
            particulars = particulars ?? order.particularsInForce ?? Particulars()
        case .lineAdded(let line): added.append(line.number)
        case .lineAmended(let line): keep(line: line.number, of: order)
        case .lineCancelled(let told): keep(line: told.line, of: order)
        case .lineReopened(let number, _): keep(line: number, of: order)
        default: break
        }
    }

    private mutating func keep(line number: Int, of order: Order) {
        let isKept = lines.contains { $0.number == number } || added.contains(number)
        if !isKept, let known = order.line(number) { lines.append(known) }
    }
}
