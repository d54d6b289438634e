import Foundation

/// An IPv4 or IPv6 address. IPv4 stands in its mapped form (`::ffff:192.0.2.1`), so that a client
/// who comes by either counts as one.
struct NetworkAddress: Sendable, Hashable, CustomStringConvertible {
    /// Sixteen bytes, the most significant first.
    let bytes: [UInt8]

    private static let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]

    /// Reads `192.0.2.1`, `2001:db8::1`, `fe80::1%eth0`; anything else is nil.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 60, !text.utf8.contains(0) else { return nil }
        let plain = String(text.prefix { $0 != "%" })
        var four = [UInt8](repeating: 0, count: 4)
        if inet_pton(AF_INET, plain, &four) == 1 {
            bytes = Self.mapped + four
            return
        }
        var sixteen = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, plain, &sixteen) == 1 else { return nil }
        bytes = sixteen
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a hop as proxies write it: with a port behind it, or in brackets.
    init?(hop: some StringProtocol) {
        let text = hop.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("[") {
            guard let end = text.firstIndex(of: "]") else { return nil }
            self.init(text[text.index(after: text.startIndex)..<end])
        } else if text.filter({ $0 == ":" }).count == 1 {
            self.init(text.prefix { $0 != ":" })
        } else {
            self.init(text)
        }
    }

    var isIPv4: Bool { bytes.starts(with: Self.mapped) }

    /// The first bits of the address, the rest zero; bits count as in the sixteen bytes.
    func masked(to bits: Int) -> NetworkAddress {
        var kept = bytes
        for place in kept.indices {
            let left = min(8, max(0, bits - place * 8))
            kept[place] &= left == 0 ? 0 : UInt8(truncatingIfNeeded: 0xFF << (8 - left))
        }
        return NetworkAddress(bytes: kept)
    }

    /// Whom an address stands for when tries are counted: an IPv4 address for itself, an IPv6
    /// address for its /64, which one subscriber has whole.
    var subscriber: NetworkAddress { isIPv4 ? self : masked(to: 64) }

    var description: String {
        var text = [CChar](repeating: 0, count: 64)
        let isFour = isIPv4
        let told = isFour ? Array(bytes.suffix(4)) : bytes
        guard inet_ntop(isFour ? AF_INET : AF_INET6, told, &text, socklen_t(text.count)) != nil
        else { return "?" }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
