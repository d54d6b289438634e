import FollowUp
import Words

/// The row of a form in which a field stands with others like it: `lines.1.quantity` is of line 2.
enum FieldRow {
    static func of(_ field: String, _ words: Words) -> String? {
        let parts = field.split(separator: ".").map(String.init)
        guard parts.count > 1 else { return nil }
        if parts[0] == "stage" {
            return words.terms.milestone(MilestoneKey(rawValue: parts[1]), nil)
        }
        // A place counts from nought, a number is the row's own.
        let number = Int(parts[1])
        let place = number.flatMap { $0 < Int.max ? $0 + 1 : nil }
        switch parts[0] {
        case "line", "shipped": return number.map { words.terms.line($0) }
        case "lines": return place.map { words.terms.line($0) }
        case "instalments": return place.map { "\(words.payments.instalment) \($0)" }
        case "options": return place.map { words.decisions.option($0) }
        case "further": return words.confirmations.further
        case "template":
            let milestone = parts.count > 2 ? Int(parts[2]) : nil
            return milestone.flatMap { $0 < Int.max ? $0 + 1 : nil }.map {
                words.settings.milestoneRow($0)
            }
        default: return nil
        }
    }
}
