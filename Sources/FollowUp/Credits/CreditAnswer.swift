/// A letter of credit as the order's page and the API show it, with what was found.
public struct CreditAnswer: Codable, Sendable, Equatable {
    public var credit: LetterOfCredit
    /// The change that told it; sent back with an amendment.
    public var seq: Int
    public var findings: [CreditNote]
    /// Until when the documents of each shipment are due, the earliest first; empty where no day of
    /// shipment or no expiry is known.
    public var presentations: [CreditPresentation]

    public init(credit: LetterOfCredit, seq: Int, order: CreditedOrder) {
        self.credit = credit
        self.seq = seq
        findings = CreditCheck(credit, order).findings.map { CreditNote($0) }
        // What a bank would refuse comes first.
        findings.sort { $0.grade.rank < $1.grade.rank }
        presentations = CreditPresentation.all(of: order, under: credit)
    }
}

/// The last day for the documents of lots that go together, if they are shipped as forecast
/// (articles 6(d) and 14(c)).
public struct CreditPresentation: Codable, Sendable, Equatable {
    public var lots: [Int]
    public var shipment: Day
    public var lastDay: Day

    /// Where partial shipments are not allowed all lots are one, shipped on the latest of their
    /// days; so are those on one means of conveyance and one journey (article 31(b)).
    static func all(
        of order: CreditedOrder, under credit: LetterOfCredit
    ) -> [CreditPresentation] {
        guard let expiry = credit.expiry else { return [] }
        let together = Dictionary(grouping: order.lots) { lot in
            if credit.partialShipments == .notAllowed { return "" }
            return lot.shipment.map { "on \($0)" } ?? "lot \(lot.lot)"
        }
        let shipped = together.values.compactMap { lots in
            lots.compactMap { $0.shipped ?? $0.forecast ?? $0.planned }.max().map {
                (day: $0, lots: lots.map(\.lot))
            }
        }
        return Dictionary(grouping: shipped, by: \.day).compactMap { day, shipped in
            let last = try? Presentation(
                shipment: day, expiry: expiry,
                presentationDays: credit.presentationDays ?? Presentation.standardDays
            ).lastDay
            return last.map {
                CreditPresentation(
                    lots: shipped.flatMap(\.lots).sorted(), shipment: day, lastDay: $0)
            }
        }.sorted { $0.shipment < $1.shipment }
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
