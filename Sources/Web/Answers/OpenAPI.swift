import Foundation
import HTTPTypes

/// The API described in OpenAPI 3.1, made from the routes and the use cases' examples.
enum OpenAPI {
    static func document(_ routes: [Route]) -> [UInt8] {
        var paths: [String: [String: Any]] = [:]
        for route in routes where route.kind == .api && route.path.hasPrefix("/api/v1") {
            paths[route.path, default: [:]][route.method.rawValue.lowercased()] = operation(route)
        }
        let document: [String: Any] = [
            "openapi": "3.1.0",
            "info": [
                "title": "Gendan", "version": "1",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "security": [["bearer": [String]()]],
            "paths": paths,
            "components": [
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
                "schemas": ["Problem": problem],
            ],
        ]
        let data = try? JSONSerialization.data(
            withJSONObject: document, options: [.sortedKeys, .withoutEscapingSlashes])
        return data.map { Array($0) } ?? []
    }

    private static func operation(_ route: Route) -> [String: Any] {
        let names = route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
        var operation: [String: Any] = [
            "operationId": route.name
                + (route.path.hasSuffix("/orders") && route.method == .get ? "List" : "")
                + (names.first.map { "_" + $0 } ?? ""),
            "summary": route.name,
            "parameters": names.map { name -> [String: Any] in
                [
                    "name": name, "in": "path", "required": true,
                    "schema": ["type": name == "lot" || name == "proposal" ? "integer" : "string"],
                ]
            } + query(route),
            "responses": responses(route),
        ]
        if route.method == .post, let example = route.example,
            let value = try? JSONSerialization.jsonObject(with: Data(example)) as? [String: Any]
        {
            let input = value.filter { !names.contains($0.key) }
            operation["requestBody"] = [
                "required": true,
                "content": [
                    "application/json": ["schema": schema(input), "example": input]
                ],
            ]
        }
        return operation
    }

    private static func query(_ route: Route) -> [[String: Any]] {
        let names: [String] =
            switch route.name {
            case "board": ["filter", "search", "supplier", "after", "limit"]
            case "journal": ["before", "limit"]
            case "suppliers", "items": ["after", "limit"]
            case "visits", "shipments", "imports": ["limit"]
            case "changes": ["after", "limit"]
            case "impact": ["to"]
            case "takeList" where route.kind == .api: ["fileName", "sheet", "mapping", "currency"]
            default: []
            }
        return names.map {
            ["name": $0, "in": "query", "required": $0 == "to", "schema": ["type": "string"]]
        }
    }

    private static func responses(_ route: Route) -> [String: Any] {
        let failed: [String: Any] = [
            "description": "What was wrong, every reason",
            "content": [
                "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
            ],
        ]
        var responses: [String: Any] = ["default": failed]
        for status in ["200", "201", "202"] {
            responses[status] = ["description": "Done"]
        }
        return responses
    }

    /// A schema read off an example: types of its members, lists by their first element.
    private static func schema(_ value: Any) -> [String: Any] {
        switch value {
        case let object as [String: Any]:
            return ["type": "object", "properties": object.mapValues { schema($0) }]
        case let list as [Any]:
            return ["type": "array", "items": list.first.map { schema($0) } ?? [:]]
        case is String: return ["type": "string"]
        case is Bool: return ["type": "boolean"]
        case is NSNumber: return ["type": "integer"]
        default: return [:]
        }
    }

    private static var problem: [String: Any] {
        [
            "type": "object",
            "required": ["type", "title", "status", "reasons"],
            "properties": [
                "type": ["type": "string"], "title": ["type": "string"],
                "status": ["type": "integer"], "detail": ["type": "string"],
                "instance": ["type": "string"],
                "reasons": [
                    "type": "array",
                    "items": [
                        "type": "object",
                        "properties": [
                            "code": ["type": "string"], "field": ["type": "string"],
                            "detail": ["type": "string"],
                        ],
                    ],
                ],
            ],
        ]
    }
}
