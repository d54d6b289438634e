import Foundation
import Pages
import Testing
import Words

/// A draft says that it is one, and that its approval is next.
struct DraftPageTests {
    private func page(_ name: String, _ language: Language) throws -> PageText {
        let page = try #require(SamplePages.all(language).first { $0.name == name }?.page)
        return PageText(page.string)
    }

    @Test func `a draft's heading and its next act say so`() throws {
        let english = try page("order-draft", .english)
        #expect(english.all("h1").first?.text.hasPrefix("A draft, not approved yet") == true)
        let next = try #require(english.all("ul").first { $0.attributes["class"] == "next" })
        #expect(next.text.contains("Approval: "))
        #expect(
            english.all("a").contains {
                $0.attributes["href"] == "#approval" && $0.text.hasPrefix("Approval: ")
            })
        let chinese = try page("order-draft", .chinese)
        #expect(chinese.all("h1").first?.text.hasPrefix("草稿订单，尚未批准") == true)
    }

    @Test func `one that was approved and changed since waits for its approval again`() throws {
        let amended = try page("order-amended", .english)
        #expect(amended.all("h1").first?.text.contains("draft") == false)
        #expect(amended.all("a").contains { $0.text.hasPrefix("Approval") })
        let order = try page("order", .english)
        #expect(order.all("a").allSatisfy { $0.attributes["href"] != "#approval" })
    }

    @Test func `what is next and wrong comes first, lines before money, waivers at their gate`()
        throws
    {
        let draft = try #require(
            SamplePages.all(.english).first { $0.name == "order-draft" }?.page.string)
        let order = try #require(
            SamplePages.all(.english).first { $0.name == "order" }?.page.string)
        func place(_ text: String, in page: String) throws -> String.Index {
            try #require(page.range(of: text)?.lowerBound, "\(text)")
        }
        let words = Words.of(.english)
        let next = try place("<h2>\(words.order.next)</h2>", in: order)
        let wrong = try place("<h2>\(words.order.findings)</h2>", in: order)
        let lines = try place("<h2>\(words.order.lines)</h2>", in: order)
        #expect(next < wrong && wrong < lines)
        let waivers = try place("<h2>\(words.gates.waivers)</h2>", in: draft)
        #expect(try place("id=\"approval\"", in: draft) < waivers)
    }

    @Test func `what is on its way is not shown as trouble`() throws {
        for sample in SamplePages.all(.english) {
            let text = PageText(sample.page.string)
            let late = text.all("span").filter { $0.attributes["class"] == "s late" }
            let stages = ["requested", "not requested", "waits for a second person"]
            #expect(late.allSatisfy { !stages.contains($0.text) }, "\(sample.name)")
        }
    }
}
