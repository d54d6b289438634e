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
}
