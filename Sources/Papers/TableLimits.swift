/// How much of a table is read before reading stops with a `TableProblem`.
public struct TableLimits: Sendable, Equatable {
    public var fileBytes = 200_000_000
    public var columns = 1_000
    /// Counted in UTF-16 units, as spreadsheets count their own limit.
    public var cellCharacters = 32_767
    /// All cells of one row.
    public var rowBytes = 4_000_000
    /// Rows delivered; blank rows are not.
    public var rows = 1_000_000

    /// Parts inside a workbook's archive.
    public var entries = 10_000
    public var uncompressedBytes = 200_000_000
    public var expansionRatio = 200
    /// A part smaller than this may expand as steeply as it likes.
    public var expansionFreeBytes = 10_000_000
    public var xmlDepth = 64
    /// Comments and instructions of one part, which hold nothing of the table.
    public var commentBytes = 1_000_000
    /// They are kept in memory while a workbook is read. The largest list that is imported, 250,000
    /// rows, has two names and 90 letters of its own in each.
    public var sharedStrings = 500_000
    public var sharedStringBytes = 24_000_000
    public var cellFormats = 65_536
    public var mergedRanges = 100_000
    public var sheets = 1_000
    /// When reading stops, whatever is left; nil lets it take as long as it takes.
    public var until: ContinuousClock.Instant?

    public init() {}
}

extension TableLimits {
    /// Asked before each piece that is read.
    func checkTime() throws(TableProblem) {
        if let until, ContinuousClock.now > until { throw .tookTooLong }
    }

    /// No cell within `cellCharacters` has more UTF-8 than this.
    var cellBytes: Int {
        let (bytes, isTooMuch) = cellCharacters.multipliedReportingOverflow(by: 3)
        return isTooMuch ? .max : bytes
    }
}
