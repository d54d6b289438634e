/// Writes a short text byte by byte: a board writes some hundred dates and figures a page.
struct Pen {
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    /// A text of at most `capacity` bytes; what does not fit is left out.
    static func text(_ capacity: Int, _ write: (inout Pen) -> Void) -> String {
        String(unsafeUninitializedCapacity: capacity) { buffer in
            var pen = Pen(buffer: buffer)
            write(&pen)
            return pen.count
        }
    }

    private init(buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    mutating func put(_ byte: UInt8) {
        guard count < buffer.count else { return }
        buffer[count] = byte
        count += 1
    }

    mutating func put(_ text: String) {
        var text = text
        text.withUTF8 { put($0) }
    }

    mutating func put(_ literal: StaticString) {
        literal.withUTF8Buffer { put($0) }
    }

    private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes { put(byte) }
    }

    /// Digits with a separator after every third from the right.
    mutating func putGrouped(_ number: UInt64) {
        var power: UInt64 = 1
        var digits = 1
        while number / power >= 10 {
            power *= 10
            digits += 1
        }
        var rest = number
        while power > 0 {
            put(UInt8(truncatingIfNeeded: 48 + rest / power))
            rest %= power
            power /= 10
            digits -= 1
            if digits > 0, digits.isMultiple(of: 3) { put(UInt8(ascii: ",")) }
        }
    }

    /// A fraction of so many digits, with its zeros.
    mutating func put(_ number: UInt64, digits: Int) {
        var power: UInt64 = 1
        for _ in 1..<max(1, digits) { power *= 10 }
        var rest = number
        while power > 0 {
            put(UInt8(truncatingIfNeeded: 48 + rest / power % 10))
            rest %= power
            power /= 10
        }
    }

    mutating func put(_ number: Int) {
        if number < 0 { put(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var power: UInt = 1
        while rest / power >= 10 { power *= 10 }
        while power > 0 {
            put(UInt8(truncatingIfNeeded: 48 + rest / power))
            rest %= power
            power /= 10
        }
    }

    mutating func putTwoDigits(_ number: Int) {
        if number < 10 { put(UInt8(ascii: "0")) }
        put(number)
    }
}
