import FollowUp
import Foundation
import Papers
import Record
import Words

/// Orders as a table of text, as the board has them: CSV with a byte order mark, which spreadsheets
/// open right, with days as 2026-11-20 and heads in the reader's language.
///
/// *Refuses when* no order is named, or more than 200.
public struct AskOrderTable: Question, Codable {
    public static let name = "orderTable"
    public static let allowed = AskBoard.allowed

    public var orders: [FileID]

    public init(orders: [FileID]) { self.orders = orders }

    public func ask(_ house: House, _ caller: Caller) async throws -> [UInt8] {
        var findings = Findings()
        findings.require(!orders.isEmpty, .missing, field: "orders")
        findings.require(
            orders.count <= BulkReport.most, .tooMany(limit: BulkReport.most), field: "orders")
        try findings.settle()
        let file = try await house.workspace(caller.workspace)
        let rows = try await house.boardRows(
            caller.workspace, orders, today: house.today(in: file.zone), official: file.calendar)
        let words = Words.of(Language(rawValue: caller.language) ?? .english)
        let writer = TableWriter(
            form: TableForm(
                kind: .delimited, encoding: .utf8WithBOM, delimiter: .comma, lineEnd: .crlf,
                headerRow: 1), guardFormulas: true)
        var table = writer.opening + (try writer.record(Self.head(words)))
        for row in rows { table += try writer.record(row.cells(words)) }
        return Array(table)
    }

    private static func head(_ words: Words) -> [String] {
        let board = words.board
        return [
            board.order, words.forms.description, words.suppliers.name,
            words.suppliers.chineseName, words.plan.state, words.plan.milestone, board.whoOwes,
            words.bulk.due, board.promised, board.forecast, board.slip, "\(board.finished) %",
            board.value, words.newOrder.currency,
        ]
    }
}

extension BoardRow {
    fileprivate func cells(_ words: Words) -> [String] {
        let finished = finishedPermille.map {
            $0 % 10 == 0 ? "\($0 / 10)" : "\($0 / 10).\($0 % 10)"
        }
        return [
            number, summary, supplierName, supplierChineseName ?? "",
            words.terms.standing(standing),
            milestone.map { words.terms.milestone($0, milestoneNames) } ?? "",
            owes.map { words.terms.owes($0) } ?? "", due?.iso ?? "", promised?.iso ?? "",
            forecast?.iso ?? "", slipDays.map { "\($0)" } ?? "", finished ?? "",
            value.map { $0.decimal } ?? "", value?.currency.code ?? "",
        ]
    }
}
