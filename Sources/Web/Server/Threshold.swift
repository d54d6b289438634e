import FollowUp
import HTTPTypes
import Hummingbird
import Pages

/// Stands before the table of routes, which compares addresses as text: what cannot be an address
/// or a header of ours is sent back before it is compared with anything.
struct Threshold<Inner: HTTPResponder>: HTTPResponder where Inner.Context == ArrivingContext {
    let site: Site
    let inner: Inner

    func respond(to request: Request, context: ArrivingContext) async throws -> Response {
        do throws(Refusal) {
            try SentText.checkHead(request.head)
        } catch {
            return await refused(error, request, context)
        }
        return try await inner.respond(to: request, context: context)
    }

    /// Said in the reader's language, which is the only thing of the request that is looked at.
    private func refused(
        _ refusal: Refusal, _ request: Request, _ context: ArrivingContext
    ) async -> Response {
        let isAPI = (request.head.path ?? "").utf8.starts(with: "/api/".utf8)
        var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
        if let language = request.headers[.acceptLanguage], Accents.areFew(in: language) {
            head.headerFields[.acceptLanguage] = language
        }
        let route = Route(
            method: request.method, path: "/", access: .open, kind: isAPI ? .api : .page,
            name: "none",
            handle: { _ in throw refusal })
        let door = Door(site: site, route: route)
        var response = await door.take(
            Request(head: head, body: request.body), [:], from: context.peer)
        if request.method == .head { response.body = .init() }
        return response
    }
}
