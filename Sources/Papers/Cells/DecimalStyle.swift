/// How the numbers of one column are read.
public struct DecimalStyle: Sendable, Codable, Equatable {
    public enum Mark: String, Sendable, Codable, CaseIterable {
        case point
        case comma
    }

    /// The decimal mark; nil reads only those numbers that leave no choice.
    public var mark: Mark?
    /// The one currency or unit that may stand beside a number, folded and in lower case; empty
    /// for none. Where a column mixes them, dropping them would add apples to pears.
    public var affix: String

    public init(mark: Mark?, affix: String = "") {
        self.mark = mark
        self.affix = affix
    }

    /// The number as digits with a point and a minus sign where needed, such as `-1234.5`; nil for
    /// what is no number, for percentages, and for what the column's style does not explain.
    public func normalised(_ text: String) -> String? {
        guard let cell = DecimalCell(text), cell.affix.isEmpty || cell.affix == affix else {
            return nil
        }
        return cell.plain(mark: mark)
    }

    /// The same, whatever stands beside the number, with what that is: folded, in lower case, empty
    /// for nothing. Where it is a currency, another cell of the column may well bear another one.
    public func amount(_ text: String) -> (plain: String, affix: String)? {
        guard let cell = DecimalCell(text), let plain = cell.plain(mark: mark) else { return nil }
        return (plain, cell.affix)
    }
}
