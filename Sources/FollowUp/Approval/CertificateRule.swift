/// Which paper a market asks for which goods, and where that is written (`standards.md` §4.3).
public struct CertificateRule: Sendable, Equatable {
    public enum Basis: String, Sendable {
        case law
        /// Asked by contract and by retailers.
        case custom
    }

    public let market: Market
    /// Nil for goods of any group.
    public let group: ProductGroup?
    public let certificate: Certificate
    public let basis: Basis
    /// The first day on which it holds; nil for long since.
    public let from: Day?
    public let source: String

    /// Reads `market | group | certificate | basis | from | source`; nil for anything else.
    init?(row: some StringProtocol) {
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard cells.count == 6, let market = Market(rawValue: cells[0]),
            let certificate = Certificate(rawValue: cells[2]), let basis = Basis(rawValue: cells[3])
        else { return nil }
        group = ProductGroup(rawValue: cells[1])
        guard group != nil || cells[1] == "any", cells[4] == "-" || Day(iso: cells[4]) != nil else {
            return nil
        }
        self.market = market
        self.certificate = certificate
        self.basis = basis
        from = Day(iso: cells[4])
        source = cells[5]
    }

    /// Every rule.
    public static let all = certificateTable.split(separator: "\n").compactMap {
        CertificateRule(row: $0)
    }

    static let rows = certificateTable.split(separator: "\n").count
}

extension ProductGroup {
    /// What goods of this group are besides.
    var general: ProductGroup? {
        switch self {
        case .foodContactPlastic, .foodContactSilicone, .foodContactMetal, .foodContactRubber,
            .foodContactPaper:
            .foodContact
        default: nil
        }
    }
}

extension DraftCheck {
    /// Papers that the market asks for these goods and the order does not. Where a country or a group
    /// was not told, or no rules of the country are kept, nobody knows which papers are asked.
    func certificates(_ basis: CertificateRule.Basis) -> [GateFinding] {
        let told = order.particulars
        var found: [GateFinding] = []
        if told?.country == nil { found.append(.destinationCountryMissing) }
        found += order.standingLines.filter { told?.line($0.number)?.groups.isEmpty ?? true }
            .map { .productGroupMissing(line: $0.number) }
        guard let told else { return found }
        let markets = told.country.map { Market.of($0) } ?? []
        if let country = told.country, markets.isEmpty {
            found.append(.noRules(country: country.alpha2))
        }
        for rule in rules(basis, in: markets + [.everywhere]) {
            let lines = told.lines.filter {
                rule.concerns($0.groups) && order.line($0.line)?.isCancelled != true
            }.map(\.line).sorted()
            guard !lines.isEmpty, !told.certificates.contains(rule.certificate) else { continue }
            found.add(rule, lines: lines)
        }
        return found
    }

    /// Those that hold by the day the goods arrive, as far as it is known.
    private func rules(_ basis: CertificateRule.Basis, in markets: [Market]) -> [CertificateRule] {
        let days = order.lots.compactMap { $0.required ?? $0.promiseInForce }
        let day = days.max() ?? facts.schedule.today
        return CertificateRule.all.filter { rule in
            rule.basis == basis && markets.contains(rule.market)
                && rule.from.map { $0 <= day } ?? true
        }
    }
}

extension CertificateRule {
    fileprivate func concerns(_ groups: [ProductGroup]) -> Bool {
        guard let group else { return !groups.isEmpty }
        return groups.contains { $0 == group || $0.general == group }
    }
}

extension [GateFinding] {
    /// One finding a paper and market, whatever number of rules ask for it.
    fileprivate mutating func add(_ rule: CertificateRule, lines: [Int]) {
        let at = firstIndex {
            if case .certificateNotAsked(rule.certificate, rule.market, _) = $0 {
                true
            } else {
                false
            }
        }
        guard let at, case .certificateNotAsked(_, _, let known) = self[at] else {
            return append(
                .certificateNotAsked(rule.certificate, market: rule.market, lines: lines))
        }
        self[at] = .certificateNotAsked(
            rule.certificate, market: rule.market, lines: Set(known + lines).sorted())
    }
}

