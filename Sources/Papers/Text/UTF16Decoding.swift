struct UTF16Decoding: TextDecoding {
    let isBigEndian: Bool
    private var carry: [UInt8] = []
    private var carryOffset = 0

    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    mutating func decode(_ bytes: [UInt8], into text: inout [UInt8]) -> TextFailure? {
        let all = carry.isEmpty ? bytes : carry + bytes
        text.reserveCapacity(text.count + all.count)
        var index = 0
        var failure: TextFailure.Kind?
        while failure == nil, let unit = unit(of: all, at: index) {
            var scalar = UInt32(unit)
            var length = 2
            if 0xD800...0xDBFF ~= unit {
                guard let low = self.unit(of: all, at: index + 2) else { break }
                scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF)
                length = 4
                if !(0xDC00...0xDFFF ~= low) { failure = .invalid }
            } else if 0xDC00...0xDFFF ~= unit {
                failure = .invalid
            } else if unit == 0 {
                failure = .nul
            }
            if failure == nil {
                Self.append(scalar, to: &text)
                index += length
            }
        }
        carry = Array(all[index...].prefix(3))
        carryOffset += index
        if failure == nil, bytes.isEmpty, !carry.isEmpty { failure = .invalid }
        return failure.map { TextFailure(kind: $0, byteOffset: carryOffset) }
    }

    private func unit(of bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + 1 < bytes.count else { return nil }
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
    }

    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        func tail(_ shift: UInt32) -> UInt8 {
            UInt8(truncatingIfNeeded: 0x80 | scalar >> shift & 0x3F)
        }
        switch scalar {
        case ..<0x80:
            text.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            text.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            text.append(tail(0))
        case ..<0x10000:
            text.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            text.append(tail(6))
            text.append(tail(0))
        default:
            text.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            text.append(tail(12))
            text.append(tail(6))
            text.append(tail(0))
        }
    }
}
