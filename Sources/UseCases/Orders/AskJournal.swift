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
        // The workspace's own journal names people and addresses: it is nobody's file to ask by.
        guard file != caller.workspace,
            try await house.keeper.read(caller.workspace, file) != nil
        else { throw Refusal(.notFound) }
        return try await house.journal(caller, file, before: before, limit: limit)
    }
}

/// The workspace's own journal: who was added with which roles, which calendars and templates came
/// into force.
public struct AskWorkspaceJournal: Question {
    public static let name = "workspaceJournal"
    public static let allowed = Set<Role>.administrators

    public var before: Int?
    public var limit: Int

    public init(before: Int? = nil, limit: Int = 30) {
        self.before = before
        self.limit = min(200, max(1, limit))
    }

    public func ask(_ house: House, _ caller: Caller) async throws -> JournalAnswer {
        try await house.journal(caller, caller.workspace, before: before, limit: limit)
    }
}

extension House {
    fileprivate func journal(
        _ caller: Caller, _ file: FileID, before: Int?, limit: Int
    ) async throws -> JournalAnswer {
        let audience = Audience.of(caller.roles)
        let workspace = caller.workspace
        let entries = try await engine.read { reading in
            try Journal.page(
                reading, workspace: workspace, file: file, before: before, limit: limit)
        }
        let lines = entries.filter { !$0.change.audience.isDisjoint(with: audience) }.map {
            JournalLine(
                seq: $0.seq, at: $0.at, change: $0.change, envelope: $0.envelope,
                chain: String($0.chain.hex.prefix(12)))
        }
        let last = entries.last?.seq ?? 1
        var answer = JournalAnswer(lines: lines, next: last > 1 ? String(last) : nil)
        answer.names = try await names(workspace, Set(lines.flatMap(\.change.mentions)))
        return answer
    }

    /// Numbers of orders and names of suppliers.
    private func names(_ workspace: FileID, _ ids: Set<FileID>) async throws -> [FileID: String] {
        guard !ids.isEmpty else { return [:] }
        return try await engine.read { reading in
            var names: [FileID: String] = [:]
            for id in ids {
                names[id] = try reading.first(
                    """
                    SELECT number FROM order_row WHERE workspace = \(workspace) AND id = \(id)
                    UNION ALL
                    SELECT name FROM supplier_row WHERE workspace = \(workspace) AND id = \(id)
                    """
                ) { $0.text(0) }
            }
            return names
        }
    }
}

extension Change {
    /// Files that the line of this change names.
    var mentions: [FileID] {
        switch self {
        case .order(.opened(let opening)): [opening.supplier]
        case .order(.dependenceAdded(let dependence)): [dependence.order]
        case .order(.dependenceRemoved(let other)): [other]
        case .visit(.planned(let plan)), .visit(.replanned(let plan)): plan.lots.map(\.order)
        case .shipment(.drafted(let draft)), .shipment(.redrafted(let draft)):
            draft.lots.map(\.order)
        case .order, .visit, .shipment, .supplier, .item, .workspace: []
        }
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
