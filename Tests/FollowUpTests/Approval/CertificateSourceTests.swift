import Testing

@testable import FollowUp

/// The rules of `standards.md` §4.3, one by one: market, group, paper, first day, what its source
/// cites. One that goes missing from the table fails here by name.
private let written: [(Market, ProductGroup?, Certificate, String?, String)] = [
    (.europeanUnion, .mainsElectrical, .declarationOfConformity, nil, "2014/35/EU"),
    (.europeanUnion, .mainsElectrical, .technicalFile, nil, "2014/35/EU"),
    (.europeanUnion, .mainsElectrical, .emcReport, nil, "2014/30/EU"),
    (.europeanUnion, .mainsElectrical, .lowVoltageReport, nil, "2014/35/EU"),
    (.europeanUnion, .mainsElectrical, .rohsReport, nil, "(EU) 2015/863, EN IEC 63000"),
    (.europeanUnion, .mainsElectrical, .weeeRegistration, nil, "2012/19/EU"),
    (.europeanUnion, .lowVoltageElectrical, .declarationOfConformity, nil, "2014/30/EU"),
    (.europeanUnion, .lowVoltageElectrical, .emcReport, nil, "2014/30/EU"),
    (.europeanUnion, .lowVoltageElectrical, .rohsReport, nil, "2011/65/EU"),
    (.europeanUnion, .radio, .declarationOfConformity, nil, "2014/53/EU"),
    (.europeanUnion, .radio, .radioReport, nil, "2014/53/EU"),
    (.europeanUnion, .radio, .radioSecurityReport, "2025-08-01", "3(3)(d)-(f)"),
    (.europeanUnion, .battery, .batteryConformity, nil, "(EU) 2023/1542"),
    (.europeanUnion, .toy, .declarationOfConformity, nil, "2009/48/EC"),
    (.europeanUnion, .toy, .toyReport, nil, "EN 71"),
    (.europeanUnion, .toy, .toyReport, "2030-08-01", "(EU) 2025/2509"),
    (.europeanUnion, nil, .reachReport, nil, "(EC) 1907/2006"),
    (.europeanUnion, nil, .popsDeclaration, nil, "(EU) 2019/1021"),
    (.europeanUnion, nil, .safetyFile, "2024-12-13", "(EU) 2023/988"),
    (.europeanUnion, nil, .packagingDeclaration, "2026-08-12", "(EU) 2025/40"),
    (.europeanUnion, .foodContact, .foodContactDeclaration, nil, "(EC) 2023/2006"),
    (.europeanUnion, .foodContactPlastic, .foodContactPlasticDeclaration, nil, "(EU) 10/2011"),
    (.europeanUnion, .foodContactPlastic, .bisphenolDeclaration, "2026-07-20", "(EU) 2024/3190"),
    (.germany, .foodContact, .germanFoodContactReport, nil, "LFGB 30, 31"),
    (.germany, .foodContactSilicone, .germanFoodContactReport, nil, "VOM"),
    (.france, .foodContact, .frenchFoodContactDeclaration, nil, "Décret 2007-766 3-4"),
    (.france, .foodContact, .frenchFoodContactReport, nil, "(EC) 1935/2004"),
    (.france, .foodContactSilicone, .frenchFoodContactReport, nil, "VOM"),
    (.france, .foodContactMetal, .frenchFoodContactReport, nil, "Cr ≥ 13 %"),
    (.france, .foodContactRubber, .frenchFoodContactReport, nil, "N-nitroso"),
    (.france, .foodContactPaper, .frenchFoodContactReport, nil, "PCP"),
    (.france, .foodContactSilicone, .frenchFoodContactReport, nil, "peroxide"),
    (.france, .foodContactCoated, .frenchFoodContactReport, nil, "coatings"),
    (.europeanUnion, .foodContactCoated, .bisphenolDeclaration, "2026-07-20", "(EU) 2024/3190"),
    (.greatBritain, .mainsElectrical, .ukDeclaration, nil, "SI 2016/1101"),
    (.greatBritain, .toy, .declarationOfConformity, nil, "CE"),
    (.greatBritain, .radio, .ukDeclaration, nil, "SI 2017/1206"),
    (.greatBritain, .toy, .ukDeclaration, nil, "SI 2011/1881"),
    (.unitedStates, .mainsElectrical, .fccDeclaration, nil, "47 CFR 15B"),
    (.unitedStates, .radio, .fccGrant, nil, "47 CFR 15C"),
    (.unitedStates, .childrens, .childrensProductCertificate, nil, "16 CFR 1110"),
    (.unitedStates, .childrens, .acceptedLaboratoryReport, nil, "15 USC 2063(a)(2)"),
    (.unitedStates, .childrens, .trackingLabel, nil, "15 USC 2063(a)(5)"),
    (.unitedStates, .childrens, .periodicTestReport, nil, "16 CFR 1107.21(b)"),
    (.unitedStates, .childrens, .productionTestingPlan, nil, "16 CFR 1107.21(c)"),
    (.unitedStates, .childrens, .inHouseTestReport, nil, "16 CFR 1107.21(d)"),
    (.unitedStates, .childrens, .certificateFiling, "2026-07-08", "90 FR 1800"),
    (.unitedStates, .childrens, .certificateFiling, "2027-01-08", "FTZ"),
    (.unitedStates, .regulatedGeneralUse, .generalCertificate, nil, "16 CFR 1110"),
    (.unitedStates, .regulatedGeneralUse, .certificateFiling, "2026-07-08", "90 FR 1800"),
    (.unitedStates, .regulatedGeneralUse, .certificateFiling, "2027-01-08", "FTZ"),
    (.unitedStates, .foodContact, .fdaFoodContactReport, nil, "21 CFR 170-189"),
    (.unitedStates, nil, .proposition65Report, nil, "Proposition 65"),
    (.unitedStates, .compositeWood, .formaldehydeCertificate, nil, "TSCA Title VI"),
    (.unitedStates, .mainsElectrical, .safetyListing, nil, "UL"),
    (.unitedStates, .mainsElectrical, .energyCertificate, nil, "10 CFR 429"),
    (.china, .mainsElectrical, .compulsoryCertification, nil, "CCC"),
    (.onExport, .inspectedOnExport, .exportInspectionNumber, nil, "检验法"),
    (.everywhere, .battery, .batteryTransportSummary, nil, "UN 38.3"),
]

