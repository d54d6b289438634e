import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import UseCases
import Words

/// A page of this site that the sign-in leads back to. Only an address of the table of routes is
/// one: whoever writes a link to the sign-in cannot send a person anywhere else.
struct WayBack {
    static let most = 2_000

    let address: String
    private let route: Route

    /// nil for whatever is no address of our own pages.
    init?(_ told: String?) {
        guard let told, told.utf8.count <= Self.most,
            told.utf8.allSatisfy({ (33...126).contains($0) && $0 != UInt8(ascii: "\\") }),
            let route = Serving.routes.first(where: {
                $0.method == .get && $0.kind == .page && $0.isGuarded && !$0.isOfSeats
                    && $0.parameters(of: told) != nil
            }),
            // A form's own address may look like that of a page about one thing.
            !Serving.routes.contains(where: {
                $0.method == .post && $0.path == told.prefix { $0 != "?" }
                    && $0.path != route.path
            })
        else { return nil }
        address = told
        self.route = route
    }

    func isOpen(to roles: Set<Role>) -> Bool { route.isOpen(to: roles) }

    /// The sign-in, remembering this page.
    static func signIn(_ page: WayBack?) -> String {
        page.map { "/sign-in?to=\(Parts.query($0.address))" } ?? "/sign-in"
    }
}

extension Route {
    var isGuarded: Bool { if case .roles = access { true } else { false } }

    /// The link of a seat.
    var isSeatLink: Bool { path.hasPrefix("/s/") }

    /// It is a supplier's, who has a seat and no password.
    var isOfSeats: Bool {
        if case .roles(let roles) = access { roles == .seats } else { false }
    }

    func isOpen(to roles: Set<Role>) -> Bool {
        guard case .roles(let allowed) = access else { return true }
        return !allowed.isDisjoint(with: roles)
    }

    /// What stands in an address where this route has its braces; nil for an address of another.
    func parameters(of address: String) -> [String: String]? {
        let plain = address.prefix { $0 != "?" && $0 != "#" }
        let told = plain.split(separator: "/", omittingEmptySubsequences: false)
        let own = path.split(separator: "/", omittingEmptySubsequences: false)
        guard told.count == own.count else { return nil }
        var found: [String: String] = [:]
        for (part, value) in zip(own, told) {
            if part.hasPrefix("{") {
                guard !value.isEmpty, let text = value.removingPercentEncoding else { return nil }
                found[String(part.dropFirst().dropLast())] = text
            } else if part != value {
                return nil
            }
        }
        return found
    }
}

extension Visitor {
    /// The most a form may hold to be kept, in bytes as it was sent.
    static let mostKept = 512 << 10

    /// The sign-in in place of what was asked without a session: it leads back to the page, and
    /// keeps what was typed.
    func signInFirst(_ route: Route) async -> Response {
        guard route.kind == .form else {
            return Answer.seeOther(WayBack.signIn(WayBack(request.uri.description)))
        }
        let page = WayBack(referredFrom)
        guard route.again != nil else { return Answer.seeOther(WayBack.signIn(page)) }
        var frame = frame()
        frame.path = WayBack.signIn(page)
        let words = frame.words.people
        var interrupted = Interruption(page: page?.address)
        if let posted = await typed(route) {
            interrupted = Interruption(
                page: page?.address, form: request.uri.description, values: posted.worthKeeping)
            frame.notice = route.bringsFile ? words.typedKeptWithoutFile : words.typedKept
        } else {
            frame.notice = words.typedTooMuch
        }
        return Answer.page(
            SignInPage.markup(frame, accounts: accounts, interrupted: interrupted),
            status: .unauthorized)
    }

    /// What was typed into a form; nil where that is too much to keep.
    func typed(_ route: Route) async -> FormFields? {
        if route.bringsFile { return await typedBesideFile }
        let isPlain = request.headers[.contentType]?.hasPrefix("multipart/") != true
        guard isPlain, let body = try? await body(most: Self.mostKept) else { return nil }
        return try? FormFields(urlEncoded: body)
    }

