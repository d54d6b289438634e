import FollowUp
import Foundation
import Record
import Testing
import UseCases

@testable import Web

/// Somebody at the door, as the authorisation test sends them.
enum Visiting: CustomStringConvertible, Hashable {
    case anonymous, forged, signedOut, disabled
    case role(Role)
    /// Of suppliers: their own seat, another supplier's of the same house, a revoked one.
    case seat, otherSeat, revokedSeat

    static let all: [Visiting] =
        [.anonymous, .forged, .signedOut, .disabled] + Role.givable.map { .role($0) }
        + [.seat, .otherSeat, .revokedSeat]

    var role: Role? {
        if case .role(let role) = self { return role }
        return isSeated ? .supplier : nil
    }

    /// Somebody of a supplier who is let in.
    var isSeated: Bool { self == .seat || self == .otherSeat }

    var description: String {
        switch self {
        case .anonymous: "anonymous"
        case .forged: "forged"
        case .signedOut: "signedOut"
        case .disabled: "disabled"
        case .role(let role): role.rawValue
        case .seat: "seat"
        case .otherSeat: "otherSeat"
        case .revokedSeat: "revokedSeat"
        }
    }
}

/// What each visitor has in hand: a cookie for pages and forms, a token for programs.
struct Papers: Sendable {
    var session: String?
    var token: String?
    var csrf = ""
    /// The secret of a device at a supplier's.
    var seat: String?

    func headers(_ kind: Route.Kind) -> [String: String] {
        if let seat {
            return ["Sec-Fetch-Site": "same-origin", "Cookie": "gendan-seat=\(seat)"]
        }
        guard kind == .api else {
            var headers = ["Sec-Fetch-Site": "same-origin"]
            if let session { headers["Cookie"] = "gendan=\(session)" }
            return headers
        }
        // Without a token a program is refused for that, not for where it comes from.
        guard let token else { return ["Sec-Fetch-Site": "same-origin"] }
        return ["Authorization": "Bearer \(token)"]
    }
}

extension Served {
    /// Adds somebody with one role to acme, with a session and a token.
    func admit(_ role: Role, active: Bool = true) async throws -> Papers {
        let email = "\(role.rawValue)\(active ? "" : "-gone")@acme.example"
        let added = try await house.perform(
            AddMember(name: role.rawValue, email: email, roles: [role]), acme)
        let session = try await house.join(
            secret: try #require(added.secret), password: Self.password, device: "")
        let secret = Secret()
        var write = Write()
        write.add(
            """
            INSERT INTO token (id, workspace, account, name, made_at) VALUES
            (\(Secret.digest(of: secret.text)), \(acme.workspace), \(added.person), 'test', 0)
            """)
        try await house.engine.write(write)
        var papers = Papers(session: session.secret.text, token: secret.text)
        papers.csrf = try await Signed(secret: session.secret.text).csrf(wire)
        if !active {
            _ = try await house.perform(
                AmendMember(person: added.person, active: false), acme)
        }
        return papers
    }

    /// A workspace that has added everybody of acme, and waits for them.
    func offer(_ number: Int) async throws -> FileID {
        let founded = try await house.found(
            slug: "offer-\(number)", email: "offer-\(number)@x.example", password: Self.password)
        var founder = acme
        (founder.workspace, founder.person) = (founded.workspace, founded.person)
        // Whoever never used their link keeps it: others would be let in by it here too.
        for member in try await house.ask(AskWorkspace(), acme).members
        where member.active && member.email.text?.hasPrefix("somebody@") == false {
            _ = try await house.perform(
                AddMember(
                    name: "Asked", email: member.email.text ?? "", roles: member.roles), founder)
        }
        return founded.workspace
    }

    /// A session to be signed out.
    func spare() async throws -> Papers {
        let signed = try await signIn()
        return try await Papers(session: signed.secret, csrf: signed.csrf(wire))
    }

    func papers() async throws -> [Visiting: Papers] {
        var all: [Visiting: Papers] = [
            .anonymous: Papers(),
            .forged: Papers(session: Secret().text, token: Secret().text),
            .disabled: try await admit(.merchandiser, active: false),
        ]
        let gone = try await signIn().secret
        try await house.signOut(session: gone)
        all[.signedOut] = Papers(session: gone, token: gone)
        for role in Role.givable { all[.role(role)] = try await admit(role) }
        return all
    }
}
