import FollowUp
import Foundation
import HTTPTypes
import Testing
import UseCases

@testable import Web

/// Every route × everybody × an own, a foreign and an absent thing, with the expected answer drawn
/// from the route's declaration (reliability S1).
@Suite struct AuthorisationTests {
    enum Whose: CaseIterable { case own, foreign, absent }

    /// Acts after which every order is planned again come first, while there are few.
    private static let inOrder: [Route] = {
        let planning: Set = [
            AddSite.name, AmendSite.name, TellClosure.name, WithdrawClosure.name,
            LoadCalendar.name,
        ]
        return Serving.routes.filter { planning.contains($0.name) }
            + Serving.routes.filter { !planning.contains($0.name) }
    }()

    @Test(arguments: WebEngine.all)
    func `every route answers everybody as it declares`(_ engine: WebEngine) async throws {
        try await Served.open(engine) { served in
            var papers = try await served.papers()
            let seat = try await served.seat(&papers)
            let things = try await Things(served, seat: seat)
            var tally = Tally()
            for route in Self.inOrder {
                for visiting in Visiting.all {
                    var paper = try #require(papers[visiting])
                    if route.name == "signOut", visiting.role != nil {
                        paper = try await served.spare()
                    }
                    try await tally.take(
                        route, visiting, paper, things, served, only: Whose.allCases)
                }
            }
            print(
                "authorisation on \(engine.rawValue): \(Serving.routes.count) routes, "
                    + "\(tally.cells) cells, \(tally.done) of \(tally.allowed) allowed ones done")
            #expect(tally.routes == Set(Serving.routes.map { "\($0.method) \($0.path)" }))
            #expect(tally.routes.count == Serving.routes.count, "an address is declared twice")
            // That the table is not all refusals: what somebody may do is done by somebody.
            let guarded = Serving.routes.filter {
                if case .roles = $0.access { true } else { false }
            }
            // One person decides alone only where nobody else may, and here others may.
            let others = guarded.filter { $0.name.hasSuffix("OnePerson") }
            let idle = Set(guarded.map { "\($0.method) \($0.path)" }).subtracting(tally.useful)
                .subtracting(others.map { "\($0.method) \($0.path)" })
            #expect(idle.isEmpty, "never done: \(idle.sorted())")
        }
    }

    struct Tally {
        var cells = 0
        var allowed = 0
        var done = 0
        var routes = Set<String>()
        /// Routes that did what they are for, at least for one person.
        var useful = Set<String>()

        mutating func take(
            _ route: Route, _ visiting: Visiting, _ paper: Papers, _ things: Things,
            _ served: Served, only: [Whose]
        ) async throws {
            routes.insert("\(route.method) \(route.path)")
            let names = route.parameterNames
            let namesAThing = !Set(names).isDisjoint(with: Things.identities)
            var replies: [Whose: String] = [:]
            for whose in namesAThing ? only : [.own] {
                let values = try await things.values(names, whose, route)
                let path = route.filled(values)
                let reply = try await served.wire.send(
                    route.method.rawValue, path, route.headers(paper),
                    body: things.body(route, values, paper))
                cells += 1
                let cell = "\(route.method) \(path) [\(visiting), \(whose)]: \(reply.status)"
                replies[whose] = Self.plain(reply, values)
                judge(route, visiting, whose, reply, cell)
            }
            if namesAThing {
                #expect(
                    replies[.foreign] == replies[.absent],
                    "foreign and absent differ: \(route.method) \(route.path) \(visiting)")
            }
        }

        private mutating func judge(
            _ route: Route, _ visiting: Visiting, _ whose: Whose, _ reply: Reply, _ cell: String
        ) {
            #expect((200..<500).contains(reply.status), "\(cell)")
            guard case .roles(let roles) = route.access else {
                let asks = ["signIn", "askSeatLinkByDevice"].contains(route.name)
                #expect(![401, 403].contains(reply.status) || asks, "\(cell)")
                return
            }
            if visiting.isSeated, !isDone(route, visiting, whose) {
                #expect(reply.status == 404, "\(cell)")
                return
            }
            guard let role = visiting.role else {
                if route.isOfSeats {
                    #expect(reply.status == 401 && reply["Location"] == nil, "\(cell)")
                } else if route.kind == .api {
                    #expect(reply.status == 401, "\(cell)")
                    #expect(reply["WWW-Authenticate"] == "Bearer", "\(cell)")
                } else {
                    let isLed = reply["Location"]?.hasPrefix("/sign-in") == true
                    let isKept = route.kind == .form && reply.status == 401
                    #expect(isKept || reply.status == 303 && isLed, "\(cell)")
                }
                return
            }
            guard roles.contains(role) else {
                #expect(reply.status == 403, "\(cell)")
                return
            }
            guard whose == .own else {
                #expect(reply.status == 404, "\(cell)")
                return
            }
            allowed += 1
            if reply.status < 400 {
                done += 1
                useful.insert("\(route.method) \(route.path)")
            }
            #expect(![401, 403, 404].contains(reply.status), "\(cell) \(reply.text.prefix(400))")
            #expect(reply["Location"]?.hasPrefix("/sign-in") != true, "\(cell)")
        }

