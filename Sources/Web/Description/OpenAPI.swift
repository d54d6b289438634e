import FollowUp
import Foundation
import HTTPTypes

/// The API described in OpenAPI 3.1, made from the routes: their contracts, the use cases' inputs
/// and answers as they read and write themselves, and the use cases' examples.
struct OpenAPI {
    private let schemas = Schemas()

    /// Of every route there is. Made when it is first asked for: it takes longer than all else that
    /// a start does.
    static let served = document(Serving.routes)

    static func document(_ routes: [Route]) -> [UInt8] {
        (try? OpenAPI().described(routes))?.bytes ?? []
    }

    /// Throws where a type cannot be described; the tests find that out.
    func described(_ routes: [Route]) throws -> JSON {
        let routes = routes.filter { $0.path.hasPrefix("/api/v1") }
        let shared = Dictionary(grouping: routes, by: \.name).filter { $0.value.count > 1 }
        var paths: [String: JSON] = [:]
        for route in routes {
            let name = Self.identifier(route, isShared: shared[route.name] != nil)
            let operation = try operation(route).with("operationId", .text(name))
            paths[route.path] = (paths[route.path] ?? [:]).with(
                route.method.rawValue.lowercased(), operation)
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "Gendan", "version": "1",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "security": [["bearer": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": [
                    "bearer": ["type": "http", "scheme": "bearer"], "seat": Self.seat,
                ],
                "schemas": .object(
                    ClosedSchemas(schemas.named, paths: .object(paths)).all.merging(
                        ["Problem": ProblemShape.schema]
                    ) { first, _ in first }),
                "responses": .object(ProblemShape.responses),
            ],
        ]
    }

    private func operation(_ route: Route) throws -> JSON {
        guard let contract = route.contract else { throw Unreadable() }
        let input: JSON? =
            switch contract.body {
            case .act(let act), .form(let act): try schemas.members(of: act)
            case .none, .json, .file: nil
            }
        let held = route.parameterNames
        var parameters = held.map { place($0, input) }
        parameters += contract.query.map { query($0) }
        var operation: JSON = [
            "summary": .text(Self.words(route.name)), "responses": try responses(route, contract),
        ]
        switch contract.body {
        case .act, .form: parameters += [Self.idempotencyKey, Self.claimedAt]
        case .none, .json, .file: break
        }
        if !parameters.isEmpty { operation = operation.with("parameters", .list(parameters)) }
        if !route.isGuarded {
            operation = operation.with("security", [])
        } else if route.isOfSeats {
            operation = operation.with("security", [["seat": []]])
        }
        if let body = try body(route, contract, input) {
            operation = operation.with("requestBody", body)
        }
        return operation
    }

    private static let seat: JSON = [
        "type": "apiKey", "in": "cookie", "name": .text(Visitor.seatCookie),
        "description": "A supplier's seat, bound by its link; over TLS named __Host-gendan-seat",
    ]

    // MARK: what is sent

    private func body(_ route: Route, _ contract: Contract, _ input: JSON?) throws -> JSON? {
        switch contract.body {
        case .none: return nil
        case .file:
            return ["required": true, "content": ["application/octet-stream": [:]]]
        case .form: return Self.form(input ?? [:], without: route.parameterNames)
        case .json(let type):
            let schema = try schemas.schema(of: type)
            let example = route.exampleInput
            return [
                "required": true,
                "content": [
                    "application/json": JSON.object(["schema": schema]).with("example", example)
                ],
            ]
        case .act:
            let schema = Self.asked(input ?? [:], without: route.parameterNames)
            let isEmpty = schema["properties"]?.members.isEmpty ?? true
            guard !isEmpty else { return nil }
            let closed = schema.with("additionalProperties", false)
            let example = route.exampleInput?.without(route.parameterNames)
            return [
                "required": .flag(schema["required"] != nil),
                "content": [
                    "application/json": JSON.object(["schema": closed]).with("example", example)
                ],
            ]
        }
    }

    /// Fields beside a file, whose name comes with it.
    private static func form(_ input: JSON, without held: [String]) -> JSON {
        let fields = asked(input, without: held + ["upload", "name"])
        let file: JSON = ["type": "string", "contentMediaType": "application/octet-stream"]
        let required = (fields["required"]?.texts ?? []) + ["file"]
        let schema = fields.with(
            "properties", (fields["properties"] ?? [:]).with("file", file)
        ).with("required", .list(required.map { .text($0) }))
        return ["required": true, "content": ["multipart/form-data": ["schema": schema]]]
    }

    /// An input without what stands in the address.
    private static func asked(_ input: JSON, without held: [String]) -> JSON {
        let properties = input["properties"]?.without(held) ?? [:]
        let required = (input["required"]?.texts ?? []).filter { !held.contains($0) }
        return input.with("properties", properties).with(
            "required", required.isEmpty ? nil : .list(required.map { .text($0) }))
    }

    /// A part of the address; as the use case reads it, where it stands before one.
    private func place(_ name: String, _ input: JSON?) -> JSON {
        let standard: JSON =
            switch name {
            case "lot", "proposal", "document": Int.shape.with("minimum", 1)
            case "milestone": MilestoneKey.shape
            default: FileID.shape
            }
        return [
            "name": .text(name), "in": "path", "required": true,
            "schema": input?["properties"]?[name] ?? standard,
        ]
    }

    private func query(_ parameter: QueryParameter) -> JSON {
        [
            "name": .text(parameter.name), "in": "query", "required": .flag(parameter.isRequired),
            "schema": parameter.schema, "description": .text(parameter.says),
        ]
    }

    private static let idempotencyKey: JSON = [
        "name": "Idempotency-Key", "in": "header", "required": false,
        "schema": ["type": "string", "minLength": 1, "maxLength": 255],
        "description": "Sent again with the same body, the same answer comes back",
    ]

    private static let claimedAt: JSON = [
        "name": "Claimed-At", "in": "header", "required": false, "schema": Instant.shape,
        "description": "When it was said, where a device sends later; the journal keeps both",
    ]

    // MARK: what comes back

    private func responses(_ route: Route, _ contract: Contract) throws -> JSON {
        let content: JSON =
            switch contract.reply {
            case .json(let type): ["application/json": ["schema": try schemas.schema(of: type)]]
            case .table: ["text/csv": ["schema": ["type": "string"]]]
            case .content(let type): .object([type.name: ["schema": ["type": "string"]]])
            }
        var responses: [String: JSON] = [
            "\(contract.status.code)": [
                "description": .text(ProblemShape.done(contract.status)), "content": content,
            ]
        ]
        for status in ProblemShape.statuses(of: route, contract) {
            responses["\(status)"] = ["$ref": .text("#/components/responses/Problem\(status)")]
        }
        return .object(responses)
    }

    /// The use case's name; where several addresses share one, with their nouns: `journalOrders`.
    private static func identifier(_ route: Route, isShared: Bool) -> String {
        guard isShared else { return route.name }
        let nouns = route.path.split(separator: "/").dropFirst(2).filter {
            !$0.hasPrefix("{") && $0 != route.name
        }
        return ([route.name] + nouns.map(\.capitalized)).joined()
    }

    /// `openOrder` says *Open order*.
    private static func words(_ name: String) -> String {
        let spaced = name.flatMap { $0.isUppercase ? " \($0.lowercased())" : "\($0)" }
        return (spaced.first.map { $0.uppercased() } ?? "") + String(spaced.dropFirst())
    }
}
