import FollowUp
import Foundation
import UseCases
import Words

/// The milestones of a posted template, one row each, in the order of the form: what its buttons
/// move.
struct TemplateRows {
    private static let base = "template.milestones."

    /// A row's fields without what they begin with: `owner`, `after.0.workdays`.
    private(set) var rows: [[String: [String]]] = []
    private let others: FormFields

    init(_ posted: FormFields) {
        var found: [Int: [String: [String]]] = [:]
        var others = FormFields()
        for (name, values) in posted.values {
            let rest = name.dropFirst(Self.base.count)
            let place = rest.prefix { $0 != "." }
            guard name.hasPrefix(Self.base), let at = Int(place), rest.count > place.count else {
                for value in values { others.add(name, value) }
                continue
            }
            found[at, default: [:]][String(rest.dropFirst(place.count + 1))] = values
        }
        rows = found.sorted { $0.key < $1.key }.map(\.value)
        self.others = others
    }

    /// `add`, or a verb with the row it is about: `up.3`, `down.3`, `remove.3`. Anything else only
    /// shows the rows again, each with room for one more step.
    mutating func arrange(_ told: String) {
        let parts = told.split(separator: ".")
        if told == "add", rows.count < MilestoneTemplate.mostMilestones {
            rows.append(["owner": [Party.supplier.rawValue]])
        }
        guard parts.count == 2, let at = Int(parts[1]), rows.indices.contains(at) else { return }
        switch parts[0] {
        case "up" where at > 0: rows.swapAt(at, at - 1)
        case "down" where at < rows.count - 1: rows.swapAt(at, at + 1)
        case "remove" where rows[at]["key"]?.first != MilestoneKey.handedOver.rawValue:
            rows.remove(at: at)
        default: break
        }
    }

    var fields: FormFields {
        var fields = others
        for (at, row) in rows.enumerated() {
            for (name, values) in row {
                fields.set("\(Self.base)\(at).\(name)", values)
            }
        }
        return fields
    }

    /// Gives every milestone its key, leaves out steps that name none, and names that are the usual
    /// ones.
    mutating func complete() {
        var keys = Set(rows.compactMap { $0["key"]?.first })
        for at in rows.indices {
            rows[at] = Self.compact(rows[at])
            if rows[at]["key"] == nil {
                let key = Self.key(for: rows[at]["names.english"]?.first ?? "", besides: keys)
                keys.insert(key)
                rows[at]["key"] = [key]
            }
            for name in ["names.english", "names.chinese"] where rows[at][name] == nil {
                rows[at][name] = [""]
            }
        }
    }

    /// A milestone of the usual ones under the names it has of itself, or under none.
    static func hasUsualNames(_ row: [String: [String]]) -> Bool {
        guard let key = row["key"]?.first.map(MilestoneKey.init(rawValue:)),
            MilestoneKey.standard.contains(key)
        else { return false }
        let english = Words.of(.english).terms.milestone(key, nil)
        let chinese = Words.of(.chinese).terms.milestone(key, nil)
        let told = [row["names.english"]?.first ?? "", row["names.chinese"]?.first ?? ""]
        return told == [english, chinese] || told == ["", ""]
    }

    /// A key programs can read, of the English name: `colourCardApproved`.
    private static func key(for name: String, besides keys: Set<String>) -> String {
        let words = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let joined = words.enumerated().map { at, word in
            at == 0 ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst()
        }.joined()
        let digits = String(UInt32.random(in: 0...UInt32.max), radix: 36)
        let stem = joined.isEmpty ? "own\(digits)" : String(joined.prefix(48))
        guard keys.contains(stem) else { return stem }
        return (2...1_000).lazy.map { "\(stem)\($0)" }.first { !keys.contains($0) }
            ?? "\(stem)\(digits)"
    }

    /// Steps that name a milestone, numbered anew.
    private static func compact(_ row: [String: [String]]) -> [String: [String]] {
        var kept = row.filter { !$0.key.hasPrefix("after.") }
        let places = Set(
            row.keys.compactMap { name in
                name.hasPrefix("after.") ? Int(name.dropFirst(6).prefix { $0 != "." }) : nil
            }
        ).sorted()
        var next = 0
        for place in places {
            guard let milestone = row["after.\(place).milestone"] else { continue }
            kept["after.\(next).milestone"] = milestone
            kept["after.\(next).workdays"] = row["after.\(place).workdays"] ?? [""]
            next += 1
        }
        return kept
    }
}

extension FormFields {
    /// A template's form as the act reads it: without names where they are the usual ones.
    var asTemplate: FormFields {
        var rows = TemplateRows(self)
        rows.complete()
        var kept = rows.fields
        for (at, row) in rows.rows.enumerated() where TemplateRows.hasUsualNames(row) {
            kept.remove("template.milestones.\(at).names.english")
            kept.remove("template.milestones.\(at).names.chinese")
        }
        return kept
    }

    /// Everything that is wrong with a template's form, at its fields: one cell that is no number
    /// does not hide the rest.
    func explaining(_ refusal: Refusal) -> Refusal {
        var reasons = refusal.reasons.map { reason in
            let isRule = reason.field.map { $0 == "name" || $0.hasPrefix("milestones") } ?? false
            return isRule
                ? Reason(reason.obstacle, field: reason.field.map { "template.\($0)" }) : reason
        }
        var readable = self
        let cells = values.keys.filter {
            $0.hasPrefix("template.milestones.") && $0.hasSuffix(".workdays")
        }
        for cell in cells.sorted() where Int(TypedText.number(self[cell] ?? "")) == nil {
            readable.set(cell, "0")
            let obstacle: Obstacle = self[cell]?.isEmpty == false ? .notANumber : .missing
            reasons.removeAll { $0.field == cell }
            reasons.append(Reason(obstacle, field: cell))
        }
        if let whole = try? FormDecoder.decode(ChangeTemplate.self, from: readable) {
            for problem in whole.template.problems() {
                let told = Reason(problem.obstacle, field: problem.field.map { "template.\($0)" })
                if !reasons.contains(told) { reasons.append(told) }
            }
        }
        return Refusal(reasons)
    }
}
