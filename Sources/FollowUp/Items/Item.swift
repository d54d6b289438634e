/// The item file: a product, matched by the lines of orders. Samples, specification and packaging
/// gather here.
public struct Item: File, Equatable {
    public static let kind = FileKind.item

    public let id: FileID
    public internal(set) var code: String?
    public internal(set) var description = ""
    public internal(set) var chineseDescription: String?
    public internal(set) var unit = "pcs"
    public internal(set) var gtin: String?
    public internal(set) var hsCode: String?

    public init(id: FileID) { self.id = id }
}

public struct ItemProfile: Codable, Sendable, Equatable {
    public var code: String?
    public var description: String
    public var chineseDescription: String?
    public var unit: String?
    public var gtin: String?
    public var hsCode: String?

    public init(description: String) { self.description = description }
}

public enum ItemChange: FileChange, Equatable {
    case entered(ItemProfile)
    case amended(ItemProfile)

    public var kind: String {
        switch self {
        case .entered: "item.entered/1"
        case .amended: "item.amended/1"
        }
    }

    public var audience: Audience {
        switch self {
        case .entered, .amended: .everyone
        }
    }
}

extension Item {
    public mutating func apply(_ change: ItemChange, _ stamp: Stamp) {
        switch change {
        case .entered(let profile), .amended(let profile):
            code = profile.code
            description = profile.description
            chineseDescription = profile.chineseDescription
            unit = profile.unit ?? unit
            gtin = profile.gtin
            hsCode = profile.hsCode
        }
    }
}
