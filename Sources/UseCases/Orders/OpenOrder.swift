import FollowUp
import Record

/// Opens an order file: terms, lines, lots; its plan is made from the workspace's template.
public struct OpenOrder: UseCase {
    public static let name = "openOrder"
    public static let allowed = Set<Role>.keepers

    /// A line as it is typed or sent; lines are numbered by their place.
    public struct Line: Codable, Sendable {
        public var description: String
        public var quantity: Quantity
        public var unit: String?
        public var unitPrice: UnitPrice?
        public var value: String?
        public var reference: String?
        /// The item's code; without one it is known by the description. A new one is entered.
        public var itemCode: String?
        /// The supplier's site that makes it, where it is not the order's.
        public var site: Int?
        public var tradeRule: String?
        public var tradePlace: String?
        public var promised: Day?
        public var required: Day?

        public init(description: String, quantity: Quantity, unitPrice: UnitPrice? = nil) {
            self.description = description
            self.quantity = quantity
            self.unitPrice = unitPrice
        }
    }

    /// A lot as it was agreed; lots are numbered by their place.
    public struct Lot: Codable, Sendable {
        /// How much of which line goes with it, by the line's number.
        public var line: [String: Quantity]
        public var promised: Day?
        public var required: Day?

        public init(line: [String: Quantity], promised: Day? = nil, required: Day? = nil) {
            self.line = line
            self.promised = promised
            self.required = required
        }
    }

    public var number: String
    /// The supplier by identity, or by name; a new name is entered as a new supplier.
    public var supplier: FileID?
    public var supplierName: String?
    public var site: Int?
    /// A draft waits for its approval; a running order was placed already, as it is where absent.
    public var state: ApprovalState?
    public var kind: OrderKind?
    /// How much is asked; as is usual for its kind where absent.
    public var profile: Profile?
    /// The name of the template its plan is made from; the workspace's first where absent.
    public var template: String?
    public var currency: String
    public var tradeRule: String?
    public var tradePlace: String?
    public var payment: String?
    public var destination: String?
    public var buyer: String?
    public var consignee: String?
    public var orderedOn: Day?
    public var promised: Day?
    public var required: Day?
    public var lines: [Line]
    /// One lot with every line where absent.
    public var lots: [Lot]?

    public init(
        number: String, supplier: FileID? = nil, supplierName: String? = nil, site: Int? = nil,
        kind: OrderKind? = nil, currency: String, lines: [Line]
    ) {
        self.number = number
        self.supplier = supplier
        self.supplierName = supplierName
        self.site = site
        self.kind = kind
        self.currency = currency
        self.lines = lines
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let zone = try await house.workspace(caller.workspace).zone
        try examine(today: house.today(in: zone))
        let supplier = try await house.supplierFile(
            caller, id: supplier, name: supplierName, allowed: Self.allowed)
        let told = try opening(supplier)
        let id = FileID.new(at: house.now())
        let envelope = caller.envelope(Self.allowed)
        return try await house.entering(
            told.lines, codes: itemCodes, order: number, caller
        ) { items in
            let seen = try await house.scene(caller.workspace, supplier: supplier)
            return try await house.keeper.turn(
                caller.workspace, files: [caller.workspace, supplier], context: seen.context
            ) { turn in
                let scene = try turn.scene(seen)
                var opening = told
                if opening.state == .draft { opening.gates = scene.house.gates.version }
                try turn.match(&opening.lines, items, by: envelope)
                let unknown = scene.supplier.unknownSites(in: opening)
                guard unknown.isEmpty else { throw Refusal(unknown) }
                let changes = try Order.open(
                    opening, template: template(of: scene.house),
                    calendar: scene.supplier.calendars(
                        site: opening.site, lines: opening.lines,
                        start: opening.terms.orderedOn, official: scene.house.calendar),
                    today: scene.today)
                turn.begin(.order, id)
                try turn.record(changes, order: id, by: envelope)
                let recorded = Recorded(id: id, seq: turn.seq(id))
                Answering.keep(&turn, recorded)
                return recorded
            }
        }
    }

    private func template(of house: Workspace) throws(Refusal) -> MilestoneTemplate {
        guard let template else { return house.template(nil) }
        guard let named = house.template(named: template) else {
            throw Refusal(.unknownCode(template), field: "template")
        }
        return named
    }
}

extension OpenOrder {
    public static let example: OpenOrder = {
        let line = Line(
            description: "Insulated bottle 500 ml, black", quantity: Quantity(6_000) ?? .zero,
            unitPrice: UnitPrice(decimal: "3.90"))
        var order = OpenOrder(number: "PO-2291", currency: "USD", lines: [line])
        order.supplierName = "Yongkang Hengda"
        order.tradeRule = "FOB"
        order.tradePlace = "Ningbo"
        order.payment = "30 % deposit, 70 % before shipment"
        order.orderedOn = Day(iso: "2026-10-12")
        order.promised = Day(iso: "2026-12-03")
        return order
    }()
}
