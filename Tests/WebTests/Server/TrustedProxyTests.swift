import Testing

@testable import Web

/// Whom a header may speak for.
@Suite struct TrustedProxyTests {
    static func address(_ text: String) -> NetworkAddress? { NetworkAddress(text) }

    @Test(arguments: [
        "", "x", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/8/8", "10.0.0/8", "::/129", "localhost",
        "10.0.0.0/", "/8", "1.2.3.4:80", "[::1]", "10.0.0.0/0x8", "1.2.3.4\u{0}",
    ])
    func `what is neither an address nor a range is refused at the start`(_ text: String) {
        #expect(throws: TrustedProxies.Unreadable.self) { try TrustedProxies([text]) }
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false),
        ("10.1.2.3/8", "10.9.9.9", true), ("192.0.2.1", "192.0.2.1", true),
        ("192.0.2.1", "192.0.2.2", false), ("192.0.2.0/31", "192.0.2.1", true),
        ("192.0.2.0/31", "192.0.2.2", false), ("0.0.0.0/0", "8.8.8.8", true),
        ("0.0.0.0/0", "2001:db8::1", false), ("::1", "::1", true), ("::/0", "2001:db8::1", true),
        ("2001:db8::/32", "2001:db8:ffff::9", true), ("2001:db8::/32", "2001:db9::1", false),
        ("2001:db8::/33", "2001:db8:8000::", false), ("10.0.0.1", "::ffff:10.0.0.1", true),
        ("::ffff:10.0.0.0/104", "10.9.9.9", true), ("fe80::/10", "fe80::1%eth0", true),
    ])
    func `an address lies in a range or it does not`(
        _ range: String, _ told: String, _ isIn: Bool
    ) throws {
        #expect(try TrustedProxies([range]).trusts(Self.address(told)) == isIn)
    }

    @Test(arguments: [
        // A stranger's header is a stranger's claim.
        ("198.51.100.7", ["203.0.113.9"], "198.51.100.7"),
        ("10.0.0.1", [], "10.0.0.1"), ("10.0.0.1", ["203.0.113.9"], "203.0.113.9"),
        // What stands left of the client is the client's own claim.
        ("10.0.0.1", ["1.1.1.1, 203.0.113.9"], "203.0.113.9"),
        ("10.0.0.1", ["10.0.0.9, 203.0.113.9, 10.0.0.2"], "203.0.113.9"),
        ("10.0.0.1", ["1.1.1.1", "203.0.113.9,10.0.0.2"], "203.0.113.9"),
        ("10.0.0.1", ["10.0.0.3, 10.0.0.2"], "10.0.0.3"),
        ("10.0.0.1", ["203.0.113.9:4711"], "203.0.113.9"),
        ("10.0.0.1", ["[2001:db8::9]:4711"], "2001:db8::9"),
        ("10.0.0.1", ["2001:db8::9"], "2001:db8::9"),
        ("::1", ["203.0.113.9"], "203.0.113.9"),
        // A hop that names nobody ends what can be known.
        ("10.0.0.1", ["203.0.113.9, unknown"], "10.0.0.1"),
        ("10.0.0.1", ["203.0.113.9, unknown, 10.0.0.2"], "10.0.0.2"),
        ("10.0.0.1", [" , ,"], "10.0.0.1"), ("10.0.0.1", ["[2001:db8::9"], "10.0.0.1"),
    ])
    func `the client is the rightmost hop that is no proxy of ours`(
        _ peer: String, _ headers: [String], _ client: String
    ) throws {
        let proxies = try TrustedProxies(["10.0.0.0/8", "::1"])
        let found = proxies.client(peer: Self.address(peer), forwardedFor: headers)
        #expect(found == Self.address(client), "\(found?.description ?? "nobody")")
    }

    @Test func `ten thousand hops are not followed`() throws {
        let hops = Array(repeating: "10.0.0.2", count: 10_000).joined(separator: ",")
        let found = try TrustedProxies(["10.0.0.0/8"]).client(
            peer: Self.address("10.0.0.1"), forwardedFor: ["203.0.113.9," + hops])
        #expect(found == Self.address("10.0.0.2"))
    }

    @Test(arguments: [
        ("10.0.0.1", ["https"], true as Bool?), ("10.0.0.1", ["HTTP"], false),
        ("10.0.0.1", ["http, https"], true), ("10.0.0.1", ["https", "http"], false),
        ("10.0.0.1", ["ftp"], nil), ("10.0.0.1", [], nil), ("203.0.113.9", ["https"], nil),
    ])
    func `the scheme is what the proxy next to us says`(
        _ peer: String, _ headers: [String], _ isSecure: Bool?
    ) throws {
        let proxies = try TrustedProxies(["10.0.0.0/8"])
        let told = proxies.isSecure(peer: Self.address(peer), forwardedProto: headers)
        #expect(told == isSecure)
    }

    @Test func `an IPv6 subscriber is its first 64 bits, an IPv4 one all of it`() {
        func subscriber(_ text: String) -> NetworkAddress? { Self.address(text)?.subscriber }
        #expect(subscriber("2001:db8:1:2::1") == subscriber("2001:db8:1:2:ffff::"))
        #expect(subscriber("2001:db8:1:2::1") != subscriber("2001:db8:1:3::1"))
        #expect(subscriber("192.0.2.1") != subscriber("192.0.2.2"))
        #expect(subscriber("192.0.2.1") == subscriber("::ffff:192.0.2.1"))
        #expect(Self.address("::ffff:192.0.2.1")?.description == "192.0.2.1")
    }
}
