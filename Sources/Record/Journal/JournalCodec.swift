import Crypto
import FollowUp
import Foundation
import Synchronization

/// One change on its way into the journal: header and parts, hashed, ready to be written.
public struct Leaf: Sendable {
    public let header: Header
    public let chain: [UInt8]
    public let parts: [Part]
    public let stamp: Stamp
    public let change: Change

    public struct Part: Sendable {
        public let digest: [UInt8]
        public let salt: [UInt8]
        public let bytes: [UInt8]
    }
}

/// Turns changes into the bytes the journal keeps, and back. The bytes are written once and never
/// made again from the value: commitments stand over what is stored.
public enum JournalCodec {
    /// Part 0: who and what, with the erasable texts taken out.
    private struct Facts<Event: Codable>: Codable {
        let by: Envelope
        let what: Event
    }

    public static func leaf(
        _ change: Change, workspace: FileID, file: FileID, stamp: Stamp, after previous: [UInt8]
    ) throws -> Leaf {
        let collector = PartCollector()
        var encoder = FactsEncoder()
        if let key = PartCollector.key { encoder.userInfo[key] = collector }
        let facts = try encode(change, by: stamp.envelope, encoder)
        let parts = ([facts] + collector.texts.map { Array($0.utf8) }).map { bytes in
            let salt = Salt.next()
            return Leaf.Part(
                digest: Chain.commitment(salt: salt, bytes: bytes), salt: salt, bytes: bytes)
        }
        let header = Header(
            workspace: workspace, file: file, seq: stamp.seq, at: stamp.at, kind: change.kind,
            commitment: Chain.commitment(of: parts.map(\.digest)))
        return Leaf(
            header: header, chain: Chain.next(header, after: previous), parts: parts,
            stamp: stamp, change: change)
    }

    private static func encode(
        _ change: Change, by envelope: Envelope, _ encoder: FactsEncoder
    ) throws -> [UInt8] {
        switch change {
        case .workspace(let event): try encoder.encode(Facts(by: envelope, what: event))
        case .supplier(let event): try encoder.encode(Facts(by: envelope, what: event))
        case .item(let event): try encoder.encode(Facts(by: envelope, what: event))
        case .order(let event): try encoder.encode(Facts(by: envelope, what: event))
        case .visit(let event): try encoder.encode(Facts(by: envelope, what: event))
        case .shipment(let event): try encoder.encode(Facts(by: envelope, what: event))
        }
    }

    /// Reads a change back; `texts` are the parts ≥ 1, an erased one is absent.
    public static func change(
        kind: String, facts: [UInt8], texts: [Int: String]
    ) throws -> (change: Change, envelope: Envelope) {
        let (facts, texts) = try Upcasting.current(kind: kind, facts: facts, texts: texts)
        let decoder = JSONDecoder()
        if let key = PartCollector.key { decoder.userInfo[key] = PartSource(texts) }
        func read<Event: Codable>(_ type: Event.Type, _ wrap: (Event) -> Change) throws -> (
            Change, Envelope
        ) {
            let facts = try decoder.decode(Facts<Event>.self, from: Data(facts))
            return (wrap(facts.what), facts.by)
        }
        let area = kind.prefix { $0 != "." }
        switch FileKind(rawValue: String(area)) {
        case .workspace: return try read(WorkspaceChange.self) { .workspace($0) }
        case .supplier: return try read(SupplierChange.self) { .supplier($0) }
        case .item: return try read(ItemChange.self) { .item($0) }
        case .order: return try read(OrderChange.self) { .order($0) }
        case .visit: return try read(VisitChange.self) { .visit($0) }
        case .shipment: return try read(ShipmentChange.self) { .shipment($0) }
        case nil: throw RecordFailure.damaged("unknown kind of change \(kind)")
        }
    }
}

/// Random bytes of the system's generator, taken in larger pieces: one system call for eight
/// salts.
enum Salt {
    private static let pool = Mutex<[UInt8]>([])

    static func next() -> [UInt8] {
        pool.withLock { pool in
            if pool.count < 32 { pool = fresh(4_096) }
            defer { pool.removeLast(32) }
            return Array(pool.suffix(32))
        }
    }

    /// Sixteen random bytes as two words.
    static func words() -> (UInt64, UInt64) {
        let bytes = next()
        func word(_ from: Int) -> UInt64 {
            bytes[from..<from + 8].reduce(0) { $0 << 8 | UInt64($1) }
        }
        return (word(0), word(8))
    }

    private static func fresh(_ count: Int) -> [UInt8] {
        Array(unsafeUninitializedCapacity: count) { bytes, filled in
            // 256 bytes is the most one call gives; it fails for more, and for nothing else.
            while let start = bytes.baseAddress, filled < count {
                let wanted = min(256, count - filled)
                if getentropy(start + filled, wanted) == 0 { filled += wanted }
            }
        }
    }
}

extension FileID {
    /// A new identity; `now` orders it among others made on this machine.
    public static func new(at now: Instant) -> FileID {
        FileID(milliseconds: now.milliseconds, random: Salt.words())
    }
}
