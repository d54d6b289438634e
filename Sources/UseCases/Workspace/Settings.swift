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
        let before = try await house.workspace(caller.workspace).calendar
        let recorded = try await house.onHouse(caller, by: Self.allowed) {
            try $0.loadCalendar(year)
        }
        try await house.replanAll(caller.workspace, from: before)
        return recorded
    }
}

/// Changes a template; only orders planned afterwards follow it.
public struct ChangeTemplate: UseCase {
    public static let name = "changeTemplate"
    public static let allowed = Set<Role>.administrators
    public static let example = ChangeTemplate(template: .standard)

    public var template: MilestoneTemplate

    public init(
        template: MilestoneTemplate
    ) {
        self.template = template
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onHouse(caller, by: Self.allowed) { file in
            var next = template
            next.version = (file.templates.first { $0.name == template.name }?.version ?? 0) + 1
            return try file.changeTemplate(next)
        }
    }
}

extension House {
    /// Makes the plans of all open orders again: another official calendar is in force.
    func replanAll(_ workspace: FileID, from before: OfficialCalendar) async throws {
        let file = try await self.workspace(workspace)
        let name = "\(file.calendar.region) \(file.calendarVersion)"
        var after = ""
        while true {
            let from = after
            let orders = try await engine.read { reading in
                try reading.rows(
                    """
                    SELECT id FROM order_row WHERE workspace = \(workspace) AND state = 'open'
                    AND id > \(from) ORDER BY id LIMIT 500
                    """
                ) { $0.id(0) }
            }
            guard let last = orders.last else { return }
            after = last.description
            try await replan(workspace, orders, named: name) { order, supplier in
                supplier.calendar(sharedFor: order.site, official: before)
            }
        }
    }

    /// Makes plans again, by recorded changes, and derives the rows of every order named.
    func replan(
        _ workspace: FileID, _ orders: [FileID], named name: String,
        from before: (Order, Supplier) -> WorkCalendar
    ) async throws {
        let envelope = Caller.clock(workspace).envelope([.clock])
        for id in orders {
            guard case .order(let order)? = try await keeper.read(workspace, id)?.file else {
                continue
            }
            let scene = try await scene(workspace, supplier: order.supplier, order: order)
            let old = before(order, scene.supplier)
            try await keeper.turn(workspace, files: [id], context: scene.context) { turn in
                let order = try turn.order(id)
                let changes = order.replan(
                    from: old, to: scene.calendar(of: order), calendarName: name)
                try turn.record(changes, order: id, by: envelope)
                turn.refresh(id)
            }
        }
    }

    /// The open orders of a supplier.
    func openOrders(_ workspace: FileID, of supplier: FileID) async throws -> [FileID] {
        try await engine.read { reading in
            try reading.rows(
                """
                SELECT id FROM order_row WHERE workspace = \(workspace) AND supplier = \(supplier)
                AND state = 'open' ORDER BY id
                """
            ) { $0.id(0) }
        }
    }
}
