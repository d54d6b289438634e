import FollowUp
import Foundation
import Testing
import UseCases

@testable import Web

/// Somebody who takes part in a story, by the API: a program, a person in their own session, a
/// device of the supplier.
struct Teller: Sendable {
    let wire: Wire
    var headers: [String: String]

    struct Unexpected: Error, CustomStringConvertible { let description: String }

    /// What an act answered; it must be done.
    @discardableResult
    func does(_ path: String, _ body: [String: Any] = [:]) async throws -> [String: Any] {
        let reply = try await post(path, body)
        guard (200..<300).contains(reply.status) else {
            throw Unexpected(description: "\(path): \(reply.status) \(reply.text.prefix(800))")
        }
        return try reply.json()
    }

    /// The codes an act is refused with.
    func isRefused(_ path: String, _ body: [String: Any] = [:]) async throws -> Set<String> {
        Set(try await reasons(path, body).compactMap { $0["code"] as? String })
    }

    /// What a refused act says, reason by reason.
    func reasons(_ path: String, _ body: [String: Any] = [:]) async throws -> [[String: Any]] {
        let reply = try await post(path, body)
        #expect(reply.status == 422, "\(path): \(reply.text.prefix(400))")
        return try reply.json()["reasons"] as? [[String: Any]] ?? []
    }

    func reads(_ path: String) async throws -> [String: Any] {
        let reply = try await wire.send("GET", "/api/v1" + path, headers)
        guard reply.status == 200 else {
            throw Unexpected(description: "\(path): \(reply.status) \(reply.text.prefix(400))")
        }
        return try reply.json()
    }

    /// A page as they see it.
    func sees(_ path: String, in language: String = "en") async throws -> String {
        var asked = headers
        asked["Accept-Language"] = language
        return try await wire.send("GET", path, asked).text
    }

    /// Puts a paper to an order.
    func attaches(_ name: String, as kind: DocumentKind, to path: String) async throws {
        var told = headers
        told["Content-Type"] = "multipart/form-data; boundary=XYZ"
        let body = Wire.form(
            [("kind", kind.rawValue)], file: name, Array("\(name) of \(path)".utf8))
        let reply = try await wire.send("POST", "/api/v1" + path, told, body: body)
        #expect((200..<300).contains(reply.status), "\(name): \(reply.text.prefix(400))")
    }

    private func post(_ path: String, _ body: [String: Any]) async throws -> Reply {
        var told = headers
        told["Content-Type"] = "application/json"
        let bytes = try JSONSerialization.data(withJSONObject: body)
        return try await wire.send("POST", "/api/v1" + path, told, body: Array(bytes))
    }
}

extension Teller {
    /// A person who has joined by the link made for them; they sign in when the story says so.
    static func join(
        _ name: String, _ email: String, _ roles: [Role], by administrator: Teller
    ) async throws {
        let added = try await administrator.does(
            "/settings/people", ["name": name, "email": email, "roles": roles.map(\.rawValue)])
        let secret = try #require(added["secret"] as? String)
        let reply = try await administrator.wire.send(
            "POST", "/join/\(secret)", sameOrigin,
            body: Things.form([("password", Served.password)]))
        #expect(reply.status == 303, "\(reply.text.prefix(400))")
    }

    /// A session of their own, signed in just now.
    static func signIn(_ email: String, _ wire: Wire) async throws -> Teller {
        let reply = try await wire.send(
            "POST", "/sign-in", sameOrigin,
            body: Things.form([("email", email), ("password", Served.password)]))
        let cookie = try #require(reply["Set-Cookie"]?.split(separator: ";").first)
        var headers = ["Sec-Fetch-Site": "same-origin"]
        headers["Cookie"] = String(cookie)
        return Teller(wire: wire, headers: headers)
    }

    private static let sameOrigin = [
        "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded",
    ]
}
