import Foundation

/// The proxies whose word about a client is believed: addresses, and ranges such as `10.0.0.0/8` or
/// `2001:db8::/32`.
public struct TrustedProxies: Sendable {
    private struct Network: Sendable {
        let address: NetworkAddress
        let bits: Int

        func holds(_ other: NetworkAddress) -> Bool { other.masked(to: bits) == address }
    }

    /// What was told is neither an address nor a range.
    public struct Unreadable: Error, CustomStringConvertible {
        let told: String
        public var description: String {
            "--trusted-proxy \(told): this is neither an address nor a range such as 10.0.0.0/8"
        }
    }

    /// Further hops are nobody's chain of proxies.
    static let mostHops = 32

    private let networks: [Network]

    public init(_ told: [String]) throws(Unreadable) {
        var networks: [Network] = []
        for text in told { networks.append(try Self.network(text)) }
        self.networks = networks
    }

    private static func network(_ text: String) throws(Unreadable) -> Network {
        let halves = text.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count <= 2, let address = NetworkAddress(halves.first ?? "") else {
            throw Unreadable(told: text)
        }
        let width = address.isIPv4 && !text.contains(":") ? 32 : 128
        var bits = width
        if halves.count == 2 {
            guard let told = Int(halves[1]), (0...width).contains(told) else {
                throw Unreadable(told: text)
            }
            bits = told
        }
        bits += 128 - width
        return Network(address: address.masked(to: bits), bits: bits)
    }

    func trusts(_ address: NetworkAddress?) -> Bool {
        guard !networks.isEmpty, let address else { return false }
        return networks.contains { $0.holds(address) }
    }

    /// The client's own address. Each proxy writes down on the right who called it, so the
    /// rightmost hop that is no proxy of ours is the client; what stands left of it is the client's
    /// own claim. From anybody but a trusted proxy the whole header is a claim.
    func client(peer: NetworkAddress?, forwardedFor headers: [String]) -> NetworkAddress? {
        guard trusts(peer) else { return peer }
        var known = peer
        let hops = headers.joined(separator: ",").split(
            separator: ",", omittingEmptySubsequences: true)
        for hop in hops.suffix(Self.mostHops).reversed() {
            // A hop that names nobody ends what can be known.
            guard let address = NetworkAddress(hop: hop) else { return known }
            known = address
            if !trusts(address) { return known }
        }
        return known
    }

    /// Whether the client came by https, as the proxy next to us says; nil where none that is
    /// trusted says so.
    func isSecure(peer: NetworkAddress?, forwardedProto headers: [String]) -> Bool? {
        guard trusts(peer), let told = headers.last?.split(separator: ",").last else { return nil }
        switch told.trimmingCharacters(in: .whitespaces).lowercased() {
        case "https": return true
        case "http": return false
        default: return nil
        }
    }
}
