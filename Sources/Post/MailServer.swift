import Foundation

/// Where a mail server is: `smtps://mail.example.org`, `smtp://mail.example.org:587` (with
/// STARTTLS), `imaps://mail.example.org`.
public struct MailServer: Sendable, Equatable {
    public enum Kind: String, Sendable { case smtp, imap }

    public let scheme: String
    public let host: String
    public let port: Int?

    /// Nil for anything but a scheme of that kind, a host and perhaps a port.
    public init?(_ text: String, _ kind: Kind) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == kind.rawValue || scheme == kind.rawValue + "s",
            let host = parts.host?.lowercased(), Self.isHost(host),
            parts.path.isEmpty || parts.path == "/", parts.user == nil, parts.password == nil,
            parts.query == nil, parts.fragment == nil,
            parts.port.map({ (1...65_535).contains($0) }) ?? true
        else { return nil }
        self.scheme = scheme
        self.host = host
        port = parts.port
    }

    private static func isHost(_ host: String) -> Bool {
        !host.isEmpty && host.utf8.count <= 253
            && host.utf8.allSatisfy { byte in
                (48...58).contains(byte) || (97...122).contains(byte)
                    || [45, 46, 91, 93].contains(byte)
            }
    }

    /// On this machine, where nobody listens between.
    public var isLoopback: Bool {
        host == "localhost" || host == "[::1]" || host == "::1"
            || host.hasPrefix("127.")
                && host.split(separator: ".", omittingEmptySubsequences: false)
                    .compactMap { UInt8($0) }.count == 4
    }

    /// TLS from the first byte, or asked for before anything else is said.
    var isEncrypted: Bool { scheme.hasSuffix("s") || !isLoopback }

    func address(_ path: String = "") -> String {
        let place = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
        return "\(scheme)://\(place)\(port.map { ":\($0)" } ?? "")/\(path)"
    }
}
