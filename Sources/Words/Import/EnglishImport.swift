import FollowUp

struct EnglishImport: ImportWords {
    let title = "Import"
    let lede =
        "Bring the list you already keep, as it is: CSV, TSV or XLSX, any columns, English or"
        + " Chinese. Nothing is recorded before you have seen what would happen."
    let file = "List"
    let fileHint = "CSV, TSV or XLSX. A list imported before updates; it does not duplicate."
    let sheet = "What is in it?"
    let mapping = "Columns"
    let newMapping = "match them for this list"
    let upload = "Read the list"
    let recent = "Lists brought in lately"
    let brought = "Brought"
    let stage = "How far it is"
    let detected = "What was found"
    let encoding = "Encoding"
    let delimiter = "Columns are parted by"
    let lineEnd = "Lines end with"
    let headerRow = "Header"
    let dateStyle = "Dates"
    let decimalStyle = "Decimals"
    let sheetName = "Sheet"
    let columns = "Which column is which?"
    let columnsHint = "Suggested by their names. What is not in the list stays empty."
    let notInList = "not in the list"
    let sample = "The first rows"
    let currency = "Currency of the whole list"
    let currencyHint = "The list does not name it. Three letters, such as USD."
    let dateOrder = "How are the dates written?"
    let dayMonthYear = "day first, 3/12/2026 is 3 December"
    let monthDayYear = "month first, 3/12/2026 is 12 March"
    let decimalMark = "How are the decimals written?"
    let decimalPoint = "with a point, 1.500 is one and a half"
    let decimalComma = "with a comma, 1.500 is fifteen hundred"
    let remember = "Remember this under a name"
    let rememberHint = "The next list of the same shape is read the same way."
    let check = "Check the list"
    let checkHint = "A check records nothing."
    let importButton = "Import what is good"
    let mayLeave = "You may leave this page; it goes on without you."
    let again = "Look again"
    let counts = "Counts"
    let lines = "Lines read"
    let orders = "Orders"
    let suppliers = "Suppliers"
    let created = "New"
    let updated = "Updated"
    let unchanged = "Unchanged"
    let proposed = "Proposed only"
    let rejected = "Rows kept out"
    let notes = "Noted, and taken as told"
    let problems = "Problems"
    let noProblems = "No row is kept out."
    let row = "Row"
    let column = "Column"
    let reason = "What is wrong"
    let errorFile = "Download the rows that were kept out"
    let errorFileHint =
        "The reason stands in the first column, which is not read. Once fixed, the file imports"
        + " as it is."
    let errorFileMissing =
        "The rows that were kept out could not be written into a file: the disk may be full. Make"
        + " room and bring the same list again; what is in stays as it is."
    let toBoard = "To the board"
    let anotherList = "Import another list"
    let otherColumns = "Read the columns differently"

    func sheet(_ kind: String) -> String {
        kind == "takeOver" ? "How running orders stand" : "Orders with their lines"
    }

    func sheetHint(_ kind: String) -> String {
        kind == "takeOver"
            ? "How running orders stand, one row an order: stage, done dates, paid, finished and"
                + " packed."
            : "Orders, one row a line; rows with the same order number become one order."
    }

    func mappingHeadline(_ file: String) -> String { "How is “\(file)” to be read?" }

    func encoding(_ code: String) -> String {
        switch code {
        case "utf8": "UTF-8"
        case "utf8WithBOM": "UTF-8 with byte order mark"
        case "utf16LittleEndian": "UTF-16, little endian"
        case "utf16BigEndian": "UTF-16, big endian"
        case "gb18030": "GB18030"
        case "xlsx": "XLSX workbook"
        default: code
        }
    }

    func delimiter(_ code: String) -> String {
        switch code {
        case "comma": "commas"
        case "tab": "tabs"
        case "semicolon": "semicolons"
        case "pipe": "upright bars"
        default: code
        }
    }

    func lineEnd(_ code: String) -> String {
        switch code {
        case "lf": "LF"
        case "crlf": "CR LF"
        case "cr": "CR"
        case "mixed": "a mixture of CR and LF"
        default: code
        }
    }

    func headerRow(_ row: Int) -> String { "row \(row)" }

    func dateStyle(_ code: String) -> String {
        switch code {
        case "dayMonthYear": "day first"
        case "monthDayYear": "month first"
        case "iso": "year first"
        case "namedMonth": "month in letters"
        case "chinese": "2026年11月20日"
        case "compact": "eight digits"
        case "serial": "spreadsheet days"
        case "": "none found"
        default: code
        }
    }

    func decimalStyle(_ code: String) -> String {
        switch code {
        case "point": "with a point"
        case "comma": "with a comma"
        case "": "none found"
        default: code
        }
    }

    func dateOrderHint(_ columns: [String]) -> String {
        "Nothing in \(columns.joined(separator: ", ")) decides it."
    }

    func decimalMarkHint(_ columns: [String]) -> String {
        "Nothing in \(columns.joined(separator: ", ")) decides it."
    }

    func missingColumns(_ columns: [String]) -> String {
        "This list has no column \(columns.map { "“\($0)”" }.joined(separator: ", "))"
            + " any more. Choose another one, or check without it."
    }
}
