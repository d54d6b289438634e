import FollowUp
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Record
import UseCases
import Words

/// The link of a seat, before anybody is somebody here.
extension Visitor {
    /// The cookie that holds the device's secret.
    static let seatCookie = "gendan-seat"

    var seatSecret: String? { cookie(cookieName(Self.seatCookie)) }

    /// Nothing of a seat goes over a connection that others can read: only https, or this machine.
    var isSafeForSeats: Bool {
        if isSecure { return true }
        let host = (request.head.authority ?? "").lowercased()
        return ["127.0.0.1", "localhost", "[::1]"].contains {
            host == $0 || host.hasPrefix($0 + ":")
        }
    }

    /// Where a link leads to; nil where it would be read on the way.
    var linkOrigin: String? { isSafeForSeats ? origin : nil }

    private func requireSafe() throws(Refusal) {
        guard isSafeForSeats else { throw Refusal(.linkNeedsHTTPS) }
    }

    /// As the contact reads, until a reader chose another language on this device.
    private func reading(_ language: String) -> Visitor {
        var reader = self
        if cookie(Self.languageCookie) == nil { reader.invitedIn = Language(rawValue: language) }
        return reader
    }

    private func outside() -> Visitor {
        var reader = self
        reader.caller = nil
        return reader
    }

    func seatDoor(_ state: FormState?) async throws -> Response {
        try requireSafe()
        let secret = parameters["secret"] ?? ""
        guard let door = try await site.house.seatDoor(link: secret) else {
            let page = SeatDoorPage.unknown(
                outside().reading(Language.chinese.rawValue).frame(), isLink: true)
            return Answer.page(page, status: .gone)
        }
        let frame = outside().reading(door.language).frame()
        let action = "/s/\(Parts.query(secret))"
        guard door.isOpen else {
            let page = SeatDoorPage.ended(
                frame, action: action + "/request", asksName: true, isAsked: door.isAsked,
                state: state)
            return Answer.page(page, status: .gone)
        }
        return Answer.page(
            SeatDoorPage.markup(
                frame, action: action, buyer: door.buyer, names: door.names, state: state))
    }

    /// The name chosen from the list, or the one typed.
    private func told(_ posted: FormFields) -> String {
        let typed = posted["otherName"] ?? ""
        return Tidy.name(typed.allSatisfy(\.isWhitespace) ? posted["name"] ?? "" : typed)
    }

    func bindSeat() async throws -> Response {
        try requireSafe()
        let posted = try await FormFields(urlEncoded: body(most: 8_192))
        do {
            let bound = try await site.house.bindSeat(
                link: parameters["secret"] ?? "", name: told(posted), kind: deviceKind)
            let seconds = (bound.until.milliseconds - site.house.now().milliseconds) / 1_000
            return Answer.seeOther(
                "/supplier",
                cookie: setCookie(
                    Self.seatCookie, bound.secret.text,
                    maxAge: Int(max(0, seconds)) + Self.afterwards))
        } catch let refusal as Refusal {
            var response = try await seatDoor(
                FormState(
                    action: request.uri.path, values: posted.first, refusal: refusal))
            if response.status == .ok { response.status = .unprocessableContent }
            return response
        }
    }

    /// So many seconds a device is known after its end, to ask for a new link by one tap.
    private static let afterwards = 90 * 86_400

    func askByLink() async throws -> Response {
        try requireSafe()
        let posted = try await FormFields(urlEncoded: body(most: 8_192))
        do {
            // Somebody is there: a button was pressed, or a name is told.
            let name = told(posted)
            guard posted["tapped"] == "1" || !name.isEmpty else {
                throw Refusal(.missing, field: "name")
            }
            try await site.house.askSeatLink(link: parameters["secret"] ?? "", name: name)
        } catch let refusal as Refusal {
            var response = try await seatDoor(
                FormState(action: request.uri.path, values: posted.first, refusal: refusal))
            if response.status == .ok { response.status = .unprocessableContent }
            return response
        }
        return Answer.page(
            SeatDoorPage.asked(outside().reading(Language.chinese.rawValue).frame()))
    }

    func askByDevice() async throws -> Response {
        try requireSafe()
        guard let secret = seatSecret else { return noSeat() }
        do {
            try await site.house.askSeatLink(device: secret)
        } catch is Refusal {
            return noSeat()
        }
        return Answer.page(
            SeatDoorPage.asked(outside().reading(Language.chinese.rawValue).frame()))
    }

    private func noSeat(_ typed: [UnsentText] = []) -> Response {
        Answer.page(
            SeatDoorPage.unknown(
                outside().reading(Language.chinese.rawValue).frame(), isLink: false, typed: typed),
            status: .unauthorized)
    }

    /// A page of seats was asked for by a browser that none lets in: what was bound once asks for a
    /// new link by one tap. What a form held comes back to whom sent it, and is kept nowhere.
    func seatEnded(_ route: Route) async -> Response {
        let posted = route.kind == .form ? await typed(route) : nil
        let typed = (posted?.worthKeeping ?? []).filter { !$0.value.isEmpty }
            .map { UnsentText(field: $0.name, text: $0.value) }
        guard let secret = seatSecret,
            let door = try? await site.house.seatDoor(device: secret)
        else { return noSeat(typed) }
        let frame = outside().reading(door.language).frame()
        return Answer.page(
            SeatDoorPage.ended(
                frame, action: "/supplier/link-request", asksName: false,
                isAsked: door.isAsked, typed: typed),
            status: .unauthorized)
    }

    private var deviceKind: DeviceKind {
        let agent = (request.headers[.userAgent] ?? "").lowercased()
        if agent.contains("ipad") || agent.contains("tablet") { return .tablet }
        let isPhone = ["mobile", "iphone", "android"].contains { agent.contains($0) }
        return isPhone ? .phone : .computer
    }
}
