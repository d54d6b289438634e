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

    @Test func `no two operations share a name`() throws {
        let names = try operations().compactMap { $0.2["operationId"] as? String }
        let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.isEmpty, "\(twice.sorted())")
        #expect(try names.count == operations().count)
    }

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
            let isList = path.hasPrefix("/api/v1/imports")
            if method == "post", !isList {
                #expect(operation["requestBody"] != nil, "\(path)")
            }
        }
    }
}
