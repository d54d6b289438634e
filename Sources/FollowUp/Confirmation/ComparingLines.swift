extension Comparing {
    mutating func lines() {
        guard !told.lines.isEmpty else {
            found.notTold.append(
                NotConfirmed(.description, lines: order.standingLines.map(\.number)))
            return
        }
        let known = Dictionary(
            told.lines.compactMap { line in line.line.map { ($0, line) } }
        ) { first, _ in first }
        let further = told.furtherLines(of: order)
        var unmatched = Unmatched(further)
        var missing = NotTold()
        for line in order.standingLines {
            if let confirmed = known[line.number] {
                compare(line, confirmed, &missing)
            } else if !unmatched.take(line, particulars, order.terms.currency) {
                note(
                    ConfirmationPlace(.lineMissing, line: line.number),
                    .words(line.description), nil, .goods)
            }
        }
        for (at, line) in further.enumerated() where unmatched.places.contains(at) {
            note(
                ConfirmationPlace(.lineNotOrdered, line: at + 1), nil,
                line.description.map { .words($0) }
                    ?? line.quantity.map { .quantity($0, unit: line.unit) },
                .goods)
        }
        found.notTold += missing.fields
    }

    /// The order's total beside the confirmation's, and the confirmation's beside its own lines.
    mutating func sums() {
        compare(
            .total, particulars?.total ?? order.value, told.total, .money, Money.isSameFigure
        ) { .money($0) }
        guard let total = told.total, !told.lines.isEmpty else { return }
        var sum = Money(amountMinor: 0, currency: total.currency)
        for line in told.lines {
            guard let worth = line.worth(in: total.currency), let next = sum.adding(worth) else {
                return
            }
            sum = next
        }
        if sum != total { note(ConfirmationPlace(.ownSums), .money(sum), .money(total), .money) }
    }

    private mutating func compare(
        _ line: OrderLine, _ confirmed: ConfirmedLine, _ missing: inout NotTold
    ) {
        let packing = particulars?.line(line.number)
        each(.description, line.number, line.description, confirmed.description, &missing) {
            .words($0)
        }
        each(.quantity, line.number, line.quantity, confirmed.quantity, &missing) {
            .quantity($0, unit: line.unit)
        }
        if let unit = confirmed.unit, !QuantityUnit.isSame(line.unit, unit) {
            note(
                ConfirmationPlace(.unit, line: line.number), .words(line.unit),
                .words(unit), .goods)
        } else if confirmed.unit == nil {
            missing.add(.unit, line.number)
        }
        prices(line, confirmed, &missing)
        let promised = line.promised ?? order.terms.promised
        if confirmed.promised != nil || told.promised == nil && line.promised != nil {
            each(.linePromised, line.number, promised, confirmed.promised, &missing) { .day($0) }
        }
        each(
            .outerPieces, line.number, packing?.packingMultiple, confirmed.outerPieces, &missing
        ) { .quantity($0, unit: nil) }
        each(.innerPieces, line.number, packing?.innerPieces, confirmed.innerPieces, &missing) {
            .quantity($0, unit: nil)
        }
    }

    private mutating func prices(
        _ line: OrderLine, _ confirmed: ConfirmedLine, _ missing: inout NotTold
    ) {
        each(.unitPrice, line.number, line.unitPrice, confirmed.unitPrice, &missing) {
            .price($0)
        }
        let worth = line.worth(in: order.terms.currency)
        if let worth, let told = confirmed.value, Money.isSameFigure(worth, told) { return }
        each(.value, line.number, worth, confirmed.value, &missing) { .money($0) }
    }

    private mutating func each<Value: Equatable>(
        _ field: ConfirmationField, _ line: Int, _ ordered: Value?, _ confirmed: Value?,
        _ missing: inout NotTold, _ value: (Value) -> ToldValue
    ) {
        guard let confirmed else {
            if ordered != nil { missing.add(field, line) }
            return
        }
        if ordered == confirmed { return }
        if let left = ordered as? String, let right = confirmed as? String,
            ComparedText.isSame(left, right)
        {
            return
        }
        note(
            ConfirmationPlace(field, line: line), ordered.map(value), value(confirmed),
            field.weight)
    }
}

/// Confirmed lines that are not ordered, by their places, while lines of the order are sought among
/// those without a number: one that reads the same, as it does once it was added by their
/// acceptance, is that one.
private struct Unmatched {
    private let further: [ConfirmedLine]
    private(set) var places: Set<Int>
    private var byDescription: [String: [Int]] = [:]

    init(_ further: [ConfirmedLine]) {
        self.further = further
        places = Set(further.indices)
        for (at, line) in further.enumerated() where line.line == nil {
            guard let description = line.description else { continue }
            byDescription[ComparedText.plain(description), default: []].append(at)
        }
    }

    mutating func take(
        _ line: OrderLine, _ particulars: Particulars?, _ currency: Currency
    ) -> Bool {
        guard !byDescription.isEmpty else { return false }
        let alike = byDescription[ComparedText.plain(line.description)] ?? []
        let packing = particulars?.line(line.number)
        let at = alike.first {
            places.contains($0) && further[$0].reads(as: line, packing, currency)
        }
        guard let at else { return false }
        places.remove(at)
        return true
    }
}

extension ConfirmedLine {
    /// All it tells, a line of the order says too.
    fileprivate func reads(
        as line: OrderLine, _ packing: LineParticulars?, _ currency: Currency
    ) -> Bool {
        quantity == line.quantity && unitPrice == line.unitPrice
            && unit.map { QuantityUnit.isSame($0, line.unit) } ?? true
            && value.map { $0 == line.worth(in: currency) } ?? true
            && promised.map { $0 == line.promised } ?? true
            && outerPieces.map { $0 == packing?.packingMultiple } ?? true
            && innerPieces.map { $0 == packing?.innerPieces } ?? true
    }
}

/// Fields that lines do not tell, gathered by field.
private struct NotTold {
    private var lines: [ConfirmationField: [Int]] = [:]

    mutating func add(_ field: ConfirmationField, _ line: Int) {
        lines[field, default: []].append(line)
    }

    var fields: [NotConfirmed] {
        ConfirmationField.allCases.compactMap { field in
            lines[field].map { NotConfirmed(field, lines: $0) }
        }
    }
}

extension ConfirmationField {
    /// Of the fields of a line.
    fileprivate var weight: DifferenceWeight {
        switch self {
        case .unitPrice, .value: .money
        case .linePromised: .delivery
        case .description: .wording
        default: .goods
        }
    }
}

extension Money {
    /// The same figure, be it in another currency.
    fileprivate static func isSameFigure(_ left: Money, _ right: Money) -> Bool {
        left == right || Money(decimal: left.decimal, currency: right.currency) == right
    }
}
