/// Why a table cannot be read. Rows and columns are 1-based, as a spreadsheet shows them;
/// byte offsets count from the start of the file. The wording is left to whoever shows it.
public enum TableProblem: Error, Sendable, Equatable {
    case unreadable
    case empty
    case fileTooLarge(limitBytes: Int)
    /// The moment came at which reading stops.
    case tookTooLong
    /// The bytes are of another kind than the form says.
    case kindDiffers(found: TableForm.Kind)

    case encodingUnavailable(TableForm.Encoding)
    case invalidText(row: Int, byteOffset: Int)
    case nulByte(row: Int, byteOffset: Int)
    case unterminatedQuote(row: Int)

    case headerMissing(row: Int)
    case tooManyColumns(row: Int, limit: Int)
    case tooManyRows(limit: Int)
    case cellTooLong(row: Int, column: Int, limit: Int)
    case rowTooLong(row: Int, limitBytes: Int)
    /// A letter bears more marks than any writing has; row 0 is a part without rows.
    case tooManyAccents(row: Int)

    /// A workbook from before 2007, or one locked with a password: both wear the same envelope.
    case oldOrLockedWorkbook
    /// An archive, as a workbook is one, that is not whole.
    case archiveCutOff
    /// An archive, but not of a workbook.
    case notAWorkbook
    case sheetMissing(name: String)
    case noVisibleSheet
    case tooManyParts(limit: Int)
    case expandsTooFar(limitBytes: Int)
    case expandsTooSteeply(part: String, ratio: Int)
    case documentTypeForbidden(part: String)
    case nestedTooDeeply(part: String, limit: Int)
    case tooManySharedStrings(limit: Int)
    /// `row` is the last row that was reached, 0 before the first and in parts without rows.
    case brokenWorkbook(part: String, row: Int)
}
