import Crypto
import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Record
import UseCases

/// Takes a request through the same steps whatever it asks: who is it, may they, what is the
/// answer; and says every failure by one table.
struct Door: Sendable {
    let site: Site
    let route: Route

    /// `peer` is the other end of the socket: the client, or the proxy next to us.
    func take(
        _ request: Request, _ parameters: [String: String], from peer: NetworkAddress?
    ) async -> Response {
        let visitor = Visitor(
            request: request, parameters: parameters, site: site, peer: peer,
            declared: route.kind == .api ? route.contract?.query : nil)
        var response = await answer(visitor)
        if visitor.isSecure { response.headers[.strictTransport] = "max-age=31536000" }
        // The secret of a link stands in the address: none of it goes on as a referrer. With
        // `no-referrer` browsers would post `Origin: null`.
        if route.isSeatLink { response.headers[.referrerPolicy] = "strict-origin" }
        return response
    }

    private func answer(_ visitor: Visitor) async -> Response {
        var visitor = visitor
        do {
            visitor = try await identify(visitor)
            try guardOrigin(visitor)
            if case .roles(let roles) = route.access {
                guard let caller = visitor.caller else { throw Refusal(.notSignedIn) }
                guard !caller.roles.isDisjoint(with: roles) else { throw caller.shutOut }
            }
            return visitor.keepingChoice(in: try await route.handle(visitor))
        } catch {
            return visitor.keepingChoice(in: await Failing.response(error, visitor, route))
        }
    }

    private func identify(_ visitor: Visitor) async throws -> Visitor {
        var visitor = visitor
        if let bearer = visitor.request.headers[.authorization] {
            guard bearer.hasPrefix("Bearer ") else { return visitor }
            visitor.caller = try await site.house.caller(token: String(bearer.dropFirst(7)))
            return visitor
        }
        // A browser may be a person's and a seat's at once: the pages of seats are the seat's.
        if route.isOfSeats, try await sit(&visitor) { return visitor }
        let name = visitor.cookieName(Visitor.sessionCookie)
        guard let secret = visitor.cookie(name) else {
            if route.isGuarded { _ = try await sit(&visitor) }
            return visitor
        }
        visitor.caller = try await site.house.caller(session: secret)
        if route.kind == .api { visitor.caller?.door = .api }
        visitor.session = visitor.caller == nil ? nil : secret
        return visitor
    }

    /// Whether the device's cookie lets in.
    private func sit(_ visitor: inout Visitor) async throws -> Bool {
        guard let secret = visitor.seatSecret, visitor.isSafeForSeats,
            var caller = try await site.house.caller(seat: secret)
        else { return false }
        if route.kind == .api { caller.door = .api }
        visitor.caller = caller
        visitor.session = secret
        return true
    }

    /// An unsafe request without a bearer token must come from our own pages: what the browser
    /// says of where it comes from, else its origin, must be ours.
    private func guardOrigin(_ visitor: Visitor) throws {
        let request = visitor.request
        guard request.method != .get, request.method != .head,
            request.headers[.authorization] == nil
        else { return }
        if let fetched = request.headers[.secFetchSite] {
            guard fetched == "same-origin" else { throw CrossSite() }
            return
        }
        guard let origin = request.headers[.origin], visitor.ownOrigins.contains(origin) else {
            throw CrossSite()
        }
    }
}

struct CrossSite: Error {}

extension HTTPField.Name {
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
    static let claimedAt = HTTPField.Name("Claimed-At") ?? .origin
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .origin
    static let contentTypeOptions = HTTPField.Name("X-Content-Type-Options") ?? .server
    static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .server
    static let frameOptions = HTTPField.Name("X-Frame-Options") ?? .server
    static let strictTransport = HTTPField.Name("Strict-Transport-Security") ?? .server
    static let openerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .server
    static let resourcePolicy = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .server
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy") ?? .server
}

extension Visitor {
    func cookie(_ name: String) -> String? {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let halves = pair.split(separator: "=", maxSplits: 1)
                if halves.count == 2, halves[0].drop(while: { $0 == " " }) == name {
                    return String(halves[1])
                }
            }
        }
        return nil
    }

    /// Goes into every form: only a page of this session knows it.
    var csrf: String {
        session.map { Self.csrf(of: $0) } ?? ""
    }

    static func csrf(of session: String) -> String {
        Array(SHA256.hash(data: Array("gendan form \(session)".utf8))).hex
    }

    var device: String {
        Tidy.line((request.headers[.userAgent] ?? "").cut(toBytes: 200))
    }

    /// When the sender says it was said: a device that had no signal sends later.
    var claimedAt: Instant? {
        get throws(Refusal) {
            guard let told = request.headers[.claimedAt] else { return nil }
            guard let instant = Instant(rfc3339: told) else {
                throw Refusal(.notAMoment, field: "Claimed-At")
            }
            // What is said is said before it comes here; clocks differ by minutes.
            let latest = site.house.now().adding(milliseconds: Self.clocksDiffer)
            guard instant <= latest else { throw Refusal(.momentInFuture, field: "Claimed-At") }
            return instant
        }
    }

    /// Milliseconds by which the clock of a device may be fast.
    private static let clocksDiffer: Int64 = 300_000

    /// A key stands for one body sent to one address.
    func key(_ key: String, _ body: [UInt8]) -> IdempotencyKey {
        IdempotencyKey(key: key, body: body + Array(request.uri.path.utf8))
    }

    var idempotencyKey: String? {
        request.headers[.idempotencyKey].map {
            $0.count > 1 && $0.hasPrefix("\"") && $0.hasSuffix("\"")
                ? String($0.dropFirst().dropLast()) : $0
        }
    }
}
