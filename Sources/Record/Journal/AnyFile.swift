import FollowUp
import Foundation

/// A file of any kind, as the keeper holds it: behind a reference, for it is handed on far more
/// often than it changes.
public indirect enum AnyFile: Sendable, Equatable {
    case workspace(Workspace)
    case supplier(Supplier)
    case item(Item)
    case order(Order)
    case visit(Visit)
    case shipment(Shipment)

    public init(kind: FileKind, id: FileID) {
        switch kind {
        case .workspace: self = .workspace(Workspace(id: id))
        case .supplier: self = .supplier(Supplier(id: id))
        case .item: self = .item(Item(id: id))
        case .order: self = .order(Order(id: id))
        case .visit: self = .visit(Visit(id: id))
        case .shipment: self = .shipment(Shipment(id: id))
        }
    }

    public var id: FileID { contents.id }

    public var kind: FileKind {
        switch self {
        case .workspace: .workspace
        case .supplier: .supplier
        case .item: .item
        case .order: .order
        case .visit: .visit
        case .shipment: .shipment
        }
    }

    public var contents: any File {
        switch self {
        case .workspace(let file): file
        case .supplier(let file): file
        case .item(let file): file
        case .order(let file): file
        case .visit(let file): file
        case .shipment(let file): file
        }
    }

    /// A change of another kind of file is no change of this one and is passed over.
    public mutating func apply(_ change: Change, _ stamp: Stamp) {
        switch (self, change) {
        case (.workspace(var file), .workspace(let event)):
            file.apply(event, stamp)
            self = .workspace(file)
        case (.supplier(var file), .supplier(let event)):
            file.apply(event, stamp)
            self = .supplier(file)
        case (.item(var file), .item(let event)):
            file.apply(event, stamp)
            self = .item(file)
        case (.order(var file), .order(let event)):
            self = .item(Item(id: file.id))
            file.apply(event, stamp)
            self = .order(file)
        case (.visit(var file), .visit(let event)):
            file.apply(event, stamp)
            self = .visit(file)
        case (.shipment(var file), .shipment(let event)):
            file.apply(event, stamp)
            self = .shipment(file)
        default: break
        }
    }

    /// A snapshot: one line with the erasable texts, one with the file, which names them by number.
    /// So an erased text is not taken for one that was never told.
    func encoded() throws -> [UInt8] {
        let collector = PartCollector()
        var encoder = FactsEncoder()
        if let key = PartCollector.key { encoder.userInfo[key] = collector }
        let file = try encoder.encode(contents)
        return try FactsEncoder().encode(collector.texts) + [Self.lineEnd] + file
    }

    private static let lineEnd = UInt8(ascii: "\n")

    static func decoded(kind: FileKind, _ bytes: [UInt8]) throws -> AnyFile {
        let decoder = JSONDecoder()
        let lines = bytes.split(separator: lineEnd, maxSplits: 1)
        let texts = try decoder.decode([String].self, from: Data(lines.first ?? []))
        let data = Data(lines.last ?? [])
        if let key = PartCollector.key {
            decoder.userInfo[key] = PartSource(
                Dictionary(uniqueKeysWithValues: zip(1..., texts)))
        }
        return switch kind {
        case .workspace: .workspace(try decoder.decode(Workspace.self, from: data))
        case .supplier: .supplier(try decoder.decode(Supplier.self, from: data))
        case .item: .item(try decoder.decode(Item.self, from: data))
        case .order: .order(try decoder.decode(Order.self, from: data))
        case .visit: .visit(try decoder.decode(Visit.self, from: data))
        case .shipment: .shipment(try decoder.decode(Shipment.self, from: data))
        }
    }
}
