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

    /// The first doubt about a list that was looked at.
    init?(_ answer: ImportAnswer) {
        func example(_ column: String) -> String? {
            guard let at = answer.header.firstIndex(of: column) else { return nil }
            return answer.sample.lazy.compactMap { $0.count > at ? $0[at] : nil }
                .first { !$0.isEmpty }
        }
        if answer.currencyMissing {
            self = .currency
        } else if let column = answer.ambiguousDates.first {
            self = .dateOrder(column: column, date: example(column))
        } else if let column = answer.ambiguousDecimals.first {
            self = .decimalMark(column: column, number: example(column))
        } else {
            return nil
        }
    }
}
