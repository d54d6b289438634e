import FollowUp
import Foundation
import HTTPTypes
import Testing
import UseCases

@testable import Web

/// The examples of the API's description are what one can send.
@Suite struct ExampleTests {
    /// These begin what every other example stands on: each is sent to a house of its own.
    static let beginnings: Set<String> = ["openOrder", "enterSupplier", "declareOnePerson"]
    /// These ask for a code that is made anew each time, or for a house of one person.
    static let particular: Set<String> = [
        "proposeOwnAccount", "proposeOwnContact", "endOnePerson",
    ]

    private func send(
        _ route: Route, _ served: Served, _ values: [String: String], seat: Papers? = nil
    ) async throws {
        let document = try OpenAPI().described(Serving.routes)
        let operation = document["paths"]?[route.path]?["post"]
        let body = operation?["requestBody"]?["content"]?["application/json"]?["example"]
        var papers = route.isPersonal ? try await served.signIn().headers : served.bearer
        if route.isOfSeats, let seat { papers = route.headers(seat) }
        let reply = try await served.wire.send(
            "POST", route.filled(values), papers, body: body?.bytes ?? [])
        let declared = operation?["responses"]?.members.keys.first { $0.hasPrefix("2") }
        #expect(
            "\(reply.status)" == declared, "\(route.path): \(reply.text.prefix(300))")
    }

    @Test(arguments: WebEngine.all)
    func `every example is accepted as it is described`(_ engine: WebEngine) async throws {
        let acts = Serving.routes.filter { $0.kind == .api && $0.example != nil }
        #expect(acts.count > 30)
        for route in acts where Self.beginnings.contains(route.name) {
            try await Served.open(engine) { try await send(route, $0, [:]) }
        }
        try await Served.open(engine) { served in
            var papers: [Visiting: Papers] = [:]
            let seat = try await served.seat(&papers)
            let things = try await Things(served, seat: seat)
            for route in acts
            where !Self.beginnings.contains(route.name) && !Self.particular.contains(route.name) {
                let values = try await things.values(route.parameterNames, .own, route)
                try await send(route, served, values, seat: papers[.seat])
            }
        }
    }

    @Test func `a list on its way in is answered with the statuses that are described`()
        async throws
    {
        try await Served.open { served in
            let things = try await Things(served)
            for route in Serving.routes
            where route.kind == .api && route.path.hasPrefix("/api/v1/imports")
                && route.method == .post
            {
                let values = try await things.values(route.parameterNames, .own, route)
                let papers = Papers(session: nil, token: served.token)
                let reply = try await served.wire.send(
                    "POST", route.filled(values), served.bearer,
                    body: things.body(route, values, papers))
                #expect(
                    reply.status == route.contract?.status.code,
                    "\(route.path): \(reply.text.prefix(300))")
            }
        }
    }
}
