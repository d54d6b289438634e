import FollowUp

/// The list of the board: its columns and order, and what is done to several orders at once.
public protocol BulkWords: Sendable {
    var arrangeTitle: String { get }
    func column(_ column: BoardColumn) -> String
    var columns: String { get }
    var columnsHint: String { get }
    var columnsButton: String { get }
    var earlier: String { get }
    var usualColumns: String { get }
    var sortBy: String { get }
    func order(_ order: BoardOrder) -> String
    var worstFirst: String { get }
    var direction: String { get }
    func direction(_ direction: SortDirection) -> String
    var sortButton: String { get }
    /// Says that the list is not worst first.
    func sorted(_ order: BoardOrder, _ direction: SortDirection) -> String
    /// A head that sorts what is shown, while there is more.
    var sortsShown: String { get }

    var choose: String { get }
    func choose(_ number: String) -> String
    var chooseAll: String { get }
    var chosen: String { get }
    var chosenHint: String { get }
    /// With a mark for the figure.
    func chosen(_ count: String) -> String
    var reachTitle: String { get }
    var reachHint: String { get }
    var reachButton: String { get }
    var cancelTitle: String { get }
    var cancelHint: String { get }
    var cancelButton: String { get }
    var tableButton: String { get }

    func headline(_ report: BulkReport) -> String
    func lede(_ report: BulkReport) -> String
    var refused: String { get }
    var done: String { get }
    var reasons: String { get }
    var unknownOrder: String { get }
    var due: String { get }
}
