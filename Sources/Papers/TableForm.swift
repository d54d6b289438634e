/// How a table is written down: what was found, and what a person may correct before reading again.
///
/// Passing back the form of an opened table reads it the same way a second time. A `headerRow`
/// of 0 and an empty `sheet` mean "look for it again".
public struct TableForm: Sendable, Codable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case delimited
        case workbook
    }

    /// A byte order mark is passed over wherever it stands; UTF-16 is always written with one.
    public enum Encoding: String, Sendable, Codable, CaseIterable {
        case utf8
        case utf8WithBOM
        case utf16LittleEndian
        case utf16BigEndian
        case gb18030
    }

    public enum Delimiter: String, Sendable, Codable, CaseIterable {
        case comma
        case tab
        case semicolon
        case pipe

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .tab: UInt8(ascii: "\t")
            case .semicolon: UInt8(ascii: ";")
            case .pipe: UInt8(ascii: "|")
            }
        }
    }

    /// Every reading ends a record at each of the three outside quotes, so that a file glued
    /// together from two systems loses no line; the form remembers which one to write.
    public enum LineEnd: String, Sendable, Codable, CaseIterable {
        case lf
        case crlf
        case cr
        case mixed
    }

    public var kind: Kind
    public var encoding: Encoding
    public var delimiter: Delimiter
    public var lineEnd: LineEnd
    /// 1-based, as a spreadsheet numbers its rows; 0 looks for the header.
    public var headerRow: Int
    /// 2 when a row of groups stands above the names, otherwise 1.
    public var headerRowCount: Int
    /// Empty for a delimited file, and to take the first visible sheet of a workbook.
    public var sheet: String

    public init(
        kind: Kind = .delimited, encoding: Encoding = .utf8, delimiter: Delimiter = .comma,
        lineEnd: LineEnd = .crlf, headerRow: Int = 0, headerRowCount: Int = 1
    ) {
        self.kind = kind
        self.encoding = encoding
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.headerRow = headerRow
        self.headerRowCount = headerRowCount
        self.sheet = ""
    }

    /// A workbook's sheet. What could not be read from it is written beside it as text that
    /// spreadsheets open without asking.
    public static func workbook(sheet: String, headerRow: Int = 0) -> TableForm {
        var form = TableForm(kind: .workbook, encoding: .utf8WithBOM, headerRow: headerRow)
        form.sheet = sheet
        return form
    }
}
