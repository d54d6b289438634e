/// What a value writes itself to: the encoder's side of `FactsEncoder`.
final class FactsWriter: Encoder {
    let page: FactsPage
    var node: FactsNode?

    init(page: FactsPage) { self.page = page }

    var userInfo: [CodingUserInfoKey: Any] { page.userInfo }
    var codingPath: [any CodingKey] { [] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        // A second container of one value goes on with its first.
        if case .object(let object)? = node {
            return KeyedEncodingContainer(FactsKeyed<Key>(writer: self, object: object))
        }
        let object = page.begin()
        node = .object(object)
        return KeyedEncodingContainer(FactsKeyed<Key>(writer: self, object: object))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .array(let array)? = node { return FactsUnkeyed(self, array) }
        let array = page.begin()
        node = .array(array)
        return FactsUnkeyed(self, array)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { FactsSingle(writer: self) }

    func made(_ value: some Encodable) throws -> FactsNode { try page.node(value) }

    func whole(_ value: some BinaryInteger) -> FactsNode { page.whole(value) }

    func made(_ value: Bool) -> FactsNode { value ? page.word("true") : page.word("false") }

    /// Nothing the journal keeps is a fraction of two; one that is not finite cannot be written.
    func made(_ value: Double) throws -> FactsNode {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: "not finite"))
        }
        let text = "\(value)"
        let isWhole = text.hasSuffix(".0")
        return page.scalar { $0.append(contentsOf: text.utf8.dropLast(isWhole ? 2 : 0)) }
    }

    var null: FactsNode { page.word("null") }
}

private struct FactsKeyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: FactsWriter
    let object: Int

    var codingPath: [any CodingKey] { writer.codingPath }

    private func put(_ key: Key, _ node: FactsNode) {
        writer.page.put(key.stringValue, node, into: object)
    }

    func encodeNil(forKey key: Key) { put(key, writer.null) }
    func encode(_ value: Bool, forKey key: Key) { put(key, writer.made(value)) }
    func encode(_ value: String, forKey key: Key) { put(key, writer.page.text(value)) }
    func encode(_ value: Double, forKey key: Key) throws { put(key, try writer.made(value)) }
    func encode(_ value: Float, forKey key: Key) throws { put(key, try writer.made(Double(value))) }
    func encode(_ value: Int, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: Int8, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: Int16, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: Int32, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: Int64, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: UInt, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: UInt8, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: UInt16, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: UInt32, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: UInt64, forKey key: Key) { put(key, writer.whole(value)) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        put(key, try writer.made(value))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let inner = writer.page.begin()
        put(key, .object(inner))
        return KeyedEncodingContainer(FactsKeyed<Nested>(writer: writer, object: inner))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let inner = writer.page.begin()
        put(key, .array(inner))
        return FactsUnkeyed(writer, inner)
    }

    func superEncoder() -> any Encoder { writer }
    func superEncoder(forKey key: Key) -> any Encoder { writer }
}

private struct FactsUnkeyed: UnkeyedEncodingContainer {
    let writer: FactsWriter
    private var last: Int
    private(set) var count: Int

    init(_ writer: FactsWriter, _ array: Int) {
        self.writer = writer
        (last, count) = writer.page.end(of: array)
    }

    var codingPath: [any CodingKey] { writer.codingPath }

    private mutating func append(_ node: FactsNode) {
        last = writer.page.append(node, behind: last)
        count += 1
    }

    mutating func encodeNil() { append(writer.null) }
    mutating func encode(_ value: Bool) { append(writer.made(value)) }
    mutating func encode(_ value: String) { append(writer.page.text(value)) }
    mutating func encode(_ value: Int) { append(writer.whole(value)) }
    mutating func encode(_ value: UInt8) { append(writer.whole(value)) }
    mutating func encode(_ value: some Encodable) throws { append(try writer.made(value)) }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        let inner = writer.page.begin()
        append(.object(inner))
        return KeyedEncodingContainer(FactsKeyed<Nested>(writer: writer, object: inner))
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let inner = writer.page.begin()
        append(.array(inner))
        return FactsUnkeyed(writer, inner)
    }

    func superEncoder() -> any Encoder { writer }
}

private struct FactsSingle: SingleValueEncodingContainer {
    let writer: FactsWriter

    var codingPath: [any CodingKey] { writer.codingPath }

    func encodeNil() { writer.node = writer.null }
    func encode(_ value: Bool) { writer.node = writer.made(value) }
    func encode(_ value: String) { writer.node = writer.page.text(value) }
    func encode(_ value: Double) throws { writer.node = try writer.made(value) }
    func encode(_ value: Float) throws { writer.node = try writer.made(Double(value)) }
    func encode(_ value: Int) { writer.node = writer.whole(value) }
    func encode(_ value: Int8) { writer.node = writer.whole(value) }
    func encode(_ value: Int16) { writer.node = writer.whole(value) }
    func encode(_ value: Int32) { writer.node = writer.whole(value) }
    func encode(_ value: Int64) { writer.node = writer.whole(value) }
    func encode(_ value: UInt) { writer.node = writer.whole(value) }
    func encode(_ value: UInt8) { writer.node = writer.whole(value) }
    func encode(_ value: UInt16) { writer.node = writer.whole(value) }
    func encode(_ value: UInt32) { writer.node = writer.whole(value) }
    func encode(_ value: UInt64) { writer.node = writer.whole(value) }
    func encode(_ value: some Encodable) throws { writer.node = try writer.made(value) }
}
