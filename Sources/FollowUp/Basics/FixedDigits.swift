/// Numbers of a fixed count of digits, as dates and times are written.
extension String.UTF8View.Iterator {
    /// Reads exactly so many ASCII digits, at most nine.
    mutating func digits(_ count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let byte = next(), byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return value
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a number that is not negative with leading zeros.
    func put(_ value: Int, at start: Int, digits: Int) {
        var rest = value
        for position in (start..<start + digits).reversed() {
            self[position] = 48 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }
}

extension UInt8 {
    /// An ASCII digit.
    var isDigit: Bool { 48...57 ~= self }
}
