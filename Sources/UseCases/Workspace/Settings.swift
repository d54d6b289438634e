import FollowUp
import Record

/// The workspace's settings.
public struct AskWorkspace: Question {
    public static let name = "workspace"
    public static let allowed = Set<Role>.staff

    public init() {}

    public func ask(_ house: House, _ caller: Caller) async throws -> WorkspaceAnswer {
        guard let held = try await house.keeper.read(caller.workspace, caller.workspace),
            case .workspace(let file) = held.file
        else { throw Refusal(.notFound) }
        var answer = WorkspaceAnswer(workspace: file, seq: held.seq)
        if caller.roles.isDisjoint(with: Set<Role>.administrators) {
            // Addresses of colleagues are for administrators.
            answer.members = answer.members.map { member in
                var shown = member
                if member.person != caller.person { shown.email = Erasable(nil) }
                return shown
            }
            answer.tokens = []
        } else {
            answer.invited = try await house.invitedMembers(caller.workspace)
            answer.renewable = try await house.renewableMembers(caller)
        }
        return answer
    }
}

/// Loads a year of the official calendar, with the address of its notice. Plans of open orders that
/// rested on a guess for that year are made again, by recorded changes.
public struct LoadCalendar: UseCase {
    public static let name = "loadCalendar"
    public static let allowed = Set<Role>.administrators
    public static let example = LoadCalendar(
        year: OfficialYear(
            year: 2027, region: "CN", notice: "https://www.gov.cn/zhengce/",
            holidays: [OfficialHoliday(name: "元旦", from: Day.example, through: Day.example)],
            makeUpDays: []))

    public var year: OfficialYear

    public init(year: OfficialYear) { self.year = year }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let recorded = try await house.onHouse(caller, by: Self.allowed) {
            try $0.loadCalendar(year)
        }
        await house.finish(caller.workspace)
        return recorded
    }
}

/// Loads a year of a place's bank days: on which days money moves there (X23). The file is that of
/// the official calendar, with the place as its region. Nothing is planned by it.
public struct LoadBankCalendar: UseCase {
    public static let name = "loadBankCalendar"
    public static let allowed = Set<Role>.administrators
    public static let example = LoadBankCalendar(
        year: OfficialYear(
            year: 2026, region: "CN", notice: "https://www.pbc.gov.cn/",
            holidays: [OfficialHoliday(name: "春节", from: Day.example, through: Day.example)],
            makeUpDays: []))

    public var year: OfficialYear

    public init(year: OfficialYear) { self.year = year }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { try $0.loadBankCalendar(year) }
    }
}

extension WorkspaceChange {
    /// Whether plans of open orders rest on what changes.
    var movesPlans: Bool {
        if case .calendarLoaded = self { true } else { false }
    }
}

extension House {
    /// Active members without a password: their one-time link was not used.
    fileprivate func invitedMembers(_ workspace: FileID) async throws -> [FileID] {
        try await engine.read { reading in
            try reading.rows(
                """
                SELECT m.person FROM member_row m JOIN account a ON a.id = m.person
                WHERE m.workspace = \(workspace) AND m.active = 1 AND a.password IS NULL
                ORDER BY m.person LIMIT 1000
                """
            ) { $0.id(0) }
        }
    }
}
