import Foundation

/// A letter ready to go: the same bytes but for the line between its parts however often it is
/// tried.
public struct PostedLetter: Sendable {
    public struct Attachment: Sendable {
        public var name: String
        public var mediaType: String
        public var bytes: [UInt8]

        public init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// Bytes of all attachments together; most servers take no more.
    public static let mostBytes = 25 << 20

    /// Without its brackets.
    public var messageID: String
    /// Milliseconds since 1970.
    public var date: Int64
    public var from: String
    public var fromName: String?
    public var to: String
    public var toName: String?
    /// Where answers and returns go.
    public var replyTo: String
    public var subject: String
    public var text: String
    public var attachments: [Attachment] = []

    public init(
        messageID: String, date: Int64, from: String, to: String, subject: String, text: String
    ) {
        self.messageID = messageID
        self.date = date
        self.from = from
        self.to = to
        replyTo = from
        self.subject = subject
        self.text = text
    }

    /// A person asked for it, so it is not called automatic (RFC 3834): absences are answered.
    var headers: [String] {
        var headers = [
            "Date: \(Self.written(date))", "From: \(HeaderText.mailbox(fromName, from))",
            "To: \(HeaderText.mailbox(toName, to))", "Message-ID: <\(messageID)>",
            "Subject: \(HeaderText.words(subject))",
        ]
        if replyTo != from { headers.append("Reply-To: <\(replyTo)>") }
        return headers
    }

    /// Lines end as the network wants them; what is no text is left out.
    var lines: String {
        text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
            .replacingOccurrences(of: "\0", with: "").replacingOccurrences(of: "\n", with: "\r\n")
    }

    private static func written(_ milliseconds: Int64) -> String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 0)
        format.dateFormat = "EEE, d MMM yyyy HH:mm:ss '+0000'"
        return format.string(from: Date(timeIntervalSince1970: Double(milliseconds) / 1_000))
    }
}
