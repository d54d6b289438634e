/// What a letter of credit is held against: the order's own facts, or those typed into the
/// calculator. What is not known is nil and found as unknown.
public struct CreditedOrder: Codable, Sendable, Equatable {
    public var currency: Currency
    public var value: Money?
    public var quantity: Quantity?
    public var unit: String?
    public var lots: [CreditedLot]
    public var lines: [CreditedLine]
    public var rule: Incoterm?
    public var place: String?
    public var destination: String?
    public var mode: ShipmentMode?
    /// Every name the supplier goes by.
    public var supplierNames: [String]
    public var buyer: String?

    public init(currency: Currency) {
        self.currency = currency
        lots = []
        lines = []
        supplierNames = []
    }
}

public struct CreditedLot: Codable, Sendable, Equatable {
    public var lot: Int
    /// The day of shipment as planned, forecast and, once it happened, as it was.
    public var planned: Day?
    public var forecast: Day?
    public var shipped: Day?
    /// Lots that bear the same go on one means of conveyance and one journey.
    public var shipment: String?

    public init(lot: Int) { self.lot = lot }
}

public struct CreditedLine: Codable, Sendable, Equatable {
    public var line: Int
    public var description: String

    public init(line: Int, description: String) {
        self.line = line
        self.description = description
    }
}

/// A credit held against an order under UCP 600 (`standards.md` 4.2): every finding, none left out
/// since another came first.
public struct CreditCheck: Sendable {
    let credit: LetterOfCredit
    let order: CreditedOrder

    public init(_ credit: LetterOfCredit, _ order: CreditedOrder) {
        self.credit = credit
        self.order = order
    }

    public var findings: [CreditFinding] {
        let terms = CreditTermsCheck(credit: credit).findings
        let shipment =
            days + period + order.lots.flatMap(shipment) + order.lots.compactMap(papers)
        let carriage = CreditCarriageCheck(credit: credit, order: order).findings
        return terms + money + shipment + quantities + parties + goods + carriage + documents
    }

    // MARK: money

    private var money: [CreditFinding] {
        guard credit.amount.currency == order.currency else {
            return [.currencyDiffers(credit: credit.amount.currency, order: order.currency)]
        }
        guard let value = order.value else { return [.orderValueUnknown] }
        if value.amountMinor > credit.mostDrawn.amountMinor {
            return [.amountShort(most: credit.mostDrawn, order: value)]
        }
        return isDrawnTooLittle(value)
            ? [.amountBeyond(least: leastDrawn, order: value)] : []
    }

    private func isDrawnTooLittle(_ value: Money) -> Bool {
        credit.partialShipments == .notAllowed && value.amountMinor < leastDrawn.amountMinor
    }

    // MARK: days

    private var days: [CreditFinding] {
        var found: [CreditFinding] = []
        if credit.expiry == nil { found.append(.expiryMissing) }
        let told = credit.latestShipment ?? readPeriod?.through
        if told == nil, credit.shipmentPeriod == nil { found.append(.latestShipmentMissing) }
        guard let expiry = credit.expiry, let latest = told else { return found }
        let left = latest.days(until: expiry)
        let asked = credit.presentationDays ?? Presentation.standardDays
        if left < 0 {
            found.append(.expiresBeforeShipment(latest: latest, expiry: expiry))
        } else if left < asked {
            found.append(.presentationCutShort(days: left, asked: asked))
        }
        return found
    }

    private var readPeriod: ShipmentPeriod? {
        credit.shipmentPeriod.flatMap { ShipmentPeriod($0) }
    }

    /// Field 44D as article 3 reads it.
    private var period: [CreditFinding] {
        guard let worded = credit.shipmentPeriod else { return [] }
        guard let read = readPeriod else { return [.periodNotRead(words: worded)] }
        return order.lots.compactMap { lot in
            let told = lot.shipped ?? lot.planned
            if let told, !read.holds(told) {
                return .plannedOutsidePeriod(
                    lot: lot.lot, planned: told, from: read.from, through: read.through)
            }
            guard lot.shipped == nil, let forecast = lot.forecast, !read.holds(forecast) else {
                return nil
            }
            return .forecastOutsidePeriod(
                lot: lot.lot, forecast: forecast, from: read.from, through: read.through)
        }
    }

