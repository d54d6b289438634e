import FollowUp
import Testing
import UseCases

@testable import Web

/// Forwarded headers over real sockets: the peer is always 127.0.0.1.
@Suite struct ForwardedTests {
    private static func attempt(
        _ served: Served, _ number: Int, _ headers: [String: String],
        password: String = "wrong password"
    ) async throws -> Reply {
        var all = headers
        all["Sec-Fetch-Site"] = "same-origin"
        return try await served.wire.send(
            "POST", "/sign-in", all,
            body: Things.form([
                ("email", "nobody-\(number)@acme.example"), ("password", password),
            ]))
    }

    /// A hundred wrong tries, each at another account and with another header.
    private static func fill(
        _ served: Served, _ forwarded: (Int) -> String
    ) async throws -> [Int] {
        var statuses: [Int] = []
        for number in 0..<100 {
            let reply = try await attempt(served, number, ["X-Forwarded-For": forwarded(number)])
            statuses.append(reply.status)
        }
        return statuses
    }

    @Test func `a stranger who forges the header is counted all the same`() async throws {
        try await Served.open { served in
            for number in 0..<10 {
                let reply = try await Self.attempt(
                    served, 1, ["X-Forwarded-For": "203.0.113.\(number)"])
                #expect(reply.status == 401)
            }
            let reply = try await Self.attempt(
                served, 1, ["X-Forwarded-For": "203.0.113.200", "X-Real-IP": "203.0.113.200"])
            #expect(reply.status == 429)
            #expect(reply["Retry-After"] != nil)
        }
    }

    @Test func `behind a trusted proxy each client is counted for itself`() async throws {
        try await Served.open(trusting: ["127.0.0.0/8"]) { served in
            // The client's own claim, on the left, changes each time; the address does not.
            let statuses = try await Self.fill(served) { "198.51.100.\($0), 203.0.113.9" }
            #expect(Set(statuses) == [401])
            let again = try await Self.attempt(
                served, 100, ["X-Forwarded-For": "198.51.100.200, 203.0.113.9"])
            #expect(again.status == 429)
            let other = try await Self.attempt(
                served, 101, ["X-Forwarded-For": "203.0.113.9, 203.0.113.10"])
            #expect(other.status == 401)
        }
    }

    @Test func `an IPv6 client is counted by its 64 bits, and by no more`() async throws {
        try await Served.open(trusting: ["127.0.0.1", "::1"]) { served in
            let statuses = try await Self.fill(served) { "2001:db8:1:2::\($0)" }
            #expect(Set(statuses) == [401])
            let same = try await Self.attempt(
                served, 100, ["X-Forwarded-For": "2001:db8:1:2:ffff:ffff:ffff:ffff"])
            #expect(same.status == 429)
            let next = try await Self.attempt(
                served, 101, ["X-Forwarded-For": "2001:db8:1:3::1"])
            #expect(next.status == 401)
        }
    }

    private static func enter(
        _ served: Served, _ headers: [String: String]
    ) async throws -> Reply {
        try await served.wire.send(
            "POST", "/sign-in", headers,
            body: Things.form([
                ("email", "owner@acme.example"), ("password", Served.password),
            ]))
    }

    @Test func `the cookie is bound to TLS where a trusted proxy says https`() async throws {
        for (proxies, scheme, isSecure) in [
            ([], "https", false), (["127.0.0.1"], "http", false), (["127.0.0.1"], "https", true),
        ] {
            try await Served.open(trusting: proxies) { served in
                let reply = try await Self.enter(
                    served,
                    ["Sec-Fetch-Site": "same-origin", "X-Forwarded-Proto": scheme])
                let cookie = try #require(reply["Set-Cookie"])
                #expect(cookie.hasPrefix("__Host-") == isSecure, "\(proxies) \(scheme)")
                #expect(cookie.contains("Secure") == isSecure, "\(proxies) \(scheme)")
                #expect((reply["Strict-Transport-Security"] != nil) == isSecure)
                // And it is read back under the name it was given.
                let value = String(cookie.prefix { $0 != ";" })
                let board = try await served.wire.send(
                    "GET", "/board", ["Cookie": value, "X-Forwarded-Proto": scheme])
                #expect(board.status == 200)
            }
        }
    }

    @Test func `an origin of the other scheme is another site's where the scheme is known`()
        async throws
    {
        try await Served.open(trusting: ["127.0.0.1"]) { served in
            let host = "127.0.0.1:\(served.wire.port)"
            for (scheme, origin, status) in [
                ("https", "https", 303), ("https", "http", 403), ("http", "http", 303),
                ("http", "https", 403),
            ] {
                let reply = try await Self.enter(
                    served, ["Origin": "\(origin)://\(host)", "X-Forwarded-Proto": scheme])
                #expect(reply.status == status, "\(origin) over \(scheme)")
            }
        }
    }

    @Test func `an invitation's link has the scheme people come by`() async throws {
        for (proxies, start) in [([], "http://"), (["127.0.0.1"], "https://")] {
            try await Served.open(trusting: proxies) { served in
                var signed = try await served.signIn().headers
                if !proxies.isEmpty {
                    signed["Cookie"] = signed["Cookie"].map { "__Host-" + $0 }
                }
                signed["X-Forwarded-Proto"] = "https"
                let page = try await served.wire.send("GET", "/settings", signed)
                let csrf = try #require(page.text.firstMatch(of: /name="csrf" value="(\w+)"/)).1
                let reply = try await served.wire.send(
                    "POST", "/settings/people", signed,
                    body: Things.form([
                        ("csrf", String(csrf)), ("name", "Mei"), ("email", "mei@example.org"),
                        ("roles", "merchandiser"),
                    ]))
                #expect(reply.text.contains("\(start)127.0.0.1:\(served.wire.port)/join/"))
            }
        }
    }
}