    /// The texts of a form with a file. The file passes by and is kept nowhere: nobody is signed
    /// in.
    private var typedBesideFile: FormFields? {
        get async {
            let type = request.headers[.contentType] ?? ""
            guard var form = Multipart(contentType: type, file: { { _ in } }) else { return nil }
            var count = 0
            do {
                for try await part in request.body {
                    count += part.readableBytes
                    guard count <= RouteTable.mostListBytes else { return nil }
                    try form.take(part.readableBytesView)
                }
            } catch {
                return nil
            }
            // Escaped on their way through the sign-in, they take up to three times as much.
            let size = form.fields.values.reduce(0) { sum, field in
                field.value.reduce(sum) { $0 + field.key.utf8.count + $1.utf8.count }
            }
            return form.isComplete && size <= Self.mostKept / 3 ? form.fields : nil
        }
    }

    /// The page a form came from, as its address stands.
    var referredFrom: String? {
        guard let referer = request.headers[.referer],
            let parts = URLComponents(string: referer)
        else { return nil }
        return parts.percentEncodedPath + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    }

    /// What the sign-in's form carried through.
    static func interruption(_ posted: FormFields) -> Interruption {
        let mark = Interruption.mark
        let kept = posted.values.merging(posted.blank.map { ($0, [""]) }) { told, _ in told }
            .filter { $0.key.hasPrefix(mark) }
        return Interruption(
            page: WayBack(posted["to"])?.address, form: posted["form"],
            values: kept.sorted { $0.key < $1.key }.flatMap { name, values in
                values.map { (String(name.dropFirst(mark.count)), $0) }
            })
    }

    /// Where who has just signed in goes on: to the form they had filled in, as it was; it is
    /// theirs to send. Else to the page they asked for, else to their first page.
    func goingOn(_ session: Session, _ interrupted: Interruption) async -> Response {
        let entered = entering(session, to: WayBack(interrupted.page))
        guard let form = interrupted.form,
            var page = await filled(form, interrupted.values, session), page.status == .ok
        else { return entered }
        for cookie in entered.headers[values: .setCookie] {
            page.headers.append(HTTPField(name: .setCookie, value: cookie))
        }
        return page
    }

    private func filled(
        _ form: String, _ values: [(name: String, value: String)], _ session: Session
    ) async -> Response? {
        let routes = Serving.routes.filter { $0.kind == .form && $0.again != nil }
        guard WayBack.most >= form.utf8.count,
            let route = routes.first(where: { $0.parameters(of: form) != nil }),
            let again = route.again, route.isOpen(to: session.caller.roles),
            let parameters = route.parameters(of: form)
        else { return nil }
        var head = request.head
        head.path = form
        var visitor = Visitor(
            request: Request(head: head, body: RequestBody(buffer: .init())),
            parameters: parameters, site: site, peer: peer, declared: nil)
        let secret = session.secret.text
        visitor.caller = (try? await site.house.caller(session: secret)) ?? session.caller
        visitor.session = secret
        let words = visitor.words.people
        visitor.notice = route.bringsFile ? words.typedBackWithoutFile : words.typedBack
        var posted = FormFields()
        for (name, value) in values { posted.add(name, value) }
        for (name, value) in parameters { posted.set(name, value) }
        return try? await again(visitor, posted, Refusal([]))
    }
}

extension FormFields {
    /// What is carried through the sign-in, what was cleared too: no mark or key of the page that
    /// is gone, no password.
    var worthKeeping: [(name: String, value: String)] {
        let told = values.merging(blank.map { ($0, [""]) }) { told, _ in told }
        return told.sorted { $0.key < $1.key }.flatMap { name, values in
            let isPassing =
                name == "csrf" || name == "key" || name.lowercased().contains("password")
            return isPassing ? [] : values.map { (name, $0) }
        }
    }
}
