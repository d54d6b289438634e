import FollowUp
import Foundation
import Hummingbird
import Pages
import UseCases
import Words

extension RouteTable {
    mutating func people() {
        add(.get, "/", .open, .page, "home") { visitor in
            Answer.seeOther(visitor.caller.map { Permission.home($0.roles) } ?? "/sign-in")
        }
        add(.get, "/sign-in", .open, .page, "signInPage") { visitor in
            let page = WayBack(visitor.query("to"))
            if let caller = visitor.caller {
                return Answer.seeOther(visitor.first(page, caller.roles))
            }
            var frame = visitor.frame()
            // A cookie that nobody is behind: the session was ended by time or from elsewhere.
            if visitor.cookie(visitor.cookieName(Visitor.sessionCookie)) != nil {
                frame.notice = frame.words.people.sessionEnded
            }
            return Answer.page(
                SignInPage.markup(
                    frame, accounts: visitor.accounts,
                    interrupted: Interruption(page: page?.address)))
        }
        add(.post, "/sign-in", .open, .form, "signIn") { try await $0.enter() }
        add(.post, "/sign-out", .open, .form, "signOut") { visitor in
            if let session = visitor.session {
                let posted = try await FormFields(urlEncoded: visitor.body(most: 8_192))
                guard posted["csrf"] == visitor.csrf else { throw CrossSite() }
                try await visitor.site.house.signOut(session: session)
            }
            return visitor.remembering(
                visitor.language,
                in: Answer.seeOther(
                    "/sign-in", cookie: visitor.setCookie(Visitor.sessionCookie, "", maxAge: 0)))
        }
        add(
            .post, "/workspaces/{workspace}/entry", .roles(Set(Role.givable)), .form,
            "enterWorkspace"
        ) { try await $0.enterWorkspace() }
        joining()
        renewing()
        memberships()
        act(
            ChooseLanguage.self, "/language",
            then: { _, visitor in Answer.seeOther(visitor.back) },
            again: { visitor, _, _ in Answer.seeOther(visitor.back) })
    }

    private mutating func memberships() {
        page("/memberships", AskOffers.allowed, "membershipsPage") { try await $0.offersPage(nil) }
        ask(AskOffers.self, "/memberships") { _ in AskOffers() }
        act(
            AcceptMembership.self, "/memberships/{workspace}/acceptance",
            then: { _, _ in Answer.seeOther("/memberships") },
            again: { try await $0.offersPage($0.state($1, $2)) })
    }

    private mutating func joining() {
        add(.get, "/join/{secret}", .open, .page, "joinPage") { visitor in
            try await visitor.joinPage(nil)
        }
        add(.post, "/join/{secret}", .open, .form, "join") { visitor in
            let posted = try await FormFields(urlEncoded: visitor.body(most: 8_192))
            do {
                let session = try await visitor.site.house.join(
                    secret: visitor.parameters["secret"] ?? "",
                    password: posted["password"] ?? "", device: visitor.device)
                return visitor.entering(session)
            } catch let refusal as Refusal {
                var response = try await visitor.joinPage(
                    FormState(
                        action: visitor.request.uri.path, values: [:], refusal: refusal))
                response.status = .unprocessableContent
                return response
            }
        }
    }
}

extension RouteTable {
    private mutating func renewing() {
        add(.get, "/renew/{secret}", .open, .page, "renewPage") { visitor in
            try await visitor.renewPage(nil)
        }
        add(.post, "/renew/{secret}", .open, .form, "renew") { visitor in
            let posted = try await FormFields(urlEncoded: visitor.body(most: 8_192))
            do {
                let session = try await visitor.site.house.renew(
                    secret: visitor.parameters["secret"] ?? "",
                    password: posted["password"] ?? "", device: visitor.device)
                return visitor.entering(session)
            } catch let refusal as Refusal {
                return try await visitor.renewPage(
                    FormState(action: visitor.request.uri.path, values: [:], refusal: refusal))
            }
        }
    }
}

extension Visitor {
    /// The form of the link, with what was wrong; 410 for one that is open no more.
    func renewPage(_ state: FormState?) async throws -> Response {
        let secret = parameters["secret"] ?? ""
        do {
            let link = try await site.house.renewing(secret)
            return Answer.page(
                RenewPage.markup(
                    reading(link.language, state).frame(), token: secret, name: link.name,
                    email: link.email, by: link.by, state: state),
                status: state == nil ? .ok : .unprocessableContent)
        } catch is Refusal {
            return Answer.page(JoinPage.expired(frame()), status: .gone)
        }
    }
}

