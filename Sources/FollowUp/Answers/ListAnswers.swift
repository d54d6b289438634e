/// A page of a list: `next` is where the following page begins, nil on the last.
public struct ListAnswer<Row: Codable & Sendable>: Codable, Sendable {
    public var items: [Row]
    public var next: String?

    public init(items: [Row], next: String?) {
        self.items = items
        self.next = next
    }
}

public struct SupplierRow: Codable, Sendable {
    public var id: FileID
    public var name: String
    public var chineseName: String?
    public var sites: Int
    public var openOrders: Int
    /// Lines handed over with a promised day, and how many of them after it.
    public var linesHandedOver: Int
    public var linesLate: Int
    /// Seats that wait for a new link.
    public var asking: Int

    public init(id: FileID, name: String) {
        self.id = id
        self.name = name
        asking = 0
        sites = 0
        openOrders = 0
        linesHandedOver = 0
        linesLate = 0
    }
}

/// The supplier's page: can I trust the next date?
public struct SupplierAnswer: Codable, Sendable {
    public var supplier: Supplier
    public var seq: Int
    public var today: Day
    public var record: SupplierRow
    /// Days between promise and handover at the half and at four fifths of closed orders.
    public var p50Days: Int?
    public var p80Days: Int?
    /// The closed orders of theirs that are remembered.
    public var basedOn: Int
    public var openOrders: [BoardRow]
    public var provisionalYears: [Int]
    /// What does not check about its codes.
    public var codes: [CodeCheck]
    /// Its accounts, which the file itself does not tell here.
    public var accounts: AccountsAnswer
    /// Its contacts' ways in.
    public var seats: [SeatAnswer]

    public init(supplier: Supplier, seq: Int, today: Day, record: SupplierRow, now: Instant) {
        self.supplier = supplier.withoutAccounts
        accounts = AccountsAnswer(supplier, at: now)
        seats = supplier.seats.map { SeatAnswer($0, of: supplier, seen: [:], at: now) }
        self.seq = seq
        self.today = today
        self.record = record
        basedOn = 0
        openOrders = []
        provisionalYears = []
        codes = supplier.codes
    }
}

public struct ItemRow: Codable, Sendable {
    public var id: FileID
    public var code: String?
    public var description: String
    public var openOrders: Int

    public init(id: FileID, code: String?, description: String, openOrders: Int) {
        self.id = id
        self.code = code
        self.description = description
        self.openOrders = openOrders
    }
}

public struct ItemAnswer: Codable, Sendable {
    public var item: Item
    public var seq: Int
    public var orders: [BoardRow]
    /// What does not check about its codes.
    public var codes: [CodeCheck]

    public init(item: Item, seq: Int, orders: [BoardRow]) {
        codes = item.codes
        self.item = item
        self.seq = seq
        self.orders = orders
    }
}

public struct LotName: Codable, Sendable {
    public var order: FileID
    public var number: String
    public var lot: Int

    public init(order: FileID, number: String, lot: Int) {
        self.order = order
        self.number = number
        self.lot = lot
    }
}

public struct VisitRow: Codable, Sendable {
    public var id: FileID
    public var kind: VisitKind
    public var day: Day
    public var supplierName: String
    /// The supplier's name in Chinese, where it is recorded.
    public var supplierChineseName: String?
    public var provider: String?
    public var note: String?
    public var lots: [LotName]
    public var cancelled: Bool
    /// What was found, lot by lot; a list leaves it out.
    public var results: [VisitResult]?
    /// The number of its last change; a list leaves it out.
    public var seq: Int?

    public init(id: FileID, kind: VisitKind, day: Day, supplierName: String) {
        self.id = id
        self.kind = kind
        self.day = day
        self.supplierName = supplierName
        lots = []
        cancelled = false
    }
}

public struct ShipmentRow: Codable, Sendable {
    public var id: FileID
    public var draft: ShipmentDraft
    public var lots: [LotName]
    public var cancelled: Bool
    /// What does not check about its containers and ports.
    public var codes: [CodeCheck]
    /// Facts that a list leaves out.
    public var loading: ShipmentLoading?
    public var handover: ShipmentHandover?
    /// The number of its last change; a list leaves it out.
    public var seq: Int?

    public init(id: FileID, draft: ShipmentDraft, lots: [LotName], cancelled: Bool = false) {
        codes = draft.codes
        self.id = id
        self.draft = draft
        self.lots = lots
        self.cancelled = cancelled
    }
}

/// The workspace's settings as its people see them.
public struct WorkspaceAnswer: Codable, Sendable {
    public var id: FileID
    public var seq: Int
    public var name: String
    public var zone: String
    public var demonstration: Bool
    public var members: [Member]
    public var calendar: OfficialCalendar
    public var templates: [MilestoneTemplate]
    public var mappings: [ImportMapping]
    /// Bank days by place, kept apart from the official calendar.
    public var banks: [OfficialCalendar]
    /// What its gates ask.
    public var gates: GateSettings
    /// Who decides about what, and who is away.
    public var subjects: [DecisionSubject]
    public var absences: [Absence]
    /// Programs' ways in; for administrators.
    public var tokens: [Token]
    /// Members who have not used their one-time link yet; for administrators.
    public var invited: [FileID]
    /// Members for whom the asker may make a link for a lost password; for administrators.
    public var renewable: [FileID]

    public init(workspace: Workspace, seq: Int) {
        id = workspace.id
        self.seq = seq
        name = workspace.name
        zone = workspace.zone
        demonstration = workspace.demonstration
        members = workspace.members
        calendar = workspace.calendar
        templates = workspace.templates
        mappings = workspace.mappings
        banks = workspace.banks
        gates = workspace.gates
        subjects = workspace.subjects
        absences = workspace.absences
        tokens = workspace.tokens
        invited = []
        renewable = []
    }
}
