import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import UseCases
import Words

/// A route with its declaration: who may take it. The authorisation test is generated from the list
/// of all routes; one without a declaration cannot be written.
public struct Route: Sendable {
    public enum Access: Sendable {
        /// Anybody: signing in, assets, health.
        case open
        /// Signed-in people with one of these roles.
        case roles(Set<Role>)
    }

    public enum Kind: String, Sendable { case page, form, api }

    public let method: HTTPRequest.Method
    /// The address with its parameters in braces: `/orders/{order}/progress`.
    public let path: String
    public let access: Access
    public let kind: Kind
    /// What it asks or does, by the use case's name.
    public let name: String
    /// An input as JSON, for acts.
    public var example: [UInt8]?
    /// What programs may send and what they get; every route of the API has one.
    var contract: Contract?
    /// Shows the form once more with what was sent, for forms that stand on a page.
    var again: (@Sendable (Visitor, FormFields, Refusal) async throws -> Response)?
    /// Its form brings a file: what is typed can be kept, the file cannot.
    var bringsFile = false
    let handle: @Sendable (Visitor) async throws -> Response

    /// The names that stand in braces.
    var parameterNames: [String] {
        path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
    }

    var exampleInput: JSON? {
        example.flatMap { try? JSONDecoder().decode(JSON.self, from: Data($0)) }
    }
}

/// One request on its way through a door: who asks, with which parameters and body.
struct Visitor: Sendable {
    let request: Request
    let parameters: [String: String]
    var caller: Caller?
    let site: Site
    var session: String?
    /// The other end of the socket.
    let peer: NetworkAddress?
    /// What the route declared to read behind the question mark; nil where that is nobody's
    /// business but our own pages'.
    let declared: [QueryParameter]?
    /// The language of the person whom the page's link is for.
    var invitedIn: Language?
    /// What was recorded since the page of a form that is refused for it.
    var meanwhile: Meanwhile?
    /// What the page is to say first.
    var notice: String?

    /// The signed-in caller; routes with roles are reached by nobody else.
    func signedIn() throws(Refusal) -> Caller {
        guard var caller else { throw Refusal(.notSignedIn) }
        // Who has chosen none reads the browser's, in files too.
        caller.language = language.rawValue
        caller.origin = linkOrigin
        return caller
    }

    func id(_ name: String) throws(Refusal) -> FileID {
        guard let text = parameters[name], let id = FileID(text) else {
            throw Refusal(.notFound)
        }
        return id
    }

    func query(_ name: String) -> String? {
        // What is not declared is not read, so that the description names all there is.
        guard declared?.contains(where: { $0.name == name }) ?? true else { return nil }
        guard let plain = told(name) else { return nil }
        return plain.isEmpty ? nil : Tidy.line(plain)
    }

    /// As browsers send a form: a plus is a space, and one that is meant is escaped.
    private func told(_ name: String) -> String? {
        for pair in (request.uri.query ?? "").split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let own = halves.first, Self.unescaped(own) == name else { continue }
            return halves.count > 1 ? Self.unescaped(halves[1]) : ""
        }
        return nil
    }

    /// What is escaped wrongly stays as it was sent.
    private static func unescaped(_ text: Substring) -> String {
        let spaced = String(text).replacing("+", with: " ")
        return spaced.removingPercentEncoding ?? spaced
    }

    func day(_ name: String) throws(Refusal) -> Day? {
        guard let text = query(name) else { return nil }
        guard let day = Day(iso: text) else { throw Refusal(.notADay, field: name) }
        return day
    }

    func number(_ name: String, default standard: Int, _ range: ClosedRange<Int>) throws(Refusal)
        -> Int
    {
        guard let text = query(name) else { return standard }
        guard let number = Int(text), range.contains(number) else {
            throw Refusal(
                .outOfRange(least: "\(range.lowerBound)", most: "\(range.upperBound)"),
                field: name)
        }
        return number
    }

    /// The body, bounded.
    func body(most: Int = 1 << 20) async throws -> [UInt8] {
        var collected: [UInt8] = []
        for try await part in request.body {
            collected += part.readableBytesView
            guard collected.count <= most else { throw BodyTooLarge() }
        }
        return collected
    }
}

struct BodyTooLarge: Error {}
