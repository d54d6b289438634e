import FollowUp
import HTTPTypes
import Hummingbird

/// Says an address nobody knows in the same words as a thing that is not there, and of one that is
/// known what it takes: by the table of routes alone, so that nothing of the record shows in it.
struct NotRoutedMiddleware: RouterMiddleware {
    typealias Context = ArrivingContext
    let site: Site
    let routes: [Route]

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError {
            let takes = error.status == .notFound ? methods(of: request.uri.path) : []
            var response = await refused(error.status, takes, request, context)
            if !takes.isEmpty { response.headers[.allow] = Self.list(takes) }
            if request.method == .head { response.body = .init() }
            return response
        }
    }

    /// What is taken at an address, whatever stands in the places of its braces.
    private func methods(of path: String) -> [HTTPRequest.Method] {
        let parts = path.split(separator: "/")
        var found: [HTTPRequest.Method] = []
        for route in routes where route.stands(at: parts) && !found.contains(route.method) {
            found.append(route.method)
            if route.method == .get { found.append(.head) }
        }
        return found
    }

    private static func list(_ methods: [HTTPRequest.Method]) -> String {
        methods.map(\.rawValue).sorted().joined(separator: ", ")
    }

    /// Nothing is done, so that it does not matter from which page it came.
    private func refused(
        _ status: HTTPResponse.Status, _ takes: [HTTPRequest.Method], _ request: Request,
        _ context: Context
    ) async -> Response {
        var head = request.head
        head.method = .get
        let asked = Request(head: head, body: request.body)
        let kind: Route.Kind = request.uri.path.hasPrefix("/api") ? .api : .page
        let route = Route(
            method: request.method, path: request.uri.path, access: .open, kind: kind,
            name: "none",
            handle: { _ in
                if !takes.isEmpty { throw Refusal(.otherMethod(takes: Self.list(takes))) }
                if status == .notFound { throw Refusal(.notFound) }
                if status == .contentTooLarge { throw BodyTooLarge() }
                throw Refusal(.notUnderstood)
            })
        return await Door(site: site, route: route).take(asked, [:], from: context.peer)
    }
}

extension Route {
    /// Whether an address, in its parts, is one of this route.
    fileprivate func stands(at parts: [Substring]) -> Bool {
        let own = path.split(separator: "/")
        return own.count == parts.count
            && zip(own, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
