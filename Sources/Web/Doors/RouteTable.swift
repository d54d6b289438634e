import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Record
import UseCases

/// All routes, each spelled once. A use case stands behind a form and behind the API under the same
/// address: `/orders/{order}/progress` and `/api/v1/orders/{order}/progress`.
public struct RouteTable: Sendable {
    public private(set) var routes: [Route] = []

    public init() {
        people()
        boards()
        orders()
        journals()
        parties()
        imports()
        letters()
        settings()
        calculators()
        decisions()
        seats()
        service()
    }

    mutating func add(
        _ method: HTTPRequest.Method, _ path: String, _ access: Route.Access, _ kind: Route.Kind,
        _ name: String, example: [UInt8]? = nil, contract: Contract? = nil,
        _ handle: @escaping @Sendable (Visitor) async throws -> Response
    ) {
        routes.append(
            Route(
                method: method, path: path, access: access, kind: kind, name: name,
                example: example, contract: contract, handle: handle))
    }

    /// A question as JSON, whose answer programs read as the type said.
    mutating func ask<Asked: Question>(
        _ type: Asked.Type, _ path: String, as answered: any (Decodable & Sendable).Type,
        query: [QueryParameter] = [],
        _ make: @escaping @Sendable (Visitor) throws -> Asked,
        _ answer: @escaping @Sendable (Asked.Answer, Visitor) async throws -> Response
    ) {
        let contract = Contract(query: query, reply: .json(answered))
        add(
            .get, "/api/v1" + path, .roles(Asked.allowed), .api, Asked.name, contract: contract
        ) { visitor in
            let asked = try make(visitor)
            return try await answer(
                visitor.site.house.ask(asked, visitor.signedIn()), visitor)
        }
    }

    mutating func ask<Asked: Question>(
        _ type: Asked.Type, _ path: String, query: [QueryParameter] = [],
        _ make: @escaping @Sendable (Visitor) throws -> Asked
    ) where Asked.Answer: Codable {
        ask(type, path, as: Asked.Answer.self, query: query, make) { answer, _ in
            try Answer.json(answer)
        }
    }

    /// A page for a question or several.
    mutating func page(
        _ path: String, _ allowed: Set<Role>, _ name: String,
        _ handle: @escaping @Sendable (Visitor) async throws -> Response
    ) {
        add(.get, path, .roles(allowed), .page, name, handle)
    }

    /// How the form just added is shown once more.
    mutating func shownAgain(
        _ again: @escaping @Sendable (Visitor, FormFields, Refusal) async throws -> Response
    ) {
        guard let last = routes.indices.last else { return }
        routes[last].again = again
    }

    /// The same of a form that brings a file.
    mutating func fileForm(
        _ again: @escaping @Sendable (Visitor, FormFields, Refusal) async throws -> Response
    ) {
        shownAgain(again)
        guard let last = routes.indices.last else { return }
        routes[last].bringsFile = true
    }

    /// A use case behind the API alone: its form is another.
    mutating func program<Done: UseCase>(
        _ type: Done.Type, _ path: String, created: Bool = false
    ) {
        let example = try? JSONEncoder.plain.encode(Done.example)
        let bytes = example.map { Array($0) }
        let contract = Contract(
            body: .act(type), reply: .json(Done.Answer.self), status: created ? .created : .ok)
        add(
            .post, "/api/v1" + path, .roles(Done.allowed), .api, Done.name, example: bytes,
            contract: contract
        ) { visitor in
            let body = try await visitor.body()
            let input = try Done.reading(json: body, visitor.parameters)
            let key = visitor.idempotencyKey.map { visitor.key($0, body) }
            let caller = try visitor.signedIn().claiming(visitor.claimedAt)
            let answer = try await visitor.site.house.perform(input, caller, key: key)
            return try Answer.json(answer, status: created ? .created : .ok)
        }
    }

