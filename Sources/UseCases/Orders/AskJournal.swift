import FollowUp
import Record

/// A page of a file's journal, newest first, as far as the asker's side may see it.
public struct AskJournal: Question {
    public static let name = "journal"
    public static let allowed = Set<Role>.readers

    public var file: FileID
    public var before: Int?
    public var limit: Int

    public init(file: FileID, before: Int? = nil, limit: Int = 30) {
        self.file = file
        self.before = before
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> JournalAnswer {
        let audience = Audience.of(caller.roles)
        let file = file
        let before = before
        let limit = limit
        // The workspace's own journal names people and addresses: it is nobody's file to ask by.
        guard file != caller.workspace,
            try await house.keeper.read(caller.workspace, file) != nil
        else { throw Refusal(.notFound) }
        let entries = try await house.engine.read { reading in
            try Journal.page(
                reading, workspace: caller.workspace, file: file, before: before, limit: limit)
        }
        let lines = entries.filter { !$0.change.audience.isDisjoint(with: audience) }.map {
            JournalLine(
                seq: $0.seq, at: $0.at, change: $0.change, envelope: $0.envelope,
                chain: String($0.chain.hex.prefix(12)))
        }
        let last = entries.last?.seq ?? 1
        return JournalAnswer(lines: lines, next: last > 1 ? String(last) : nil)
    }
}

extension Audience {
    static func of(_ roles: Set<Role>) -> Audience {
        roles.reduce(into: []) { audience, role in
            switch role {
            case .administrator, .merchandiser, .decisionOwner, .agent, .operator:
                audience.insert(.buyer)
            case .finance: audience.insert(.finance)
            case .inspector: audience.insert(.inspector)
            case .supplier: audience.insert(.supplier)
            case .client: audience.insert(.client)
            case .clock: break
            }
        }
    }
}

/// What a move would move, before it is made (D3).
public struct AskImpact: Question {
    public static let name = "impact"
    public static let allowed = Set<Role>.readers

    public var order: FileID
    public var lot: Int
    public var milestone: MilestoneKey
    public var to: Day

    public init(order: FileID, lot: Int, milestone: MilestoneKey, to: Day) {
        self.order = order
        self.lot = lot
        self.milestone = milestone
        self.to = to
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> Impact {
        guard case .order(let file)? = try await house.keeper.read(caller.workspace, order)?.file
        else { throw Refusal(.notFound) }
        guard file.lot(lot)?.milestone(milestone) != nil else { throw Refusal(.notFound) }
        let scene = try await house.scene(
            caller.workspace, supplier: file.supplier, order: file)
        return file.impact(lot: lot, moving: milestone, to: to, facts: scene.facts(for: file))
    }
}
