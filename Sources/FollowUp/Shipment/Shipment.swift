/// The shipment file: lots of one or more orders and suppliers that travel together.
public struct Shipment: File, Equatable {
    public static let kind = FileKind.shipment

    public let id: FileID
    public internal(set) var draft: ShipmentDraft
    public internal(set) var cancelled: Erasable?
    /// Facts: it was loaded, or picked up, and handed over.
    public internal(set) var loading: ShipmentLoading?
    public internal(set) var handover: ShipmentHandover?

    public init(id: FileID) {
        self.id = id
        draft = ShipmentDraft(reference: "", mode: .fullContainer, lots: [])
    }
}

public enum ShipmentMode: String, Codable, Sendable, CaseIterable {
    case fullContainer, lessThanContainer, air, rail, courier, truck, pickUp
}

/// The days are the carrier's: `departure` from the first port, `arrival` at the last.
public struct ShipmentDraft: Codable, Sendable, Equatable {
    public var reference: String
    public var mode: ShipmentMode
    public var lots: [LotReference]
    public var from: String?
    public var to: String?
    public var cutOff: Day?
    public var departure: Day?
    public var arrival: Day?
    public var containers: [String]
    public var note: Erasable?

    public init(reference: String, mode: ShipmentMode, lots: [LotReference]) {
        self.reference = reference
        self.mode = mode
        self.lots = lots
        containers = []
    }
}

public enum ShipmentChange: FileChange, Equatable {
    case drafted(ShipmentDraft)
    case redrafted(ShipmentDraft)
    case cancelled(reason: Erasable)
    case loaded(ShipmentLoading)
    case handedOver(ShipmentHandover)

    public var kind: String {
        switch self {
        case .drafted: "shipment.drafted/1"
        case .redrafted: "shipment.redrafted/1"
        case .cancelled: "shipment.cancelled/1"
        case .loaded: "shipment.loaded/1"
        case .handedOver: "shipment.handedOver/1"
        }
    }

    public var audience: Audience {
        switch self {
        case .drafted, .redrafted, .cancelled, .loaded, .handedOver: .everyone
        }
    }
}

extension Shipment {
    public mutating func apply(_ change: ShipmentChange, _ stamp: Stamp) {
        switch change {
        case .drafted(let told), .redrafted(let told): draft = told
        case .cancelled(let reason): cancelled = reason
        case .loaded(let told): loading = told
        case .handedOver(let told): handover = told
        }
    }
}
