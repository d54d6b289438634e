/// A lot (出货批): dates, milestones and quantities belong to it. An order begins with one.
public struct Lot: Codable, Sendable, Equatable {
    /// Reports held in the file; older ones stand in the journal.
    static let keptReports = 120

    public var number: Int
    /// How much of which line goes with this lot.
    public var shares: [LotShare]
    public var promised: Day?
    /// Where it was told for this lot alone (`Order.required(of:)`).
    public var required: Day?
    /// What an earlier release kept here of the day its lines and the terms gave.
    var copiedRequired: Day?
    public var milestones: [Milestone] = []
    public var progress: [Progress] = []
    public var template: TemplateReference?
    /// The change that last told quantities: a form that showed an older one is refused.
    public var progressSeq: Int?

    public init(number: Int, shares: [LotShare]) {
        self.number = number
        self.shares = shares
    }

    /// The sum over its lines; nil where the sum would leave the range of a quantity.
    public var quantity: Quantity? {
        var sum = Quantity.zero
        for share in shares {
            guard let next = sum.adding(share.quantity) else { return nil }
            sum = next
        }
        return sum
    }

    mutating func hold(_ quantity: Quantity, of line: Int) {
        guard let at = shares.firstIndex(where: { $0.line == line }) else {
            return shares.append(LotShare(line: line, quantity: quantity))
        }
        shares[at].quantity = quantity
    }

    public func milestone(_ key: MilestoneKey) -> Milestone? {
        milestones.first { $0.key == key }
    }

    /// The day the goods were handed over.
    public var handedOver: Day? { milestone(.handedOver)?.actual }

    /// Finished as last told; a report that left it out leaves it as it was.
    public var finishedTold: Quantity? { lastTold { $0.finished } }

    public var packedTold: Quantity? { lastTold { $0.packed } }

    /// Reports come mostly in the order of their days, so the latest stands near the end.
    private func lastTold(_ total: (Progress) -> Quantity?) -> Quantity? {
        var latest: (asOf: Day, total: Quantity)?
        for at in progress.indices.reversed() {
            guard let told = total(progress[at]) else { continue }
            let day = progress[at].asOf
            if let known = latest, known.asOf >= day { continue }
            latest = (day, told)
        }
        return latest?.total
    }

    /// Finished share of the lot in permille; nil while nobody told it.
    public var finishedPermille: Int? {
        guard let quantity, let finished = finishedTold else { return nil }
        return finished.share(of: quantity)
    }

    public var packedPermille: Int? {
        guard let quantity, let packed = packedTold else { return nil }
        return packed.share(of: quantity)
    }
}

public struct LotShare: Codable, Sendable, Equatable {
    public var line: Int
    public var quantity: Quantity

    public init(line: Int, quantity: Quantity) {
        self.line = line
        self.quantity = quantity
    }
}

/// Quantities as told: totals so far, never differences.
public struct Progress: Codable, Sendable, Equatable {
    public var asOf: Day
    public var finished: Quantity?
    public var packed: Quantity?
    public var note: Erasable?
    /// Why a total fell, where it did.
    public var fallReason: SlipReason?
    /// The lot its goods parted with, where the totals are what was left or went along.
    public var parted: Int?

    public init(
        asOf: Day, finished: Quantity?, packed: Quantity?, note: String? = nil, parted: Int? = nil
    ) {
        self.asOf = asOf
        self.finished = finished
        self.packed = packed
        self.note = note.map { Erasable($0) }
        self.parted = parted
    }
}

/// Which version of which template a plan was made from.
public struct TemplateReference: Codable, Sendable, Equatable {
    public var name: String
    public var version: Int

    public init(name: String, version: Int) {
        self.name = name
        self.version = version
    }
}
