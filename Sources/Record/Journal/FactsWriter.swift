/// What a value writes itself to: the encoder's side of `FactsEncoder`.
final class FactsWriter: Encoder {
    let page: FactsPage
    let userInfo: [CodingUserInfoKey: Any]
    let codingPath: [any CodingKey]
    var node: FactsNode?

    init(page: FactsPage, userInfo: [CodingUserInfoKey: Any], codingPath: [any CodingKey]) {
        self.page = page
        self.userInfo = userInfo
        self.codingPath = codingPath
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        // A second container of one value goes on with its first.
        if case .object(let object)? = node {
            return KeyedEncodingContainer(FactsKeyed<Key>(self, object))
        }
        let object = FactsObject()
        node = .object(object)
        return KeyedEncodingContainer(FactsKeyed<Key>(self, object))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .array(let array)? = node { return FactsUnkeyed(self, array) }
        let array = FactsArray()
        node = .array(array)
        return FactsUnkeyed(self, array)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { FactsSingle(writer: self) }

    func made(_ value: some Encodable) throws -> FactsNode {
        try FactsNode(value, page, userInfo, codingPath)
    }

    func whole(_ value: some BinaryInteger) -> FactsNode {
        page.scalar { FactsText.number(value, &$0) }
    }

    func made(_ value: Bool) -> FactsNode { value ? page.word("true") : page.word("false") }

    /// Nothing the journal keeps is a fraction of two; one that is not finite cannot be written.
    func made(_ value: Double) throws -> FactsNode {
        guard value.isFinite else {
            throw EncodingError.invalidValue(
                value, .init(codingPath: codingPath, debugDescription: "not finite"))
        }
        let text = value == value.rounded() ? "\(value)".split(separator: ".")[0] : "\(value)"[...]
        return page.scalar { $0.append(contentsOf: text.utf8) }
    }

    var null: FactsNode { page.word("null") }
}

private struct FactsKeyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: FactsWriter
    let object: FactsObject

    init(_ writer: FactsWriter, _ object: FactsObject) {
        self.writer = writer
        self.object = object
    }

    var codingPath: [any CodingKey] { writer.codingPath }

    private func put(_ key: Key, _ node: FactsNode) { object.put(key.stringValue, node) }

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

    private func nested(_ key: Key) -> FactsWriter {
        FactsWriter(page: writer.page, userInfo: writer.userInfo, codingPath: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        let inner = FactsObject()
        put(key, .object(inner))
        return KeyedEncodingContainer(FactsKeyed<Nested>(nested(key), inner))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let inner = FactsArray()
        put(key, .array(inner))
        return FactsUnkeyed(nested(key), inner)
    }

    func superEncoder() -> any Encoder { writer }
    func superEncoder(forKey key: Key) -> any Encoder { writer }
}

private struct FactsUnkeyed: UnkeyedEncodingContainer {
    let writer: FactsWriter
    let array: FactsArray

    init(_ writer: FactsWriter, _ array: FactsArray) {
        self.writer = writer
        self.array = array
    }

    var codingPath: [any CodingKey] { writer.codingPath }
    var count: Int { array.nodes.count }

    func encodeNil() { array.nodes.append(writer.null) }
    func encode(_ value: Bool) { array.nodes.append(writer.made(value)) }
    func encode(_ value: String) { array.nodes.append(writer.page.text(value)) }
    func encode(_ value: Int) { array.nodes.append(writer.whole(value)) }
    func encode(_ value: UInt8) { array.nodes.append(writer.whole(value)) }
    func encode(_ value: some Encodable) throws { array.nodes.append(try writer.made(value)) }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) -> KeyedEncodingContainer<Nested> {
        let inner = FactsObject()
        array.nodes.append(.object(inner))
        return KeyedEncodingContainer(FactsKeyed<Nested>(writer, inner))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let inner = FactsArray()
        array.nodes.append(.array(inner))
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
