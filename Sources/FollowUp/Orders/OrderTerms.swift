/// What the order is for; the kind decides which milestones are asked (product.md §2).
public enum OrderKind: String, Codable, Sendable, CaseIterable {
    case production, tooling, sample, stock

    /// How much is asked of such an order where nobody says: a stock order repeats a known item.
    public var usualProfile: Profile {
        switch self {
        case .production: .newItem
        case .tooling: .tooling
        case .sample: .sample
        case .stock: .repeatOrder
        }
    }
}

/// How much is asked of an order (product.md §2, profiles).
public enum Profile: String, Codable, Sendable, CaseIterable {
    case newItem, repeatOrder, tooling, sample, small, simple
}

/// The agreed terms that concern the whole order.
public struct OrderTerms: Codable, Sendable, Equatable {
    public var currency: Currency
    public var tradeTerm: TradeTerm?
    public var payment: String?
    public var orderedOn: Day?
    /// The day the supplier promised the handover for; lots may promise their own.
    public var promised: Day?
    /// The day the buyer must have it.
    public var required: Day?
    public var buyer: Erasable?
    public var consignee: Erasable?
    public var destination: String?

    public init(currency: Currency) { self.currency = currency }
}

/// An Incoterm with its named place; a withdrawn or unknown rule is kept as told.
public struct TradeTerm: Codable, Sendable, Equatable {
    public var rule: Incoterm?
    public var place: String?
    /// The words as told, where they name no rule of 2020.
    public var told: String?

    public init(rule: Incoterm?, place: String? = nil, told: String? = nil) {
        self.rule = rule
        self.place = place
        self.told = told
    }
}

/// One line of the order. Lines are known by their number here and by `reference` in the list
/// they were imported from.
public struct OrderLine: Codable, Sendable, Equatable {
    public var number: Int
    public var reference: String?
    public var item: FileID?
    public var description: String
    public var quantity: Quantity
    public var unit: String
    public var unitPrice: UnitPrice?
    public var value: Money?
    public var site: Int?
    public var tradeTerm: TradeTerm?
    public var promised: Day?
    public var required: Day?
    /// The day the line was handed over, where it was told line by line.
    public var delivered: Day?
    /// Why it will not be made; nil while it stands.
    public internal(set) var cancelled: LineCancellation?

    public init(number: Int, description: String, quantity: Quantity, unit: String = "pcs") {
        self.number = number
        self.description = description
        self.quantity = quantity
        self.unit = unit
    }

    public var isCancelled: Bool { cancelled != nil }

    /// As pages and programs read it.
    var shown: OrderLine {
        guard let cancelled else { return self }
        var line = self
        line.cancelled = cancelled.shown
        return line
    }

    /// Handed over after the promised day.
    public var wasLate: Bool {
        guard let promised, let delivered else { return false }
        return delivered > promised
    }

    /// The value as told, or quantity × unit price rounded once.
    public func worth(in currency: Currency) -> Money? { value ?? computed(in: currency) }

    /// Quantity × unit price, rounded once.
    public func computed(in currency: Currency) -> Money? {
        unitPrice.flatMap { $0.times(quantity, in: currency) }
    }
}

/// A line that is cancelled: why, or which confirmation left it out.
public struct CancelledLine: Codable, Sendable, Equatable {
    public var line: Int
    public var reason: Erasable?
    /// The supplier's confirmation that does not have it, by its number.
    public var confirmation: Int?

    public init(line: Int, reason: String?) {
        self.line = line
        self.reason = reason.map { Erasable($0) }
    }
}

/// A line's cancellation in force. A reference, for most lines have none and every order is copied
/// with each of its changes; it never changes itself.
public final class LineCancellation: Codable, Sendable, Equatable {
    public let on: Day
    public let by: Erasable
    public let reason: Erasable?
    public let confirmation: Int?
    /// What the lots held of the line by then.
    public let held: [HeldShare]
    /// Those that held nothing else, as they stood.
    let lots: [Lot]

    init(_ told: CancelledLine, _ stamp: Stamp, held: [HeldShare], lots: [Lot]) {
        on = stamp.at.day(offsetMinutes: 480)
        by = stamp.envelope.name
        reason = told.reason
        confirmation = told.confirmation
        self.held = held
        self.lots = lots
    }

    private init(shown other: LineCancellation) {
        on = other.on
        by = other.by
        reason = other.reason
        confirmation = other.confirmation
        held = other.held
        lots = []
    }

    /// Without the plans of lots that went with the line, which are for its reopening alone.
    var shown: LineCancellation { lots.isEmpty ? self : LineCancellation(shown: self) }

    public static func == (left: LineCancellation, right: LineCancellation) -> Bool {
        left === right
            || (left.on, left.by, left.reason, left.confirmation)
                == (right.on, right.by, right.reason, right.confirmation)
                && left.held == right.held && left.lots == right.lots
    }
}

/// How much of a line a lot holds.
public struct HeldShare: Codable, Sendable, Equatable {
    public var lot: Int
    public var quantity: Quantity

    public init(lot: Int, quantity: Quantity) {
        self.lot = lot
        self.quantity = quantity
    }
}

/// One order waiting for another: it cannot go on before the other is handed over.
public struct Dependence: Codable, Sendable, Equatable {
    public var order: FileID
    public var workdays: Int

    public init(order: FileID, workdays: Int) {
        self.order = order
        self.workdays = workdays
    }
}

/// A running order as it was told when the house took it over. Gates ask only what lies ahead.
public struct TakeOver: Codable, Sendable, Equatable {
    public var on: Day
    public var stage: MilestoneKey?
    public var paid: Money?
    public var finished: Quantity?
    public var packed: Quantity?
    public var note: Erasable?

    public init(on: Day) { self.on = on }
}
