import FollowUp
import Papers

/// A look at a list before anything is read: what it is written in, what its columns seem to be,
/// what has to be asked.
struct ListLook {
    let names: StageNames

    func look(
        id: FileID, path: String, fileName: String, mapping told: ImportMapping, suggests: Bool
    ) throws -> ImportAnswer {
        do {
            let reader = try TableReader.open(path: path, form: nil)
            var mapping = told
            if suggests {
                mapping.columns = ImportField.suggest(
                    reader.header, sheet: told.sheet, grouped: reader.form.headerRowCount > 1)
            }
            let reading = try ListReading(
                path: path, form: reader.form, mapping: mapping, names: names)
            return answer(id, fileName, mapping, reader, reading)
        } catch let problem as TableProblem {
            throw Failure.refusal(problem)
        }
    }

    private func answer(
        _ id: FileID, _ fileName: String, _ mapping: ImportMapping, _ reader: TableReader,
        _ reading: ListReading
    ) -> ImportAnswer {
        let isWorkbook = reader.form.kind == .workbook
        var answer = ImportAnswer(
            id: id, fileName: fileName, mapping: mapping,
            form: ImportForm(
                encoding: isWorkbook ? "xlsx" : reader.form.encoding.rawValue,
                delimiter: reader.form.delimiter.rawValue,
                lineEnd: reader.form.lineEnd.rawValue, headerRow: reader.form.headerRow))
        answer.form.dateStyle = reading.dateStyles.sorted().joined(separator: ", ")
        answer.form.decimalStyle = reading.decimalStyles.sorted().joined(separator: ", ")
        answer.form.sheetName = isWorkbook ? reader.form.sheet : nil
        answer.header = reader.header
        answer.sample = reading.sample
        answer.rowsInAll = reading.rows
        answer.ambiguousDates = reading.ambiguousDates
        answer.ambiguousDecimals = reading.ambiguousDecimals
        answer.missingColumns = reading.missing
        answer.currencyMissing =
            mapping.sheet == "orders" && mapping.currency == nil
            && mapping.columns[ImportField.currency.rawValue] == nil
        return answer
    }
}
