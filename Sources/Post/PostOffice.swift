import CPost
import Foundation

/// What came of a letter that was handed to a mail server.
public enum PostOutcome: Sendable, Equatable {
    case accepted(words: String)
    /// For good: the same letter would be refused again.
    case refused(code: Int, words: String)
    /// Not now.
    case later(PostTrouble, words: String)
}

public enum PostTrouble: String, Sendable {
    case notReached, notEncrypted, signInRefused, notNow, cutOff, broken
}

/// Talks with mail servers, on threads of its own: libcurl waits.
public enum PostOffice {
    static let isStarted: Bool = post_start() != 0
    static let queue = DispatchQueue(label: "gendan.post", attributes: .concurrent)
    /// Seconds for a whole letter.
    public static let patience = 300

    /// Hands a letter over.
    public static func send(_ letter: PostedLetter, _ settings: PostSettings) async -> PostOutcome {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: sent(letter, settings)) }
        }
    }

    private static func sent(_ letter: PostedLetter, _ settings: PostSettings) -> PostOutcome {
        guard isStarted, let server = settings.smtpServer else {
            return .later(.broken, words: "no server")
        }
        let size = letter.attachments.reduce(0) { $0 + $1.bytes.count }
        guard size <= PostedLetter.mostBytes else { return .refused(code: 552, words: "") }
        var answer = post_answer()
        let domain = letter.from.split(separator: "@").last.map(String.init) ?? ""
        let trouble = Borrowed.with(letter.headers) { headers in
            Borrowed.with(server, settings, path: domain, seconds: patience) { server in
                Borrowed.with(letter.attachments) { parts in
                    withUnsafePointer(to: server) { server in
                        post_send(
                            server, letter.replyTo, letter.to, headers.baseAddress,
                            headers.count, letter.lines, parts.baseAddress, parts.count, &answer)
                    }
                }
            }
        }
        return outcome(trouble, answer)
    }

    static func trouble(_ trouble: post_trouble) -> PostTrouble {
        switch trouble {
        case POST_NOT_REACHED: .notReached
        case POST_NOT_ENCRYPTED: .notEncrypted
        case POST_SIGN_IN: .signInRefused
        case POST_REFUSED: .notNow
        case POST_CUT_OFF: .cutOff
        default: .broken
        }
    }

    private static func outcome(_ trouble: post_trouble, _ answer: post_answer) -> PostOutcome {
        let words = Said.words(answer)
        switch trouble {
        case POST_FINE: return .accepted(words: words)
        case POST_NOT_REACHED: return .later(.notReached, words: Said.detail(answer))
        case POST_NOT_ENCRYPTED: return .later(.notEncrypted, words: Said.detail(answer))
        case POST_SIGN_IN: return .later(.signInRefused, words: words)
        case POST_REFUSED:
            let code = Int(answer.code)
            return code >= 500 ? .refused(code: code, words: words) : .later(.notNow, words: words)
        case POST_CUT_OFF: return .later(.cutOff, words: Said.detail(answer))
        default: return .later(.broken, words: Said.detail(answer))
        }
    }
}
