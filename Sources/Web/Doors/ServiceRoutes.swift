import FollowUp
import HTTPTypes
import Hummingbird
import Pages
import Record
import UseCases

extension RouteTable {
    mutating func service() {
        add(.get, "/health", .open, .api, "health") { visitor in
            let engine = visitor.site.house.engine
            // Throws where the database is away: then nothing can be answered here.
            _ = try await engine.read { try $0.count("SELECT 1 AS one ORDER BY one") }
            // Degraded is 200 too: reading goes on, and a balancer must not take it away.
            let told =
                switch engine.condition {
                case .working: #"{"status":"ok"}"#
                case .readOnly: #"{"status":"degraded","reason":"readOnly"}"#
                }
            return Answer.make(.ok, "application/json", Array(told.utf8))
        }
        for (path, type, text) in [
            ("/assets/desk.css", "text/css; charset=utf-8", Sheet.css),
            ("/assets/desk.js", "text/javascript; charset=utf-8", Script.js),
            ("/favicon.svg", "image/svg+xml", Mark.svg),
            ("/favicon.ico", "image/svg+xml", Mark.svg),
        ] {
            let asset = Asset(type: type, bytes: Array(text.utf8))
            add(.get, path, .open, .page, "asset") { asset.answer($0.request) }
        }
        ask(AskChanges.self, "/changes", query: QueryParameter.changes) { visitor in
            let after = visitor.query("after")
            let id = after.flatMap { FileID($0) }
            guard after == nil || id != nil else { throw Refusal(.notUnderstood, field: "after") }
            return try AskChanges(after: id, limit: visitor.number("limit", default: 100, 1...500))
        }
        let contract = Contract(reply: .json(Me.self))
        add(
            .get, "/api/v1/me", .roles(Set(Role.givable)), .api, "me", contract: contract
        ) { visitor in
            let caller = try visitor.signedIn()
            return try Answer.json(
                Me(
                    person: caller.person, name: caller.name, workspace: caller.workspace,
                    roles: caller.roles.sorted { $0.rawValue < $1.rawValue },
                    language: caller.language))
        }
        add(.get, "/api/openapi.json", .open, .api, "openapi") { _ in
            Answer.make(.ok, "application/json", OpenAPI.served, cache: "public, max-age=300")
        }
    }
}

/// Who asks, as the house knows them.
struct Me: Codable, Sendable {
    let person: FileID
    let name: String
    let workspace: FileID
    let roles: [Role]
    let language: String
}

/// A fixed file with its tag; a browser that has it gets 304.
struct Asset: Sendable {
    let type: String
    let bytes: [UInt8]
    let tag: String
    private let packed: [UInt8]?

    init(type: String, bytes: [UInt8]) {
        self.type = type
        self.bytes = bytes
        tag =
            "\"" + String(Secret.digest(of: String(decoding: bytes, as: UTF8.self)).hex.prefix(16))
            + "\""
        packed = Gzip.pack(bytes)
    }

    func answer(_ request: Request) -> Response {
        if request.headers[.ifNoneMatch] == tag {
            var response = Answer.make(.notModified, type, [], cache: "public, max-age=3600")
            response.headers[.eTag] = tag
            return response
        }
        let takes = request.headers[.acceptEncoding]?.contains("gzip") == true
        var response = Answer.make(
            .ok, type, takes ? packed ?? bytes : bytes, cache: "public, max-age=3600")
        if takes, packed != nil { response.headers[.contentEncoding] = "gzip" }
        response.headers[.vary] = "Accept-Encoding"
        response.headers[.eTag] = tag
        return response
    }
}
