import FollowUp
import Foundation
import HTTPTypes
import Record
import Testing
import UseCases

@testable import Web

/// Every answer bears its headers, whatever it says (reliability S17).
@Suite struct HeaderTests {
    static func expectSecure(_ reply: Reply, _ cell: String) {
        let policy = reply["Content-Security-Policy"] ?? ""
        #expect(policy.contains("default-src 'none'"), "\(cell)")
        #expect(!policy.contains("unsafe"), "\(cell)")
        #expect(reply["X-Content-Type-Options"] == "nosniff", "\(cell)")
        let referrer = cell.contains("/s/{secret}") ? "strict-origin" : "same-origin"
        #expect(reply["Referrer-Policy"] == referrer, "\(cell)")
        #expect(reply["X-Frame-Options"] == "DENY", "\(cell)")
        #expect(reply["Cross-Origin-Opener-Policy"] == "same-origin", "\(cell)")
        #expect(reply["Cache-Control"] != nil, "\(cell)")
        #expect(reply["Server"] == nil, "\(cell)")
        // Each cookie has a header of its own (RFC 6265).
        let names = reply.headers.map { $0.name.lowercased() }.filter { $0 != "set-cookie" }
        #expect(Set(names).count == names.count, "\(cell): a header twice")
    }

    @Test func `every route's answer, and those nobody routed, are secured`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let things = try await Things(served)
            for route in Serving.routes {
                let values = try await things.values(route.parameterNames, .own, route)
                for headers in [[:], signed.headers, served.bearer] {
                    let reply = try await served.wire.send(
                        route.method.rawValue, route.filled(values), headers)
                    Self.expectSecure(reply, "\(route.method) \(route.path) \(reply.status)")
                }
            }
            for path in [
                "/nowhere", "/api/v1/nowhere", "/api/nowhere", "/orders/x/y/z", "/%",
            ] {
                for method in ["GET", "POST", "HEAD", "PUT"] {
                    let reply = try await served.wire.send(method, path, signed.headers)
                    #expect([404, 405, 400, 422].contains(reply.status), "\(method) \(path)")
                    Self.expectSecure(reply, "\(method) \(path) \(reply.status)")
                }
            }
            let large = try await served.wire.send(
                "POST", "/sign-in", signed.headers, body: Array(repeating: 97, count: 2 << 20))
            #expect(large.status == 413)
            Self.expectSecure(large, "413")
        }
    }

    @Test func `a failure nobody expected shows an id and nothing else`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            _ = try await served.wire.send("GET", "/board", signed.headers)
            await served.house.engine.close()
            for (path, headers) in [
                ("/api/v1/suppliers", served.bearer), ("/suppliers", signed.headers),
            ] {
                let reply = try await served.wire.send("GET", path, headers)
                #expect(reply.status >= 500, "\(path) \(reply.status)")
                Self.expectSecure(reply, "\(path) \(reply.status)")
                for inside in ["SELECT", "sqlite", "SQLite", "Swift", "error:", served.token] {
                    #expect(!reply.text.contains(inside), "\(path) shows \(inside)")
                }
            }
        }
    }

    @Test func `a browser that has an asset is told so`() async throws {
        try await Served.open { served in
            for path in ["/assets/desk.css", "/assets/desk.js", "/favicon.svg"] {
                let first = try await served.wire.send("GET", path)
                let tag = try #require(first["ETag"])
                #expect(first.status == 200 && !first.body.isEmpty)
                let again = try await served.wire.send("GET", path, ["If-None-Match": tag])
                #expect(again.status == 304 && again.body.isEmpty)
                #expect(again["ETag"] == tag)
                let other = try await served.wire.send("GET", path, ["If-None-Match": "\"x\""])
                #expect(other.status == 200)
                let packed = try await served.wire.send("GET", path, ["Accept-Encoding": "gzip"])
                #expect(packed["Vary"] == "Accept-Encoding")
            }
        }
    }

    @Test func `HEAD answers as GET does, without a body`() async throws {
        try await Served.open { served in
            let signed = try await served.signIn()
            let things = try await Things(served)
            for route in Serving.routes where route.method == .get {
                let values = try await things.values(route.parameterNames, .own, route)
                let headers = route.kind == .api ? served.bearer : signed.headers
                let get = try await served.wire.send("GET", route.filled(values), headers)
                let head = try await served.wire.send("HEAD", route.filled(values), headers)
                #expect(head.status == get.status, "\(route.path)")
                #expect(head.body.isEmpty, "\(route.path)")
                #expect(head["Content-Type"] == get["Content-Type"], "\(route.path)")
            }
        }
    }

    @Test func `the cookie is kept from scripts, and over TLS bound to this host`()
        async throws
    {
        for secure in [false, true] {
            try await Served.open(secure: secure) { served in
                let reply = try await served.wire.send(
                    "POST", "/sign-in",
                    [
                        "Sec-Fetch-Site": "same-origin",
                        "Content-Type": "application/x-www-form-urlencoded",
                    ],
                    body: Things.form([
                        ("email", "owner@acme.example"), ("password", Served.password),
                    ]))
                #expect(reply.status == 303)
                let cookie = try #require(reply["Set-Cookie"])
                #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
                #expect(cookie.hasPrefix("__Host-") == secure)
                #expect(cookie.contains("Secure") == secure)
                #expect(cookie.contains("Path=/;") && !cookie.contains("Domain"))
            }
        }
    }

    @Test func `an unknown address and a wrong password get the same page`() async throws {
        try await Served.open { served in
            func page(_ email: String) async throws -> String {
                let reply = try await served.wire.send(
                    "POST", "/sign-in", ["Sec-Fetch-Site": "same-origin"],
                    body: Things.form([("email", email), ("password", "wrong password")]))
                #expect(reply.status == 401)
                return reply.text.replacingOccurrences(of: email, with: "EMAIL")
            }
            let known = try await page("owner@acme.example")
            let unknown = try await page("nobody@acme.example")
            #expect(known == unknown)
        }
    }
}
