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

    private static func tidied(_ value: Any) -> Any {
        switch value {
        case let text as String: Tidy.words(text)
        case let list as [Any]: list.map { tidied($0) }
        case let object as [String: Any]: object.mapValues { tidied($0) }
        default: value
        }
    }

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
