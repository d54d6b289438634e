import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// What an amendment leaves out stays as it was.
@Suite struct IfToldTests {
    private static let told = """
        {"payment":"30/70","tradeRule":"FOB","tradePlace":"Ningbo","destination":"Le Havre",\
        "required":"2027-01-15","buyer":"Northlight","consignee":"Northlight GmbH"}
        """

    private func terms(_ order: FileID, _ served: Served) async throws -> OrderTerms {
        try await served.house.ask(AskOrder(order: order), served.acme).terms
    }

    @Test func `terms that are left out stay, those told as null go`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            func amend(_ body: String) async throws {
                let reply = try await served.wire.send(
                    "POST", "/api/v1/orders/\(id)/terms", served.bearer, body: Array(body.utf8))
                #expect(reply.status == 200, "\(body): \(reply.text)")
            }
            try await amend(Self.told)
            let whole = try await terms(id, served)
            #expect(whole.buyer == Erasable("Northlight") && whole.tradeTerm?.place == "Ningbo")
            var expected = whole
            try await amend(#"{"payment":"50/50"}"#)
            expected.payment = "50/50"
            #expect(try await terms(id, served) == expected)
            try await amend(#"{"destination":null,"required":null,"consignee":null}"#)
            expected.destination = nil
            expected.required = nil
            expected.consignee = nil
            #expect(try await terms(id, served) == expected)
            try await amend(#"{"tradePlace":"Shanghai"}"#)
            #expect(
                try await terms(id, served).tradeTerm == TradeTerm(rule: .fob, place: "Shanghai"))
            try await amend(#"{"tradeRule":"CIF"}"#)
            #expect(
                try await terms(id, served).tradeTerm == TradeTerm(rule: .cif, place: "Shanghai"))
            try await amend(#"{"tradeRule":null}"#)
            #expect(
                try await terms(id, served).tradeTerm == TradeTerm(rule: nil, place: "Shanghai"))
            try await amend(#"{"tradeRule":"CNF","tradePlace":"Ningbo"}"#)
            #expect(try await terms(id, served).tradeTerm?.told == "CNF")
            let nothing = try await served.wire.send(
                "POST", "/api/v1/orders/\(id)/terms", served.bearer, body: Array("{}".utf8))
            #expect(nothing.text.contains("/problems/nothingToChange"))
        }
    }

    @Test func `a field of a form that is left empty goes`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            _ = try await served.wire.send(
                "POST", "/api/v1/orders/\(id)/terms", served.bearer, body: Array(Self.told.utf8))
            var expected = try await terms(id, served)
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let reply = try await served.wire.send(
                "POST", "/orders/\(id)/terms", signed.headers,
                body: Things.form([
                    ("csrf", csrf), ("payment", "50/50"), ("destination", ""), ("buyer", " "),
                ]))
            #expect(reply.status == 303)
            expected.payment = "50/50"
            expected.destination = nil
            expected.buyer = nil
            #expect(try await terms(id, served) == expected)
        }
    }

    @Test func `a form that is sent back as it was keeps a trade term that no rule names`()
        async throws
    {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            let words = #"{"tradeRule":"CNF","tradePlace":"Ningbo"}"#
            for path in ["terms", "lines/1"] {
                let body = path == "terms" ? words : #"{"line":\#(words)}"#
                let reply = try await served.wire.send(
                    "POST", "/api/v1/orders/\(id)/\(path)", served.bearer,
                    body: Array(body.utf8))
                #expect(reply.status == 200, "\(path): \(reply.text)")
            }
            let signed = try await served.signIn()
            let page = try await served.wire.send(
                "GET", "/orders/\(id)?line=1", signed.headers)
            let kept = page.text.components(separatedBy: #"value="CNF" selected="selected""#)
            #expect(kept.count == 3, "in the form of the terms and in that of the line")
        }
    }

    @Test func `a line keeps what is not told of it, and has a description and a quantity`()
        async throws
    {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            func line() async throws -> OrderLine {
                try await served.house.ask(AskOrder(order: id), served.acme).lines[0]
            }
            func amend(_ body: String) async throws -> Reply {
                try await served.wire.send(
                    "POST", "/api/v1/orders/\(id)/lines/1", served.bearer, body: Array(body.utf8))
            }
            var expected = try await line()
            #expect(expected.unitPrice != nil)
            #expect(try await amend(#"{"line":{"quantity":"6100"}}"#).status == 200)
            expected.quantity = Quantity(6_100) ?? .zero
            #expect(try await line() == expected)
            #expect(try await amend(#"{"line":{"unitPrice":null,"site":null}}"#).status == 200)
            expected.unitPrice = nil
            #expect(try await line() == expected)
            // A value that is the product follows it; one that is not stays, and is a finding.
            let priced = #"{"line":{"quantity":"10","unitPrice":"2.50","value":"25.00"}}"#
            #expect(try await amend(priced).status == 200)
            #expect(try await amend(#"{"line":{"quantity":"20"}}"#).status == 200)
            #expect(try await line().value?.amountMinor == 5_000)
            #expect(try await amend(#"{"line":{"value":"48.00"}}"#).status == 200)
            #expect(try await amend(#"{"line":{"quantity":"30"}}"#).status == 200)
            #expect(try await line().value?.amountMinor == 4_800)
            let empty = try await amend(#"{"line":{"description":null,"quantity":null}}"#)
            let reasons = try empty.json()["reasons"] as? [[String: Any]] ?? []
            #expect(
                reasons.map { "\($0["field"] ?? "") \($0["code"] ?? "")" } == [
                    "line.description missing", "line.quantity missing",
                ])
        }
    }

    @Test func `parties and items keep what is not told of them`() async throws {
        try await Served.open { served in
            let acme = served.acme
            func send(_ path: String, _ body: String) async throws {
                let reply = try await served.wire.send(
                    "POST", "/api/v1" + path, served.bearer, body: Array(body.utf8))
                #expect(reply.status == 200, "\(path) \(body): \(reply.text)")
            }
            let supplier = try await served.house.perform(EnterSupplier.example, acme).id
            let before = try await served.house.ask(AskSupplier(supplier: supplier), acme).supplier
            try await send("/suppliers/\(supplier)", #"{"name":"Hengda anew"}"#)
            var told = try await served.house.ask(AskSupplier(supplier: supplier), acme).supplier
            #expect(told.name == "Hengda anew" && told.chineseName == before.chineseName)
            #expect(told.creditCode == before.creditCode && told.country == before.country)
            try await send("/suppliers/\(supplier)", #"{"name":"Hengda","country":null}"#)
            told = try await served.house.ask(AskSupplier(supplier: supplier), acme).supplier
            #expect(told.country == nil && told.chineseName == before.chineseName)
            let item = try await served.house.perform(EnterItem.example, acme).id
            try await send("/items/\(item)", #"{"description":"Bottle","hsCode":"961700"}"#)
            try await send("/items/\(item)", #"{"description":"Bottle 2"}"#)
            let known = try await served.house.ask(AskItem(item: item), acme).item
            #expect(known.code == "BTL-500" && known.hsCode == "961700")
        }
    }
}
