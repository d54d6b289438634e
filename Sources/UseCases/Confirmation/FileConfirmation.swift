import FollowUp
import Record

/// Files the supplier's confirmation of an order, field by field: by the supplier, or on their
/// behalf with a source (H5). What is absent the confirmation does not say.
public struct FileConfirmation: UseCase {
    public static let name = "fileConfirmation"
    public static let allowed: Set<Role> = [.administrator, .merchandiser, .agent]
    public static let example: FileConfirmation = {
        var act = FileConfirmation(kind: .proformaInvoice)
        act.reference = "PI-2026-0412"
        act.day = Day(iso: "2026-11-20")
        act.currency = "USD"
        act.payment = "30% deposit, 70% before shipment"
        act.total = "23700.00"
        act.line = ["1": Line(quantity: Quantity(6_000), unitPrice: UnitPrice(decimal: "3.95"))]
        act.asOrdered = true
        act.sourceKind = .email
        return act
    }()

    public struct Line: Codable, Sendable {
        public var description: String?
        public var quantity: Quantity?
        public var unit: String?
        public var unitPrice: UnitPrice?
        /// In the confirmation's currency.
        public var value: String?
        public var promised: Day?
        public var outerPieces: Quantity?
        public var innerPieces: Quantity?

        public init(
            description: String? = nil, quantity: Quantity? = nil, unitPrice: UnitPrice? = nil
        ) {
            self.description = description
            self.quantity = quantity
            self.unitPrice = unitPrice
        }
    }

    @Path public var order: FileID
    public var kind: ConfirmationKind
    /// The number and the day of the paper.
    public var reference: String?
    public var day: Day?
    /// The number of the document it stands in.
    public var document: Int?
    public var seller: String?
    public var buyer: String?
    public var currency: String?
    public var total: String?
    public var tradeRule: String?
    public var tradePlace: String?
    public var payment: String?
    public var promised: Day?
    public var marks: String?
    public var innerMarks: String?
    /// The account it asks to be paid to. Where enough is told of one the supplier's file never
    /// had, it is proposed there, which holds every payment to the supplier.
    public var holder: String?
    /// IBAN or account number. Here it is compared by its hash and not kept.
    public var accountNumber: String?
    public var bank: String?
    public var bic: String?
    /// Two letters; told by an IBAN itself.
    public var country: String?
    /// By the number of the order's line.
    public var line: [String: Line]?
    /// Lines that were not ordered.
    public var further: [Line]?
    /// What is not told here was read and is as ordered.
    public var asOrdered: Bool?
    public var note: String?
    public var sourceKind: SourceKind?
    public var sourceWords: String?

    public init(order: FileID = .unset, kind: ConfirmationKind) {
        self.order = order
        self.kind = kind
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        let source = Source.told(sourceKind, sourceWords)
        let envelope = caller.envelope(Self.allowed).telling(for: .supplier, source: source)
        let named = try await NamedAccount(self, house, caller)
        return try await house.onOrder(
            caller, order, by: Self.allowed, onBehalfOf: .supplier, source: source,
            asserting: [named?.supplier].compactMap { $0 }
        ) { turn, order, scene in
            let changes = try filed(to: order, named?.confirmed, scene.supplier)
            try named?.propose(for: order, self, &turn, by: envelope)
            return changes
        }
    }

    /// The confirmation as it goes to an order.
    func filed(
        to order: Order, _ account: ConfirmedAccount?, _ supplier: Supplier,
        from side: Party = .buyer
    ) throws(Refusal) -> [OrderChange] {
        try order.file(confirmation(of: order, account, supplier), from: side)
    }

    func confirmation(
        of order: Order, _ account: ConfirmedAccount?, _ supplier: Supplier
    ) throws(Refusal) -> SupplierConfirmation {
        var told = try terms(in: order.terms.currency)
        told.beneficiary = account
        if asOrdered == true { told = told.filled(from: order, supplier) }
        var filed = SupplierConfirmation(number: 0, kind: kind, told: told)
        filed.reference = reference
        filed.day = day
        filed.document = document
        filed.note = note.map { Erasable($0) }
        return filed
    }

    /// What it says; amounts are in its own currency, or else in the order's.
    func terms(in ordered: Currency) throws(Refusal) -> ConfirmedTerms {
        var findings = Findings()
        var told = ConfirmedTerms()
        told.seller = seller.map { Erasable($0) }
        told.buyer = buyer.map { Erasable($0) }
        told.currency = currency.flatMap { Currency(code: $0.uppercased()) }
        findings.require(
            currency == nil || told.currency != nil, .unknownCurrency, field: "currency")
        let own = told.currency ?? ordered
        told.total = findings.money(total, own, field: "total")
        told.tradeTerm = TradeTerm.reading(rule: tradeRule, place: tradePlace)
        told.payment = payment
        told.promised = promised
        told.marks = marks
        told.innerMarks = innerMarks
        if let accountNumber, AccountCode.plain(accountNumber).map({ $0.count > 64 }) ?? true {
            findings.note(.wrongAccountNumber, field: "accountNumber")
        }
        for (name, line) in (line ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Int(name) else {
                findings.note(.notUnderstood, field: "line")
                continue
            }
            told.lines.append(
                line.made(number, own, &findings, field: "line.\(number)"))
        }
        told.lines.sort { ($0.line ?? 0) < ($1.line ?? 0) }
        for (at, line) in (further ?? []).prefix(Order.mostConfirmedLines).enumerated() {
            told.lines.append(line.made(nil, own, &findings, field: "further.\(at)"))
        }
        try findings.settle()
        return told
    }
}

extension FileConfirmation.Line {
    fileprivate func made(
        _ number: Int?, _ currency: Currency, _ findings: inout Findings, field: String
    ) -> ConfirmedLine {
        var made = ConfirmedLine(line: number)
        made.description = description
        made.quantity = quantity
        made.unit = unit
        made.unitPrice = unitPrice
        made.value = findings.money(value, currency, field: "\(field).value")
        made.promised = promised
        made.outerPieces = outerPieces
        made.innerPieces = innerPieces
        return made
    }
}
