/// A statement whose values can enter only through interpolation, which binds them:
/// `"SELECT name FROM supplier_row WHERE workspace = \(workspace) AND id = \(id)"`.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// Placeholders are written `?1`, `?2`, …; engines spell them their way.
    public let text: String
    public let values: [Value]

    public init(stringLiteral value: String) {
        text = value
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Value] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 3)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some Bindable) {
            values.append(value.bound)
            text += "?"
            text += String(values.count)
        }

        public mutating func appendInterpolation<Bound: Bindable>(_ value: Bound?) {
            values.append(value?.bound ?? .null)
            text += "?"
            text += String(values.count)
        }

        /// A piece of SQL with its own values; its placeholders are numbered on.
        public mutating func appendInterpolation(_ piece: SQL) {
            guard !piece.values.isEmpty else {
                text += piece.text
                return
            }
            let offset = values.count
            var rest = piece.text[...]
            while let mark = rest.firstIndex(of: "?") {
                text += rest[..<mark]
                rest = rest[rest.index(after: mark)...]
                let digits = rest.prefix { $0.isNumber }
                text += "?" + String((Int(digits) ?? 0) + offset)
                rest = rest[digits.endIndex...]
            }
            text += rest
            values += piece.values
        }
    }
}

/// What a column can hold: text, a 64-bit integer, bytes, or nothing.
public enum Value: Sendable, Equatable {
    case null
    case int(Int64)
    case text(String)
    case bytes([UInt8])
}

/// What can be bound to a statement.
public protocol Bindable {
    var bound: Value { get }
}

extension String: Bindable {
    public var bound: Value { .text(self) }
}
extension Int: Bindable {
    public var bound: Value { .int(Int64(self)) }
}
extension Int64: Bindable {
    public var bound: Value { .int(self) }
}
extension Bool: Bindable {
    public var bound: Value { .int(self ? 1 : 0) }
}
extension Array: Bindable where Element == UInt8 {
    public var bound: Value { .bytes(self) }
}

/// The same under a name that no driver's own type has.
public typealias BoundSQL = SQL
