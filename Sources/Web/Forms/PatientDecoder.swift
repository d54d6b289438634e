import Foundation

/// Reads through another decoder, of forms or of JSON, and notes what it cannot read instead of
/// stopping there.
struct PatientDecoder: Decoder {
    let inner: any Decoder
    let unread: Unread
    var codingPath: [any CodingKey] { inner.codingPath }
    var userInfo: [CodingUserInfoKey: Any] { inner.userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(
            PatientMembers<Key>(inner: try inner.container(keyedBy: type), unread: unread))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        PatientElements(inner: try inner.unkeyedContainer(), unread: unread)
    }

    /// A plain value is read or it is not: its type may try several ways.
    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        try inner.singleValueContainer()
    }
}

private struct PatientMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let inner: KeyedDecodingContainer<Key>
    let unread: Unread
    var codingPath: [any CodingKey] { inner.codingPath }
    var allKeys: [Key] { inner.allKeys }

    func contains(_ key: Key) -> Bool { inner.contains(key) }

    func decodeNil(forKey key: Key) throws -> Bool { try inner.decodeNil(forKey: key) }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        do {
            return try inner.decode(Attempt<T>.self, forKey: key).standIn()
        } catch {
            try unread.note(error, at: inner.codingPath + [key])
            return try Schemas().read(T.self).sample
        }
    }

    /// What may be absent is absent where it cannot be read.
    func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
        do {
            return try inner.decodeIfPresent(Attempt<T>.self, forKey: key)?.value
        } catch {
            try unread.note(error, at: inner.codingPath + [key])
            return nil
        }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(
            PatientMembers<Nested>(
                inner: try inner.nestedContainer(keyedBy: type, forKey: key), unread: unread))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        PatientElements(inner: try inner.nestedUnkeyedContainer(forKey: key), unread: unread)
    }

    func superDecoder() throws -> any Decoder {
        PatientDecoder(inner: try inner.superDecoder(), unread: unread)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder {
        PatientDecoder(inner: try inner.superDecoder(forKey: key), unread: unread)
    }
}

private struct PatientElements: UnkeyedDecodingContainer {
    var inner: any UnkeyedDecodingContainer
    let unread: Unread
    var codingPath: [any CodingKey] { inner.codingPath }
    var count: Int? { inner.count }
    var isAtEnd: Bool { inner.isAtEnd }
    var currentIndex: Int { inner.currentIndex }

    mutating func decodeNil() throws -> Bool { try inner.decodeNil() }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try inner.decode(Attempt<T>.self).standIn()
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        KeyedDecodingContainer(
            PatientMembers<Nested>(
                inner: try inner.nestedContainer(keyedBy: type), unread: unread))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        PatientElements(inner: try inner.nestedUnkeyedContainer(), unread: unread)
    }

    mutating func superDecoder() throws -> any Decoder {
        PatientDecoder(inner: try inner.superDecoder(), unread: unread)
    }
}
