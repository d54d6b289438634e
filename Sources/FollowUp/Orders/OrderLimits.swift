/// How much one order may hold. Input beyond is refused, never cut.
public enum OrderLimits {
    public static let lines = 2_000
    public static let lots = 2_000
    /// The highest number of a line or lot.
    public static let numbers = 1_000_000
    public static let dependences = 50
    public static let workdays = 400
    public static let number = 64
    public static let description = 2_000
    public static let reference = 200
    public static let unit = 20
    public static let place = 200
    public static let party = 500
    public static let payment = 2_000
    public static let note = 4_000
    public static let letter = 20_000
}

extension Findings {
    /// The terms of an order: lengths only. Days that do not fit each other are findings of the
    /// order, not obstacles.
    mutating func terms(_ terms: OrderTerms, field: String = "terms") {
        words(terms.payment, atMost: OrderLimits.payment, field: "\(field).payment")
        words(terms.buyer?.text, atMost: OrderLimits.party, field: "\(field).buyer")
        words(terms.consignee?.text, atMost: OrderLimits.party, field: "\(field).consignee")
        words(terms.destination, atMost: OrderLimits.place, field: "\(field).destination")
        tradeTerm(terms.tradeTerm, field: "\(field).tradeTerm")
    }

    /// One line: what it is, how much, in the order's currency.
    mutating func line(_ line: OrderLine, currency: Currency, today: Day, field: String) {
        if line.item == nil {
            text(line.description, atMost: OrderLimits.description, field: "\(field).description")
        } else {
            words(line.description, atMost: OrderLimits.description, field: "\(field).description")
        }
        require(
            (1...OrderLimits.numbers).contains(line.number),
            .outOfRange(least: "1", most: "\(OrderLimits.numbers)"), field: "\(field).number")
        quantity(line.quantity, field: "\(field).quantity")
        text(line.unit, atMost: OrderLimits.unit, field: "\(field).unit")
        words(line.reference, atMost: OrderLimits.reference, field: "\(field).reference")
        tradeTerm(line.tradeTerm, field: "\(field).tradeTerm")
        if let value = line.value, value.currency != currency {
            note(.otherCurrency, field: "\(field).value")
        }
        if line.unitPrice?.isNegative == true {
            note(.outOfRange(least: "0", most: "1000000000000"), field: "\(field).unitPrice")
        }
        // Nothing could be summed, approved or paid of it.
        if let price = line.unitPrice, price.times(line.quantity, in: currency) == nil {
            note(.numberTooLarge, field: "\(field).unitPrice")
        }
        past(line.delivered, today: today, field: "\(field).delivered")
    }

    /// A quantity that is ordered or shipped: more than nothing.
    mutating func quantity(_ quantity: Quantity, field: String) {
        require(
            quantity > .zero, .outOfRange(least: "0.001", most: "1000000000000"), field: field)
    }

    private mutating func tradeTerm(_ term: TradeTerm?, field: String) {
        guard let term else { return }
        words(term.place, atMost: OrderLimits.place, field: "\(field).place")
        words(term.told, atMost: OrderLimits.place, field: "\(field).told")
    }

    /// Lots over these lines: at least one, each with its own number, known lines, something of
    /// each, and together no more of a line than was ordered.
    mutating func lots(_ lots: [Lot], of lines: [OrderLine], field: String = "lots") {
        require(!lots.isEmpty, .missing, field: field)
        guard lots.count <= OrderLimits.lots else {
            return note(.tooMany(limit: OrderLimits.lots), field: field)
        }
        var left = Dictionary(lines.map { ($0.number, $0.quantity) }) { first, _ in first }
        var used = left.mapValues { _ in Quantity.zero }
        var numbers: Set<Int> = []
        for (at, lot) in lots.enumerated() {
            require(
                (1...OrderLimits.numbers).contains(lot.number),
                .outOfRange(least: "1", most: "\(OrderLimits.numbers)"),
                field: "\(field).\(at).number")
            require(
                numbers.insert(lot.number).inserted, .repeated("\(lot.number)"),
                field: "\(field).\(at).number")
            shares(lot, field: "\(field).\(at).shares", of: left, used: &used)
        }
        left = left.filter { line, ordered in used[line].map { $0 > ordered } ?? false }
        for line in left.keys.sorted() { note(.moreThanTheLine(line: line), field: field) }
    }

    private mutating func shares(
        _ lot: Lot, field: String, of lines: [Int: Quantity], used: inout [Int: Quantity]
    ) {
        require(!lot.shares.isEmpty, .missing, field: field)
        var seen: Set<Int> = []
        for share in lot.shares {
            quantity(share.quantity, field: field)
            require(seen.insert(share.line).inserted, .repeated("\(share.line)"), field: field)
            guard let sum = used[share.line], let ordered = lines[share.line] else {
                note(.unknownLine(share.line), field: field)
                continue
            }
            // A sum that leaves the range is certainly more than the line.
            used[share.line] = sum > ordered ? sum : sum.adding(share.quantity) ?? share.quantity
        }
    }
}
