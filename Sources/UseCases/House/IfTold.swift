import FollowUp

/// A member of an amendment. Left out, what is known stays as it is; told as `null`, or as a form's
/// field left empty, it is taken away.
@propertyWrapper
public struct IfTold<Value: Codable & Sendable>: Codable, Sendable {
    public var wrappedValue: Value? { didSet { isTold = true } }
    public private(set) var isTold = false

    public init() {}

    /// nil leaves it out.
    public init(_ told: Value?) {
        wrappedValue = told
        isTold = told != nil
    }

    /// What stands there from now on, where something stood before.
    public func over(_ before: Value?) -> Value? { isTold ? wrappedValue : before }

    public var projectedValue: IfTold<Value> { self }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try Value(from: decoder)
        isTold = true
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        guard let wrappedValue else { return try container.encodeNil() }
        try container.encode(wrappedValue)
    }
}

extension IfTold<String> {
    /// The same of words that can be erased.
    func over(_ before: Erasable?) -> Erasable? {
        isTold ? wrappedValue.map { Erasable($0) } : before
    }
}

extension KeyedDecodingContainer {
    func decode<V>(_ type: IfTold<V>.Type, forKey key: Key) throws -> IfTold<V> {
        guard contains(key) else { return IfTold() }
        guard try !decodeNil(forKey: key) else {
            var taken = IfTold<V>()
            taken.wrappedValue = nil
            return taken
        }
        return try asItIs(type, key)
    }

    /// The reading that this one stands before.
    private func asItIs<T: Decodable>(_ type: T.Type, _ key: Key) throws -> T {
        try decode(type, forKey: key)
    }
}

extension KeyedEncodingContainer {
    mutating func encode<V>(_ value: IfTold<V>, forKey key: Key) throws {
        guard value.isTold else { return }
        if let told = value.wrappedValue {
            try encode(told, forKey: key)
        } else {
            try encodeNil(forKey: key)
        }
    }
}
