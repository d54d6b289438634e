import FollowUp

/// Writing straight into the page, piece by piece, for lists whose rows are many.
extension HTML {
    /// Markup as it stands in the source.
    mutating func write(_ literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Text, escaped.
    mutating func write(text: String) {
        var text = text
        text.withUTF8 { append(escaping: $0) }
    }

    mutating func write(_ id: FileID) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { digits in
            var at = 0
            for index in 0..<32 {
                if index == 8 || index == 12 || index == 16 || index == 20 {
                    digits[at] = UInt8(ascii: "-")
                    at += 1
                }
                let word = index < 16 ? id.high : id.low
                let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - index % 16 * 4)) & 15
                digits[at] = digit < 10 ? 48 + digit : 87 + digit
                at += 1
            }
            append(contentsOf: UnsafeBufferPointer(digits))
        }
    }

    mutating func write(_ number: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = number.magnitude
            var at = 20
            repeat {
                at -= 1
                digits[at] = UInt8(truncatingIfNeeded: 48 + rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 { write("-") }
            append(contentsOf: UnsafeBufferPointer(rebasing: digits[at...]))
        }
    }

    /// `2026-11-20`
    mutating func write(iso day: Day) {
        let parts = (day.year, day.month, day.dayOfMonth)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { digits in
            let figures = (parts.0 / 1_000, parts.0 / 100 % 10, parts.0 / 10 % 10, parts.0 % 10)
            digits[0] = UInt8(truncatingIfNeeded: 48 + figures.0)
            digits[1] = UInt8(truncatingIfNeeded: 48 + figures.1)
            digits[2] = UInt8(truncatingIfNeeded: 48 + figures.2)
            digits[3] = UInt8(truncatingIfNeeded: 48 + figures.3)
            digits[4] = UInt8(ascii: "-")
            digits[5] = UInt8(truncatingIfNeeded: 48 + parts.1 / 10)
            digits[6] = UInt8(truncatingIfNeeded: 48 + parts.1 % 10)
            digits[7] = UInt8(ascii: "-")
            digits[8] = UInt8(truncatingIfNeeded: 48 + parts.2 / 10)
            digits[9] = UInt8(truncatingIfNeeded: 48 + parts.2 % 10)
            append(contentsOf: UnsafeBufferPointer(digits))
        }
    }

    /// A place in a picture, to a tenth of its unit.
    mutating func write(_ number: Double) {
        let bounded = number.isFinite ? min(max(number, -100_000), 100_000) : 0
        let tenths = Int((bounded * 10).rounded())
        if tenths < 0 { write("-") }
        write(Int(tenths.magnitude / 10))
        if !tenths.isMultiple(of: 10) {
            write(".")
            write(Int(tenths.magnitude % 10))
        }
    }

    private mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in source.indices {
            let byte = source[index]
            // Everything that must be escaped lies between the quotation mark and `>`.
            guard byte >= 34, byte <= 62, let entity = Self.entity(for: byte) else { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
            write(entity)
            start = index + 1
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
