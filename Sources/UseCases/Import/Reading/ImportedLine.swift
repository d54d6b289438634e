import FollowUp
import Papers

/// One row of a list, read: a line of an order and what the row says of the order itself.
struct ImportedLine: Sendable {
    var row: Int
    var cells: [String]
    var order: String
    var supplier: String
    var site: String?
    var itemCode: String?
    var line: OrderLine
    var currency: Currency?
    var orderedOn: Day?
    var payment: String?
    var destination: String?

    var itemKey: String { itemCode ?? line.description }
}

/// What is wrong with a cell, as a code that `Words` says in the reader's language.
enum CellProblem: String {
    case missing, notADay, notANumber, notPositive, tooLarge, unknownCurrency, tooLong, unknownOrder
    case supplierDiffers, currencyDiffers, otherRowsOfOrder, unknownMilestone, repeatedOrder
    case handoverDayMissing, beyondThreeDecimals, beyondSixDecimals, beyondCurrencyDecimals
    case yearMissing, yearFarOff, repeated, signDiffers

    /// Of a date that is none of the calendar.
    init(dayIn text: String) {
        self =
            switch DateFault(text) {
            case .noYear: .yearMissing
            case .farYear: .yearFarOff
            case nil: .notADay
            }
    }

    /// Of a number that was read and does not fit. What money may have its currency says.
    init(_ text: String, places: Int, ofMoney: Bool = false) {
        guard case .tooManyDecimals = NumberProblem(in: text, places: places) else {
            self = .tooLarge
            return
        }
        self =
            ofMoney
            ? .beyondCurrencyDecimals
            : places == Quantity.decimals ? .beyondThreeDecimals : .beyondSixDecimals
    }
}

/// Reads rows into lines, noting what was kept and naming what keeps a row out.
struct LineReader {
    let reading: ListReading
    let currency: Currency?
    private(set) var notes = ImportNotes()
    private(set) var years = Set<Int>()
    /// The lines of an order, item and day, and how many of them have no id.
    private var keys: [String: (lines: Int, nameless: Int)] = [:]

    init(reading: ListReading, currency: Currency?) {
        self.reading = reading
        self.currency = currency
    }

    /// The row as far as it can be read, with what keeps it out, if anything does.
    mutating func read(_ row: TableRow) -> (line: ImportedLine, problems: [ImportProblem]) {
        var problems: [ImportProblem] = []
        let mapped = reading.columns
        func note(_ field: ImportField, _ problem: CellProblem) {
            let column = mapped[field] == nil ? nil : field.rawValue
            problems.append(
                ImportProblem(row: row.number, column: column, reason: problem.rawValue))
        }
        let order = text(.order, row, most: 64, note)
        let supplier = text(.supplier, row, most: 200, note)
        let quantity = quantity(row, note)
        var line = OrderLine(
            number: 0, description: text(.item, row, most: 2_000, note) ?? "",
            quantity: quantity ?? .zero)
        line.reference = text(.line, row, most: 64, note)
        line.unit = text(.unit, row, most: 20, note) ?? "pcs"
        line.promised = day(.promised, row, note)
        line.required = day(.required, row, note)
        line.delivered = day(.delivered, row, note)
        line.tradeTerm = tradeTerm(row, note)
        let money = currency(row, note)
        price(&line, money, row, note)
        if order == nil { note(.order, .missing) }
        if supplier == nil { note(.supplier, .missing) }
        if line.description.isEmpty {
            line.description = text(.itemCode, row, most: 200, note) ?? ""
            if line.description.isEmpty { note(.item, .missing) }
        }
        var read = ImportedLine(
            row: row.number, cells: row.cells, order: order ?? "", supplier: supplier ?? "",
            line: line)
        read.site = text(.site, row, most: 200, note)
        read.itemCode = text(.itemCode, row, most: 64, note)
        read.currency = money
        read.orderedOn = day(.orderedOn, row, note)
        read.payment = text(.payment, row, most: 500, note)
        read.destination = text(.destination, row, most: 200, note)
        if problems.isEmpty { count(read) }
        return (read, problems)
    }

    /// Years that no loaded official calendar covers.
    mutating func finish(_ official: OfficialCalendar) -> ImportNotes {
        notes.provisionalYears = years.filter { !official.isLoaded($0) }.sorted()
        for key in keys.values where key.lines > 1 {
            notes.repeatedKeys += 1
            notes.repeatedLines += key.lines
            notes.repeatedWithoutId += key.nameless
        }
        return notes
    }

