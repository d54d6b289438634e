/// The visit file: one inspection of lots of one or more orders.
public struct Visit: File, Equatable {
    public static let kind = FileKind.visit

    public let id: FileID
    public internal(set) var visitKind = VisitKind.preShipment
    public internal(set) var day: Day?
    public internal(set) var supplier: FileID?
    public internal(set) var provider: Erasable?
    public internal(set) var lots: [LotReference] = []
    public internal(set) var note: Erasable?
    public internal(set) var cancelled: Erasable?
    /// What was found, lot by lot, each the last told; nil in a file kept before there were any.
    var resultList: [VisitResult]?

    public init(id: FileID) { self.id = id }

    public var results: [VisitResult] { resultList ?? [] }
}

/// IMI, OPI, PSI, LS and the re-inspection (product.md H).
public enum VisitKind: String, Codable, Sendable, CaseIterable {
    case initialProduction, onlineProduction, preShipment, loadingSupervision, reInspection
}

/// A lot of an order, as visits and shipments name it.
public struct LotReference: Codable, Sendable, Equatable, Hashable {
    public var order: FileID
    public var lot: Int

    public init(order: FileID, lot: Int) {
        self.order = order
        self.lot = lot
    }
}

public struct VisitPlan: Codable, Sendable, Equatable {
    public var kind: VisitKind
    public var day: Day
    public var supplier: FileID
    public var provider: Erasable?
    public var lots: [LotReference]
    public var note: Erasable?

    public init(kind: VisitKind, day: Day, supplier: FileID, lots: [LotReference]) {
        self.kind = kind
        self.day = day
        self.supplier = supplier
        self.lots = lots
    }
}

public enum VisitChange: FileChange, Equatable {
    case planned(VisitPlan)
    case replanned(VisitPlan)
    case cancelled(reason: Erasable)
    case resulted(VisitResult)

    public var kind: String {
        switch self {
        case .planned: "visit.planned/1"
        case .replanned: "visit.replanned/1"
        case .cancelled: "visit.cancelled/1"
        case .resulted: "visit.resulted/1"
        }
    }

    public var audience: Audience {
        switch self {
        case .planned, .replanned, .cancelled, .resulted: .everyone
        }
    }
}

extension Visit {
    public mutating func apply(_ change: VisitChange, _ stamp: Stamp) {
        switch change {
        case .planned(let plan), .replanned(let plan):
            visitKind = plan.kind
            day = plan.day
            supplier = plan.supplier
            provider = plan.provider
            lots = plan.lots
            note = plan.note
        case .cancelled(let reason): cancelled = reason
        case .resulted(let result):
            resultList = results.filter { $0.lot != result.lot } + [result]
        }
    }
}
