struct UTF8Decoding: TextDecoding {
    private var carry: [UInt8] = []
    private var carryOffset = 0

    mutating func decode(_ bytes: [UInt8], into text: inout [UInt8]) -> TextFailure? {
        let all = carry.isEmpty ? bytes : carry + bytes
        let stop = UTF8Prefix(of: all)
        if stop.count == all.count, text.isEmpty {
            text = all
        } else {
            text.append(contentsOf: all[..<stop.count])
        }
        carry = Array(all[stop.count...].prefix(3))
        carryOffset += stop.count
        switch stop.end {
        case .whole: return nil
        case .cutOff: return bytes.isEmpty ? failure(.invalid) : nil
        case .nul: return failure(.nul)
        case .invalid: return failure(.invalid)
        }
    }

    private func failure(_ kind: TextFailure.Kind) -> TextFailure {
        TextFailure(kind: kind, byteOffset: carryOffset)
    }
}

/// How far bytes are UTF-8 without NUL, and why not further.
struct UTF8Prefix {
    enum End {
        case whole
        case cutOff
        case nul
        case invalid
    }

    private(set) var count: Int
    private(set) var end = End.whole
    /// Bytes of characters that have more than one: those that tell UTF-8 from another encoding.
    private(set) var longBytes = 0

    init(of bytes: [UInt8], from start: Int = 0) {
        count = start
        while count < bytes.count {
            let byte = bytes[count]
            if byte < 0x80 {
                if byte == 0 {
                    end = .nul
                    return
                }
                count += 1
                continue
            }
            guard let length = Self.length(of: bytes, at: count) else {
                end = .invalid
                return
            }
            guard count + length <= bytes.count else {
                end = .cutOff
                return
            }
            longBytes += length
            count += length
        }
    }

    /// How many bytes the character has, judged by those that are there; nil when it is none.
    private static func length(of bytes: [UInt8], at index: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        for place in 1..<length where index + place < bytes.count {
            let range = place == 1 ? second : 0x80...0xBF
            guard range.contains(bytes[index + place]) else { return nil }
        }
        return length
    }
}
