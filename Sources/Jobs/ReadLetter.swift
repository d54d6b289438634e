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

    public static let mostText = 20_000

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
