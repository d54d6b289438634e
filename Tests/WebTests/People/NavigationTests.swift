import FollowUp
import Pages
import Testing
import UseCases

@testable import Web

/// The first page and the ways of the house follow what a person's roles may open.
@Suite struct NavigationTests {
    @Test(arguments: Role.givable)
    func `every way that a person is shown opens`(_ role: Role) async throws {
        try await Served.open { served in
            _ = try await served.house.perform(
                try await PlanVisit.example(served), served.acme)
            let signed = Signed(secret: try #require(try await served.admit(role).session))
            let home = try await served.wire.send("GET", "/", signed.headers)
            let first = try #require(home["Location"])
            let page = try await served.wire.send("GET", first, signed.headers)
            #expect(page.status == 200, "\(role) begins on \(first)")
            let links = page.text.matches(of: /href="(\/[^"#]*)"/).map { String($0.1) }
            #expect(links.count > 3)
            for link in Set(links) {
                let path = link.replacing("&amp;", with: "&")
                let reply = try await served.wire.send("GET", path, signed.headers)
                #expect([200, 303].contains(reply.status), "\(role): \(path) \(reply.status)")
            }
        }
    }

    @Test func `an inspector begins with the visits, a buyer with the board`() async throws {
        #expect(Permission.home([.inspector]) == "/visits")
        #expect(Permission.home([.merchandiser]) == "/board")
        #expect(Permission.home([.inspector, .finance]) == "/board")
        #expect(Permission.home([]) == "/settings")
        #expect(Permission.home([.decisionOwner]) == "/board")
    }

    @Test func `who asks for decisions finds them in the navigation`() {
        for role in [Role.merchandiser, .agent, .decisionOwner] {
            #expect(Permission.sections([role]).contains(.decisions))
        }
        #expect(!Permission.sections([.inspector]).contains(.decisions))
    }
}

extension PlanVisit {
    /// A visit to an order that is there.
    fileprivate static func example(_ served: Served) async throws -> PlanVisit {
        _ = try await served.openOrder("PO-2291")
        return example
    }
}