/// `standards.md` §4.3, a rule a row.
private let certificateTable = """
    europeanUnion|mainsElectrical|declarationOfConformity|law|-|2014/30/EU, 2014/35/EU; ten years
    europeanUnion|mainsElectrical|technicalFile|law|-|2014/35/EU Annex III; kept ten years
    europeanUnion|mainsElectrical|emcReport|law|-|EMC 2014/30/EU
    europeanUnion|mainsElectrical|lowVoltageReport|law|-|2014/35/EU: 50-1000 V AC, 75-1500 DC
    europeanUnion|mainsElectrical|rohsReport|law|-|2011/65/EU, EN IEC 63000
    europeanUnion|mainsElectrical|weeeRegistration|law|-|WEEE 2012/19/EU
    europeanUnion|lowVoltageElectrical|declarationOfConformity|law|-|2014/30/EU; ten years
    europeanUnion|lowVoltageElectrical|technicalFile|law|-|2014/30/EU Annex II; ten years
    europeanUnion|lowVoltageElectrical|emcReport|law|-|EMC 2014/30/EU
    europeanUnion|lowVoltageElectrical|rohsReport|law|-|2011/65/EU, EN IEC 63000
    europeanUnion|lowVoltageElectrical|weeeRegistration|law|-|WEEE 2012/19/EU
    europeanUnion|radio|declarationOfConformity|law|-|2014/53/EU, not EMC and LVD
    europeanUnion|radio|technicalFile|law|-|RED 2014/53/EU Annex V; kept ten years
    europeanUnion|radio|radioReport|law|-|2014/53/EU; 3.3 d-f since 1 August 2025
    europeanUnion|radio|rohsReport|law|-|2011/65/EU, EN IEC 63000
    europeanUnion|radio|weeeRegistration|law|-|WEEE 2012/19/EU
    europeanUnion|battery|batteryConformity|law|-|Batteries (EU) 2023/1542
    europeanUnion|toy|declarationOfConformity|law|-|2009/48/EC; (EU) 2025/2509 from 2030
    europeanUnion|toy|technicalFile|law|-|Toys 2009/48/EC; kept ten years
    europeanUnion|toy|toyReport|law|-|Toys 2009/48/EC, EN 71
    europeanUnion|any|reachReport|law|-|REACH (EC) 1907/2006: SVHC, Annex XVII
    europeanUnion|any|popsDeclaration|law|-|POPs (EU) 2019/1021
    europeanUnion|any|safetyFile|law|2024-12-13|GPSR (EU) 2023/988
    europeanUnion|any|packagingDeclaration|law|2026-08-12|PPWR (EU) 2025/40
    europeanUnion|foodContact|foodContactDeclaration|law|-|(EC) 1935/2004, (EC) 2023/2006
    europeanUnion|foodContactPlastic|foodContactPlasticDeclaration|law|-|(EU) 10/2011
    europeanUnion|foodContactPlastic|bisphenolDeclaration|law|2026-07-20|(EU) 2024/3190
    germany|foodContact|germanFoodContactReport|law|-|LFGB §§ 30, 31: sensory test, VOM
    france|foodContact|frenchFoodContactDeclaration|law|-|Décret 2007-766 art. 3-4
    france|foodContact|frenchFoodContactReport|law|-|(EC) 1935/2004, DGCCRF sheets
    france|foodContactSilicone|frenchFoodContactReport|law|-|DGCCRF: VOM, peroxide, organotin
    france|foodContactMetal|frenchFoodContactReport|law|-|DGCCRF: Cr ≥ 13 %, coatings
    france|foodContactRubber|frenchFoodContactReport|law|-|DGCCRF: nitrosamines
    france|foodContactPaper|frenchFoodContactReport|law|-|DGCCRF: PCP
    greatBritain|mainsElectrical|ukDeclaration|law|-|UKCA or CE
    greatBritain|lowVoltageElectrical|ukDeclaration|law|-|UKCA or CE
    greatBritain|radio|ukDeclaration|law|-|UKCA or CE
    greatBritain|toy|ukDeclaration|law|-|UKCA or CE
    unitedStates|mainsElectrical|fccDeclaration|law|-|47 CFR 15B: SDoC
    unitedStates|lowVoltageElectrical|fccDeclaration|law|-|47 CFR 15B: SDoC
    unitedStates|radio|fccGrant|law|-|47 CFR 15: certification with FCC ID
    unitedStates|toy|childrensProductCertificate|law|-|CPSIA, 16 CFR 1107.21(b): every year
    unitedStates|childrens|childrensProductCertificate|law|-|CPSIA, 16 CFR 1107.21: 12 and under
    unitedStates|toy|certificateFiling|law|2026-07-08|16 CFR 1110: eFiling
    unitedStates|childrens|certificateFiling|law|2026-07-08|16 CFR 1110: eFiling
    unitedStates|regulatedGeneralUse|generalCertificate|law|-|CPSA section 14: GCC
    unitedStates|regulatedGeneralUse|certificateFiling|law|2026-07-08|16 CFR 1110: eFiling
    unitedStates|foodContact|fdaFoodContactReport|law|-|21 CFR 170-189
    unitedStates|compositeWood|formaldehydeCertificate|law|-|TSCA Title VI
    unitedStates|mainsElectrical|energyCertificate|law|-|DOE, where listed
    unitedStates|any|proposition65Report|custom|-|California Proposition 65
    unitedStates|mainsElectrical|safetyListing|custom|-|UL or ETL, by contract
    china|mainsElectrical|compulsoryCertification|law|-|CCC, for sale in China only
    everywhere|solidWoodPacking|woodTreatmentMark|law|-|ISPM 15
    everywhere|battery|batteryTransportSummary|law|-|UN 38.3, test summary
    everywhere|chemical|safetyDataSheet|law|-|SDS and dangerous goods declaration
    """
