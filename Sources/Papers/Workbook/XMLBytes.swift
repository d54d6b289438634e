import Glibc

/// The bytes of an XML document as UTF-8, one at a time.
struct XMLBytes {
    private var text: DecodedText
    private var piece: [UInt8] = []
    private var position = 0

    var failure: TextFailure? { text.failure }

    /// The standard for workbooks allows UTF-8 and UTF-16, and a tag at the start tells which.
    init(_ source: any ByteSource) throws(TableProblem) {
        let first = try source.next()
        let encoding: TableForm.Encoding
        switch (first.first, first.dropFirst().first) {
        case (0xFF, 0xFE), (0x3C, 0x00): encoding = .utf16LittleEndian
        case (0xFE, 0xFF), (0x00, 0x3C): encoding = .utf16BigEndian
        default: encoding = .utf8
        }
        text = try DecodedText(HeadedBytes(first, then: source), encoding: encoding)
    }

    mutating func peek() throws(TableProblem) -> UInt8? {
        while position >= piece.count {
            guard let more = try text.next() else { return nil }
            piece = more
            position = 0
        }
        return piece[position]
    }

    /// Passes over the byte just looked at.
    mutating func skip() {
        position += 1
    }

    mutating func take() throws(TableProblem) -> UInt8? {
        let byte = try peek()
        if byte != nil { position += 1 }
        return byte
    }

    /// Whole characters up to a byte that ends them, at most to the end of the piece.
    mutating func takeRun(until ends: (UInt8) -> Bool) -> String {
        let start = position
        while position < piece.count, !ends(piece[position]) { position += 1 }
        return String(decoding: piece[start..<position], as: UTF8.self)
    }

    /// Passes over everything up to an end and over the end itself; nil where it is further away
    /// than a limit, or not there at all. Looks for its last byte, whole runs at a time.
    mutating func skip(past end: [UInt8], limit: Int) throws(TableProblem) -> Int? {
        guard let last = end.last else { return 0 }
        var count = 0
        var before: [UInt8] = []
        while try peek() != nil {
            let found = index(of: last)
            let run = piece[position..<(found.map { $0 + 1 } ?? piece.count)]
            count += run.count
            guard count <= limit else { return nil }
            position = run.endIndex
            before = Array((before + run.suffix(end.count)).suffix(end.count))
            if found != nil, before == end { return count }
        }
        return nil
    }

    private func index(of byte: UInt8) -> Int? {
        piece.withUnsafeBytes { all in
            guard let start = all.baseAddress, position < all.count,
                let found = memchr(start + position, Int32(byte), all.count - position)
            else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }

    mutating func take(_ count: Int) throws(TableProblem) -> [UInt8] {
        var taken: [UInt8] = []
        while taken.count < count, let byte = try take() { taken.append(byte) }
        return taken
    }

    /// The character of an entity whose `&` was just taken; nil when it is not one of the few.
    mutating func takeEntity() throws(TableProblem) -> Unicode.Scalar? {
        var name: [UInt8] = []
        while let byte = try take(), byte != UInt8(ascii: ";") {
            name.append(byte)
            guard name.count <= 10 else { return nil }
        }
        let text = String(decoding: name, as: UTF8.self)
        switch text {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default: return Self.character(numbered: text)
        }
    }

    private static func character(numbered text: String) -> Unicode.Scalar? {
        let isHexadecimal = text.hasPrefix("#x")
        let digits = text.dropFirst(isHexadecimal ? 2 : 1)
        guard text.hasPrefix("#"), digits.first?.isHexDigit == true,
            let value = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(value), value >= 0x20 || [0x9, 0xA, 0xD].contains(value)
        else { return nil }
        return scalar
    }
}

/// Bytes already taken, then the rest of their source.
private final class HeadedBytes: ByteSource {
    private var head: [UInt8]?
    private let rest: any ByteSource

    init(_ head: [UInt8], then rest: any ByteSource) {
        self.head = head
        self.rest = rest
    }

    func next() throws(TableProblem) -> [UInt8] {
        if let first = head {
            head = nil
            if !first.isEmpty { return first }
        }
        return try rest.next()
    }
}
