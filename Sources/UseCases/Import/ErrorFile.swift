import FollowUp
import Foundation
import Papers
import Words

extension ImportDesk.Job {
    /// Writes the rejected rows in the list's own form with the reason in a column before them, so
    /// that they import clean once fixed: nothing reads that column. A text that a spreadsheet
    /// would calculate is guarded, and read back without its guard.
    func writeErrors(_ rejected: [Int: [ImportProblem]], language: String) throws {
        let path = ImportDesk.errorFile(self.path)
        try? FileManager.default.removeItem(atPath: path)
        guard !rejected.isEmpty else { return }
        let words = Words.of(Language(rawValue: language) ?? .english).imports
        let table = try ListTable(path: self.path, form: form)
        let writer = TableWriter(form: table.form.forErrors, guardFormulas: true)
        _ = FileManager.default.createFile(
            atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        guard let out = FileHandle(forWritingAtPath: path) else { return }
        defer { try? out.close() }
        // The list may be an error file itself, half fixed.
        let old = Self.reasonColumns.contains(table.header.first ?? "") ? 1 : 0
        try out.write(contentsOf: writer.opening)
        try out.write(
            contentsOf: writer.record([words.reasonColumn] + table.header.dropFirst(old)))
        while let row = try table.next() {
            guard let problems = rejected[row.number] else { continue }
            let reason = problems.map { words.reason($0.column, $0.reason) }
                .joined(separator: " ")
            try out.write(contentsOf: writer.record([reason] + row.cells.dropFirst(old)))
        }
    }

    private static let reasonColumns = Set(
        Language.allCases.map { Words.of($0).imports.reasonColumn })
}

extension TableForm {
    /// A workbook's errors come back as CSV with a byte order mark, which spreadsheets open right.
    var forErrors: TableForm {
        guard kind == .workbook else { return self }
        return TableForm(
            kind: .delimited, encoding: .utf8WithBOM, delimiter: .comma, lineEnd: .crlf,
            headerRow: 1)
    }
}