    private mutating func count(_ read: ImportedLine) {
        let line = read.line
        for day in [line.promised, line.delivered, line.required, read.orderedOn] {
            if let day { years.insert(day.year) }
        }
        if line.wasLate { notes.deliveredLate += 1 }
        if let term = line.tradeTerm?.told, case .withdrawn = TradeTermReading(told: term) {
            notes.withdrawnTradeTerms += 1
        }
        if line.valueDiffers { notes.valueDiffers += 1 }
        let promised = line.promised?.iso ?? ""
        let key = "\(read.order)\u{1F}\(line.description)\u{1F}\(promised)"
        keys[key, default: (0, 0)].lines += 1
        if line.reference == nil { keys[key, default: (0, 0)].nameless += 1 }
    }

    private func text(
        _ field: ImportField, _ row: TableRow, most: Int, _ note: (ImportField, CellProblem) -> Void
    ) -> String? {
        guard let text = reading.text(field, row) else { return nil }
        guard !text.isLonger(than: most) else {
            note(field, .tooLong)
            return nil
        }
        return Tidy.line(text)
    }

    private mutating func day(
        _ field: ImportField, _ row: TableRow, _ note: (ImportField, CellProblem) -> Void
    ) -> Day? {
        switch reading.day(field, row) {
        case .day(let day): return day
        case .absent: notes.absentDates += 1
        case .problem(let problem): note(field, problem)
        case .none: break
        }
        return nil
    }

    private func quantity(
        _ row: TableRow, _ note: (ImportField, CellProblem) -> Void
    ) -> Quantity? {
        switch reading.number(.quantity, row) {
        case .number(let plain):
            guard let quantity = Quantity(decimal: plain) else {
                note(.quantity, CellProblem(plain, places: Quantity.decimals))
                return nil
            }
            guard quantity > .zero else {
                note(.quantity, .notPositive)
                return nil
            }
            return quantity
        case .none: note(.quantity, .missing)
        case .absent, .problem: note(.quantity, .notANumber)
        }
        return nil
    }

    private mutating func price(
        _ line: inout OrderLine, _ currency: Currency?, _ row: TableRow,
        _ note: (ImportField, CellProblem) -> Void
    ) {
        switch reading.number(.unitPrice, row) {
        case .number(let plain):
            line.unitPrice = UnitPrice(decimal: plain)
            if line.unitPrice == nil {
                note(.unitPrice, CellProblem(plain, places: UnitPrice.decimals))
            }
            if plain.hasPrefix("-") { note(.unitPrice, .notPositive) }
            sign(.unitPrice, currency, row, note)
        case .absent: notes.absentNumbers += 1
        case .problem: note(.unitPrice, .notANumber)
        case .none: break
        }
        switch reading.number(.value, row) {
        case .number(let plain):
            line.value = currency.flatMap { Money(told: plain, currency: $0) }
            if line.value == nil, let currency {
                let places = currency.minorUnits
                note(.value, CellProblem(plain, places: places, ofMoney: true))
            }
            if plain.hasPrefix("-") { note(.value, .notPositive) }
            sign(.value, currency, row, note)
        case .absent: notes.absentNumbers += 1
        case .problem: note(.value, .notANumber)
        case .none: break
        }
    }

    /// A currency beside an amount is the one of its row.
    private func sign(
        _ field: ImportField, _ currency: Currency?, _ row: TableRow,
        _ note: (ImportField, CellProblem) -> Void
    ) {
        guard let currency, let sign = reading.sign(field, row), !sign.fits(currency) else {
            return
        }
        note(field, .signDiffers)
    }

    private func currency(
        _ row: TableRow, _ note: (ImportField, CellProblem) -> Void
    ) -> Currency? {
        guard let told = reading.text(.currency, row) else { return currency }
        guard let found = CurrencyWord.currency(told) else {
            note(.currency, .unknownCurrency)
            return nil
        }
        return found
    }

    private func tradeTerm(
        _ row: TableRow, _ note: (ImportField, CellProblem) -> Void
    ) -> TradeTerm? {
        let told = text(.tradeTerm, row, most: 200, note)
        let isAbsent = told.map { $0.uppercased().hasPrefix("N/A") } ?? true
        return TradeTerm.reading(
            rule: isAbsent ? nil : told, place: text(.tradePlace, row, most: 200, note))
    }
}

extension OrderLine {
    /// The value as told differs from quantity × unit price by more than 1 % of it.
    var valueDiffers: Bool {
        guard let value, let computed = unitPrice?.times(quantity, in: value.currency) else {
            return false
        }
        let (difference, overflow) = computed.amountMinor.subtractingReportingOverflow(
            value.amountMinor)
        return overflow || difference.magnitude > value.amountMinor.magnitude / 100
    }
}
