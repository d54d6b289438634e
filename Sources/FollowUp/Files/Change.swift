/// Every change of every area: what the record writes and reads.
public enum Change: Sendable {
    case workspace(WorkspaceChange)
    case supplier(SupplierChange)
    case item(ItemChange)
    case order(OrderChange)
    case visit(VisitChange)
    case shipment(ShipmentChange)

    /// The name under which the journal keeps it: area, past participle, version.
    public var kind: String { facts.kind }

    /// Who may see it.
    public var audience: Audience { facts.audience }

    public var fileKind: FileKind {
        switch self {
        case .workspace: .workspace
        case .supplier: .supplier
        case .item: .item
        case .order: .order
        case .visit: .visit
        case .shipment: .shipment
        }
    }

    /// The change of the area itself.
    public var facts: any FileChange {
        switch self {
        case .workspace(let change): change
        case .supplier(let change): change
        case .item(let change): change
        case .order(let change): change
        case .visit(let change): change
        case .shipment(let change): change
        }
    }
}
