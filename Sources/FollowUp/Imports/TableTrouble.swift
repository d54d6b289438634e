/// Why a list cannot be read, as far as a person can do something about it. Rows and columns count
/// from 1, as a spreadsheet shows them.
public enum TableTrouble: Codable, Sendable, Equatable, Hashable {
    case unreadable
    case empty
    /// A header with nothing below it.
    case noRows
    /// No table at all.
    case otherFile(OtherFile)
    /// Text under the name of a workbook, and the other way round.
    case textNamedWorkbook
    case workbookNamedText
    /// An archive, as a workbook is one, whose end is missing.
    case cutOff
    case fileTooLarge(megabytes: Int)
    /// Bytes that are no text in the encoding found.
    case notText(row: Int)
    /// A quotation mark is opened and never closed: often half a file.
    case openQuote(row: Int)
    case headerMissing(row: Int)
    case tooManyColumns(row: Int, limit: Int)
    case tooManyRows(limit: Int)
    case cellTooLong(row: Int, column: Int, limit: Int)
    /// A workbook from before 2007, or locked with a password.
    case oldOrLockedWorkbook
    case notAWorkbook
    case sheetMissing(String)
    case noVisibleSheet
    /// A workbook that unpacks to more than is read.
    case workbookTooLarge
    /// `row` is the last one reached, 0 before the first.
    case brokenWorkbook(row: Int)
    /// A letter bears more marks than any writing has; 0 where no row is known.
    case tooManyAccents(row: Int)
    case tookTooLong
    case rowTooLong(row: Int, megabytes: Int)
}
