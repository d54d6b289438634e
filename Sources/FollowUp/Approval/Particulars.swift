/// What an order says besides its terms and lines, and its check asks for (订单要点): how it
/// travels, where to, which papers it asks the supplier for, how it is packed and marked. Told
/// whole: what is absent is absent from now on.
public struct Particulars: Codable, Sendable, Equatable {
    public var mode: ShipmentMode?
    /// Where the goods are put on the market, ISO 3166-1.
    public var country: Country?
    /// By how much a shipped quantity may differ from the ordered one.
    public var tolerancePermille: Int?
    /// The total as the order's paper has it.
    public var total: Money?
    /// The shipping mark, line by line.
    public var marks: String?
    /// What stands on inner cartons.
    public var innerMarks: String?
    /// The certificates the order asks for.
    public var certificates: [Certificate]
    /// The days of those that are here already, from an order before; nil where none was told.
    public var issued: [ReportIssued]?
    public var lines: [LineParticulars]

    public init() {
        certificates = []
        lines = []
    }

    public func line(_ number: Int) -> LineParticulars? { lines.first { $0.line == number } }
}

public struct LineParticulars: Codable, Sendable, Equatable {
    public var line: Int
    /// What the goods are, for the papers a market asks.
    public var groups: [ProductGroup]
    /// Pieces in an outer carton: only whole cartons are shipped.
    public var packingMultiple: Quantity?
    /// Pieces in an inner carton.
    public var innerPieces: Quantity?

    public init(line: Int, groups: [ProductGroup] = [], packingMultiple: Quantity? = nil) {
        self.line = line
        self.groups = groups
        self.packingMultiple = packingMultiple
    }
}

extension Order {
    /// Tells the particulars, whole. Packing and marks that the packaging tells are told there too;
    /// what is not told here of them stays as it is there.
    ///
    /// *Refuses when* the order is closed; nothing differs; the tolerance is not 0 to 500 ‰; the
    /// total is in another currency or negative; the marks are longer than 2,000 characters; a
    /// certificate or a group stands twice; a line is unknown or stands twice, or its cartons hold
    /// nothing; the packaging could not be told so.
    public func tell(_ told: Particulars) throws(Refusal) -> [OrderChange] {
        let particulars = told.keeping(packagingTold ?? carried?.packaging)
        var findings = Findings()
        findings.require(isOpen, .orderClosed)
        findings.require(particulars != particularsInForce, .nothingToChange)
        if let tolerance = particulars.tolerancePermille {
            findings.require(
                (0...500).contains(tolerance), .outOfRange(least: "0", most: "500"),
                field: "tolerancePermille")
        }
        if let total = particulars.total {
            findings.require(total.currency == terms.currency, .otherCurrency, field: "total")
            findings.require(total.amountMinor >= 0, .notAnAmount, field: "total")
        }
        findings.words(particulars.marks, atMost: 2_000, field: "marks")
        findings.words(particulars.innerMarks, atMost: 2_000, field: "innerMarks")
        findings.once(particulars.certificates.map(\.rawValue), field: "certificates")
        findings.once(
            (particulars.issued ?? []).map(\.certificate.rawValue), field: "issued")
        findings.once(particulars.lines.map { "\($0.line)" }, field: "line")
        for told in particulars.lines {
            findings.line(told, of: self)
        }
        let packaging = packaging(following: particulars, &findings)
        try findings.settle()
        return [.particularsTold(particulars)] + packaging
    }
}

extension Findings {
    fileprivate mutating func once(_ names: [String], field: String) {
        var seen: Set<String> = []
        for name in names {
            require(seen.insert(name).inserted, .repeated(name), field: field)
        }
    }

    fileprivate mutating func line(_ told: LineParticulars, of order: Order) {
        let field = "line.\(told.line)"
        require(order.line(told.line) != nil, .unknownLine(told.line), field: field)
        once(told.groups.map(\.rawValue), field: "\(field).groups")
        if let multiple = told.packingMultiple {
            quantity(multiple, field: "\(field).packingMultiple")
        }
        if let pieces = told.innerPieces { quantity(pieces, field: "\(field).innerPieces") }
    }
}
