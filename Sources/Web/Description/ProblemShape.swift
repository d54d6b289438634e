import FollowUp
import HTTPTypes

/// What is said where something was wrong (RFC 9457), and with which status.
enum ProblemShape {
    static let schema: JSON = [
        "type": "object",
        "required": ["type", "title", "status", "reasons"],
        "properties": [
            "type": ["type": "string", "format": "uri-reference"],
            "title": ["type": "string"], "status": ["type": "integer"],
            "detail": ["type": "string"], "instance": ["type": "string"],
            "reasons": [
                "type": "array",
                "items": [
                    "type": "object", "required": ["code", "detail"],
                    "properties": [
                        "code": ["type": "string"],
                        "field": ["type": "string"],
                        "detail": ["type": "string"],
                        "requirement": named(
                            Requirement.allCases.map(\.rawValue),
                            "Of a reason that a gate gives: the requirement that is unmet"),
                        "strength": named(
                            Strength.allCases.map(\.rawValue),
                            "How much that requirement weighs for this request"),
                    ],
                ],
            ],
        ],
    ]

    private static func named(_ words: [String], _ meaning: String) -> JSON {
        [
            "type": "string", "enum": .list(words.map { .text($0) }),
            "description": .text(meaning),
        ]
    }

    private static let meanings: [Int: String] = [
        401: "Not signed in: no token, or one that is not known or was revoked",
        403: "Signed in, and none of the roles may do this",
        404: "There is no such thing here; the same for what another workspace has",
        409: "It changed meanwhile, or the same key is still in progress",
        413: "More than is taken in one piece",
        422: "Refused, with every reason",
        503: "The database does not answer just now; try again",
        507: "No space left to keep it; nothing was done",
    ]

    static var responses: [String: JSON] {
        var responses: [String: JSON] = [:]
        for (status, meaning) in meanings {
            responses["Problem\(status)"] = [
                "description": .text(meaning),
                "content": [
                    "application/problem+json": [
                        "schema": ["$ref": "#/components/schemas/Problem"]
                    ]
                ],
            ]
        }
        return responses
    }

    /// With which statuses a route may refuse.
    static func statuses(of route: Route, _ contract: Contract) -> [Int] {
        var statuses = [401, 403, 503]
        if !route.parameterNames.isEmpty { statuses.append(404) }
        if route.method == .post { statuses += [409, 413, 422, 507] }
        if route.method == .get, !contract.query.isEmpty { statuses.append(422) }
        return statuses
    }

    static func done(_ status: HTTPResponse.Status) -> String {
        switch status {
        case .created: "Made"
        case .accepted: "Begun; ask the list how far it is"
        default: "Done"
        }
    }
}
