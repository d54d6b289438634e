import FollowUp
import Record

/// Schemas of types, found out by letting each decode itself: what it asks for are its members,
/// what it asks for only if it is there is optional. So no schema is written by hand, and none can
/// drift from what is read and answered.
final class Schemas {
    /// Schemas with a name of their own, as others refer to them.
    private(set) var named: [String: JSON] = [:]

    /// The schema of a type, by reference where it is an object.
    func schema(of type: any Decodable.Type) throws -> JSON { try read(type).schema }

    /// The schema of an object itself, for bodies of which a part stands in the address.
    func members(of type: any Decodable.Type) throws -> JSON {
        let schema = try schema(of: type)
        guard case .text(let reference)? = schema["$ref"] else { return schema }
        return named[String(reference.dropFirst(Self.place.count))] ?? schema
    }

    private static let place = "#/components/schemas/"

    /// A type's schema and a value of it, read from nothing but samples.
    func read<T: Decodable>(_ type: T.Type) throws -> (schema: JSON, sample: T) {
        if let shaped = T.self as? any Shaped.Type, let sample = shaped.sample as? T {
            return (shaped.shape, sample)
        }
        if let listed = T.self as? any CaseIterable.Type, let (values, first) = Self.cases(listed),
            let sample = first as? T
        {
            return (["type": "string", "enum": .list(values.map { .text($0) })], sample)
        }
        if let branching = T.self as? any Branching.Type {
            return try read(type, branches: branching.branches)
        }
        let notes = SchemaNotes()
        let sample = try T(from: SchemaDecoder(notes: notes, schemas: self))
        guard notes.isObject, let name = Self.name(of: T.self) else {
            return (notes.schema, sample)
        }
        named[name] = notes.schema
        return (["$ref": .text(Self.place + name)], sample)
    }

    private func read<T: Decodable>(
        _ type: T.Type, branches: [String]
    ) throws -> (schema: JSON, sample: T) {
        var found: [JSON] = []
        var last: T?
        for branch in branches {
            let notes = SchemaNotes()
            last = try T(from: SchemaDecoder(notes: notes, schemas: self, branch: branch))
            found.append(notes.schema)
        }
        guard let sample = last, let name = Self.name(of: T.self) else { throw Unreadable() }
        named[name] = ["oneOf": .list(found)]
        return (["$ref": .text(Self.place + name)], sample)
    }

    /// The words of an enumeration without facts.
    private static func cases<E: CaseIterable>(_ type: E.Type) -> ([String], Any)? {
        let all = Array(E.allCases)
        let words = all.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }
        guard words.count == all.count, let first = all.first else { return nil }
        return (words, first)
    }

    /// `FollowUp.BoardRow` is `BoardRow`, a list of them `ListAnswer.BoardRow`; lists and
    /// dictionaries have no name.
    static func name(of type: Any.Type) -> String? {
        let words = String(reflecting: type).split { "<>, ".contains($0) }.map { word in
            word.split(separator: ".").dropFirst().joined(separator: ".")
        }
        guard !words.contains("Dictionary"), !words.contains("Array"), !words.contains("") else {
            return nil
        }
        return words.joined(separator: ".")
    }
}

struct Unreadable: Error {}

/// What a type asked for while it decoded itself.
final class SchemaNotes {
    var properties: [String: JSON] = [:]
    var optional: Set<String> = []
    /// Of a list, what its elements are; of a dictionary, its values; of a plain thing, itself.
    var items: JSON?
    var values: JSON?
    var plain: JSON?
    /// Of an enumeration's case, the facts it carries.
    var inner: [String: SchemaNotes] = [:]
    var isObject = false

    var schema: JSON {
        if let plain { return plain }
        if let items { return ["type": "array", "items": items] }
        if let values { return ["type": "object", "additionalProperties": values] }
        let members = properties.merging(inner.mapValues(\.schema)) { first, _ in first }
        // As `FactsEncoder` writes it for programs.
        if members.count == 1, let fact = members["_0"] { return fact }
        let optional = Set(optional.map(FactsEncoder.plainName))
        let properties = Dictionary(
            members.map { (FactsEncoder.plainName($0.key), $0.value) }
        ) { first, _ in first }
        let required = properties.keys.filter { !optional.contains($0) }.sorted()
        let object: JSON = ["type": "object", "properties": .object(properties)]
        return required.isEmpty
            ? object : object.with("required", .list(required.map { .text($0) }))
    }
}