    /// A use case behind a form and behind the API. `then` says where the form leads; `again` shows
    /// the form once more with what was wrong; `form` takes the form where it is no plain one.
    mutating func act<Done: UseCase>(
        _ type: Done.Type, _ path: String, created: Bool = false,
        fields: @escaping @Sendable (FormFields) -> FormFields = { $0 },
        form: (@Sendable (Visitor) async throws -> Response)? = nil,
        then: @escaping @Sendable (Done.Answer, Visitor) async throws -> Response,
        again: @escaping @Sendable (Visitor, FormFields, Refusal) async throws -> Response
    ) {
        program(type, path, created: created)
        add(.post, path, .roles(Done.allowed), .form, Done.name) { visitor in
            if let form { return try await form(visitor) }
            let body = try await visitor.body()
            var posted = fields(try FormFields(urlEncoded: body))
            guard posted["csrf"] == visitor.csrf, !visitor.csrf.isEmpty else { throw CrossSite() }
            for (name, value) in visitor.parameters { posted.set(name, value) }
            do {
                let input = try FormDecoder.decode(Done.self, from: posted)
                let key = posted["key"].map { visitor.key($0, body) }
                let answer = try await visitor.site.house.perform(
                    input, visitor.signedIn(), key: key)
                return try await then(answer, visitor)
            } catch {
                guard let told = Failing.told(error), Failing.keepsForm(told.status) else {
                    throw error
                }
                let refusal = error as? Refusal ?? Refusal(told.reasons)
                let asked = await visitor.told(meanwhile: refusal, posted)
                // Where the record cannot even be read, nothing but the reason is left to show.
                guard var response = try? await again(asked, posted, refusal) else { throw error }
                Failing.mark(&response, told.status)
                return response
            }
        }
        routes[routes.endIndex - 1].again = { try await again($0, fields($1), $2) }
        routes[routes.endIndex - 1].bringsFile = form != nil
    }
}

extension JSONEncoder {
    static var plain: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension UseCase {
    /// Reads the body together with what the address carries; the address wins. *Refuses* with
    /// every field that is missing, cannot be read, or is none of the act.
    static func reading(json body: [UInt8], _ parameters: [String: String]) throws -> Self {
        var text = body
        while let last = text.last, last == 32 || last == 10 || last == 13 || last == 9 {
            text.removeLast()
        }
        if text.isEmpty { text = [123, 125] }
        guard text.first == 123, text.last == 125, Nesting.isShallow(text) else {
            throw Refusal(.notUnderstood)
        }
        try SentText.checkJSON(text)
        text = try TidyBody.json(text)
        if !parameters.isEmpty {
            let told = text.dropFirst().dropLast()
            var merged: [UInt8] = [123]
            for (name, value) in parameters {
                let plain = try FactsEncoder().encode(value)
                let number = Int(value) != nil && value.utf8.count < 10
                merged += Array("\"\(name)\":".utf8)
                merged += number ? Array(value.utf8) : plain
                merged.append(44)
            }
            if told.allSatisfy({ $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 }) {
                merged.removeLast()
            } else {
                merged += told
            }
            merged.append(125)
            text = merged
        }
        return try JSONBody.decode(
            Self.self, from: Data(text), held: Set(parameters.keys))
    }
}

/// Refuses JSON that nests deeper than anything we read, before a recursive reader sees it.
enum Nesting {
    static func isShallow(_ text: [UInt8], most: Int = 32) -> Bool {
        var depth = 0
        var quoted = false
        var escaped = false
        for byte in text {
            if quoted {
                if escaped {
                    escaped = false
                } else if byte == 92 {
                    escaped = true
                } else if byte == 34 {
                    quoted = false
                }
                continue
            }
            switch byte {
            case 34: quoted = true
            case 91, 123:
                depth += 1
                if depth > most { return false }
            case 93, 125: depth -= 1
            default: break
            }
        }
        return true
    }
}
