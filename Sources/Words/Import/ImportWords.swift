import FollowUp

/// A list on its way in: what was found in it, what would happen, what happened.
public protocol ImportWords: Sendable {
    var title: String { get }
    var lede: String { get }
    var file: String { get }
    var fileHint: String { get }
    var sheet: String { get }
    func sheet(_ kind: String) -> String
    func sheetHint(_ kind: String) -> String
    var mapping: String { get }
    var newMapping: String { get }
    var upload: String { get }
    var recent: String { get }
    var brought: String { get }
    var stage: String { get }
    /// How far a list is.
    func stage(_ stage: ImportStage) -> String

    func mappingHeadline(_ file: String) -> String
    var detected: String { get }
    var encoding: String { get }
    func encoding(_ code: String) -> String
    var delimiter: String { get }
    func delimiter(_ code: String) -> String
    var lineEnd: String { get }
    func lineEnd(_ code: String) -> String
    var headerRow: String { get }
    func headerRow(_ row: Int) -> String
    var dateStyle: String { get }
    func dateStyle(_ code: String) -> String
    var decimalStyle: String { get }
    func decimalStyle(_ code: String) -> String
    var sheetName: String { get }
    var columns: String { get }
    var columnsHint: String { get }
    func field(_ key: String) -> String
    var notInList: String { get }
    var sample: String { get }
    var currency: String { get }
    var currencyHint: String { get }
    var dateOrder: String { get }
    func dateOrderHint(_ columns: [String]) -> String
    var dayMonthYear: String { get }
    var monthDayYear: String { get }
    var decimalMark: String { get }
    func decimalMarkHint(_ columns: [String]) -> String
    var decimalPoint: String { get }
    var decimalComma: String { get }
    /// A remembered mapping names columns that this list does not have.
    func missingColumns(_ columns: [String]) -> String
    var remember: String { get }
    var rememberHint: String { get }
    var check: String { get }
    var checkHint: String { get }
    var importButton: String { get }

    func runningHeadline(_ file: String, dryRun: Bool) -> String
    func rowsSoFar(_ rows: Int, of all: Int) -> String
    var mayLeave: String { get }
    var again: String { get }

    func checkedHeadline(_ report: ImportReport) -> String
    func doneHeadline(_ report: ImportReport) -> String
    func failedHeadline(_ file: String) -> String
    /// Why it stopped.
    func failure(_ code: String, _ trouble: TableTrouble?) -> String
    /// What is wrong with a cell or a row, by its code.
    func problem(_ code: String) -> String
    /// The column of the error file that says why a row was kept out.
    var reasonColumn: String { get }
    /// What is wrong with a column of a row, by the problem's code.
    func reason(_ column: String?, _ code: String) -> String
    func reportLede(_ report: ImportReport) -> String
    var counts: String { get }
    var lines: String { get }
    var orders: String { get }
    var suppliers: String { get }
    var created: String { get }
    var updated: String { get }
    var unchanged: String { get }
    var proposed: String { get }
    var rejected: String { get }
    /// Above the orders of each kind, by number: what happened, or would.
    func createdOrders(_ report: ImportReport) -> String
    func updatedOrders(_ report: ImportReport) -> String
    func proposedOrders(_ report: ImportReport) -> String
    var proposedHint: String { get }
    var alsoProposed: String { get }
    func ordersShown(_ shown: Int, of all: Int) -> String
    func showNumbers(_ count: Int) -> String
    func moreFields(_ count: Int) -> String
    var order: String { get }
    var whatChanged: String { get }
    var before: String { get }
    var after: String { get }
    var inForce: String { get }
    var listSays: String { get }
    /// Who told what is in force, and when.
    var acceptedBy: String { get }
    var notTold: String { get }
    var notes: String { get }
    /// Every note as a whole sentence.
    func notes(_ notes: ImportNotes) -> [String]
    var problems: String { get }
    var noProblems: String { get }
    func problemsShown(_ shown: Int, of all: Int) -> String
    var row: String { get }
    var column: String { get }
    var reason: String { get }
    var errorFile: String { get }
    var errorFileHint: String { get }
    var errorFileMissing: String { get }
    var toBoard: String { get }
    var anotherList: String { get }
    var otherColumns: String { get }
}
