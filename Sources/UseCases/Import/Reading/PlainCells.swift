import FollowUp
import Papers

extension ListReading {
    /// The cells of a row for a list of its own, where other rows no longer say how days and
    /// numbers are written: what was read is told so that nothing else decides it, the day as
    /// 2026-12-03, the number with a point. What could not be read, and every text, stays as it is.
    func plainCells(_ row: TableRow) -> [String] {
        let told = columns.filter { $0.key.isDay }.map(\.value)
        let days = Set(told).union(milestones.keys)
        let numbers = Set(columns.filter { $0.key.isNumber }.map(\.value))
        let texts = Set(columns.filter { !$0.key.isDay && !$0.key.isNumber }.map(\.value))
        return row.cells.enumerated().map { at, cell in
            guard !texts.contains(at) else { return cell }
            switch (days.contains(at), numbers.contains(at)) {
            case (true, false):
                guard case .day(let read) = day(at: at, row) else { return cell }
                return read.iso
            case (false, true):
                return amount(at: at, cell).map { Self.plain($0.plain, $0.affix) } ?? cell
            default: return cell
            }
        }
    }

    /// A number that is read the same whatever its column holds: three decimals alone might be
    /// thousands. A currency stays beside it, for its row has to confirm it.
    private static func plain(_ number: String, _ affix: String) -> String {
        let decimals = number.split(separator: ".").dropFirst().first?.utf8.count
        let decided = decimals == 3 ? number + "0" : number
        return CurrencySign(affix) == nil ? decided : "\(decided) \(affix)"
    }
}
