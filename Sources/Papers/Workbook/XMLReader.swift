/// Reads the XML of a workbook's part step by step, as rows are asked for.
///
/// It knows elements, attributes, text, CDATA, the five named entities and character numbers.
/// Whatever could make it fetch or expand anything, it does not know: a document type is refused.
struct XMLReader {
    enum Token: Equatable {
        case start(String)
        case end(String)
        case text(String)
    }

    let part: String
    private let depthLimit: Int
    private let commentLimit: Int
    private var commentsLeft: Int
    private var bytes: XMLBytes
    private var open: [String] = []
    private var hasRoot = false
    private var endsAtOnce = false
    /// Of the element started last, without their prefixes.
    private var attributes: [(name: String, value: String)] = []

    private static let attributeLimit = 256
    private static let nameBytes = 256
    private static let textBytes = 262_144

    init(_ source: any ByteSource, part: String, limits: TableLimits) throws(TableProblem) {
        self.part = part
        depthLimit = limits.xmlDepth
        commentLimit = limits.commentBytes
        commentsLeft = limits.commentBytes
        bytes = try XMLBytes(source)
    }

    func attribute(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    var broken: TableProblem { .brokenWorkbook(part: part, row: 0) }

    /// The next token; nil at the end of the document. Long text comes in several.
    mutating func next() throws(TableProblem) -> Token? {
        if endsAtOnce {
            endsAtOnce = false
            return try close()
        }
        while let byte = try bytes.peek() {
            if byte == UInt8(ascii: "<") {
                bytes.skip()
                if let token = try markup() { return token }
            } else {
                let text = try plain(try text())
                if !open.isEmpty { return .text(text) }
                guard text.utf8.allSatisfy(\.isXMLSpace) else { throw broken }
            }
        }
        guard open.isEmpty, hasRoot, bytes.failure == nil else { throw broken }
        return nil
    }

    /// Passes over the rest of the element started last.
    mutating func skipElement() throws(TableProblem) {
        let depth = open.count
        while open.count >= depth, try next() != nil {}
    }

    private mutating func markup() throws(TableProblem) -> Token? {
        switch try bytes.peek() {
        case UInt8(ascii: "/"):
            bytes.skip()
            let name = try name()
            try skipSpace()
            guard try bytes.take() == UInt8(ascii: ">"), open.last == name else { throw broken }
            return try close()
        case UInt8(ascii: "?"):
            try skip(past: "?>")
            return nil
        case UInt8(ascii: "!"):
            bytes.skip()
            return try declaration()
        default:
            return try element()
        }
    }

    private mutating func close() throws(TableProblem) -> Token {
        guard let name = open.popLast() else { throw broken }
        return .end(name.withoutPrefix)
    }

    private mutating func element() throws(TableProblem) -> Token {
        let name = try name()
        guard !open.isEmpty || !hasRoot else { throw broken }
        guard open.count < depthLimit else {
            throw .nestedTooDeeply(part: part, limit: depthLimit)
        }
        hasRoot = true
        open.append(name)
        attributes.removeAll(keepingCapacity: true)
        while true {
            let hadSpace = try skipSpace()
            switch try bytes.peek() {
            case UInt8(ascii: ">"):
                bytes.skip()
                return .start(name.withoutPrefix)
            case UInt8(ascii: "/"):
                bytes.skip()
                guard try bytes.take() == UInt8(ascii: ">") else { throw broken }
                endsAtOnce = true
                return .start(name.withoutPrefix)
            default:
                guard hadSpace, attributes.count < Self.attributeLimit else { throw broken }
                try readAttribute()
            }
        }
    }

    private mutating func readAttribute() throws(TableProblem) {
        let name = try name()
        try skipSpace()
        guard try bytes.take() == UInt8(ascii: "=") else { throw broken }
        try skipSpace()
        guard let quote = try bytes.take(), quote == .quote || quote == UInt8(ascii: "'") else {
            throw broken
        }
        let value = try plain(try text(upTo: quote))
        guard try bytes.take() == quote else { throw broken }
        guard !name.hasPrefix("xmlns") else { return }
        attributes.append((name.withoutPrefix, value))
    }

    private mutating func declaration() throws(TableProblem) -> Token? {
        switch try bytes.peek() {
        case UInt8(ascii: "-"):
            guard try bytes.take(2) == Array("--".utf8) else { throw broken }
            try skip(past: "-->")
            return nil
        case UInt8(ascii: "["):
            guard try bytes.take(7) == Array("[CDATA[".utf8), !open.isEmpty else { throw broken }
            return .text(try plain(try characterData()))
        case UInt8(ascii: "D"):
            throw .documentTypeForbidden(part: part)
        default:
            throw broken
        }
    }

    private mutating func characterData() throws(TableProblem) -> String {
        var text: [UInt8] = []
        while !text.ends(with: "]]>") {
            guard let byte = try bytes.take(), text.count < Self.textBytes else { throw broken }
            text.append(byte)
        }
        return String(decoding: text.dropLast(3), as: UTF8.self)
    }

    /// Passes over a comment or an instruction; all of them together are bounded.
    private mutating func skip(past end: String) throws(TableProblem) {
        guard let count = try bytes.skip(past: Array(end.utf8), limit: commentsLeft) else {
            guard try bytes.peek() != nil else { throw broken }
            throw .expandsTooFar(limitBytes: commentLimit)
        }
        commentsLeft -= count
    }

    private func plain(_ text: String) throws(TableProblem) -> String {
        guard AccentLimit.holds(text) else { throw .tooManyAccents(row: 0) }
        return text
    }

    private mutating func name() throws(TableProblem) -> String {
        var name = ""
        while let byte = try bytes.peek(), byte.isXMLName {
            name += bytes.takeRun { !$0.isXMLName }
            guard name.utf8.count <= Self.nameBytes else { throw broken }
        }
        guard let first = name.utf8.first, first.startsXMLName else { throw broken }
        return name
    }

    @discardableResult
    private mutating func skipSpace() throws(TableProblem) -> Bool {
        var isFound = false
        while let byte = try bytes.peek(), byte.isXMLSpace {
            bytes.skip()
            isFound = true
        }
        return isFound
    }

    /// Text with its entities replaced, up to a tag or the quote given. Long text comes in parts.
    private mutating func text(upTo quote: UInt8? = nil) throws(TableProblem) -> String {
        func ends(_ byte: UInt8) -> Bool { byte == quote || byte == UInt8(ascii: "<") }
        var text = ""
        while let byte = try bytes.peek(), !ends(byte), text.utf8.count < Self.textBytes {
            switch byte {
            case UInt8(ascii: "&"):
                bytes.skip()
                guard let character = try bytes.takeEntity() else { throw broken }
                text.unicodeScalars.append(character)
            case .cr:
                bytes.skip()
                if try bytes.peek() != .lf { text += "\n" }
            default:
                text += bytes.takeRun { ends($0) || $0 == UInt8(ascii: "&") || $0 == .cr }
            }
        }
        return text
    }
}

extension [UInt8] {
    fileprivate func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}

extension String {
    fileprivate var withoutPrefix: String {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return self }
        return String(self[utf8.index(after: colon)...])
    }
}

extension UInt8 {
    fileprivate var isXMLSpace: Bool {
        self == UInt8(ascii: " ") || self == .lf || self == .cr || self == UInt8(ascii: "\t")
    }

    fileprivate var startsXMLName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...: true
        default: false
        }
    }

    fileprivate var isXMLName: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: startsXMLName
        }
    }
}
