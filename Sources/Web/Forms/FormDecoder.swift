import FollowUp
import Foundation
import UseCases

/// Reads a posted form into the same struct that JSON fills. A dot in a field's name leads into a
/// dictionary or a list (`lines.0.quantity`); empty fields are absent; a name may repeat.
struct FormDecoder: Decoder {
    let fields: FormFields
    /// What follows each beginning of a name: asked for every field of every member of a list.
    private let children: [String: Set<String>]
    var prefix = ""
    var codingPath: [any CodingKey] = []
    /// How the type being read takes what a hand types.
    fileprivate var typed: (any TypedInForms.Type)?

    init(fields: FormFields, prefix: String = "", codingPath: [any CodingKey] = []) {
        self.fields = fields
        children = fields.children
        self.prefix = prefix
        self.codingPath = codingPath
    }
    var userInfo: [CodingUserInfoKey: Any] = [:]

    /// *Refuses* with every field that is missing or cannot be read.
    static func decode<T: Decodable>(_ type: T.Type, from fields: FormFields) throws -> T {
        do {
            return try T(from: FormDecoder(fields: fields))
        } catch let wrong as DecodingError {
            throw Unread.refusal(wrong) { unread in
                var decoder = FormDecoder(fields: fields)
                decoder.userInfo = unread.userInfo
                return try Attempt<T>(from: decoder)
            }
        }
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Keyed<Key>(decoder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let repeated = fields.values[prefix] ?? []
        let places = names.compactMap { Int($0) }.sorted()
        return List(decoder: self, repeated: repeated, places: places)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        Single(decoder: self, text: fields.values[prefix]?.first)
    }

    /// What follows the decoder's own beginning of a name.
    var names: Set<String> { children[prefix] ?? [] }

    func at(_ key: any CodingKey) -> FormDecoder {
        var copy = self
        copy.prefix = prefix.isEmpty ? key.stringValue : prefix + "." + key.stringValue
        copy.codingPath.append(key)
        return copy
    }

    fileprivate func reading<T>(_ type: T.Type) -> FormDecoder {
        var copy = self
        copy.typed = T.self as? any TypedInForms.Type
        return copy
    }

    func wrong(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: codingPath, debugDescription: what))
    }
}

private protocol FormList {}
extension Array: FormList {}
extension Attempt: FormList where Value: FormList {}

private struct Keyed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: FormDecoder
    var codingPath: [any CodingKey] { decoder.codingPath }

    var allKeys: [Key] {
        decoder.names.sorted().compactMap { Key(stringValue: $0) }
    }

    /// An empty field is there, and says nothing.
    func contains(_ key: Key) -> Bool {
        isFilled(key) || decoder.fields.blank.contains(decoder.at(key).prefix)
    }

    private func isFilled(_ key: Key) -> Bool {
        let inner = decoder.at(key)
        return inner.fields.values[inner.prefix] != nil
            || !inner.names.isEmpty
    }

    func decodeNil(forKey key: Key) throws -> Bool { !isFilled(key) }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
        // A list of which nothing was ticked is not sent at all: it is empty, not absent.
        guard isFilled(key) || T.self is any FormList.Type else {
            throw DecodingError.keyNotFound(
                key, .init(codingPath: codingPath, debugDescription: "absent"))
        }
        return try T(from: decoder.at(key).reading(type))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { try decoder.at(key).container(keyedBy: type) }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try decoder.at(key).unkeyedContainer()
    }

    func superDecoder() throws -> any Decoder { decoder }

    func superDecoder(forKey key: Key) throws -> any Decoder { decoder.at(key) }
}

private struct List: UnkeyedDecodingContainer {
    let decoder: FormDecoder
    let repeated: [String]
    let places: [Int]
    var currentIndex = 0

    var codingPath: [any CodingKey] { decoder.codingPath }
    var count: Int? { repeated.isEmpty ? places.count : repeated.count }
    var isAtEnd: Bool { currentIndex >= (count ?? 0) }

    private struct Place: CodingKey {
        let stringValue: String
        var intValue: Int? { Int(stringValue) }
        init(stringValue: String) { self.stringValue = stringValue }
        init(intValue: Int) { stringValue = "\(intValue)" }
    }

    private mutating func next() throws -> FormDecoder {
        guard !isAtEnd else { throw decoder.wrong("the list is at its end") }
        defer { currentIndex += 1 }
        if repeated.isEmpty { return decoder.at(Place(intValue: places[currentIndex])) }
        var inner = decoder
        var one = FormFields()
        one.set(decoder.prefix, repeated[currentIndex])
        inner = FormDecoder(fields: one, prefix: decoder.prefix, codingPath: codingPath)
        inner.userInfo = decoder.userInfo
        return inner
    }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
        try T(from: next().reading(type))
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next().unkeyedContainer()
    }

    mutating func superDecoder() throws -> any Decoder { try next() }
}

private struct Single: SingleValueDecodingContainer {
    let decoder: FormDecoder
    let text: String?
    var codingPath: [any CodingKey] { decoder.codingPath }

    func decodeNil() -> Bool { text == nil }

    func decode(_ type: Bool.Type) throws -> Bool {
        switch text {
        case "true", "on", "1", "yes": true
        case "false", "0", "no", nil: false
        default: throw decoder.wrong("neither yes nor no")
        }
    }

    func decode(_ type: String.Type) throws -> String {
        let field = codingPath.last?.stringValue ?? ""
        let words = text.map { TidyBody.tidied($0, in: field) } ?? ""
        if let typed = decoder.typed { return typed.plain(words) }
        return TypedText.plain(words, in: field)
    }

    func decode(_ type: Int.Type) throws -> Int {
        let plain = TypedText.number(text ?? "")
        guard let number = Int(plain) else {
            throw decoder.wrong(NumberProblem(in: plain, places: 0).description)
        }
        return number
    }

    func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: decoder) }

    func decode(_ type: Double.Type) throws -> Double { throw decoder.wrong("unsupported") }
    func decode(_ type: Float.Type) throws -> Float { throw decoder.wrong("unsupported") }
    func decode(_ type: Int8.Type) throws -> Int8 { try number() }
    func decode(_ type: Int16.Type) throws -> Int16 { try number() }
    func decode(_ type: Int32.Type) throws -> Int32 { try number() }
    func decode(_ type: Int64.Type) throws -> Int64 { try number() }
    func decode(_ type: UInt.Type) throws -> UInt { try number() }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try number() }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try number() }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try number() }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try number() }

    private func number<T: FixedWidthInteger>() throws -> T {
        guard let number = T(exactly: try decode(Int.self)) else {
            throw decoder.wrong("out of range")
        }
        return number
    }
}
