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
        public var promised: Day?
        public var required: Day?

        public init(description: String, quantity: Quantity, unitPrice: UnitPrice? = nil) {
            self.description = description
            self.quantity = quantity
            self.unitPrice = unitPrice
        }
    }

    public var number: String
    /// The supplier by identity, or by name; a new name is entered as a new supplier.
    public var supplier: FileID?
    public var supplierName: String?
    public var site: Int?
    public var kind: OrderKind?
    public var profile: Profile?
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

    public init(
        number: String, supplier: FileID? = nil, supplierName: String? = nil, site: Int? = nil,
        kind: OrderKind? = nil, profile: Profile? = nil, currency: String,
        tradeRule: String? = nil, tradePlace: String? = nil, payment: String? = nil,
        destination: String? = nil, buyer: String? = nil, consignee: String? = nil,
        orderedOn: Day? = nil, promised: Day? = nil, required: Day? = nil, lines: [Line]
    ) {
        self.number = number
        self.supplier = supplier
        self.supplierName = supplierName
        self.site = site
        self.kind = kind
        self.profile = profile
        self.currency = currency
        self.tradeRule = tradeRule
        self.tradePlace = tradePlace
        self.payment = payment
        self.destination = destination
        self.buyer = buyer
        self.consignee = consignee
        self.orderedOn = orderedOn
        self.promised = promised
        self.required = required
        self.lines = lines
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let supplier = try await house.supplierFile(
            caller, id: supplier, name: supplierName, allowed: Self.allowed)
        let scene = try await house.scene(caller.workspace, supplier: supplier)
        let opening = try opening(supplier)
        let unknown = scene.supplier.unknownSites(in: opening)
        guard unknown.isEmpty else { throw Refusal(unknown) }
        let id = FileID.new(at: house.now())
        let changes = try Order.open(
            opening, template: scene.house.template(nil),
            calendar: scene.supplier.calendar(of: site, official: scene.house.calendar),
            today: scene.today)
        let envelope = caller.envelope(Self.allowed)
        return try await house.claiming(number) {
            try await house.keeper.turn(caller.workspace, files: [], context: scene.context) {
                turn in
                turn.begin(.order, id)
                try turn.record(changes, order: id, by: envelope)
                let recorded = Recorded(id: id, seq: turn.seq(id))
                Answering.keep(&turn, recorded)
                return recorded
            }
        }
    }

    private func opening(_ supplier: FileID) throws -> OrderOpening {
        var findings = Findings()
        let money = Currency(code: currency)
        findings.require(money != nil, .unknownCurrency, field: "currency")
        var made: [OrderLine] = []
        for (index, line) in lines.enumerated() {
            let value = money.flatMap { currency in
                line.value.flatMap { Money(decimal: $0, currency: currency) }
            }
            findings.require(
                line.value == nil || value != nil || money == nil, .notAnAmount,
                field: "lines.\(index).value")
            made.append(line.made(number: index + 1, value: value))
        }
        try findings.settle()
        guard let money else { throw Refusal(.unknownCurrency, field: "currency") }
        var terms = OrderTerms(currency: money)
        terms.tradeTerm = TradeTerm.reading(rule: tradeRule, place: tradePlace)
        terms.payment = payment
        terms.destination = destination
        terms.buyer = buyer.map { Erasable($0) }
        terms.consignee = consignee.map { Erasable($0) }
        terms.orderedOn = orderedOn
        terms.promised = promised
        terms.required = required
        return OrderOpening(
            number: number, kind: kind ?? .production, profile: profile ?? .newItem,
            supplier: supplier, site: site, terms: terms, lines: made, lots: [])
    }
}

extension OpenOrder.Line {
    func made(number: Int, value: Money?) -> OrderLine {
        var made = OrderLine(
            number: number, description: description, quantity: quantity, unit: unit ?? "pcs")
        made.unitPrice = unitPrice
        made.value = value
        made.reference = reference
        made.promised = promised
        made.required = required
        return made
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

extension TradeTerm {
    /// Reads a rule and a place as told; a rule that is none of 2020 is kept in its own words.
    public static func reading(rule: String?, place: String?) -> TradeTerm? {
        guard let rule, !rule.isEmpty else {
            return place.map { TradeTerm(rule: nil, place: $0) }
        }
        switch TradeTermReading(told: rule) {
        case .current(let found): return TradeTerm(rule: found, place: place)
        case .withdrawn, .unknown: return TradeTerm(rule: nil, place: place, told: rule)
        case .absent: return place.map { TradeTerm(rule: nil, place: $0) }
        }
    }
}

extension House {
    /// Says a taken number as a refusal.
    func claiming<T>(_ number: String, _ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch RecordFailure.missed(.taken) {
            throw Refusal(.numberTaken(number), field: "number")
        }
    }
}
