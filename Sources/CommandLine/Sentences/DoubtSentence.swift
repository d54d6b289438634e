import FollowUp
import Foundation
import UseCases
import Words

/// What the shell says where a page would ask.
enum DoubtSentence {
    static func told(_ doubt: ListDoubt) -> OperatorLine.Told {
        switch doubt {
        case .currency:
            OperatorLine.Told(
                code: "missing", field: "currency",
                sentence: "The list does not say its currency. Give three letters, such as USD.")
        case .dateOrder(let column, let date):
            OperatorLine.Told(
                code: "missing", field: "dateOrder",
                sentence: "Nothing in “\(column)” decides the order of day and month."
                    + dates(date ?? "3/12/2026"))
        case .decimalMark(let column, let number):
            OperatorLine.Told(
                code: "missing", field: "decimalMark",
                sentence: "Nothing in “\(column)” decides the decimal mark."
                    + decimals(number ?? "1.500"))
        case .mapping(let name, let known):
            OperatorLine.Told(
                code: "unknownCode", field: "mapping",
                sentence: "“\(name)” is not known here. "
                    + (known.isEmpty
                        ? "No mapping is remembered in this workspace."
                        : "There are: \(known.sorted().joined(separator: ", ")).")
                    + " --remember keeps a new one.")
        case .columns(let missing, let there):
            OperatorLine.Told(
                code: "missing", field: "columns", sentence: columns(missing, among: there))
        }
    }

    /// What is not known, what there is instead, and how to say which is which.
    private static func columns(_ missing: [String], among there: [String]) -> String {
        let words = Words.of(.english).imports
        let needed = missing.map { words.field($0) }.joined(separator: ", ")
        let named = there.filter { !$0.isEmpty }
        let shown = named.prefix(mostColumns).map { "“\($0.prefix(mostLetters))”" }
        let rest = named.count - shown.count
        return "No column of the list is known as: \(needed). Its columns are"
            + " \(shown.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")."
            + " Match them on the import page, remember that under a name, and give the name with"
            + " --mapping; or name the columns as the import page does."
    }

    private static let mostColumns = 30
    private static let mostLetters = 40

    /// Both ways of reading a date.
    private static func dates(_ date: String) -> String {
        let numbers = date.split { !$0.isNumber }.compactMap { Int($0) }
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ]
        guard numbers.count >= 2, months.indices.contains(numbers[0] - 1),
            months.indices.contains(numbers[1] - 1)
        else { return "" }
        return " \(date) is \(numbers[0]) \(months[numbers[1] - 1]) with day-first,"
            + " and \(numbers[1]) \(months[numbers[0] - 1]) with month-first."
    }

    /// Both ways of reading a number with one mark in it.
    private static func decimals(_ number: String) -> String {
        let digits = number.filter { $0.isNumber || $0 == "." || $0 == "," }
        guard let mark = digits.first(where: { !$0.isNumber }) else { return "" }
        let whole = digits.filter(\.isNumber)
        let parts = digits.split(separator: mark).joined(separator: ".")
        let (own, other) = mark == "." ? ("point", "comma") : ("comma", "point")
        return " \(number) is \(parts) with \(own), and \(whole) with \(other)."
    }
}
