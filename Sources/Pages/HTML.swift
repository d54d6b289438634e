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
        write(text: text)
    }

    public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.html.bytes }

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

    mutating func append(contentsOf bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes.append(contentsOf: bytes)
    }

    /// Bytes that are markup already.
    mutating func append(_ bytes: some Collection<UInt8>) {
        self.bytes.append(contentsOf: bytes)
    }

    mutating func write(byte: UInt8) { bytes.append(byte) }

    /// Whether the byte 255 stands in it, which no text has: eight at a time, for every page is
    /// asked.
    var hasByte255: Bool {
        bytes.withUnsafeBytes { bytes in
            var at = 0
            while at + 8 <= bytes.count {
                let word = ~bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                // Some byte of it is zero.
                if (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0 {
                    return true
                }
                at += 8
            }
            return bytes[at...].contains(255)
        }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html: HTML

        public init(literalCapacity: Int, interpolationCount: Int) {
            html = HTML(capacity: literalCapacity + interpolationCount * 32)
        }

        public mutating func appendLiteral(_ literal: String) {
            var literal = literal
            literal.withUTF8 { html.append(contentsOf: $0) }
        }

        public mutating func appendInterpolation(_ inner: HTML) { html.append(inner) }

        public mutating func appendInterpolation(_ inner: HTML?) {
            if let inner { html.append(inner) }
        }

        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { html.append(part) }
        }

        public mutating func appendInterpolation(_ text: String) { html.write(text: text) }

        public mutating func appendInterpolation(_ number: Int) { html.write(number) }

        /// A place in a picture, to a tenth of its unit.
        public mutating func appendInterpolation(_ number: Double) { html.write(number) }

        public mutating func appendInterpolation(_ id: FileID) { html.write(id) }

        /// `2026-11-20`
        public mutating func appendInterpolation(iso day: Day) { html.write(iso: day) }
    }
}
