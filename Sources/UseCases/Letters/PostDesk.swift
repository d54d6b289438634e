import FollowUp
import Foundation
import Post
import Synchronization

/// The mail server of this installation, as it was set up last; nil where letters do not go out
/// from here.
public final class PostDesk: Sendable {
    private let folder: URL
    private let known: Mutex<PostSettings?>

    /// `folder` is the data directory.
    init(folder: URL) {
        self.folder = folder
        known = Mutex(PostSettings.kept(in: folder))
    }

    public var settings: PostSettings? { known.withLock { $0 } }

    /// Reads anew what another process may have set up.
    public func reload() {
        let kept = PostSettings.kept(in: folder)
        known.withLock { $0 = kept }
    }

    /// Sets it up, or no longer.
    public func keep(_ settings: PostSettings?) throws {
        if let settings {
            try settings.keep(in: folder)
        } else {
            try PostSettings.forget(in: folder)
        }
        reload()
    }
}

/// The names by which a letter and what answers it know each other.
enum LetterName {
    /// The letter's Message-ID, without brackets.
    static func messageID(_ workspace: FileID, _ letter: FileID, from address: String) -> String {
        let domain = address.split(separator: "@").last.map(String.init) ?? "localhost"
        return "gendan.\(workspace).\(letter)@\(domain)"
    }

    /// Where answers and returns go: the mailbox itself, or a name of it that says the letter.
    static func replyTo(_ letter: FileID, _ settings: PostSettings) -> String {
        guard settings.takesPlus == true, let address = MailAddress(settings.from) else {
            return settings.from
        }
        return "\(address.plus("gendan-\(letter)"))"
    }
}