    /// Without field 44C the goods must be shipped by the expiry at the latest. A day beyond field
    /// 44D is found as that.
    private var latest: Day? { credit.latestShipment ?? credit.expiry }

    /// The latest day of shipment is never extended (article 29(c)).
    private func shipment(_ lot: CreditedLot) -> [CreditFinding] {
        guard let latest else { return [] }
        let told = lot.shipped ?? lot.planned
        guard told != nil || lot.forecast != nil else {
            return [.shipmentUnknown(lot: lot.lot)]
        }
        if let told, told > latest {
            return [.plannedTooLate(lot: lot.lot, planned: told, latest: latest)]
        }
        if lot.shipped == nil, let forecast = lot.forecast, forecast > latest {
            return [.forecastTooLate(lot: lot.lot, forecast: forecast, latest: latest)]
        }
        return []
    }

    /// Without fields 44C and 44D nobody but the plan and the forecast tells how long the documents
    /// have: from the later of them to the expiry.
    private func papers(_ lot: CreditedLot) -> CreditFinding? {
        guard let expiry = credit.expiry, credit.latestShipment == nil,
            credit.shipmentPeriod == nil
        else { return nil }
        let told = [lot.shipped ?? lot.planned, lot.shipped == nil ? lot.forecast : nil]
        let days = told.compactMap { $0 }.filter { $0 <= expiry }
        let asked = credit.presentationDays ?? Presentation.standardDays
        guard let day = days.max(), day.days(until: expiry) < asked else { return nil }
        return .documentsCutShort(
            lot: lot.lot, shipment: day, days: day.days(until: expiry), asked: asked)
    }

    // MARK: quantities

    private var quantities: [CreditFinding] {
        var found: [CreditFinding] = []
        if credit.partialShipments == .notAllowed, order.shipments > 1 {
            found.append(.partialsForbidden(lots: order.lots.count))
        }
        guard let stated = credit.quantity else { return found }
        guard let ordered, let tolerance else {
            return found + [
                .quantityNotComparable(credit: stated.unit, order: order.unit ?? "")
            ]
        }
        if !tolerance.holds(ordered, of: stated.quantity) {
            found.append(
                .quantityOutside(
                    order: ordered, rule: tolerance.rule, from: tolerance.minimum,
                    to: tolerance.maximum))
        }
        return found
    }

    // MARK: words

    private var parties: [CreditFinding] {
        var found: [CreditFinding] = []
        if let named = credit.beneficiary?.text, let supplier = order.supplierNames.first,
            !order.supplierNames.contains(where: { CreditText.isSame($0, named) })
        {
            found.append(.beneficiaryDiffers(credit: named, supplier: supplier))
        }
        if let named = credit.applicant?.text, let buyer = order.buyer,
            !CreditText.isSame(named, buyer)
        {
            found.append(.applicantDiffers(credit: named, buyer: buyer))
        }
        return found
    }

    private var goods: [CreditFinding] {
        guard let worded = credit.goods?.text, !worded.isBlank else { return [.goodsMissing] }
        let goods = CreditGoods(worded)
        return order.lines.compactMap { line in
            switch goods.correspond(CreditGoods(line.description)) {
            case true?: nil
            case false?: .goodsDiffer(line: line.line, description: line.description)
            case nil: .goodsNotComparable(line: line.line, description: line.description)
            }
        }
    }

    // MARK: documents

    private var documents: [CreditFinding] {
        guard !credit.documents.isEmpty else { return [.documentsMissing] }
        let asked = Set(credit.documents)
        var found: [CreditFinding] = []
        if asked.contains(.billOfLading), let mode = order.mode, !mode.isBySea {
            found.append(.billOfLadingWithoutSea(mode: mode))
        }
        guard let rule = order.rule else { return found }
        let insures = rule == .cif || rule == .cip
        if insures, !asked.contains(.insurance) { found.append(.insuranceMissing(rule: rule)) }
        if !insures, asked.contains(.insurance) {
            found.append(.insuranceBesideRule(rule: rule))
        }
        let carriage: Set<DocumentKind> = [.billOfLading, .airWaybill, .railWaybill]
        if rule == .exw, !asked.isDisjoint(with: carriage) {
            found.append(.transportBesideRule(rule: rule))
        }
        return found
    }
}
