/// On what a release of goods rests (E0).
public enum GoodsGround: String, Codable, Sendable, CaseIterable {
    case inspectionPassed, waived, reworkAccepted, knownIssues
}

/// The release of a lot's goods (放行), before loading or pick-up: its own decision.
public struct GoodsRelease: Codable, Sendable, Equatable {
    public var lot: Int
    public var ground: GoodsGround
    public var person: FileID
    /// The change of the order that records the inspection, or the check, it rests on.
    public var of: Int?
    /// The waiver it rests on.
    public var waiver: Int?
    /// What is known and shipped with, issue by issue.
    public var issues: Erasable?

    public init(lot: Int, ground: GoodsGround, person: FileID) {
        self.lot = lot
        self.ground = ground
        self.person = person
    }
}

public struct HeldGoodsRelease: Codable, Sendable, Equatable {
    public var release: GoodsRelease
    public var seq: Int
    public var at: Instant
    public var by: Erasable

    init(_ release: GoodsRelease, _ stamp: Stamp) {
        self.release = release
        seq = stamp.seq
        at = stamp.at
        by = stamp.envelope.name
    }
}

/// A lot was loaded, or picked up, with a shipment.
public struct LotLoading: Codable, Sendable, Equatable {
    public var lot: Int
    public var shipment: FileID
    public var on: Day
    /// Nobody had released its goods: a fact all the same, with its conflict named.
    public var unreleased: Bool

    public init(lot: Int, shipment: FileID, on: Day, unreleased: Bool) {
        self.lot = lot
        self.shipment = shipment
        self.on = on
        self.unreleased = unreleased
    }
}

/// A lot was handed over at its place.
public struct LotHandover: Codable, Sendable, Equatable {
    public var lot: Int
    public var shipment: FileID
    public var on: Day

    public init(lot: Int, shipment: FileID, on: Day) {
        self.lot = lot
        self.shipment = shipment
        self.on = on
    }
}

/// What can happen to an order's finished goods.
public enum GoodsChange: Codable, Sendable, Equatable {
    case inspectionRecorded(LotInspection)
    case goodsReleased(GoodsRelease)
    case goodsReleaseWithdrawn(lot: Int, reason: Erasable)
    case lotLoaded(LotLoading)
    case lotHandedOver(LotHandover)
    /// How much of each line really went, where it is not all.
    case shippedTold(lot: Int, shares: [LotShare])

    public var kind: String {
        switch self {
        case .inspectionRecorded: "order.inspectionRecorded/1"
        case .goodsReleased: "order.goodsReleased/1"
        case .goodsReleaseWithdrawn: "order.goodsReleaseWithdrawn/1"
        case .lotLoaded: "order.lotLoaded/1"
        case .lotHandedOver: "order.lotHandedOver/1"
        case .shippedTold: "order.shippedTold/1"
        }
    }

    public var audience: Audience {
        switch self {
        case .inspectionRecorded: .everyone
        case .goodsReleased, .goodsReleaseWithdrawn, .lotLoaded, .lotHandedOver, .shippedTold:
            .bothSides
        }
    }
}

/// An order's finished goods as its file holds them.
public struct Goods: Codable, Sendable, Equatable {
    public internal(set) var inspections: [HeldInspection] = []
    /// One a lot at most, and only in force.
    public internal(set) var releases: [HeldGoodsRelease] = []
    public internal(set) var loadings: [LotLoading] = []
    public internal(set) var handovers: [LotHandover] = []
    public internal(set) var shipped: [ShippedLot] = []

    public init() {}

    public func release(of lot: Int) -> HeldGoodsRelease? {
        releases.first { $0.release.lot == lot }
    }

    /// The last inspection of a lot's finished goods: of each visit what was recorded last, and of
    /// these the one of the latest day.
    public func finalInspection(of lot: Int) -> HeldInspection? {
        let own = inspections.filter {
            $0.inspection.isFinal && $0.inspection.result.lot.lot == lot
        }
        return own.enumerated().filter { at, held in
            !own[(at + 1)...].contains { $0.inspection.visit == held.inspection.visit }
        }.max {
            ($0.element.inspection.result.on, $0.offset)
                < ($1.element.inspection.result.on, $1.offset)
        }?.element
    }
}

extension Goods {
    /// Of each visit what was recorded last of a lot.
    func inspections(of lot: Int) -> [HeldInspection] {
        let own = inspections.filter { $0.inspection.result.lot.lot == lot }
        return own.enumerated().filter { at, held in
            !own[(at + 1)...].contains { $0.inspection.visit == held.inspection.visit }
        }.map(\.element)
    }
}

public struct ShippedLot: Codable, Sendable, Equatable {
    public var lot: Int
    public var shares: [LotShare]

    public init(lot: Int, shares: [LotShare]) {
        self.lot = lot
        self.shares = shares
    }
}

extension Order {
    public var goods: Goods { goodsFile ?? Goods() }

    mutating func apply(_ change: GoodsChange, _ stamp: Stamp) {
        var next = goods
        switch change {
        case .inspectionRecorded(let inspection):
            next.inspections.append(HeldInspection(inspection, stamp))
        case .goodsReleased(let release):
            next.releases.removeAll { $0.release.lot == release.lot }
            next.releases.append(HeldGoodsRelease(release, stamp))
        case .goodsReleaseWithdrawn(let lot, _):
            next.releases.removeAll { $0.release.lot == lot }
        case .lotLoaded(let loading):
            next.loadings.removeAll { $0.lot == loading.lot && $0.shipment == loading.shipment }
            next.loadings.append(loading)
        case .lotHandedOver(let handover):
            next.handovers.removeAll {
                $0.lot == handover.lot && $0.shipment == handover.shipment
            }
            next.handovers.append(handover)
        case .shippedTold(let lot, let shares):
            next.shipped.removeAll { $0.lot == lot }
            next.shipped.append(ShippedLot(lot: lot, shares: shares))
        }
        goodsFile = next
    }
}
