import FollowUp
import Foundation
import Papers

/// A look at a list before anything is read: what it is written in, what its columns seem to be,
/// what has to be asked.
struct ListLook {
    let names: StageNames

    /// *Refuses when* it is no table, or another one than its name says; when it cannot be read;
    /// when there is no row in it.
    func look(
        id: FileID, path: String, fileName: String, mapping told: ImportMapping, suggests: Bool
    ) throws -> ImportAnswer {
        do {
            if let trouble = TableTrouble(head: try Self.head(of: path), name: fileName) {
                throw Refusal(.unreadableTable(trouble), field: "file")
            }
            let (header, form) = try Self.opened(path)
            var mapping = told
            if suggests {
                mapping.columns = ImportField.suggest(
                    header, sheet: told.sheet, grouped: form.headerRowCount > 1)
            }
            let reading = try ListReading(path: path, form: form, mapping: mapping, names: names)
            guard reading.rows > 0 else {
                throw Refusal(.unreadableTable(.noRows), field: "file")
            }
            return answer(id, fileName, mapping, form, reading)
        } catch let problem as TableProblem {
            throw Failure.refusal(problem)
        }
    }

    /// Its first bytes: enough to tell what it is.
    private static func head(of path: String) throws -> [UInt8] {
        guard let file = FileHandle(forReadingAtPath: path) else { throw TableProblem.unreadable }
        defer { try? file.close() }
        guard let head = try? file.read(upToCount: 4_096) else { return [] }
        return Array(head)
    }

    /// Its header and form. The reader is let go: what it keeps of a workbook is never held twice.
    private static func opened(_ path: String) throws -> ([String], TableForm) {
        let table = try ListTable(path: path, form: nil, limits: ListRoom.limits)
        return (table.header, table.form)
    }

    private func answer(
        _ id: FileID, _ fileName: String, _ mapping: ImportMapping, _ form: TableForm,
        _ reading: ListReading
    ) -> ImportAnswer {
        let isWorkbook = form.kind == .workbook
        var answer = ImportAnswer(
            id: id, fileName: fileName, mapping: mapping,
            form: ImportForm(
                encoding: isWorkbook ? "xlsx" : form.encoding.rawValue,
                delimiter: form.delimiter.rawValue,
                lineEnd: form.lineEnd.rawValue, headerRow: form.headerRow))
        answer.form.dateStyle = reading.dateStyles.sorted().joined(separator: ", ")
        answer.form.decimalStyle = reading.decimalStyles.sorted().joined(separator: ", ")
        answer.form.sheetName = isWorkbook ? form.sheet : nil
        answer.header = reading.header
        answer.sample = reading.sample
        answer.rowsInAll = reading.rows
        answer.ambiguousDates = reading.ambiguousDates
        answer.ambiguousDecimals = reading.ambiguousDecimals
        answer.doubtfulCells = reading.doubtful
        answer.missingColumns = reading.missing
        answer.currencyMissing =
            mapping.sheet == "orders" && mapping.currency == nil
            && mapping.columns[ImportField.currency.rawValue] == nil
        return answer
    }
}
