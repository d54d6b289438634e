import FollowUp
import Foundation
import Record
import Testing
import UseCases

@testable import Web

extension Served {
    /// The secret of a link for a contact of a supplier.
    func link(
        _ supplier: FileID, contact: Int, by caller: Caller? = nil
    ) async throws -> String {
        var house = caller ?? acme
        house.origin = "http://127.0.0.1"
        let made = try await self.house.perform(
            MakeSeatLink(supplier: supplier, contact: contact), house)
        return String(try #require(made.address).dropFirst("http://127.0.0.1/s/".count))
    }

    /// A device bound by a person's hand, as a browser does it.
    func bind(
        _ link: String, as name: String = "陈丽", agent: String = "iPhone MicroMessenger"
    ) async throws -> Papers {
        let reply = try await wire.send(
            "POST", "/s/\(link)",
            [
                "Sec-Fetch-Site": "same-origin", "User-Agent": agent,
                "Content-Type": "application/x-www-form-urlencoded",
            ], body: Things.form([("name", name)]))
        #expect(reply.status == 303 && reply["Location"] == "/supplier", "\(reply.text)")
        let cookie = try #require(reply["Set-Cookie"])
        let secret = try #require(cookie.split(separator: ";").first?.split(separator: "=").last)
        var papers = Papers(session: nil, token: nil)
        papers.seat = String(secret)
        papers.csrf = Visitor.csrf(of: String(secret))
        return papers
    }

    /// Hengda of an order, with a contact of its own.
    func seatOf(_ order: FileID, by caller: Caller? = nil) async throws -> (FileID, Int) {
        let house = caller ?? acme
        let supplier = try await self.house.ask(AskOrder(order: order), house).supplier
        _ = try await self.house.perform(AddContact(supplier: supplier, name: "王芳"), house)
        let known = try await self.house.ask(AskSupplier(supplier: supplier), house).supplier
        return (supplier, known.contacts?.last?.number ?? 0)
    }
}
