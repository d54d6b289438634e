import FollowUp
import Testing
import Words

@testable import Pages

/// What the board says where it has little to show.
struct BoardPageTests {
    private func frame(_ language: Language) -> Frame {
        SampleFacts.frame(language, .board, path: "/board")
    }

    private func links(_ page: PageText) -> [String] {
        page.all("a").compactMap { $0.attributes["href"] }
    }

    @Test(arguments: Language.allCases)
    func `with ended orders only it keeps its search and leads to the closed ones`(
        language: Language
    ) {
        let words = Words.of(language).board
        let page = PageText(BoardPage.markup(frame(language), SampleBoard.ended).string)
        #expect(page.visible.contains(words.noneOpen))
        #expect(!page.visible.contains(words.emptyTitle))
        #expect(page.all("input").contains { $0.attributes["id"] == "search" })
        let closed = page.all("a").filter { $0.attributes["href"] == "/board?filter=closed" }
        #expect(closed.contains { $0.text == words.showClosed })
        let none = PageText(BoardPage.markup(frame(language), SampleBoard.empty).string)
        #expect(none.visible.contains(words.emptyTitle))
    }

    @Test(arguments: Language.allCases)
    func `what is found elsewhere is said with the way there`(language: Language) {
        let words = Words.of(language).board
        let page = PageText(
            BoardPage.markup(frame(language), SampleBoard.ended, shown: .init(search: "PO 1"))
                .string)
        let told = words.found(BoardFound(filter: .closed, orders: 1))
        let link = page.all("a").first { $0.text == told }
        #expect(link?.attributes["href"] == "/board?filter=closed&search=PO%201")
        #expect(!page.visible.contains(words.nothingFoundHint))
    }

    @Test(arguments: Language.allCases)
    func `signs that cannot be searched for stay in the field, and a sentence says so`(
        language: Language
    ) {
        let page = PageText(
            BoardPage.markup(
                frame(language), SampleBoard.answer.without,
                shown: .init(search: "\"%", refused: Reason(.notUnderstood, field: "search"))
            ).string)
        #expect(page.problem == nil)
        let field = page.all("input").first { $0.attributes["id"] == "search" }
        #expect(field?.attributes["value"] == "\"%")
        #expect(page.visible.contains(Words.of(language).board.notSearchable("\"%")))
    }

    @Test(arguments: Language.allCases)
    func `under ended orders nothing is counted late`(language: Language) {
        let words = Words.of(language).board
        let lede = words.lede(SampleBoard.answer.counts)
        for filter in BoardFilter.allCases {
            let page = PageText(
                BoardPage.markup(frame(language), SampleBoard.answer, shown: .init(filter: filter))
                    .string)
            let isEnded = filter == .closed || filter == .cancelled
            #expect(page.visible.contains(lede) != isEnded, "\(filter)")
        }
    }

    @Test func `a Chinese reader sees the Chinese name, and gone goods have no unknown figures`() {
        var row = SampleBoard.rows[0]
        row.supplierChineseName = "永康恒达"
        row.finishedPermille = nil
        row.standing = .done
        let chinese = PageText(BoardTable(frame: frame(.chinese)).markup([row]).string)
        #expect(chinese.visible.contains("永康恒达"))
        #expect(!chinese.visible.contains(row.supplierName))
        let english = PageText(BoardTable(frame: frame(.english)).markup([row]).string)
        #expect(english.visible.contains(row.supplierName))
        #expect(!english.visible.contains(Words.of(.english).terms.notKnown))
    }

    @Test(arguments: Language.allCases)
    func `an order later than its supplier's past says that it is the plan`(
        language: Language
    ) throws {
        var answer = SampleOrder.answer
        let at = try #require(answer.lots.firstIndex { $0.number == answer.leadingLot })
        let plan = try #require(answer.lots[at].handover)
        answer.lots[at].basedOn = 12
        answer.lots[at].p50 = nil
        answer.lots[at].p80 = plan.adding(days: 4)
        let words = Words.of(language).order
        let today = SampleFacts.today
        func heading() -> String {
            PageText(
                "<div>"
                    + OrderView(frame: frame(language), answer: answer, state: nil, lot: nil)
                    .heading.string + "</div>"
            ).visible
        }
        #expect(
            heading().contains(
                words.historyOfLate(
                    p80: plan.adding(days: 4), notBefore: plan, basedOn: 12, today: today)))
        answer.lots[at].p80 = nil
        #expect(
            heading().contains(words.pastHistory(notBefore: plan, basedOn: 12, today: today)))
        answer.supplierChineseName = "永康恒达"
        #expect(heading().contains("永康恒达") == (language == .chinese))
    }

    @Test func `a name that ends with a full stop has no second one`() {
        let journal = Words.of(.english).journal
        let profile = SupplierProfile(name: "Hengda Co., Ltd.")
        #expect(journal.supplier(.entered(profile)) == "Entered the supplier Hengda Co., Ltd.")
    }
}

extension BoardAnswer {
    fileprivate var without: BoardAnswer {
        var answer = self
        answer.items = []
        answer.next = nil
        return answer
    }
}
