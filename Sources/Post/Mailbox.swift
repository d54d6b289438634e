import CPost
import Foundation

/// A look into the mailbox letters come in by. Nothing is taken out of it or moved.
public struct Mailbox: Sendable {
    /// Larger letters stay where they are; their head tells of them.
    public static let mostBytes = 40 << 20
    static let mostHead = 1 << 20
    static let patience = 600

    private let server: MailServer
    private let settings: PostSettings
    /// The name under which it is remembered how far it was read.
    public let name: String

    /// Nil where no mailbox is set up.
    public init?(_ settings: PostSettings) {
        guard let server = settings.imapServer else { return nil }
        self.server = server
        self.settings = settings
        name = "\(settings.user ?? settings.from) \(server.host)"
    }

    /// The server did not answer as a mail server does.
    public struct Failure: Error {
        public let trouble: PostTrouble
        public let words: String
    }

    public struct Standing: Sendable, Equatable {
        /// Numbers of letters count only as long as this stays (RFC 9051 2.3.1.1).
        public var validity: Int
        /// The number the next letter will have.
        public var next: Int
    }

    public func standing() async throws -> Standing {
        let told = try await ask("INBOX", "STATUS INBOX (UIDVALIDITY UIDNEXT)", most: 10_000)
        guard let validity = Self.number("UIDVALIDITY", in: told, Self.numbers),
            let next = Self.number("UIDNEXT", in: told, Self.numbers)
        else { throw Failure(trouble: .broken, words: "no standing") }
        return Standing(validity: validity, next: next)
    }

    /// The numbers of letters beyond one, in their order.
    public func letters(after seen: Int) async throws -> [Int] {
        guard seen < Self.numbers.upperBound else { return [] }
        let told = try await ask("INBOX", "UID SEARCH UID \(seen + 1):*", most: 4 << 20)
        return Self.numbers(in: told, after: seen)
    }

    /// A mailbox without letters beyond one names its last.
    static func numbers(in told: String, after seen: Int) -> [Int] {
        told.split { !$0.isNumber }.compactMap { Int($0) }
            .filter { $0 > seen && numbers.contains($0) }.sorted()
    }

    /// What a number of a mailbox may be (RFC 9051 2.3.1.1); a server that tells others is none to
    /// reckon with.
    static let numbers = 1...Int(UInt32.max)

    public func size(of letter: Int) async throws -> Int {
        let told = try await ask("INBOX", "UID FETCH \(letter) (RFC822.SIZE)", most: 10_000)
        guard let size = Self.number("RFC822.SIZE", in: told, 0...(1 << 50)) else {
            throw Failure(trouble: .broken, words: "no size")
        }
        return size
    }

    /// A letter, whole; empty where somebody took it away meanwhile.
    public func letter(_ letter: Int) async throws -> [UInt8] {
        try await bytes("INBOX;UID=\(letter)", nil, most: Self.mostBytes + 1)
    }

    public func head(of letter: Int) async throws -> [UInt8] {
        try await bytes("INBOX;UID=\(letter)/;SECTION=HEADER", nil, most: Self.mostHead)
    }

    static func number(_ name: String, in told: String, _ range: ClosedRange<Int>) -> Int? {
        let words = told.split { $0.isWhitespace || $0 == "(" || $0 == ")" }
        guard let at = words.firstIndex(of: Substring(name)), at + 1 < words.endIndex else {
            return nil
        }
        return Int(words[at + 1]).flatMap { range.contains($0) ? $0 : nil }
    }

    private func ask(_ path: String, _ command: String, most: Int) async throws -> String {
        String(decoding: try await bytes(path, command, most: most), as: UTF8.self)
    }

    private func bytes(_ path: String, _ command: String?, most: Int) async throws -> [UInt8] {
        let result = await withCheckedContinuation { continuation in
            PostOffice.queue.async {
                continuation.resume(returning: asked(path, command, most: most))
            }
        }
        return try result.get()
    }

    private func asked(
        _ path: String, _ command: String?, most: Int
    ) -> Result<[UInt8], Failure> {
        guard PostOffice.isStarted else {
            return .failure(Failure(trouble: .broken, words: "not started"))
        }
        var answer = post_answer()
        var bytes: UnsafeMutablePointer<CChar>?
        var count = 0
        let trouble = Borrowed.with(command.map { [$0] } ?? []) { commands in
            Borrowed.with(server, settings, path: path, seconds: Self.patience) { server in
                withUnsafePointer(to: server) {
                    post_ask($0, commands.first ?? nil, most, &bytes, &count, &answer)
                }
            }
        }
        defer { post_free(bytes) }
        guard trouble == POST_FINE else {
            let why = PostOffice.trouble(trouble)
            return .failure(Failure(trouble: why, words: Said.detail(answer)))
        }
        return .success(
            Array(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)))
    }
}
