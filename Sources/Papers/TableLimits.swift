/// How much of a table is read before reading stops with a `TableProblem`.
public struct TableLimits: Sendable, Equatable {
    public var fileBytes = 200_000_000
    public var columns = 1_000
    /// Counted in UTF-16 units, as spreadsheets count their own limit.
    public var cellCharacters = 32_767
    /// Rows delivered; blank rows are not.
    public var rows = 1_000_000

    /// Parts inside a workbook's archive.
    public var entries = 10_000
    public var uncompressedBytes = 500_000_000
    public var expansionRatio = 200
    /// A part smaller than this may expand as steeply as it likes.
    public var expansionFreeBytes = 10_000_000
    public var xmlDepth = 64
    public var sharedStrings = 2_000_000
    public var sharedStringBytes = 200_000_000
    public var cellFormats = 65_536
    public var mergedRanges = 100_000
    public var sheets = 1_000

    public init() {}
}

extension TableLimits {
    /// No cell within `cellCharacters` has more UTF-8 than this.
    var cellBytes: Int {
        let (bytes, isTooMuch) = cellCharacters.multipliedReportingOverflow(by: 3)
        return isTooMuch ? .max : bytes
    }
}