extension Visitor {
    var accounts: [(email: String, password: String)] {
        site.demonstration.map { [$0] } ?? []
    }

    /// The page somebody asked for, if they may open it, else their first.
    func first(_ page: WayBack?, _ roles: Set<Role>) -> String {
        guard let page, page.isOpen(to: roles) else { return Permission.home(roles) }
        return page.address
    }

    /// Signs in by the form, and goes on to what the person was about.
    func enter() async throws -> Response {
        // The names of what is kept are longer here than in the form it comes from.
        let posted = try await FormFields(urlEncoded: body(most: Self.mostKept * 2))
        do {
            let session = try await site.house.signIn(
                email: posted["email"] ?? "", password: posted["password"] ?? "", device: device,
                from: client.map { "\($0.subscriber)" })
            // The one this browser had ends here.
            if let before = self.session { try? await site.house.signOut(session: before) }
            return await goingOn(session, Self.interruption(posted))
        } catch let refusal as Refusal {
            return signInAgain(posted, refusal)
        }
    }

    func entering(_ session: Session, to page: WayBack? = nil) -> Response {
        let age = Int(House.sessionMilliseconds / 1_000)
        let response = Answer.seeOther(
            page == nil && session.caller.offers > 0
                ? "/memberships" : first(page, session.caller.roles),
            cookie: setCookie(Self.sessionCookie, session.secret.text, maxAge: age))
        guard let language = Language(rawValue: session.caller.language) else { return response }
        return remembering(language, in: response)
    }

    /// Takes the session to another workspace of the same person.
    func enterWorkspace() async throws -> Response {
        let posted = try await FormFields(urlEncoded: body(most: 8_192))
        guard let session, posted["csrf"] == csrf else { throw CrossSite() }
        let caller = try signedIn()
        let workspace = try id("workspace")
        guard workspace != caller.workspace else {
            return Answer.seeOther(Permission.home(caller.roles))
        }
        return entering(
            try await site.house.move(session: session, of: caller, to: workspace))
    }

    func signInAgain(_ posted: FormFields, _ refusal: Refusal) -> Response {
        let status = refusal.reasons.first.map { Failing.status($0.obstacle) }
        let state = FormState(
            action: "/sign-in", values: ["email": posted["email"] ?? ""], refusal: refusal)
        var response = Answer.page(
            SignInPage.markup(
                frame(), state: state, accounts: accounts,
                interrupted: Self.interruption(posted)),
            status: status ?? .unauthorized)
        if status == .tooManyRequests { response.headers[.retryAfter] = "600" }
        return response
    }

    func offersPage(_ state: FormState?) async throws -> Response {
        let answer = try await site.house.ask(AskOffers(), signedIn())
        return Answer.page(
            OffersPage.markup(try await framed(), answer.offers, state: state),
            status: state == nil ? .ok : .unprocessableContent)
    }

    /// The same visitor, whom a link is for, in their own language.
    private func reading(_ language: String, _ state: FormState?) -> Visitor {
        var reader = self
        // Once the page was answered, what its reader chose on it stands.
        if state == nil || cookie(Self.languageCookie) == nil {
            reader.invitedIn = Language(rawValue: language)
        }
        return reader
    }

    func joinPage(_ state: FormState?) async throws -> Response {
        let secret = parameters["secret"] ?? ""
        do {
            let invited = try await site.house.invited(secret)
            return Answer.page(
                JoinPage.markup(
                    reading(invited.language, state).frame(), token: secret, name: invited.name,
                    email: invited.email,
                    workspace: invited.workspace, state: state))
        } catch is Refusal {
            return Answer.page(JoinPage.expired(frame()), status: .gone)
        }
    }

    /// The page a form came from, within this site; where that was the answer to a form, the
    /// nearest page above it.
    var back: String {
        guard let told = referredFrom else { return "/" }
        if let page = WayBack(told) { return page.address }
        var parts = told.prefix { $0 != "?" }.split(separator: "/")
        while parts.popLast() != nil {
            if let page = WayBack("/" + parts.joined(separator: "/")) { return page.address }
        }
        return "/"
    }
}
