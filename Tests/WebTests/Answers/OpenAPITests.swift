import FollowUp
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite struct OpenAPITests {
    private func document() throws -> [String: Any] {
        let bytes = OpenAPI.document(Serving.routes)
        return try #require(
            try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func operations() throws -> [(path: String, method: String, [String: Any])] {
        let paths = try #require(try document()["paths"] as? [String: [String: [String: Any]]])
        return paths.flatMap { path, methods in
            methods.map { (path: path, method: $0.key, $0.value) }
        }
    }

    @Test func `the served document is the one made here, in OpenAPI 3.1`() async throws {
        #expect(try document()["openapi"] as? String == "3.1.0")
        try await Served.open { served in
            let reply = try await served.wire.send("GET", "/api/openapi.json")
            #expect(reply.status == 200)
            #expect(reply["Content-Type"] == "application/json")
            #expect(reply.body == OpenAPI.document(Serving.routes))
        }
    }

    @Test func `every route of the API is described, and nothing else`() throws {
        let described = Set(try operations().map { "\($0.method.uppercased()) \($0.path)" })
        let served = Set(
            Serving.routes.filter { $0.path.hasPrefix("/api/v1") }.map {
                "\($0.method.rawValue) \($0.path)"
            })
        #expect(described == served)
    }

    @Test func `every operation says who may call it`() throws {
        for (path, method, operation) in try operations() {
            let route = try #require(
                Serving.routes.first {
                    $0.path == path && $0.method.rawValue.lowercased() == method
                })
            let told = operation["security"] as? [[String: [String]]]
            let expected: [[String: [String]]]? =
                !route.isGuarded ? [] : route.isOfSeats ? [["seat": []]] : nil
            #expect(told == expected, "\(method) \(path)")
        }
    }

    @Test func `no two operations share a name`() throws {
        let names = try operations().compactMap { $0.2["operationId"] as? String }
        let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice.sorted())")
        #expect(try names.count == operations().count)
    }

    private static let wholeInTheAddress = [
        "/dependences/{other}/removal", "/proposals/{proposal}/refusal",
        "/strengths/{proposal}/confirmation", "/strengths/{proposal}/refusal",
        "/approval-limits/{proposal}/confirmation", "/approval-limits/{proposal}/refusal",
        "/people/{person}/invitation", "/people/{person}/renewal", "/tokens/{token}/revocation",
        "/contacts/{contact}/withdrawal", "/absences/{absence}/end", "/one-person/end",
        "/supplier/orders/{order}/baseline/{number}/acknowledgement", "/seats/{contact}/link",
        "/seats/{contact}/code",
        "/seats/{contact}/revocation", "/devices/{device}/revocation",
        "/memberships/{workspace}/acceptance", "/{account}/confirmation", "/shortening/agreement",
        "/{contact}/withdrawal",
    ]

    @Test func `every parameter of an address is described, and every act has a body`() throws {
        for (path, method, operation) in try operations() {
            let told = (operation["parameters"] as? [[String: Any]] ?? []).filter {
                $0["in"] as? String == "path"
            }.compactMap { $0["name"] as? String }
            let named = path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
                String($0.dropFirst().dropLast())
            }
            #expect(Set(told) == Set(named), "\(path)")
            #expect(operation["responses"] != nil, "\(path)")
            // An act may stand in its address whole.
            let isWhole = Self.wholeInTheAddress.contains { path.hasSuffix($0) }
            if method == "post", !path.hasPrefix("/api/v1/imports") {
                #expect((operation["requestBody"] != nil) != isWhole, "\(path)")
            }
        }
    }

    private func operation(_ path: String, _ method: String) throws -> JSON {
        let document = try OpenAPI().described(Serving.routes)
        return try #require(document["paths"]?[path]?[method])
    }

    private func component(_ name: String) throws -> JSON {
        let document = try OpenAPI().described(Serving.routes)
        return try #require(document["components"]?["schemas"]?[name])
    }

    @Test func `every route of the API says what it takes and gives`() throws {
        for route in Serving.routes where route.path.hasPrefix("/api/v1") {
            #expect(route.contract != nil, "\(route.path)")
        }
        #expect(throws: Never.self) { try OpenAPI().described(Serving.routes) }
    }

    @Test func `an act says which members it must have, and which words they may be`() throws {
        let body = try operation("/api/v1/orders", "post")["requestBody"]
        let schema = body?["content"]?["application/json"]?["schema"]
        #expect(schema?["required"]?.texts == ["currency", "lines", "number"])
        let members = schema?["properties"]
        #expect(members?["kind"]?["enum"]?.texts == OrderKind.allCases.map(\.rawValue))
        #expect(members?["promised"] == ["type": "string", "format": "date"])
        #expect(members?["supplier"] == ["type": "string", "format": "uuid"])
        let line = try component("OpenOrder.Line")
        #expect(line["required"]?.texts == ["description", "quantity"])
        #expect(members?["lines"]?["items"] == ["$ref": "#/components/schemas/OpenOrder.Line"])
    }

    @Test func `a reason that a gate gives names its requirement and strength`() throws {
        let reason = try component("Problem")["properties"]?["reasons"]?["items"]
        let told = reason?["properties"]
        #expect(told?["requirement"]?["enum"]?.texts == Requirement.allCases.map(\.rawValue))
        #expect(told?["strength"]?["enum"]?.texts == Strength.allCases.map(\.rawValue))
        #expect(reason?["required"]?.texts == ["code", "detail"])
    }

    @Test func `what is sent has no members but those described, what comes back may`() throws {
        let body = try operation("/api/v1/orders", "post")["requestBody"]
        let schema = body?["content"]?["application/json"]?["schema"]
        #expect(schema?["additionalProperties"] == false)
        #expect(try component("OpenOrder.Line")["additionalProperties"] == false)
        #expect(try component("OrderAnswer")["additionalProperties"] == nil)
        let terms = try operation("/api/v1/orders/{order}/terms", "post")["requestBody"]
        let members = terms?["content"]?["application/json"]?["schema"]?["properties"]
        #expect(members?["payment"] == ["type": ["string", "null"]])
        #expect(members?["promised"] == ["type": ["string", "null"], "format": "date"])
    }

    @Test func `what stands in the address stands in no body`() throws {
        let move = try operation(
            "/api/v1/orders/{order}/lots/{lot}/milestones/{milestone}/move", "post")
        let schema = move["requestBody"]?["content"]?["application/json"]?["schema"]
        let members = try #require(schema?["properties"]?.members)
        #expect(Set(members.keys).isDisjoint(with: ["order", "lot", "milestone"]))
        #expect(schema?["required"]?.texts.contains("to") == true)
    }

    @Test func `each answer has one status and its schema`() throws {
        for (path, method, operation) in try operations() {
            let responses = try #require(operation["responses"] as? [String: [String: Any]])
            let done = responses.filter { $0.key.hasPrefix("2") }
            #expect(done.count == 1, "\(method) \(path)")
            let content = done.values.first?["content"] as? [String: [String: Any]]
            #expect(content?.values.first?["schema"] != nil, "\(method) \(path)")
            #expect(responses["401"] != nil && responses["403"] != nil, "\(method) \(path)")
        }
        #expect(try operation("/api/v1/orders", "post")["responses"]?["201"] != nil)
        #expect(try operation("/api/v1/imports/{list}/run", "post")["responses"]?["202"] != nil)
    }

    @Test func `findings are told apart by the name of their case`() throws {
        let findings: [OrderFinding] = [
            .valueDiffers(
                line: 1, told: Money(amountMinor: 1, currency: .usd),
                computed: Money(amountMinor: 2, currency: .usd)),
            .withdrawnTradeTerm(line: nil, told: "C&F"), .unknownTradeTerm(line: 1, told: "x"),
            .overrun(lot: 1, finished: .zero, ordered: .zero),
            .reachedBefore(lot: 1, milestone: .loaded, missing: .depositReceived),
            .promisedAfterRequired(lot: 1, promised: .distantPast, required: .distantPast),
            .linesNotInLots(line: 1), .sentUnapproved(sending: 1),
            .passedWithCritical(lot: 1, critical: 5),
            .inspectedMoreThanHeld(lot: 1, inspected: .zero, held: .zero),
            .loadedUnreleased(lot: 1, on: .distantPast),
            .sentUnreleased(remittance: 1, instalment: 1),
            .sentMoreThanReleased(remittance: 1, instalment: 1),
            .sentOnHold(remittance: 1, instalment: 1),
            .accountInDoubt(remittance: 1, instalment: 1),
            .sentAfterEnd(remittance: 1, ended: .cancelled),
        ]
        let written = try findings.map { finding in
            let json = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(finding))
            return try #require(json.members.keys.first)
        }
        #expect(written == OrderFinding.branches)
        guard case .list(let branches)? = try component("OrderFinding")["oneOf"] else {
            Issue.record("no branches")
            return
        }
        #expect(branches.flatMap { $0["required"]?.texts ?? [] } == written)
    }

    @Test func `what is not declared behind the question mark is not read`() async throws {
        try await Served.open { served in
            let told = try await served.wire.send(
                "GET", "/api/v1/visits?limit=x", served.bearer)
            #expect(told.status == 422)
            let untold = try await served.wire.send(
                "GET", "/api/v1/workspace?limit=x", served.bearer)
            #expect(untold.status == 200)
        }
    }
}
