import FollowUp

/// Names a change mentions only by identity: numbers of orders, names of suppliers, and the
/// milestones a workspace made itself.
public struct JournalNames: Sendable {
    public var files: [FileID: String]
    public var milestones: [MilestoneKey: MilestoneNames]

    public init(
        files: [FileID: String] = [:], milestones: [MilestoneKey: MilestoneNames] = [:]
    ) {
        self.files = files
        self.milestones = milestones
    }

    func file(_ id: FileID) -> String { files[id] ?? "…\(id.description.suffix(6))" }

    func lots(_ lots: [LotReference]) -> String {
        lots.map { "\(file($0.order))/\($0.lot)" }.joined(separator: ", ")
    }
}

/// The line of the journal for every change, and who said it.
public protocol JournalWords: Sendable {
    func order(_ change: OrderChange, _ names: JournalNames) -> String
    func supplier(_ change: SupplierChange) -> String
    func item(_ change: ItemChange) -> String
    func visit(_ change: VisitChange, _ names: JournalNames) -> String
    func shipment(_ change: ShipmentChange, _ names: JournalNames) -> String
    func workspace(_ change: WorkspaceChange) -> String
    /// The agreed terms of an order, as a list of facts.
    func inWords(_ agreed: OrderTerms) -> String
    /// Who wrote it: a person by name, the clock, the operator.
    func author(_ envelope: Envelope) -> String
    /// In which role, for whom, from which source, by which door.
    func circumstances(_ envelope: Envelope) -> String
    var empty: String { get }
}

extension JournalWords {
    public func line(_ change: Change, names: JournalNames) -> String {
        switch change {
        case .workspace(let change): workspace(change)
        case .supplier(let change): supplier(change)
        case .item(let change): item(change)
        case .order(let change): order(change, names)
        case .visit(let change): visit(change, names)
        case .shipment(let change): shipment(change, names)
        }
    }
}
