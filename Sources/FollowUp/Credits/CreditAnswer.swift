/// A letter of credit as the order's page and the API show it, with what was found.
public struct CreditAnswer: Codable, Sendable, Equatable {
    public var credit: LetterOfCredit
    /// The change that told it; sent back with an amendment.
    public var seq: Int
    public var findings: [CreditNote]
    /// The last day for documents if the goods are shipped as forecast (articles 6(d) and 14(c)).
    public var lastPresentation: Day?

    public init(credit: LetterOfCredit, seq: Int, order: CreditedOrder) {
        self.credit = credit
        self.seq = seq
        findings = CreditCheck(credit, order).findings.map { CreditNote($0) }
        // What a bank would refuse comes first.
        findings.sort { $0.grade.rank < $1.grade.rank }
        let shipment = order.lots.compactMap { $0.shipped ?? $0.forecast ?? $0.planned }.max()
        lastPresentation = shipment.flatMap { shipment in
            credit.expiry.flatMap { expiry in
                try? Presentation(
                    shipment: shipment, expiry: expiry,
                    presentationDays: credit.presentationDays ?? Presentation.standardDays
                ).lastDay
            }
        }
    }
}

/// One finding as programs read it.
public struct CreditNote: Codable, Sendable, Equatable {
    public var code: String
    public var grade: CreditGrade
    /// Of UCP 600.
    public var article: String
    /// Of the MT 700.
    public var field: String
    public var finding: CreditFinding

    public init(_ finding: CreditFinding) {
        code = finding.code
        grade = finding.grade
        article = finding.article
        field = finding.field
        self.finding = finding
    }
}

extension Order {
    /// What a credit is held against: this order with its plan, its supplier's names and what is
    /// forecast of its lots, in their order.
    public func credited(supplierNames: [String], forecasts: [Int: Day]) -> CreditedOrder {
        var told = CreditedOrder(currency: terms.currency)
        told.value = value
        told.quantity = quantity
        told.unit = standingLines.first?.unit
        told.lots = lots.map { lot in
            var credited = CreditedLot(lot: lot.number)
            credited.planned = lot.promiseInForce
            credited.forecast = forecasts[lot.number]
            credited.shipped = lot.milestone(.loaded)?.actual ?? lot.handedOver
            return credited
        }
        told.lines = standingLines.map {
            CreditedLine(line: $0.number, description: $0.description)
        }
        told.rule = terms.tradeTerm?.rule
        told.place = terms.tradeTerm?.place
        told.destination = terms.destination
        told.mode = particulars?.mode
        told.supplierNames = supplierNames
        told.buyer = terms.buyer?.text
        return told
    }
}
