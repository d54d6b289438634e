/// What a file would say as GB18030, in its characters that are no ASCII.
struct GB18030Survey {
    private(set) var characters = 0
    /// Those of GB 2312, as nearly all of today's Chinese is, and those of four bytes, which
    /// nothing else looks like.
    private(set) var common = 0
    /// What speaks against it: bytes that are no character, and characters that look as a letter
    /// with an accent does in a word of another alphabet.
    private(set) var foreign = 0
    private var isAfterLetter = false

    init(_ source: any ByteSource) throws(TableProblem) {
        var carry: [UInt8] = []
        while true {
            let piece = try source.next()
            let bytes = carry + piece
            // A character has four bytes at most, and the one behind it is looked at.
            let end = piece.isEmpty ? bytes.count : max(0, bytes.count - 4)
            var place = 0
            while place < end { place += count(bytes, at: place) }
            carry = Array(bytes[place...])
            if piece.isEmpty { break }
        }
    }

    /// Counts what begins at a place, and says of how many bytes it is.
    private mutating func count(_ bytes: [UInt8], at place: Int) -> Int {
        let first = bytes[place]
        guard first >= 0x80 else {
            isAfterLetter = first.isLetter
            return 1
        }
        defer { isAfterLetter = false }
        let length = Self.length(of: bytes, at: place)
        guard length > 1 else {
            foreign += 1
            return 1
        }
        characters += 1
        let second = bytes[place + 1]
        if length == 4 || 0xA1...0xF7 ~= first && second >= 0xA1 { common += 1 }
        if length == 2, second < 0x80 {
            let isBeforeLetter = place + 2 < bytes.count && bytes[place + 2].isLetter
            if isAfterLetter || isBeforeLetter { foreign += 1 }
        }
        return length
    }

    /// 2 or 4; 1 where no character begins.
    private static func length(of bytes: [UInt8], at place: Int) -> Int {
        guard 0x81...0xFE ~= bytes[place], place + 1 < bytes.count else { return 1 }
        switch bytes[place + 1] {
        case 0x40...0x7E, 0x80...0xFE: return 2
        case 0x30...0x39:
            guard place + 3 < bytes.count, 0x81...0xFE ~= bytes[place + 2],
                0x30...0x39 ~= bytes[place + 3]
            else { return 1 }
            return 4
        default: return 1
        }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { 0x41...0x5A ~= self || 0x61...0x7A ~= self }
}
