import FollowUp
import Record

/// The workspaces that have added a person with an account of elsewhere, and wait for them.
public struct AskOffers: Question {
    public static let name = "memberships"
    public static let allowed = Set(Role.givable)

    public init() {}

    public func ask(_ house: House, _ caller: Caller) async throws -> OffersAnswer {
        OffersAnswer(
            offers: try await house.offers(to: caller.person).map {
                Offer(workspace: $0.id, name: $0.name)
            })
    }
}

/// Accepts to be a member of a workspace that has added one's account, in a session of one's own.
public struct AcceptMembership: UseCase {
    public static let name = "acceptMembership"
    public static let allowed = Set(Role.givable)
    public static let example = AcceptMembership()

    @Path public var workspace: FileID

    public init(workspace: FileID = .unset) { self.workspace = workspace }

    /// *Refuses when* no session stands behind it; the workspace is not there, or has not added the
    /// person: in the same words; nothing waits.
    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try caller.requireSession()
        return try await house.accept(workspace, caller.person, device: caller.device)
    }
}

extension House {
    /// By name, as far as a session's head needs them.
    func offers(to person: FileID) async throws -> [Workplace] {
        let places = try await engine.read { reading in
            try reading.rows(
                """
                SELECT workspace FROM member_row WHERE person = \(person) AND active = 0
                ORDER BY workspace LIMIT \(Self.mostWorkplaces)
                """
            ) { $0.id(0) }
        }
        var offers: [Workplace] = []
        for id in places {
            let file = try await workspace(id)
            guard file.member(person)?.pending == true else { continue }
            offers.append(Workplace(id: id, name: file.name))
        }
        return offers.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Records as the person's own word that they are a member of the workspace.
    @discardableResult
    func accept(
        _ workspace: FileID, _ person: FileID, device: String?
    ) async throws -> Recorded {
        let official = try await self.workspace(workspace).calendar
        let recorded = try await keeper.turn(
            workspace, files: [workspace], context: RowContext(official: official)
        ) { turn in
            let file = try turn.house()
            let changes = try file.acceptMembership(of: person)
            try turn.record(
                changes.map { .workspace($0) }, in: workspace,
                by: file.own(person, device: device).envelope(Set(Role.givable)))
            let recorded = Recorded(id: workspace, seq: turn.seq(workspace))
            Answering.keep(&turn, recorded)
            return recorded
        }
        callers.forgetAll()
        return recorded
    }

    /// Where a session begins. Who may act nowhere accepts by signing in what waits for them: there
    /// is no other session in which they could.
    func firstWorkplace(of person: FileID, device: String) async throws -> FileID? {
        if let place = try await workspaces(of: person).first { return place }
        guard let offer = try await offers(to: person).first else { return nil }
        try await accept(offer.id, person, device: device)
        return offer.id
    }
}

extension Workspace {
    /// A member as the one who says something on a page of their own.
    func own(_ person: FileID, device: String?) -> Caller {
        let member = member(person)
        return Caller(
            workspace: id, person: person, name: member?.name.text ?? "",
            roles: Set(member?.roles ?? []), door: .page, device: device)
    }
}
