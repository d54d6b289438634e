import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    mutating func boards() {
        page("/board", AskBoard.allowed, "board") { try await $0.boardPage() }
        for path in ["/board", "/orders"] {
            askKept(
                AskBoard.self, path, query: QueryParameter.board, { try $0.board() },
                { BoardJSON.encode($0) })
        }
        act(
            ChooseColumns.self, "/board/columns",
            then: { _, visitor in Answer.seeOther(visitor.arranged) },
            again: { visitor, _, _ in Answer.seeOther(visitor.back) })
        act(
            ActOnOrders.self, "/orders/acts",
            then: { report, visitor in
                Answer.page(
                    BulkPage.markup(
                        try await visitor.framed(section: .board), report,
                        back: visitor.boardAddress))
            },
            again: { try await $0.boardPage($0.state($1, $2)) })
        table()
    }

    /// Chosen orders as a table, from the board and for programs.
    private mutating func table() {
        let example = AskOrderTable(orders: ActOnOrders.example.orders)
        add(
            .post, "/api/v1/orders/table", .roles(AskOrderTable.allowed), .api,
            AskOrderTable.name, example: (try? JSONEncoder.plain.encode(example)).map { Array($0) },
            contract: Contract(body: .json(AskOrderTable.self), reply: .table)
        ) { visitor in
            let body = try await visitor.body()
            guard Nesting.isShallow(body) else { throw Refusal(.notUnderstood) }
            try SentText.checkJSON(body)
            return try await visitor.table(
                JSONBody.decode(AskOrderTable.self, from: Data(body)))
        }
        add(.post, "/orders/table", .roles(AskOrderTable.allowed), .form, AskOrderTable.name) {
            visitor in
            let posted = try await FormFields(urlEncoded: visitor.body())
            guard posted["csrf"] == visitor.csrf, !visitor.csrf.isEmpty else { throw CrossSite() }
            do {
                return try await visitor.table(
                    FormDecoder.decode(AskOrderTable.self, from: posted))
            } catch let refusal as Refusal {
                var state = visitor.state(posted, refusal)
                state.action = "/orders/acts"
                var response = try await visitor.boardPage(state)
                response.status = .unprocessableContent
                return response
            }
        }
    }
}

extension Visitor {
    func board() throws -> AskBoard {
        guard let filter = BoardFilter(rawValue: query("filter") ?? "open") else {
            throw Refusal(.notUnderstood, field: "filter")
        }
        var supplier: FileID?
        if let text = query("supplier") {
            guard let id = FileID(text) else { throw Refusal(.notFound, field: "supplier") }
            supplier = id
        }
        var asked = try AskBoard(
            filter: filter, search: query("search"), supplier: supplier, after: query("after"),
            limit: number("limit", default: 50, 1...200))
        asked.sort = try sort()
        return asked
    }

    private func sort() throws(Refusal) -> BoardSort? {
        guard let direction = SortDirection(rawValue: query("direction") ?? "ascending") else {
            throw Refusal(.notUnderstood, field: "direction")
        }
        guard let text = query("sort") else { return nil }
        guard let order = BoardOrder(rawValue: text) else {
            throw Refusal(.notUnderstood, field: "sort")
        }
        return BoardSort(order, direction)
    }

    /// The board as this visitor's query asks for it.
    fileprivate var boardAddress: String { "/board" + (request.uri.query.map { "?" + $0 } ?? "") }

    /// Back to the board, with its columns still to be arranged where one of them just moved.
    fileprivate var arranged: String {
        let back = back.replacing("&arrange=yes", with: "").replacing("?arrange=yes", with: "")
        guard query("arrange") != nil else { return back }
        return back + (back.contains("?") ? "&" : "?") + "arrange=yes"
    }

    fileprivate func boardPage(_ state: FormState? = nil) async throws -> Response {
        let asked = try board()
        @Sendable func made(_ frame: Frame) async throws -> HTML {
            let (answer, refused) = try await searched(asked)
            var shown = BoardPage.Shown(
                filter: asked.filter, search: asked.search ?? "", refused: refused)
            shown.sort = asked.sort
            shown.after = asked.after
            shown.arranges = query("arrange") != nil
            shown.state = state
            shown.milestones = try await site.house.workspace(signedIn().workspace).milestones
            if let id = asked.supplier {
                let file = try await site.house.ask(AskSupplier(supplier: id), signedIn())
                    .supplier
                shown.supplier = (id, frame.supplier(file.name, file.chineseName))
            }
            return BoardPage.markup(frame, answer, shown: shown)
        }
        if state == nil { return try await kept(section: .board) { try await made($0) } }
        return Answer.page(try await made(framed(section: .board)))
    }

    /// The board; where it cannot be searched for those words or sorted so, without orders and with
    /// the reason.
    private func searched(_ asked: AskBoard) async throws -> (BoardAnswer, Reason?) {
        do {
            return (try await site.house.ask(asked, signedIn()), nil)
        } catch let refusal as Refusal {
            guard refusal.reasons.count == 1, let reason = refusal.reasons.first,
                reason.field == "search" || reason.field == "sort"
            else { throw refusal }
            let whole = AskBoard(filter: asked.filter, supplier: asked.supplier, limit: 1)
            var answer = try await site.house.ask(whole, signedIn())
            answer.items = []
            answer.next = nil
            return (answer, reason)
        }
    }

    fileprivate func table(_ asked: AskOrderTable) async throws -> Response {
        let bytes = try await site.house.ask(asked, signedIn())
        var response = Answer.make(.ok, "text/csv; charset=utf-8", bytes)
        response.headers[.contentDisposition] = "attachment; filename=\"orders.csv\""
        return response
    }
}
