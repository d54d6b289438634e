/// When a report that an order asks for was issued.
public struct ReportIssued: Codable, Sendable, Equatable {
    public var certificate: Certificate
    public var on: Day

    public init(_ certificate: Certificate, on day: Day) {
        self.certificate = certificate
        on = day
    }
}

extension Certificate {
    /// For how many months the trade takes such a report as current: practice of laboratories and
    /// retailers, hardly ever the law (`standards.md` §4.3, report validity). Nil for what holds as
    /// long as product, factory and standards stay the same, or carries its own end.
    public var usualMonths: Int? {
        switch self {
        case .reachReport, .rohsReport, .toyReport, .germanFoodContactReport,
            .frenchFoodContactReport, .fdaFoodContactReport, .proposition65Report,
            .formaldehydeCertificate, .childrensProductCertificate, .acceptedLaboratoryReport,
            .periodicTestReport:
            12
        case .emcReport, .lowVoltageReport, .radioReport, .radioSecurityReport,
            .productionTestingPlan:
            24
        case .inHouseTestReport: 36
        // What laboratories issue besides the declaration is taken for five years.
        case .declarationOfConformity: 60
        default: nil
        }
    }
}

extension GateSettings {
    /// The shortest and the longest age, in months, that a workspace may set.
    public static let reportMonths = 1...120

    /// How old a report may be in this workspace, in months; nil where it goes by the trade.
    public var reportMonths: Int? { strengths.last { $0.requirement == .reportsCurrent }?.months }

    /// For a request that began under a version: what was in force then, or was shortened to since.
    func reportMonths(since version: Int?) -> Int? {
        guard let version else { return reportMonths }
        var months: Int?
        for set in strengths where set.requirement == .reportsCurrent {
            let isShorter = Self.longest(set.months) < Self.shortest(months)
            if set.version <= version || isShorter { months = set.months }
        }
        return months
    }

    /// Whether an age lets older reports through than another: where in doubt, it does.
    static func isLonger(_ months: Int?, than known: Int?) -> Bool {
        months != known && longest(months) > shortest(known)
    }

    private static func longest(_ months: Int?) -> Int {
        months ?? Certificate.allCases.compactMap(\.usualMonths).max() ?? 0
    }

    private static func shortest(_ months: Int?) -> Int {
        months ?? Certificate.allCases.compactMap(\.usualMonths).min() ?? 0
    }
}

extension DraftCheck {
    /// Reports that will be too old once the goods are there, and those whose day nobody told.
    var reports: [GateFinding] {
        guard let told = order.particulars else { return [] }
        let set = facts.settings.reportMonths(since: order.request?.gates)
        let aging = told.certificates.filter { $0.usualMonths != nil }
        let undated = aging.filter { told.issued(of: $0) == nil }
        return (undated.isEmpty ? [] : [.reportsUndated(undated)])
            + aging.compactMap { certificate -> GateFinding? in
                guard let issued = told.issued(of: certificate),
                    let months = set ?? certificate.usualMonths,
                    issued.adding(days: months * 365 / 12) < arrival
                else { return nil }
                return .reportTooOld(certificate, issued: issued, months: months)
            }
    }
}

extension Particulars {
    public func issued(of certificate: Certificate) -> Day? {
        issued?.first { $0.certificate == certificate }?.on
    }
}
