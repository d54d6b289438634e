import Foundation
import Pages
import Testing
import Words

/// What can be put right about an order's money and goods is offered where it stands.
struct PaymentPageTests {
    private func page(_ language: Language) throws -> PageText {
        let page = try #require(
            SamplePages.all(language).first { $0.name == "order-credited" }?.page)
        return PageText(page.string)
    }

    @Test(arguments: Language.allCases)
    func `a credit is taken back in both orders, a payment in its own`(
        _ language: Language
    ) throws {
        let actions = try page(language).all("form").compactMap { $0.attributes["action"] }
        #expect(actions.contains { $0.hasSuffix("/remittances/1/withdrawal") })
        #expect(actions.contains { $0.hasSuffix("/remittances/2/credit-withdrawal") })
        #expect(!actions.contains { $0.hasSuffix("/remittances/2/withdrawal") })
    }

    @Test func `every line of a lot is offered, also one of which nothing went`() throws {
        let fields = try page(.english).all("input").filter {
            $0.attributes["name"]?.hasPrefix("shipped.") == true
        }
        #expect(fields.count > 1)
        #expect(fields.first?.attributes["value"] == "0")
        #expect(fields.last?.attributes["value"] != "0")
    }
}
