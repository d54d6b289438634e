import FollowUp
import Words

/// Every page with sample values, for the eyes and for the tests.
public enum SamplePages {
    public static func all(_ language: Language) -> [(name: String, page: HTML)] {
        entrance(language) + orders(language) + plans(language) + parties(language)
            + imports(language) + house(language) + calculators(language)
            + SampleSeats.pages(frame(language, .suppliers, "/suppliers"))
    }

    static func frame(
        _ language: Language, _ section: Section?, _ path: String
    ) -> Frame {
        SampleFacts.frame(language, section, path: path)
    }

    private static func entrance(_ language: Language) -> [(name: String, page: HTML)] {
        var outside = Frame(
            words: .of(language), csrf: "sample", today: SampleFacts.today, path: "/sign-in")
        outside.demonstration = true
        var ended = outside
        ended.notice = outside.words.people.sessionEnded
        let wrong = FormState(
            action: "/sign-in", values: ["email": "owner@example.org"],
            refusal: Refusal([
                Reason(.wrongEmailOrPassword, field: "email"), Reason(.missing, field: "password"),
            ]))
        return [
            (
                "sign-in",
                SignInPage.markup(outside, accounts: [("mei@example.org", "northlight-demo")])
            ),
            ("sign-in-ended", SignInPage.markup(ended)),
            ("sign-in-refused", SignInPage.markup(outside, state: wrong)),
            (
                "join",
                JoinPage.markup(
                    outside, token: "t0k3n", name: "Anna Weber", email: "anna@example.org",
                    workspace: "Northlight Home")
            ),
            ("join-expired", JoinPage.expired(outside)),
            (
                "memberships",
                OffersPage.markup(
                    frame(language, .settings, "/memberships"),
                    [Offer(workspace: SampleFacts.id(701), name: "Oakfield Trading")])
            ),
            (
                "renew",
                RenewPage.markup(
                    outside, token: "t0k3n", name: "Anna Weber", email: "anna@example.org",
                    by: "Mei Tanaka")
            ),
        ]
    }

    private static func orders(_ language: Language) -> [(name: String, page: HTML)] {
        let order = frame(language, .board, "/orders/1")
        return boards(language) + ordersAlone(order) + SampleApproval.pages(order)
            + SampleLetters.pages(order) + SampleConfirmation.pages(order)
            + SamplePayments.pages(order, money: frame(language, .money, "/money"))
            + SampleDecisions.pages(frame(language, .decisions, "/decisions"), order: order)
            + SampleMaking.pages(order)
    }

    private static func ordersAlone(_ order: Frame) -> [(name: String, page: HTML)] {
        var reader = order
        reader.may = []
        return [
            (
                "order",
                OrderPage.markup(
                    order, SampleOrder.answer, journal: SampleJournal.order,
                    names: SampleJournal.names)
            ),
            (
                "order-read",
                OrderPage.markup(
                    reader, SampleOrder.answer, journal: SampleJournal.order,
                    names: SampleJournal.names)
            ),
        ]
    }

    private static func boards(_ language: Language) -> [(name: String, page: HTML)] {
        let board = frame(language, .board, "/board")
        var agent = board
        agent.elsewhere = [(SampleFacts.id(701), "Oakfield Trading")]
        return [
            ("board", BoardPage.markup(board, SampleBoard.answer)),
            ("board-of-an-agent", BoardPage.markup(agent, SampleBoard.answer)),
            (
                "board-chosen-refused",
                BoardPage.markup(board, SampleBoard.answer, shown: SampleBoard.chosen)
            ),
            (
                "board-acts",
                BulkPage.markup(board, SampleBoard.report(language), back: "/board")
            ),
            ("board-empty", BoardPage.markup(board, SampleBoard.empty)),
            (
                "board-nothing",
                BoardPage.markup(
                    board, SampleBoard.empty, shown: .init(filter: .late, search: "XK"))
            ),
            ("board-none-open", BoardPage.markup(board, SampleBoard.ended)),
            (
                "board-found-elsewhere",
                BoardPage.markup(board, SampleBoard.ended, shown: .init(search: "PO-1"))
            ),
            (
                "board-not-searchable",
                BoardPage.markup(
                    board, SampleBoard.empty,
                    shown: .init(
                        search: "%", refused: Reason(.notUnderstood, field: "search")))
            ),
        ]
    }
}
