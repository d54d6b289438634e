import FollowUp
import Foundation
import Logging
import Papers
import Words

extension House {
    /// The report of a list whose orders are decided; what fails from here on keeps none back.
    func closing(
        _ decided: ImportReport, _ job: ImportDesk.Job, _ reading: ListReading,
        _ rejections: Rejections, _ gathered: GatheredOutcomes, _ caller: Caller
    ) async -> ImportReport {
        var report = decided
        report.errorFileMissing = await !keepsErrors(of: job, reading, rejections, caller)
        rejections.tell(&report)
        let told = try? await tellingWho(gathered.outcomes, caller)
        report.outcomes = told ?? gathered.outcomes
        return report
    }

    /// Writes the rows that stay out; false where that failed. What went in stays in and is told
    /// without them, and no half of a file lies there.
    private func keepsErrors(
        of job: ImportDesk.Job, _ reading: ListReading, _ rejections: Rejections,
        _ caller: Caller
    ) async -> Bool {
        do {
            try await imports.room.read {
                try job.writeErrors(rejections.rows, reading, language: caller.language)
            }
            return true
        } catch {
            try? FileManager.default.removeItem(atPath: ImportDesk.errorFile(job.path))
            log.warning(
                "error file of an import not written",
                metadata: ["import": "\(job.answer.id)", "why": "\(error)"])
            return false
        }
    }
}

extension ImportDesk.Job {
    /// Writes the rejected rows in the list's own form with the reason in a column before them, so
    /// that they import clean once fixed: nothing reads that column, and days and numbers that were
    /// read stand so that no other row has to say how. A text that a spreadsheet would calculate is
    /// guarded, and read back without its guard.
    func writeErrors(
        _ rejected: [Int: [ImportProblem]], _ reading: ListReading, language: String
    ) throws {
        let path = ImportDesk.errorFile(self.path)
        try? FileManager.default.removeItem(atPath: path)
        guard !rejected.isEmpty else { return }
        let words = Words.of(Language(rawValue: language) ?? .english).imports
        let table = try ListTable(path: self.path, form: form)
        let writer = TableWriter(form: table.form.forErrors, guardFormulas: true)
        let out = try DeskFile(path: path)
        // The list may be an error file itself, half fixed.
        let old = Self.reasonColumns.contains(table.header.first ?? "") ? 1 : 0
        try out.write(writer.opening)
        try out.write(writer.record([words.reasonColumn] + table.header.dropFirst(old)))
        while let row = try table.next() {
            guard let problems = rejected[row.number] else { continue }
            let reason = problems.map { words.reason($0.column, $0.reason) }
                .joined(separator: " ")
            try out.write(writer.record([reason] + reading.plainCells(row).dropFirst(old)))
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