        /// A seat is let into what is a seat's: to another supplier's one its orders are absent, to
        /// both the house is.
        private func isDone(_ route: Route, _ visiting: Visiting, _ whose: Whose) -> Bool {
            route.isOfSeats && whose == .own
                && (visiting == .seat || !route.parameterNames.contains("order"))
        }

        /// Status, headers and body without what the request itself said.
        private static func plain(_ reply: Reply, _ values: [String: String]) -> String {
            var text = "\(reply.status)\n"
            for header in reply.headers
            where !["date", "content-length"].contains(header.name.lowercased()) {
                text += "\(header.name): \(header.value)\n"
            }
            text += reply.text.replacing(/name="kept\.[^>]*>/, with: "")
            for value in values.values where value.count > 8 {
                text = text.replacingOccurrences(of: value, with: "ID")
            }
            return text
        }
    }

    @Test func `no method but the declared ones is answered, and none breaks the server`()
        async throws
    {
        try await Served.open { served in
            let signed = try await served.signIn()
            var declared: [String: Set<String>] = [:]
            for route in Serving.routes {
                declared[route.path, default: []].insert(route.method.rawValue)
                if route.method == .get { declared[route.path, default: []].insert("HEAD") }
            }
            var cells = 0
            for (path, methods) in declared.sorted(by: { $0.key < $1.key }) {
                let target = path.replacing("{lot}", with: "1").replacing("{milestone}", with: "x")
                for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]
                where !methods.contains(method) {
                    for headers in [served.bearer, signed.headers] {
                        let reply = try await served.wire.send(
                            method, target.replacing("{", with: "").replacing("}", with: ""),
                            headers)
                        cells += 1
                        let allowed = Set(reply["Allow"]?.components(separatedBy: ", ") ?? [])
                        #expect(
                            reply.status == 405 && allowed.isSuperset(of: methods),
                            "\(method) \(path): \(reply.status) \(allowed)")
                        let type = reply["Content-Type"] ?? ""
                        #expect(
                            type.hasPrefix(
                                path.hasPrefix("/api") ? "application/problem+json" : "text/html"),
                            "\(method) \(path)")
                        #expect(reply["Content-Security-Policy"] != nil, "\(method) \(path)")
                    }
                }
            }
            print("other methods: \(cells) cells")
        }
    }

    @Test func `nobody is let in by a role that nobody gives`() {
        for route in Serving.routes {
            guard case .roles(let roles) = route.access else { continue }
            if roles == [.supplier] {
                let path = route.path.replacing("/api/v1", with: "")
                #expect(path == "/supplier" || path.hasPrefix("/supplier/"), "\(route.path)")
                continue
            }
            #expect(!roles.isDisjoint(with: Role.givable), "\(route.path) is nobody's")
            #expect(!roles.contains(.clock) && !roles.contains(.supplier), "\(route.path)")
        }
    }

    @Test func `what is open to everybody is on the list`() {
        let open = Set(
            Serving.routes.compactMap { route -> String? in
                guard case .open = route.access else { return nil }
                return "\(route.method) \(route.path)"
            })
        #expect(
            open == [
                "GET /", "GET /sign-in", "POST /sign-in", "POST /sign-out", "GET /join/{secret}",
                "POST /join/{secret}", "GET /renew/{secret}", "POST /renew/{secret}",
                "GET /s/{secret}", "POST /s/{secret}", "POST /s/{secret}/request",
                "POST /supplier/link-request",
                "GET /health", "GET /assets/desk.css",
                "GET /assets/desk.js", "GET /favicon.svg", "GET /favicon.ico",
                "GET /api/openapi.json",
            ])
    }
}
