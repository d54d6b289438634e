import FollowUp

/// Markup, kept as bytes. What stands in the source is trusted; what is put in between is escaped,
/// unless it is markup already.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
    public private(set) var bytes: [UInt8]

    public init() { bytes = [] }

    /// Room for so many bytes, for a list whose length is known.
    public init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    public init(stringLiteral value: String) { bytes = Array(value.utf8) }

    /// Text as markup.
    public init(text: String) {
        bytes = []
        bytes.append(escaping: text)
    }

    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    public var isEmpty: Bool { bytes.isEmpty }

    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

    public static func + (left: HTML, right: HTML) -> HTML {
        var whole = left
        whole.append(right)
        return whole
    }

    public static func += (left: inout HTML, right: HTML) { left.append(right) }

    /// One after the other.
    public static func joined(_ parts: [HTML], by separator: HTML = "") -> HTML {
        var whole = HTML(capacity: parts.reduce(0) { $0 + $1.bytes.count + 8 })
        for (index, part) in parts.enumerated() {
            if index > 0 { whole.append(separator) }
            whole.append(part)
        }
        return whole
    }

    /// One piece of markup for each element.
    public static func each<Elements: Sequence>(
        _ elements: Elements, _ markup: (Elements.Element) -> HTML
    ) -> HTML {
        var whole = HTML(capacity: elements.underestimatedCount * 128)
        for element in elements { whole.append(markup(element)) }
        return whole
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: String) {
            bytes.append(contentsOf: literal.utf8)
        }

        public mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }

        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes.append(contentsOf: part.bytes) }
        }

        public mutating func appendInterpolation(_ text: String) {
            bytes.append(escaping: text)
        }

        public mutating func appendInterpolation(_ number: Int) {
            bytes.append(decimal: number)
        }

        /// A place in a picture, to a tenth of its unit.
        public mutating func appendInterpolation(_ number: Double) {
            let bounded = number.isFinite ? min(max(number, -100_000), 100_000) : 0
            let tenths = Int((bounded * 10).rounded())
            if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
            bytes.append(decimal: Int(tenths.magnitude / 10))
            if !tenths.isMultiple(of: 10) {
                bytes.append(UInt8(ascii: "."))
                bytes.append(decimal: Int(tenths.magnitude % 10))
            }
        }

        public mutating func appendInterpolation(_ id: FileID) {
            bytes.append(hexOf: id)
        }

        /// `2026-11-20`
        public mutating func appendInterpolation(iso day: Day) {
            bytes.append(isoOf: day)
        }
    }
}

extension [UInt8] {
    /// Text as it may stand between tags and in quoted attributes.
    mutating func append(escaping text: String) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                guard let entity = Self.entity(for: source[index]) else { continue }
                append(contentsOf: source[start..<index])
                append(contentsOf: entity.utf8)
                start = index + 1
            }
            append(contentsOf: source[start...])
        }
    }

    private static func entity(for byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }

    mutating func append(decimal number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var power: UInt = 1
        while rest / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(truncatingIfNeeded: 48 + rest / power))
            rest %= power
            power /= 10
        }
    }

    mutating func append(hexOf id: FileID) {
        for index in 0..<32 {
            if index == 8 || index == 12 || index == 16 || index == 20 {
                append(UInt8(ascii: "-"))
            }
            let word = index < 16 ? id.high : id.low
            let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15
            append(digit < 10 ? 48 + digit : 87 + digit)
        }
    }

    mutating func append(isoOf day: Day) {
        append(decimal: day.year)
        for part in [day.month, day.dayOfMonth] {
            append(UInt8(ascii: "-"))
            if part < 10 { append(UInt8(ascii: "0")) }
            append(decimal: part)
        }
    }
}
