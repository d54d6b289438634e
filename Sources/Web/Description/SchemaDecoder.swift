/// Gives every type that asks a sample, and notes what was asked for.
struct SchemaDecoder: Decoder {
    let notes: SchemaNotes
    let schemas: Schemas
    /// The case an enumeration is led into.
    var branch: String?
    var codingPath: [any CodingKey] = []
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        // A dictionary takes any name; a type with members knows its own.
        let isDictionary = "\(type)" == "_DictionaryCodingKey"
        notes.isObject = !isDictionary
        return KeyedDecodingContainer(
            Members<Key>(decoder: self, isDictionary: isDictionary))
    }

    func unkeyedContainer() -> any UnkeyedDecodingContainer { Elements(decoder: self) }

    func singleValueContainer() -> any SingleValueDecodingContainer { Plain(decoder: self) }
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: SchemaDecoder
    let isDictionary: Bool
    var codingPath: [any CodingKey] { decoder.codingPath }
    private var notes: SchemaNotes { decoder.notes }

    init(decoder: SchemaDecoder, isDictionary: Bool) {
        self.decoder = decoder
        self.isDictionary = isDictionary
    }

    var allKeys: [Key] {
        if isDictionary { return [Key(stringValue: "1")].compactMap { $0 } }
        return [decoder.branch.flatMap { Key(stringValue: $0) }].compactMap { $0 }
    }

    /// Only who can do without a member asks whether it is there.
    func contains(_ key: Key) -> Bool {
        notes.optional.insert(key.stringValue)
        return true
    }

    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        let (schema, sample) = try decoder.schemas.read(type)
        if isDictionary {
            notes.values = schema
        } else {
            notes.properties[key.stringValue] = schema
        }
        return sample
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Nested> {
        // A case's facts; they are noted into the place that the case's name holds.
        let inner = SchemaNotes()
        notes.inner[key.stringValue] = inner
        return SchemaDecoder(notes: inner, schemas: decoder.schemas).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw Unreadable()
    }

    func superDecoder() throws -> any Decoder { throw Unreadable() }

    func superDecoder(forKey key: Key) throws -> any Decoder { throw Unreadable() }
}

private struct Elements: UnkeyedDecodingContainer {
    let decoder: SchemaDecoder
    var currentIndex = 0
    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { 1 }
    var isAtEnd: Bool { currentIndex > 0 }

    init(decoder: SchemaDecoder) { self.decoder = decoder }

    func decodeNil() -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        currentIndex += 1
        let (schema, sample) = try decoder.schemas.read(type)
        decoder.notes.items = schema
        return sample
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { throw Unreadable() }

    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Unreadable() }

    func superDecoder() throws -> any Decoder { throw Unreadable() }
}

private struct Plain: SingleValueDecodingContainer {
    let decoder: SchemaDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type) throws -> T {
        let (schema, sample) = try decoder.schemas.read(type)
        decoder.notes.plain = schema
        return sample
    }
}
