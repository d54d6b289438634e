import FollowUp
import Foundation
import UseCases

/// A body's texts as the house keeps them: composed, without hidden characters, without blanks
/// around. Names of members stay as they are.
enum TidyBody {
    static func json(_ body: [UInt8]) throws -> [UInt8] {
        guard !isTidy(body) else { return body }
        guard let tree = try? JSONSerialization.jsonObject(with: Data(body)),
            let tidy = try? JSONSerialization.data(
                withJSONObject: tidied(tree), options: [.withoutEscapingSlashes])
        else { throw Refusal(.notUnderstood) }
        return Array(tidy)
    }

    private static func tidied(_ value: Any, _ member: String = "") -> Any {
        switch value {
        case let text as String: tidied(text, in: member)
        case let list as [Any]: list.map { tidied($0, member) }
        case let object as [String: Any]:
            Dictionary(uniqueKeysWithValues: object.map { ($0, tidied($1, $0)) })
        default: value
        }
    }

    /// A text of a field of this name.
    static func tidied(_ text: String, in field: String) -> String {
        names.contains(field) ? Tidy.party(text) : Tidy.words(text)
    }

    /// Fields that hold the name of a person, a company or a file, by the last part of their own.
    /// Out of all else what turns the direction of writing is taken; a name is refused for it.
    private static let names: Set<String> = [
        "applicant", "bank", "beneficiary", "buyer", "chineseName", "consignee", "fileName",
        "holder", "name", "platform", "seller", "supplierName",
    ]

    /// Plain ASCII without escapes or blanks at the ends of its texts hides nothing: most bodies,
    /// read once.
    private static func isTidy(_ body: [UInt8]) -> Bool {
        var quoted = false
        var last: UInt8 = 0
        for byte in body {
            if byte >= 127 || byte == 92 { return false }
            if byte == 34 {
                if quoted, last == 32 { return false }
                quoted.toggle()
            } else if quoted, byte < 32 || byte == 32 && last == 34 {
                return false
            }
            last = byte
        }
        return true
    }
}
