import FollowUp

/// Writes facts as JSON with sorted keys, the bytes the journal keeps.
///
/// It writes what Foundation's encoder writes with `.sortedKeys` and `.withoutEscapingSlashes`
/// (tested over every change), with fewer steps: every recorded change passes here.
public struct FactsEncoder {
    /// Handed on to the values, as every encoder does.
    public var userInfo: [CodingUserInfoKey: Any] = [:]
    /// For programs: the one fact of an enumeration's case that has no name stands for itself, and
    /// among several it is `value`, a second `second`. The journal keeps Swift's `_0` and `_1`.
    public let isPlain: Bool

    public init(plain isPlain: Bool = false) { self.isPlain = isPlain }

    /// What a fact is called for programs.
    public static func plainName(_ key: String) -> String {
        switch key {
        case "_0": "value"
        case "_1": "second"
        default: key
        }
    }

    public func encode(_ value: some Encodable) throws -> [UInt8] {
        let page = FactsPage(userInfo: userInfo, isPlain: isPlain)
        // Its idle writers know it as it knows them.
        defer { page.dismiss() }
        let node = try page.node(value)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(page.scalars.count * 2 + 64)
        page.write(node, to: &bytes)
        return bytes
    }
}

/// A value on its way to bytes: where its scalar stands on the page, or the place before the first
/// entry of its object or array.
enum FactsNode {
    case scalar(Range<Int>)
    case object(Int)
    case array(Int)
}

/// One encoding: the scalars, one after the other, and the entries of all objects and arrays, each
/// of which names the next of its own. Nothing of it is an object of its own, for a plan has
/// hundreds.
final class FactsPage {
    private struct Entry {
        let key: String
        var node: FactsNode
        /// 0 after the last: that place is nobody's next.
        var next: Int
    }

    let userInfo: [CodingUserInfoKey: Any]
    private let isPlain: Bool
    private(set) var scalars: [UInt8] = []
    private var entries: [Entry] = []
    private var idle: [FactsWriter] = []

    init(userInfo: [CodingUserInfoKey: Any], isPlain: Bool) {
        self.userInfo = userInfo
        self.isPlain = isPlain
        scalars.reserveCapacity(512)
        entries.reserveCapacity(64)
    }

    func dismiss() { idle = [] }

    func node<Value: Encodable>(_ value: Value) throws -> FactsNode {
        // Every second value of a plan is a day, and needs no writer of its own.
        if Value.self == Day.self, let day = value as? Day { return text(day.iso) }
        if Value.self == Milestone.self, let milestone = value as? Milestone,
            let node = plain(milestone)
        {
            return node
        }
        var writer = idle.popLast() ?? FactsWriter(page: self)
        try value.encode(to: writer)
        let node = writer.node ?? .object(begin())
        // Whoever keeps a writer for later has it alone.
        if isKnownUniquelyReferenced(&writer) {
            writer.node = nil
            idle.append(writer)
        }
        return node
    }

    // MARK: scalars

    /// Writes one scalar and gives its node.
    func scalar(_ write: (inout [UInt8]) -> Void) -> FactsNode {
        let from = scalars.count
        write(&scalars)
        return .scalar(from..<scalars.count)
    }

    func text(_ value: String) -> FactsNode { scalar { FactsText.quote(value, &$0) } }

    func whole(_ value: some BinaryInteger) -> FactsNode {
        scalar { FactsText.number(value, &$0) }
    }

    func word(_ value: StaticString) -> FactsNode {
        scalar {
            $0.append(
                contentsOf: UnsafeBufferPointer(
                    start: value.utf8Start, count: value.utf8CodeUnitCount))
        }
    }

    // MARK: objects and arrays

    /// The place before the first entry of a new object or array.
    func begin() -> Int { enter("", .scalar(0..<0), before: 0) }

    /// Puts a value into an object, by the order of the keys; a key that is written again replaces
    /// its value.
    func put(_ key: String, _ node: FactsNode, into object: Int) {
        var before = object
        while case let at = entries[before].next, at != 0, entries[at].key <= key {
            if entries[at].key == key {
                entries[at].node = node
                return
            }
            before = at
        }
        entries[before].next = enter(key, node, before: entries[before].next)
    }

    /// Puts a value behind the last of an array, or of an object whose keys come sorted, and gives
    /// its place, the next one's `last`.
    func append(_ node: FactsNode, as key: String = "", behind last: Int) -> Int {
        let at = enter(key, node, before: 0)
        entries[last].next = at
        return at
    }

    /// The last entry of an array and how many it has; the place before them where it has none.
    func end(of array: Int) -> (last: Int, count: Int) {
        var (last, count) = (array, 0)
        while entries[last].next != 0 {
            last = entries[last].next
            count += 1
        }
        return (last, count)
    }

    private func enter(_ key: String, _ node: FactsNode, before next: Int) -> Int {
        entries.append(Entry(key: key, node: node, next: next))
        return entries.count - 1
    }

    func write(_ node: FactsNode, to bytes: inout [UInt8]) {
        switch node {
        case .scalar(let place): bytes.append(contentsOf: scalars[place])
        case .array(let array):
            bytes.append(UInt8(ascii: "["))
            var at = entries[array].next
            while at != 0 {
                write(entries[at].node, to: &bytes)
                at = entries[at].next
                if at != 0 { bytes.append(UInt8(ascii: ",")) }
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            var at = entries[object].next
            if isPlain, at != 0, entries[at].next == 0, entries[at].key == "_0" {
                return write(entries[at].node, to: &bytes)
            }
            bytes.append(UInt8(ascii: "{"))
            while at != 0 {
                let key = entries[at].key
                FactsText.quote(isPlain ? FactsEncoder.plainName(key) : key, &bytes)
                bytes.append(UInt8(ascii: ":"))
                write(entries[at].node, to: &bytes)
                at = entries[at].next
                if at != 0 { bytes.append(UInt8(ascii: ",")) }
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }
}

extension FactsPage {
    /// A milestone that tells days and steps alone, written as it writes itself (tested), without a
    /// writer and containers for each value: plans are half of what an imported order writes.
    private func plain(_ milestone: Milestone) -> FactsNode? {
        guard milestone.notApplicable == nil, milestone.names == nil else { return nil }
        let object = begin()
        var last = object
        func add(_ key: String, _ node: FactsNode) { last = append(node, as: key, behind: last) }
        func add(_ key: String, _ day: Day?) {
            if let day { add(key, text(day.iso)) }
        }
        add("actual", milestone.actual)
        add("after", steps(milestone.after))
        add("key", text(milestone.key.rawValue))
        add("missed", milestone.missed)
        add("original", milestone.original)
        add("owner", text(milestone.owner.rawValue))
        add("planned", milestone.planned)
        if let seq = milestone.seq { add("seq", whole(seq)) }
        add("told", milestone.told)
        return .object(object)
    }

    private func steps(_ steps: [Step]) -> FactsNode {
        let array = begin()
        var last = array
        for step in steps {
            let object = begin()
            let milestone = append(
                text(step.milestone.rawValue), as: "milestone", behind: object)
            _ = append(whole(step.workdays), as: "workdays", behind: milestone)
            last = append(.object(object), behind: last)
        }
        return .array(array)
    }
}
