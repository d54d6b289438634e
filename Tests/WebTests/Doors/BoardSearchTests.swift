import FollowUp
import Foundation
import Testing

@testable import Web

/// The board's search field, through the door.
@Suite struct BoardSearchTests {
    @Test(arguments: WebEngine.all)
    func `signs that cannot be searched for lead to the board, not to a failure`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            _ = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            for (typed, shown) in [("%25", "%"), ("%22", "&quot;"), ("---", "---")] {
                let page = try await served.wire.send(
                    "GET", "/board?search=\(typed)", signed.headers)
                #expect(page.status == 200, "\(typed)")
                #expect(page.text.contains("value=\"\(shown)\""), "\(typed)")
                #expect(!page.text.contains("PO-1<"), "\(typed)")
                let api = try await served.wire.send(
                    "GET", "/api/v1/board?search=\(typed)", served.bearer)
                #expect((400..<500).contains(api.status), "\(typed)")
            }
            let other = try await served.wire.send(
                "GET", "/board?search=x&after=x", signed.headers)
            #expect(other.status >= 400)
        }
    }

    @Test(arguments: WebEngine.all)
    func `a plus in a name is searched for and paged over as it is`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            for number in 1...6 { _ = try await served.openOrder("R+F \(number)") }
            let signed = try await served.signIn()
            let page = try await served.wire.send(
                "GET", "/board?search=R%2BF+2", signed.headers)
            #expect(page.text.contains("value=\"R+F 2\"") && page.text.contains(">R+F 2<"))
            var seen: [String] = []
            var next: String? = ""
            while let after = next, seen.count < 12 {
                let escaped = after.addingPercentEncoding(withAllowedCharacters: .alphanumerics)
                let reply = try await served.wire.send(
                    "GET", "/api/v1/board?sort=number&limit=2&after=\(escaped ?? "")",
                    served.bearer)
                let told = try reply.json()
                let items = told["items"] as? [[String: Any]] ?? []
                seen += items.compactMap { $0["number"] as? String }
                next = told["next"] as? String
            }
            #expect(seen == (1...6).map { "R+F \($0)" })
        }
    }

    @Test func `a narrowed board tells no counts of the whole, and keeps its page for an act`()
        async throws
    {
        try await Served.open { served in
            for number in 1...60 { _ = try await served.openOrder("PO-\(number)") }
            let signed = try await served.signIn()
            let whole = try await served.wire.send("GET", "/board", signed.headers)
            #expect(whole.text.contains("<span>60</span></a>"))
            let narrowed = try await served.wire.send(
                "GET", "/board?search=PO-1", signed.headers)
            #expect(!narrowed.text.contains("<span>60</span></a>"))
            let link = try #require(whole.text.firstMatch(of: /\/board\?[^"]*after=([^"&]+)/)?.1)
            let second = try await served.wire.send(
                "GET", "/board?after=\(link)", signed.headers)
            #expect(second.text.contains("action=\"/orders/acts?filter=open&amp;after=\(link)\""))
            let order = try #require(
                second.text.firstMatch(of: /name="orders" form="bulk" value="([^"]+)"/)?.1)
            let refused = try await served.wire.send(
                "POST", "/orders/acts?filter=open&after=\(link)", signed.headers,
                body: Things.form([
                    ("csrf", try await signed.csrf(served.wire)), ("orders", String(order)),
                    ("act", "reachMilestone"),
                ]))
            #expect(refused.status == 422)
            #expect(refused.text.contains("value=\"\(order)\" checked=\"checked\""))
        }
    }
}
