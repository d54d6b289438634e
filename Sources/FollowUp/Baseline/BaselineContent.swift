/// The parts of a production baseline (A2-A8).
public enum BaselinePart: String, Codable, Sendable, CaseIterable {
    case approvedSample, specification, packaging, paymentTerms, leadTime, inspectionDate
    case handoverPoint
}

/// What a baseline is compared by, field by field.
public enum BaselineField: String, Codable, Sendable, CaseIterable {
    case approvedSample, specification, packaging, packagingFiles, paymentTerms, leadTime
    case inspectionDate, handoverPoint, handoverDay, quantities
}

/// How the days of a lead time (生产周期) are counted.
public enum LeadTimeUnit: String, Codable, Sendable, CaseIterable {
    case calendarDays, workdays
}

/// What starts the lead time besides the sample's approval: the deposit sent, or received.
public enum DepositEvent: String, Codable, Sendable, CaseIterable {
    case sent, received
}

public struct LeadTime: Codable, Sendable, Equatable {
    public var days: Int
    public var unit: LeadTimeUnit
    public var from: DepositEvent

    public init(days: Int, unit: LeadTimeUnit = .calendarDays, from: DepositEvent = .received) {
        self.days = days
        self.unit = unit
        self.from = from
    }
}

/// What only the one who proposes a baseline can tell of it.
public struct BaselineTerms: Codable, Sendable, Equatable {
    public var leadTime: LeadTime?
    public var inspection: Day?
    /// Who hands what to whom at the named place.
    public var handover: Erasable?

    public init(leadTime: LeadTime? = nil, inspection: Day? = nil, handover: String? = nil) {
        self.leadTime = leadTime
        self.inspection = inspection
        self.handover = handover.map { Erasable($0) }
    }
}

/// A baseline's content: what the goods are made, packed, paid and handed over by.
public struct BaselineContent: Codable, Sendable, Equatable {
    /// The sample approved last, and those of other lines; nil where it is the only one.
    public var sample: SampleReference?
    public var otherSamples: [SampleReference]?
    /// Lines that have none though others do; nil where there are no such.
    public var linesWithoutSample: [Int]?
    public var specification: FileReference?
    public var packaging: Packaging?
    public var packagingFiles: [FileReference]
    public var instalments: [Instalment]
    /// The words of the payment terms.
    public var payment: String?
    public var terms: BaselineTerms
    public var tradeTerm: TradeTerm?
    /// The handover promised in force, of the last lot.
    public var handoverDay: Day?
    public var quantities: [LotShare]
    /// The same lot by lot; nil in versions of before lots were held apart, which are compared by
    /// what they hold.
    public var lots: [BaselineLot]?

    /// Whether a field says the same in both.
    func agrees(_ field: BaselineField, with other: BaselineContent) -> Bool {
        switch field {
        case .approvedSample: sample == other.sample && otherSamples == other.otherSamples
        case .specification: specification == other.specification
        case .packaging: packaging == other.packaging
        case .packagingFiles: packagingFiles == other.packagingFiles
        case .paymentTerms: instalments == other.instalments && payment == other.payment
        case .leadTime: terms.leadTime == other.terms.leadTime
        case .inspectionDate: terms.inspection == other.terms.inspection
        case .handoverPoint:
            tradeTerm == other.tradeTerm && terms.handover == other.terms.handover
        case .handoverDay:
            handoverDay == other.handoverDay && agrees(with: other) { $0.agreesOnDays(with: $1) }
        case .quantities:
            quantities == other.quantities && agrees(with: other) { $0.agreesOnShares(with: $1) }
        }
    }

    private func agrees(
        with other: BaselineContent, lots isSame: ([BaselineLot], [BaselineLot]) -> Bool
    ) -> Bool {
        guard let lots, let others = other.lots else { return true }
        return isSame(lots, others)
    }

    /// It says something else; that lots were not held apart before is nothing else.
    func isOther(than other: BaselineContent?) -> Bool {
        var own = self
        if other?.lots == nil { own.lots = nil }
        return own != other
    }

    public var samples: [SampleReference] {
        [sample].compactMap(\.self) + (otherSamples ?? [])
    }

    public func differences(from other: BaselineContent) -> [BaselineField] {
        BaselineField.allCases.filter { !agrees($0, with: other) }
    }

    /// The parts that nobody told.
    public var missing: [BaselinePart] {
        BaselinePart.allCases.filter { part in
            switch part {
            case .approvedSample: sample == nil || linesWithoutSample != nil
            case .specification: specification == nil
            case .packaging:
                packaging?.lines.isEmpty ?? true || packagingFiles.isEmpty
            case .paymentTerms: instalments.isEmpty && payment?.isBlank ?? true
            case .leadTime: terms.leadTime == nil
            case .inspectionDate: terms.inspection == nil
            case .handoverPoint:
                // A8: where, and who hands what to whom. What was erased was told.
                tradeTerm?.rule == nil || tradeTerm?.place?.isBlank ?? true
                    || terms.handover.map { $0.text?.isBlank ?? false } ?? true
            }
        }
    }
}

extension Order {
    /// The content as the order stands, with what only the proposer can tell.
    public func baselineContent(_ terms: BaselineTerms) -> BaselineContent {
        let files: [FileSubject] = [.packaging, .label, .artwork]
        let samples = approvedSamples
        let without = samples.isEmpty ? [] : linesWithoutSample
        return BaselineContent(
            sample: samples.first,
            otherSamples: samples.count > 1 ? Array(samples.dropFirst()) : nil,
            linesWithoutSample: without.isEmpty ? nil : without,
            specification: inForce(.specification), packaging: packaging,
            packagingFiles: files.compactMap { inForce($0) },
            instalments: payments.instalments, payment: self.terms.payment, terms: terms,
            tradeTerm: self.terms.tradeTerm,
            handoverDay: lots.compactMap { $0.promiseInForce }.max() ?? self.terms.promised,
            quantities: standingLines.map { LotShare(line: $0.number, quantity: $0.quantity) },
            lots: baselineLots)
    }
}
