import FollowUp

/// A value of an input that the address carries (`/orders/{order}/…`); in the shell and in tests it
/// is set by hand. Decoding takes it from the input under its own name.
@propertyWrapper
public struct Path<Value: Codable & Sendable & PathValue>: Codable, Sendable {
    public var wrappedValue: Value

    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    public init() { wrappedValue = Value.unset }

    public init(from decoder: any Decoder) throws {
        wrappedValue = try Value(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws { try wrappedValue.encode(to: encoder) }
}

/// What an address can carry, with a value that stands for "not set".
public protocol PathValue {
    static var unset: Self { get }
}

extension FileID: PathValue {
    public static var unset: FileID { FileID(high: 0, low: 0) }
}
extension Int: PathValue {
    public static var unset: Int { 0 }
}
extension MilestoneKey: PathValue {
    public static var unset: MilestoneKey { "" }
}
