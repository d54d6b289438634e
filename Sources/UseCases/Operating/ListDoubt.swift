import FollowUp

/// What nobody can be asked at the shell, where a page would ask: the command is given again with
/// an option.
public enum ListDoubt: Error, Sendable, Equatable {
    case currency
    /// A column's dates, of which one is shown.
    case dateOrder(column: String, date: String?)
    case decimalMark(column: String, number: String?)
    /// `known` are the names of the mappings there are.
    case mapping(String, known: [String])
    /// No column is known as what every row needs (`missing`, by field), among those there are.
    case columns(missing: [String], there: [String])

    /// The first doubt about a list that was looked at.
    init?(_ answer: ImportAnswer) {
        let missing = ImportField.of(sheet: answer.sheet)
            .filter { $0.isNeeded(in: answer.sheet) }
            .map(\.rawValue).filter { answer.mapping.columns[$0] == nil }
        if !missing.isEmpty {
            self = .columns(missing: missing, there: answer.header)
        } else if answer.currencyMissing {
            self = .currency
        } else if let column = answer.ambiguousDates.first {
            self = .dateOrder(column: column, date: answer.doubtfulCells[column])
        } else if let column = answer.ambiguousDecimals.first {
            self = .decimalMark(column: column, number: answer.doubtfulCells[column])
        } else {
            return nil
        }
    }
}
