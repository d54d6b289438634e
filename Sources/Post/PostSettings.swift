import Foundation

/// The mail server of an installation, as its data directory keeps it.
public struct PostSettings: Codable, Sendable, Equatable {
    public var smtp: String
    /// The mailbox to which answers and letters that came back go; nil where nobody looks.
    public var imap: String?
    /// The address letters come from.
    public var from: String
    /// Nil where nobody signs in.
    public var user: String?
    public var password: String?
    /// A file of certificates that are believed besides the system's.
    public var authority: String?
    /// The mailbox takes letters to `name+anything@…`, too.
    public var takesPlus: Bool?
    /// The short name of the workspace that keeps letters that fit no order.
    public var workspace: String?

    public init(smtp: String, from: String) {
        self.smtp = smtp
        self.from = from
    }

    var smtpServer: MailServer? { MailServer(smtp, .smtp) }
    var imapServer: MailServer? { imap.flatMap { MailServer($0, .imap) } }

    // MARK: keeping

    private static func file(in folder: URL) -> URL { folder.appendingPathComponent("mail.json") }

    /// Nil where none are kept, or what is kept cannot be read.
    public static func kept(in folder: URL) -> PostSettings? {
        guard let data = try? Data(contentsOf: file(in: folder)) else { return nil }
        return try? JSONDecoder().decode(PostSettings.self, from: data)
    }

    /// Keeps them, for the owner of the directory alone: the password is among them.
    public func keep(in folder: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let data = try encoder.encode(self)
        let file = Self.file(in: folder)
        let fresh = folder.appendingPathComponent("mail.json.new")
        try? FileManager.default.removeItem(at: fresh)
        guard
            FileManager.default.createFile(
                atPath: fresh.path, contents: data, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: fresh.path]) }
        guard rename(fresh.path, file.path) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
        }
    }

    /// Takes them away; nothing is sent or fetched any more.
    public static func forget(in folder: URL) throws {
        guard FileManager.default.fileExists(atPath: file(in: folder).path) else { return }
        try FileManager.default.removeItem(at: file(in: folder))
    }
}
