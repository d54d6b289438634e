import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// A form that came while the disk was full.
@Suite struct FullDiskTests {
    @Test(arguments: WebEngine.all)
    func `what was typed stands in the form again, and is recorded once there is space`(
        _ engine: WebEngine
    ) async throws {
        try await Served.open(engine) { served in
            let id = try await served.openOrder("PO-1")
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            func send() async throws -> Reply {
                try await served.wire.send(
                    "POST", "/orders/\(id)/notes", signed.headers,
                    body: Things.form([
                        ("csrf", csrf), ("key", "k-1"), ("text", "色卡 is with “Mei” <today>"),
                    ]))
            }
            served.disk.isFull = true
            let refused = try await send()
            #expect(refused.status == 507 && refused["Retry-After"] == "5")
            #expect(refused.text.contains("The storage is full"))
            #expect(refused.text.contains("色卡 is with “Mei” &lt;today&gt;"))
            served.disk.isFull = false
            #expect(try await send().status == 303)
            let journal = try await served.house.ask(AskJournal(file: id), served.acme)
            #expect(journal.lines.count { "\($0.change)".contains("色卡") } == 1)
        }
    }
}