@Suite struct CertificateSourceTests {
    @Test(arguments: written.indices)
    func `every rule of the standards is in the table`(at: Int) {
        let (market, group, certificate, from, cited) = written[at]
        #expect(
            CertificateRule.all.contains {
                $0.market == market && $0.group == group && $0.certificate == certificate
                    && $0.from?.iso == from && $0.source.contains(cited)
            }, "\(market) \(certificate) \(cited)")
    }

    private func story(
        _ country: String, _ group: ProductGroup, _ asked: [Certificate] = [],
        required: String = "2026-12-01"
    ) throws -> ApprovalStory {
        var told = ApprovalStory.particulars
        told.country = Country(alpha2: country)
        told.lines[0].groups = [group]
        told.certificates = asked
        return try ApprovalStory(
            { $0.terms.required = Story.day(required) }, particulars: told)
    }

    private func sources(
        of certificate: Certificate, _ story: ApprovalStory
    ) -> [String]? {
        story.findings(.certificatesAsked).compactMap { finding -> [String]? in
            guard case .certificateNotAsked(certificate, _, _, let sources) = finding else {
                return nil
            }
            return sources
        }.first
    }

    @Test func `a finding cites every article that asks for the paper`() throws {
        let found = sources(of: .frenchFoodContactReport, try story("FR", .foodContactMetal))
        #expect(
            found == [
                "(EC) 1935/2004, Décret 2007-766, DGCCRF", "DGCCRF 2004-64: Cr ≥ 13 %",
            ])
    }

    @Test func `one of the three ways of periodic testing is enough`() throws {
        let cited = ["16 CFR 1107.21(b)", "16 CFR 1107.21(c)", "16 CFR 1107.21(d)"]
        #expect(sources(of: .periodicTestReport, try story("US", .childrens)) == cited)
        for paper in [Certificate.periodicTestReport, .productionTestingPlan, .inHouseTestReport] {
            let story = try story("US", .childrens, [paper])
            #expect(sources(of: .periodicTestReport, story) == nil, "\(paper)")
        }
    }

    @Test(arguments: [ProductGroup.mainsElectrical, .lowVoltageElectrical, .radio, .toy])
    func `Great Britain takes the mark of either side`(_ group: ProductGroup) throws {
        let cited = sources(of: .ukDeclaration, try story("GB", group))
        #expect(cited?.last == "SI 2024/696: CE" && cited?.count == 2)
        for paper in [Certificate.ukDeclaration, .declarationOfConformity] {
            #expect(sources(of: .ukDeclaration, try story("GB", group, [paper])) == nil)
        }
        let neither = try story("GB", group, [.emcReport])
        #expect(sources(of: .ukDeclaration, neither) != nil)
    }

    @Test func `coated goods are food contact, with a French report on the coating`() throws {
        let story = try story("FR", .foodContactCoated)
        #expect(sources(of: .foodContactDeclaration, story) != nil)
        #expect(
            sources(of: .frenchFoodContactReport, story)?.last == "DGCCRF 2004-64: coatings")
        #expect(sources(of: .bisphenolDeclaration, story) == ["(EU) 2024/3190"])
    }

    @Test func `goods through a free trade zone are filed for from January 2027 on`() throws {
        let before = try story("US", .childrens, required: "2027-01-07")
        #expect(sources(of: .certificateFiling, before) == ["16 CFR 1110, 90 FR 1800"])
        let after = try story("US", .childrens, required: "2027-01-08")
        #expect(
            sources(of: .certificateFiling, after) == [
                "16 CFR 1110, 90 FR 1800", "16 CFR 1110: FTZ",
            ])
    }

    @Test func `what China inspects on export is asked for wherever it goes`() throws {
        for country in ["DE", "US", "BR"] {
            let story = try story(country, .inspectedOnExport)
            #expect(sources(of: .exportInspectionNumber, story) != nil, "\(country)")
        }
    }
}
