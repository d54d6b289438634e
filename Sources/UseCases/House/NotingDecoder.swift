/// Reads through another decoder, and notes which members of an object are asked for.
///
/// Bodies are read by it one by one, each on its own: nothing of it is shared.
final class NotingDecoder: Decoder {
    let inner: any Decoder
    /// The object that is read: where it stands, what it has, and what was asked for.
    private var path: [any CodingKey] = []
    private var told: [MemberName] = []
    private var asked: [String] = []
    private var within: [NotingDecoder] = []

    init(_ inner: any Decoder) { self.inner = inner }

    var codingPath: [any CodingKey] { inner.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { inner.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let members = try inner.container(keyedBy: MemberName.self)
        return KeyedDecodingContainer(NotingMembers<Key>(inner: members, level: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        NotingElements(inner: try inner.unkeyedContainer(), level: self)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        try inner.singleValueContainer()
    }

    fileprivate func tell(_ names: [MemberName], at path: [any CodingKey]) {
        self.path = path
        told = names
        asked.reserveCapacity(16)
    }

    fileprivate func ask(_ name: String) { asked.append(name) }

    fileprivate func deeper() -> NotingDecoder {
        let level = NotingDecoder(inner)
        within.append(level)
        return level
    }

    /// The places of what nobody asked for.
    var strangers: [[any CodingKey]] {
        unasked.map { path + [$0] } + within.flatMap(\.strangers)
    }

    /// Objects have few members, for which a list is quicker than a set; one with names of its
    /// sender's own may have as many as a body holds.
    private var unasked: [MemberName] {
        guard told.count > 32 else { return told.filter { !asked.contains($0.stringValue) } }
        let known = Set(asked)
        return told.filter { !known.contains($0.stringValue) }
    }
}

private struct NotingMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let inner: KeyedDecodingContainer<MemberName>
    let level: NotingDecoder
    var codingPath: [any CodingKey] { inner.codingPath }

    init(inner: KeyedDecodingContainer<MemberName>, level: NotingDecoder) {
        self.inner = inner
        self.level = level
        level.tell(inner.allKeys, at: inner.codingPath)
    }

    var allKeys: [Key] { inner.allKeys.compactMap { Key(stringValue: $0.stringValue) } }

    private func asked(_ key: Key) -> MemberName {
        level.ask(key.stringValue)
        return MemberName(stringValue: key.stringValue)
    }

    func contains(_ key: Key) -> Bool { inner.contains(asked(key)) }

    func decodeNil(forKey key: Key) throws -> Bool { try inner.decodeNil(forKey: asked(key)) }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        try inner.decode(type, forKey: asked(key))
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        try inner.decode(type, forKey: asked(key))
    }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
        try inner.decode(type, forKey: asked(key))
    }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        try inner.decode(Noted<T>.self, forKey: asked(key)).value
    }

    // Asked once, where the usual way asks whether it is there, whether it is null, and for it.

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try inner.decodeIfPresent(type, forKey: asked(key))
    }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try inner.decodeIfPresent(type, forKey: asked(key))
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try inner.decodeIfPresent(type, forKey: asked(key))
    }

    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        try inner.decodeIfPresent(Noted<T>.self, forKey: asked(key))?.value
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        let members = try inner.nestedContainer(keyedBy: MemberName.self, forKey: asked(key))
        return KeyedDecodingContainer(
            NotingMembers<Nested>(inner: members, level: level.deeper()))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        NotingElements(inner: try inner.nestedUnkeyedContainer(forKey: asked(key)), level: level)
    }

    func superDecoder() throws -> any Decoder { try inner.superDecoder() }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        try inner.superDecoder(forKey: asked(key))
    }
}

private struct NotingElements: UnkeyedDecodingContainer {
    var inner: any UnkeyedDecodingContainer
    let level: NotingDecoder
    var codingPath: [any CodingKey] { inner.codingPath }
    var count: Int? { inner.count }
    var isAtEnd: Bool { inner.isAtEnd }
    var currentIndex: Int { inner.currentIndex }

    mutating func decodeNil() throws -> Bool { try inner.decodeNil() }

    mutating func decode(_ type: String.Type) throws -> String { try inner.decode(type) }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try inner.decode(Noted<T>.self).value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let members = try inner.nestedContainer(keyedBy: MemberName.self)
        return KeyedDecodingContainer(
            NotingMembers<Nested>(inner: members, level: level.deeper()))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        NotingElements(inner: try inner.nestedUnkeyedContainer(), level: level)
    }

    mutating func superDecoder() throws -> any Decoder { try inner.superDecoder() }
}
