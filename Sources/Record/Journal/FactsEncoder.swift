import FollowUp

/// Writes facts as JSON with sorted keys, the bytes the journal keeps.
///
/// It writes what Foundation's encoder writes with `.sortedKeys` and `.withoutEscapingSlashes`
/// (tested over every change), with fewer steps: every recorded change passes here.
public struct FactsEncoder {
    /// Handed on to the values, as every encoder does.
    public var userInfo: [CodingUserInfoKey: Any] = [:]

    public init() {}

    public func encode(_ value: some Encodable) throws -> [UInt8] {
        let page = FactsPage()
        let node = try FactsNode(value, page, userInfo, [])
        var bytes: [UInt8] = []
        bytes.reserveCapacity(page.scalars.count + page.scalars.count / 2 + 64)
        node.write(from: page, to: &bytes)
        return bytes
    }
}

/// The scalars of one encoding, one after the other; nodes name their places.
final class FactsPage {
    var scalars: [UInt8] = []

    init() { scalars.reserveCapacity(512) }

    /// Writes one scalar and gives its node.
    func scalar(_ write: (inout [UInt8]) -> Void) -> FactsNode {
        let from = scalars.count
        write(&scalars)
        return .scalar(from..<scalars.count)
    }

    func text(_ value: String) -> FactsNode { scalar { FactsText.quote(value, &$0) } }

    func word(_ value: StaticString) -> FactsNode {
        scalar {
            $0.append(
                contentsOf: UnsafeBufferPointer(
                    start: value.utf8Start, count: value.utf8CodeUnitCount))
        }
    }
}

/// A value on its way to bytes: a scalar on the page, an object or an array.
enum FactsNode {
    case scalar(Range<Int>)
    case object(FactsObject)
    case array(FactsArray)

    init<Value: Encodable>(
        _ value: Value, _ page: FactsPage, _ userInfo: [CodingUserInfoKey: Any],
        _ path: [any CodingKey]
    ) throws {
        // Every second value of a plan is a day, and needs no writer of its own.
        if Value.self == Day.self, let day = value as? Day {
            self = page.text(day.iso)
            return
        }
        let writer = FactsWriter(page: page, userInfo: userInfo, codingPath: path)
        try value.encode(to: writer)
        self = writer.node ?? .object(FactsObject())
    }

    func write(from page: FactsPage, to bytes: inout [UInt8]) {
        switch self {
        case .scalar(let place): bytes.append(contentsOf: page.scalars[place])
        case .array(let array):
            bytes.append(UInt8(ascii: "["))
            for (at, node) in array.nodes.enumerated() {
                if at > 0 { bytes.append(UInt8(ascii: ",")) }
                node.write(from: page, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            for (at, entry) in object.entries.enumerated() {
                if at > 0 { bytes.append(UInt8(ascii: ",")) }
                FactsText.quote(entry.key, &bytes)
                bytes.append(UInt8(ascii: ":"))
                entry.node.write(from: page, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

/// The values of an object by their keys, in the order of the keys.
final class FactsObject {
    private(set) var entries: [(key: String, node: FactsNode)] = []

    init() { entries.reserveCapacity(8) }

    /// A key that is written again replaces its value.
    func put(_ key: String, _ node: FactsNode) {
        var at = entries.count
        while at > 0, key <= entries[at - 1].key {
            at -= 1
            if entries[at].key == key {
                entries[at].node = node
                return
            }
        }
        entries.insert((key, node), at: at)
    }
}

final class FactsArray {
    var nodes: [FactsNode] = []
}
