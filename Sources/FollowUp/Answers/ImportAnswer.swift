/// A list on its way in: what was detected, how columns are read, what would happen or happened.
public struct ImportAnswer: Codable, Sendable {
    public var id: FileID
    public var fileName: String
    public var stage: ImportStage
    public var sheet: String
    public var form: ImportForm
    public var header: [String]
    public var sample: [[String]]
    public var mapping: ImportMapping
    /// Columns whose order of day and month nothing decides; asked before anything is read.
    public var ambiguousDates: [String]
    /// Columns whose decimal mark nothing decides (1.500); asked as well.
    public var ambiguousDecimals: [String]
    /// Of these columns, a cell that may be read in two ways.
    public var doubtfulCells: [String: String]
    /// Columns the mapping names and the list does not have.
    public var missingColumns: [String]
    public var currencyMissing: Bool
    /// How far it is, in rows; it only grows while a check or an import runs.
    public var rowsRead: Int
    /// Rows the list has.
    public var rowsInAll: Int
    public var report: ImportReport?
    /// Why it stopped, as a code of `Obstacle`'s words; nil while it runs or when it is done.
    public var failure: String?
    /// What is wrong with the table, where that is why.
    public var trouble: TableTrouble?

    public init(id: FileID, fileName: String, mapping: ImportMapping, form: ImportForm) {
        self.id = id
        self.fileName = fileName
        stage = .mapping
        sheet = mapping.sheet
        self.form = form
        header = []
        sample = []
        self.mapping = mapping
        ambiguousDates = []
        ambiguousDecimals = []
        doubtfulCells = [:]
        missingColumns = []
        currencyMissing = false
        rowsRead = 0
        rowsInAll = 0
    }
}

public enum ImportStage: String, Codable, Sendable, CaseIterable {
    case mapping, checking, checked, importing, done, failed

    public var isRunning: Bool { self == .checking || self == .importing }
}

/// A list on its way in, as lists of lists show it.
public struct ImportRow: Codable, Sendable {
    public var id: FileID
    public var fileName: String
    public var sheet: String
    public var stage: ImportStage
    public var rowsRead: Int
    public var rowsInAll: Int
    /// When it was brought.
    public var at: Instant

    public init(_ answer: ImportAnswer, at: Instant) {
        id = answer.id
        fileName = answer.fileName
        sheet = answer.sheet
        stage = answer.stage
        rowsRead = answer.rowsRead
        rowsInAll = answer.rowsInAll
        self.at = at
    }
}

/// What was detected about the list, shown before anything is imported.
public struct ImportForm: Codable, Sendable {
    public var encoding: String
    public var delimiter: String
    public var lineEnd: String
    public var headerRow: Int
    public var dateStyle: String
    public var decimalStyle: String
    public var sheetName: String?

    public init(encoding: String, delimiter: String, lineEnd: String, headerRow: Int) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.lineEnd = lineEnd
        self.headerRow = headerRow
        dateStyle = ""
        decimalStyle = ""
    }
}

/// Counts, problems (which keep a row out) and notes (which do not).
public struct ImportReport: Codable, Sendable {
    /// How many a page shows.
    public static let shownProblems = 500
    /// How many are told by row and column; the error file has all.
    public static let mostProblems = 10_000

    public var dryRun: Bool
    public var lines = 0
    public var orders = 0
    public var suppliers = 0
    public var created = 0
    public var updated = 0
    public var unchanged = 0
    public var proposed = 0
    public var rejectedRows = 0
    public var problems: [ImportProblem] = []
    public var problemsInAll = 0
    /// The rows kept out could not be written as a list of their own: storage is full, or fails.
    public var errorFileMissing = false
    public var notes: ImportNotes
    /// Which orders, and what of them.
    public var outcomes = ImportOutcomes()

    /// The orders that went in, or would.
    public var ordersIn: Int { created + updated + unchanged + proposed }

    public init(dryRun: Bool) {
        self.dryRun = dryRun
        notes = ImportNotes()
    }
}

public struct ImportProblem: Codable, Sendable, Equatable {
    public var row: Int
    public var column: String?
    public var reason: String

    public init(row: Int, column: String?, reason: String) {
        self.row = row
        self.column = column
        self.reason = reason
    }
}

/// What was noticed and kept, counted: none of these keeps a row out.
public struct ImportNotes: Codable, Sendable, Equatable {
    /// Words in a date column, taken as an absent fact.
    public var absentDates = 0
    public var absentNumbers = 0
    public var withdrawnTradeTerms = 0
    public var valueDiffers = 0
    /// Orders, items and days that stand together in more than one line.
    public var repeatedKeys = 0
    /// Those lines, and how many of them have no id: these are known by their place.
    public var repeatedLines = 0
    public var repeatedWithoutId = 0
    public var deliveredLate = 0
    /// Rows of a take-over sheet with quantities that no lot can be said to have: the order has
    /// several.
    public var quantitiesOfSeveralLots = 0
    public var provisionalYears: [Int] = []
    /// What was recorded of a list of which no order went in, for instance as storage gave out.
    public var suppliersAlone = 0
    public var sitesAlone = 0
    public var itemsAlone = 0
    /// What changed on re-import: field name → how many.
    public var changedFields: [String: Int] = [:]

    public init() {}
}
