/// Finds out how the numbers of a column are written by looking at all its cells.
public struct DecimalColumn: Sendable, Equatable {
    /// Currencies and units seen beside the numbers.
    public private(set) var affixes: Set<String> = []
    /// Numbers such as 1,234 that may be a thousand or one and a bit.
    public private(set) var undecided = 0
    /// The first of them, folded.
    public private(set) var firstUndecided: String?
    public private(set) var readable = 0
    /// Cells with a text that is no number; empty cells are not counted anywhere.
    public private(set) var unreadable = 0
    private var marks: Set<DecimalStyle.Mark> = []

    private static let affixLimit = 16

    public init() {}

    public mutating func observe(_ text: String) {
        guard let cell = DecimalCell(text), cell.evidence != .invalid else {
            if !CellText.isBlank(text) { unreadable += 1 }
            return
        }
        readable += 1
        if !cell.affix.isEmpty, affixes.count < Self.affixLimit { affixes.insert(cell.affix) }
        switch cell.evidence {
        case .decided(let mark): marks.insert(mark)
        case .undecided:
            undecided += 1
            firstUndecided = firstUndecided ?? CellText.folded(text)
        case .none, .invalid: break
        }
    }

    /// The cells leave the decimal mark open: none decides it, or they decide it both ways.
    /// Somebody has to be asked.
    public var isAmbiguous: Bool { undecided > 0 && marks.count != 1 }

    /// The one currency or unit of the column; empty when there is none or more than one.
    public var affix: String { affixes.count == 1 ? affixes.first ?? "" : "" }

    /// How to read the column; nil when it holds no number, or is ambiguous.
    public var style: DecimalStyle? {
        guard readable > 0, !isAmbiguous else { return nil }
        let mark = marks.isEmpty ? .point : marks.count == 1 ? marks.first : nil
        return DecimalStyle(mark: mark, affix: affix)
    }
}
