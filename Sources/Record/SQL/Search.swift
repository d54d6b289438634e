import FollowUp

/// Words of a file for the index. One stream feeds both engines: lower-case words, bigrams of
/// Chinese, each behind its workspace's mark so that no search meets another workspace's rows.
public struct SearchWords: Sendable {
    /// The row's key in the index.
    public let wordID: Int64
    /// Space-separated tokens; empty takes the row out.
    public let tokens: String
    /// The index has no row of it yet.
    public let isNew: Bool
    /// Different tokens kept of one file: an order of 2,000 lines has no more, and an index row
    /// stays well below what the engines take.
    static let most = 20_000

    /// Takes a row out.
    init(gone wordID: Int64) {
        self.wordID = wordID
        tokens = ""
        isNew = false
    }

    public init(file: FileID, workspace: FileID, texts: [String], isNew: Bool) {
        wordID = file.wordID
        self.isNew = isNew
        var seen = Set<String>()
        let mark = SearchTokens.mark(workspace)
        var tokens = ""
        for text in texts {
            for token in SearchTokens.split(text) where seen.insert(token).inserted {
                guard seen.count <= Self.most else { break }
                tokens += tokens.isEmpty ? mark : " " + mark
                tokens += token
            }
        }
        self.tokens = tokens
    }
}

extension FileID {
    /// A positive 62-bit number for engines that key an index by number.
    public var wordID: Int64 { Int64(truncatingIfNeeded: low & 0x3FFF_FFFF_FFFF_FFFF) }
}

/// What is searched for: every token must be there; the last word may be a beginning.
public struct SearchTokens: Sendable, Equatable {
    public let tokens: [String]
    public let lastIsPrefix: Bool

    /// Nil where nothing in the text can be searched for.
    public init?(_ text: String, workspace: FileID) {
        let split = Self.split(String(text.prefix(200)), single: true)
        guard !split.isEmpty else { return nil }
        let mark = Self.mark(workspace)
        tokens = split.prefix(12).map { mark + $0 }
        lastIsPrefix = true
    }

    /// Twelve letters of the workspace's identity; none of them is a digit, so a token begins where
    /// the mark ends.
    static func mark(_ workspace: FileID) -> String {
        String(unsafeUninitializedCapacity: 12) { buffer in
            for index in 0..<12 {
                let nibble = UInt8(truncatingIfNeeded: workspace.low >> UInt64(index * 4)) & 15
                buffer[index] = 97 + nibble
            }
            return 12
        }
    }

    /// Letters and digits run together into words; runs of Chinese become overlapping pairs.
    static func split(_ text: String, single: Bool = false) -> [String] {
        var tokens: [String] = []
        var word = ""
        var run: [Unicode.Scalar] = []
        func endWord() {
            if !word.isEmpty { tokens.append(word.lowercased()) }
            word = ""
        }
        func endRun() {
            if run.count == 1 {
                tokens.append(String(Character(run[0])))
            } else if run.count > 1 {
                for index in 1..<run.count {
                    tokens.append("\(Character(run[index - 1]))\(Character(run[index]))")
                }
                if !single { tokens += run.map { String(Character($0)) } }
            }
            run = []
        }
        for told in text.unicodeScalars {
            let scalar = narrow(told)
            if isIdeograph(scalar) {
                endWord()
                run.append(scalar)
            } else if isWord(scalar) || !word.isEmpty && isMark(scalar) {
                endRun()
                if word.utf8.count < 60 { word.unicodeScalars.append(scalar) }
            } else {
                endWord()
                endRun()
            }
        }
        endWord()
        endRun()
        return tokens
    }

    /// A full-width letter, digit or mark as its usual form: ＰＯ１ is found as PO1.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    /// Letters and digits as FTS5 takes them too; what only looks like one (ⓐ) is none.
    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF,
            0x3040...0x30FF, 0xAC00...0xD7AF:
            true
        default: false
        }
    }
}
