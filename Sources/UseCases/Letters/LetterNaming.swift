import FollowUp
import Foundation
import Record

extension LetterName {
    /// The letter a Message-ID or an address of ours names; nil for any other.
    static func letter(in name: String) -> FileID? {
        let local = name.split(separator: "@", maxSplits: 1).first ?? ""
        if local.hasPrefix("gendan.") {
            let parts = local.split(separator: ".", omittingEmptySubsequences: false)
            return parts.count == 3 ? FileID(parts[2].lowercased()) : nil
        }
        guard let mark = local.range(of: "+gendan-") else { return nil }
        return FileID(local[mark.upperBound...].lowercased())
    }
}

extension House {
    /// The sending that one of the names belongs to, the first of them that is one.
    func sending(named names: [String]) async throws -> NamedSending? {
        let letters = names.prefix(50).compactMap { LetterName.letter(in: $0) }
        return try await engine.read { reading in
            for letter in letters {
                let found = try reading.first(
                    """
                    SELECT workspace, order_id, sending, id FROM letter WHERE id = \(letter)
                    ORDER BY workspace LIMIT 1
                    """
                ) {
                    NamedSending(
                        workspace: $0.id(0), order: $0.id(1), sending: $0.int(2), letter: $0.id(3))
                }
                if let found { return found }
            }
            return nil
        }
    }
}

/// A letter of ours that another one speaks of.
struct NamedSending: Sendable {
    let workspace: FileID
    let order: FileID
    let sending: Int
    let letter: FileID
}
