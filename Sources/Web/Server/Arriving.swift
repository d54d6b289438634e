import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What the router knows of a request besides itself: the address at the other end of the socket.
struct ArrivingContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let peer: NetworkAddress?

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress.flatMap { NetworkAddress($0) }
    }
}

extension Visitor {
    /// Who is at the other end of all proxies that are trusted.
    var client: NetworkAddress? {
        site.trustedProxies.client(
            peer: peer, forwardedFor: request.headers[values: .forwardedFor])
    }

    /// Whether this request came by https; where nobody trustworthy says so, as the site is set up.
    var isSecure: Bool {
        site.isSecure
            || site.trustedProxies.isSecure(
                peer: peer, forwardedProto: request.headers[values: .forwardedProto]) == true
    }

    /// The origins that pages of ours have. Behind a proxy nobody told us of, a page may be either.
    var ownOrigins: [String] {
        let host = request.head.authority ?? ""
        let told = site.trustedProxies.isSecure(
            peer: peer, forwardedProto: request.headers[values: .forwardedProto])
        let schemes = isSecure ? ["https"] : told == false ? ["http"] : ["http", "https"]
        return schemes.map { "\($0)://\(host)" } + [site.publicURL].compactMap { $0 }
    }

    /// The address this site is reached under.
    var origin: String {
        site.publicURL ?? "\(isSecure ? "https" : "http")://\(request.head.authority ?? "")"
    }

    /// Browsers accept a `__Host-` cookie only over TLS; on plain loopback it has a plain name.
    func cookieName(_ name: String) -> String { isSecure ? "__Host-\(name)" : name }

    func setCookie(_ name: String, _ value: String, maxAge: Int) -> String {
        let secure = isSecure ? "; Secure" : ""
        return "\(cookieName(name))=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(maxAge)"
            + secure
    }

    /// The cookie that holds the session's secret.
    static let sessionCookie = "gendan"
}

extension HTTPField.Name {
    static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .origin
    static let forwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .origin
}
