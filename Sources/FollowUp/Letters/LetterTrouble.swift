/// Why a letter did not arrive, or has not yet.
public enum LetterTrouble: String, Codable, Sendable, CaseIterable {
    // The server of the recipient, or ours, says so for good
    case noMailbox, mailboxFull, tooLarge, blocked, refused
    // It was not to be sent any more
    case addressErased, paperMissing, gaveUp, orderEnded, approvalGone, superseded
    // It may go better later
    case notReached, notEncrypted, signInRefused, notNow, cutOff, paperNotRead

    /// What a reply (RFC 5321 4.2) means, by its enhanced status (RFC 3463) where it has one.
    public init(reply: Int, status: String?) {
        if let status, let meant = LetterTrouble(status: status) {
            self = meant
        } else {
            self = reply == 552 ? .tooLarge : reply == 551 ? .noMailbox : .refused
        }
    }

    /// What a status of RFC 3463 means; nil for what is none, or is no failure for good.
    public init?(status: String) {
        let parts = status.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3, parts[0] == 5 else { return nil }
        self =
            switch (parts[1], parts[2]) {
            case (1, _), (2, 0), (2, 1), (4, 4): .noMailbox
            case (2, 2): .mailboxFull
            case (2, 3), (3, 4): .tooLarge
            case (7, _), (6, _): .blocked
            default: .refused
            }
    }

    /// The first status of RFC 3463 within a server's words: `550 5.1.1 no such user`.
    public static func status(in words: String) -> String? {
        words.split { !($0.isNumber || $0 == ".") }.map(String.init).first { word in
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 3 && ["2", "4", "5"].contains(parts[0])
                && parts.dropFirst().allSatisfy { (1...3).contains($0.count) && Int($0) != nil }
        }
    }
}
