import CPost
import Foundation

/// Swift values lent to C for the time of one call.
enum Borrowed {
    static func with<T>(
        _ texts: [String], _ body: (UnsafeBufferPointer<UnsafePointer<CChar>?>) -> T
    ) -> T {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        return copies.map { $0.map { UnsafePointer($0) } }.withUnsafeBufferPointer(body)
    }

    static func with<T>(
        _ server: MailServer, _ settings: PostSettings, path: String, seconds: Int,
        _ body: (post_server) -> T
    ) -> T {
        let user = settings.user.map { ($0, settings.password ?? "") }
        let texts = [
            server.address(path), user?.0 ?? "", user?.1 ?? "", settings.authority ?? "",
        ]
        return with(texts) { texts in
            body(
                post_server(
                    url: texts[0], user: user == nil ? nil : texts[1],
                    password: user == nil ? nil : texts[2],
                    authority: settings.authority == nil ? nil : texts[3],
                    encrypted: server.isEncrypted ? 1 : 0, seconds: seconds))
        }
    }

    static func with<T>(
        _ attachments: [PostedLetter.Attachment],
        _ body: (UnsafeBufferPointer<post_part>) -> T
    ) -> T {
        let texts = attachments.flatMap {
            [HeaderText.type($0.mediaType, $0.name), HeaderText.attachment($0.name)]
        }
        return with(texts) { texts in
            lend(attachments[...], texts[...], [], body)
        }
    }

    /// Each content is lent while those behind it are.
    private static func lend<T>(
        _ attachments: ArraySlice<PostedLetter.Attachment>,
        _ texts: Slice<UnsafeBufferPointer<UnsafePointer<CChar>?>>, _ lent: [post_part],
        _ body: (UnsafeBufferPointer<post_part>) -> T
    ) -> T {
        guard let first = attachments.first else { return lent.withUnsafeBufferPointer(body) }
        return first.bytes.withUnsafeBytes { bytes in
            let part = post_part(
                type: texts[texts.startIndex], disposition: texts[texts.startIndex + 1],
                bytes: bytes.baseAddress, count: bytes.count)
            return lend(attachments.dropFirst(), texts.dropFirst(2), lent + [part], body)
        }
    }
}

/// What a server said, as text.
enum Said {
    /// Its last answer, on one line.
    static func words(_ answer: post_answer) -> String {
        line(withUnsafeBytes(of: answer.words) { Array($0) })
    }

    static func detail(_ answer: post_answer) -> String {
        line(withUnsafeBytes(of: answer.detail) { Array($0) })
    }

    private static func line(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        return text.split { $0.isNewline || $0.isWhitespace }.joined(separator: " ")
    }
}
