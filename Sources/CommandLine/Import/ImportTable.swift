import FollowUp
import Foundation
import UseCases
import Words

/// What became of a list, for a person at the shell: counts, then what kept rows out.
enum ImportTable {
    /// Problems shown; the file with the rows has all.
    private static let most = 20

    /// nil for what is no summary of an import.
    static func text(_ json: String) -> String? {
        guard
            let summary = try? JSONDecoder().decode(ImportSummary.self, from: Data(json.utf8))
        else { return nil }
        let words = Words.of(.english).imports
        let isIn =
            summary.created + summary.updated + summary.unchanged + summary.proposed > 0
            || summary.rejectedRows == 0
        var lines = [
            summary.dryRun
                ? "A check: nothing is recorded." : isIn ? "The list is in." : "No order is in."
        ]
        let counts = [
            (words.lines, summary.lines), (words.orders, summary.orders),
            (words.suppliers, summary.suppliers), (words.created, summary.created),
            (words.updated, summary.updated), (words.unchanged, summary.unchanged),
            (words.proposed, summary.proposed), (words.rejected, summary.rejectedRows),
        ]
        lines += counts.map { label, count in
            "  " + label.padding(toLength: 16, withPad: " ", startingAt: 0) + "\(count)"
        }
        lines += section(words.detected, form(summary.form, words))
        lines += section(words.updated, told(summary.outcomes.updated, words) { $0.changed })
        lines += section(words.proposed, told(summary.outcomes.proposed, words) { $0.proposed })
        lines += section(words.notes, words.notes(summary.notes))
        lines += section(words.problems, problems(summary, words))
        if summary.errorFileMissing { lines.append(words.errorFileMissing) }
        if let file = summary.errorFile { lines.append("\(words.rejected): \(file)") }
        return lines.joined(separator: "\n")
    }

    /// How the list is written, a fact a line.
    private static func form(_ form: ImportForm, _ words: any ImportWords) -> [String] {
        func styles(_ codes: String, _ word: (String) -> String) -> String {
            let each = codes.split(separator: ",").map { word(String($0.drop { $0 == " " })) }
            return each.isEmpty ? word("") : each.joined(separator: ", ")
        }
        let isWorkbook = form.encoding == "xlsx"
        let facts: [(String, String?)] = [
            (words.encoding, words.encoding(form.encoding)), (words.sheetName, form.sheetName),
            (words.delimiter, isWorkbook ? nil : words.delimiter(form.delimiter)),
            (words.headerRow, words.headerRow(form.headerRow)),
            (words.dateStyle, styles(form.dateStyle, words.dateStyle)),
            (words.decimalStyle, styles(form.decimalStyle, words.decimalStyle)),
        ]
        return facts.compactMap { label, fact in fact.map { "\(label): \($0)" } }
    }

    private static func problems(_ summary: ImportSummary, _ words: any ImportWords) -> [String] {
        let shown = summary.problems.prefix(most).map {
            "\(words.row) \($0.row), \(words.reason($0.column, $0.reason))"
        }
        let rest = summary.problemsInAll - shown.count
        return rest > 0 ? shown + ["… \(rest) more"] : shown
    }

    /// An order a line, with what a list changed or proposes of it.
    private static func told(
        _ outcomes: [ImportOutcome], _ words: any ImportWords,
        _ fields: (ImportOutcome) -> [ImportedField]
    ) -> [String] {
        let shown = outcomes.prefix(most).map { outcome in
            let facts = fields(outcome).map { field in
                let line = field.line.map { "\(words.lines) \($0) " } ?? ""
                let before = field.before ?? words.notTold
                return "\(line)\(words.field(field.field)) \(before) → \(field.after ?? "")"
            }
            return "\(outcome.number): \(facts.joined(separator: "; "))"
        }
        let rest = outcomes.count - shown.count
        return rest > 0 ? shown + ["… \(rest) more"] : shown
    }

    private static func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [title] + lines.map { "  " + $0 }
    }
}
