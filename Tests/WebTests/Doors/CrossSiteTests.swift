import FollowUp
import Foundation
import HTTPTypes
import Testing
import UseCases

@testable import Web

/// Requests that another site makes a browser send (reliability S12).
@Suite struct CrossSiteTests {
    /// What a browser says of a request that does not come from our own page.
    static let foreign: [[String: String]] = [
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Sec-Fetch-Site": "none"], ["Sec-Fetch-Site": ""], ["Sec-Fetch-Site": "SAME-ORIGIN"],
        ["Origin": "https://evil.example"], ["Origin": "null"], ["Origin": ""],
        ["Origin": "http://127.0.0.1"], ["Origin": "http://127.0.0.1.evil.example"],
        ["Origin": "http://127.0.0.1:1"], [:],
        ["Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1"],
        ["Referer": "http://127.0.0.1/"],
    ]

    @Test func `no unsafe route takes a cookie from another site`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let csrf = try await signed.csrf(served.wire)
            let things = try await Things(served)
            let paper = Papers(session: signed.secret, csrf: csrf)
            var cells = 0
            for route in Serving.routes where route.method == .post {
                let values = try await things.values(route.parameterNames, .own, route)
                let body = things.body(route, values, paper)
                for foreign in Self.foreign {
                    var headers = foreign
                    headers["Cookie"] = "gendan=\(signed.secret)"
                    headers["Content-Type"] = route.headers(paper)["Content-Type"]
                    let reply = try await served.wire.send(
                        "POST", route.filled(values), headers, body: body)
                    cells += 1
                    #expect(reply.status == 403, "\(route.path) \(foreign): \(reply.status)")
                    #expect(reply["Set-Cookie"] == nil, "\(route.path)")
                }
            }
            print("cross-site: \(cells) cells")
            #expect(try await served.house.caller(session: signed.secret) != nil)
        }
    }

    @Test func `no form of ours goes without its mark, or with another session's`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            let other = try await served.signIn()
            let things = try await Things(served)
            let marks = [
                "", "x", try await other.csrf(served.wire),
                try await signed.csrf(served.wire).uppercased(),
            ]
            var cells = 0
            for route in Serving.routes where route.kind == .form {
                // Nobody is signed in before these: their mark is where the request comes from.
                if ["signIn", "join", "renew"].contains(route.name) { continue }
                if route.name == "bindSeat" || route.name.hasPrefix("askSeatLink") { continue }
                let values = try await things.values(route.parameterNames, .own, route)
                for mark in marks {
                    let paper = Papers(session: signed.secret, csrf: mark)
                    let reply = try await served.wire.send(
                        "POST", route.filled(values), route.headers(paper),
                        body: things.body(route, values, paper))
                    cells += 1
                    #expect(reply.status == 403, "\(route.path) '\(mark)': \(reply.status)")
                }
            }
            print("forms without their mark: \(cells) cells")
        }
    }

    @Test func `a program with a token needs neither`() async throws {
        try await Served.open { served in
            let id = try await served.openOrder("PO-1")
            var headers = served.bearer
            headers["Origin"] = "https://elsewhere.example"
            let reply = try await served.wire.send(
                "POST", "/api/v1/orders/\(id)/notes", headers,
                body: Array(#"{"text":"said"}"#.utf8))
            #expect(reply.status == 200)
        }
    }

    @Test func `a page of ours may call the API with its cookie`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let reply = try await served.wire.send("GET", "/api/v1/me", signed.headers)
            #expect(reply.status == 200)
            #expect(try reply.json()["name"] as? String == "owner")
        }
    }
}
