/// A letter that came in, taken apart: what it says and which files come with it. Their bytes stand
/// behind the answer, one after the other.
public struct ReadLetter: Codable, Sendable, Equatable {
    public struct File: Codable, Sendable, Equatable {
        public var name: String
        public var count: Int

        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// What a mail server tells about a letter of ours (RFC 3464), of its first recipient.
    public struct Report: Codable, Sendable, Equatable {
        /// `failed`, `delayed`, `delivered`, …
        public var action: String
        public var status: String?
        public var words: String?

        public init(action: String) { self.action = action }
    }

    /// Characters of its text; four bytes are the most that one counts for.
    public static let mostText = 20_000
    static let mostLine = 2_000
    static let mostNames = 500

    /// Everything by which it may name the letter it answers, the nearest first.
    public var names: [String]
    public var messageID: String?
    public var fromName: String?
    public var fromAddress: String?
    public var subject: String
    /// Seconds since 1970, as the sender's clock had it.
    public var date: Int64?
    public var text: String
    public var files: [File]
    public var report: Report?
    /// A program sent it (RFC 3834): an absence, a report.
    public var isAutomatic: Bool
    /// Parts beyond any limit.
    public var leftOut: Int

    public init() {
        names = []
        subject = ""
        text = ""
        files = []
        isAutomatic = false
        leftOut = 0
    }
}

extension ReadLetter {
    /// As much of it as is kept, whoever took it apart: the server holds the answer of a worker to
    /// the same bounds as the worker its letter.
    public var bounded: ReadLetter {
        var kept = self
        kept.text = String(Self.cut(text, Self.mostText * 4).prefix(Self.mostText))
        kept.subject = Self.cut(subject, Self.mostLine)
        kept.messageID = messageID.map { Self.cut($0, Self.mostLine) }
        kept.fromName = fromName.map { Self.cut($0, Self.mostLine) }
        kept.fromAddress = fromAddress.map { Self.cut($0, Self.mostLine) }
        kept.names = names.prefix(Self.mostNames).filter { $0.utf8.count <= Self.mostLine }
        kept.files = files.map { File(name: Self.cut($0.name, Self.mostLine), count: $0.count) }
        return kept
    }

    /// The beginning of a text, of at most so many bytes.
    public static func cut(_ text: String, _ bytes: Int) -> String {
        text.utf8.count > bytes ? String(decoding: text.utf8.prefix(bytes), as: UTF8.self) : text
    }
}
