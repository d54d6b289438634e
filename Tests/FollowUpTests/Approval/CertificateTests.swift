import Testing

@testable import FollowUp

@Suite struct CertificateTests {
    private func asked(
        _ country: String, _ groups: [ProductGroup], required: String = "2026-12-01"
    ) throws -> [Certificate] {
        var told = ApprovalStory.particulars
        told.country = Country(alpha2: country)
        told.lines[0].groups = groups
        told.certificates = []
        let story = try ApprovalStory(
            {
                $0.terms.required = Story.day(required)
            }, particulars: told)
        return story.findings(.certificatesAsked).compactMap {
            if case .certificateNotAsked(let certificate, _, [1], _) = $0 {
                certificate
            } else {
                nil
            }
        }
    }

    @Test func `every row of the table is read`() {
        #expect(CertificateRule.all.count == CertificateRule.rows)
        #expect(CertificateRule.all.count > 50)
        for rule in CertificateRule.all { #expect(!rule.source.isEmpty) }
        // Each paper, each market and each group but the plain one is asked for by some rule.
        #expect(Set(CertificateRule.all.map(\.certificate)) == Set(Certificate.allCases))
        #expect(Set(CertificateRule.all.map(\.market)) == Set(Market.allCases))
        let groups = Set(CertificateRule.all.compactMap(\.group))
        #expect(groups == Set(ProductGroup.allCases).subtracting([.general]))
        for row in [
            "", "a|b|c", "france|foodContact|reachReport|law|soon|x",
            "france|foodContact but|reachReport|law|-|x",
            "france|foodContact and radio|reachReport|law|-|x",
            "france|any but radio|reachReport|law|-|x",
        ] {
            #expect(CertificateRule(row: row) == nil)
        }
    }

    @Test func `a steel bottle for a French shop`() throws {
        #expect(
            try asked("FR", [.foodContactMetal]) == [
                .reachReport, .popsDeclaration, .safetyFile, .packagingDeclaration,
                .foodContactDeclaration, .frenchFoodContactDeclaration, .frenchFoodContactReport,
            ])
    }

    @Test func `radio takes the place of EMC and low voltage`() throws {
        let radio = try asked("NL", [.radio])
        #expect(radio.contains(.radioReport) && !radio.contains(.emcReport))
        #expect(!radio.contains(.lowVoltageReport))
        #expect(try asked("NL", [.mainsElectrical]).contains(.lowVoltageReport))
    }

    @Test(arguments: [ProductGroup.mainsElectrical, .lowVoltageElectrical])
    func `what has radio besides is under the rules for radio alone`(_ group: ProductGroup) throws {
        let alone = try Set(asked("NL", [.radio]))
        #expect(try Set(asked("NL", [.radio, group])) == alone)
        #expect(try Set(asked("NL", [group, .radio])) == alone)
        var told = ApprovalStory.particulars
        told.country = Country(alpha2: "NL")
        told.lines[0].groups = [group, .radio]
        told.certificates = []
        let cited = try ApprovalStory(particulars: told).findings(.certificatesAsked).flatMap {
            if case .certificateNotAsked(_, _, _, let sources) = $0 { sources } else { [String]() }
        }
        #expect(!cited.contains { $0.contains("2014/30/EU") || $0.contains("2014/35/EU") })
    }

    @Test(arguments: [("2026-08-11", false), ("2026-08-12", true)])
    func `a rule holds from its first day`(_ day: String, _ holds: Bool) throws {
        let story = try ApprovalStory(
            {
                $0.terms.promised = Story.day("2026-08-01")
                $0.terms.required = Story.day(day)
            }, particulars: nil)
        let rules = CertificateRule.all.filter { $0.certificate == .packagingDeclaration }
        #expect(rules.map(\.from) == [Story.day("2026-08-12")])
        var order = story
        var told = ApprovalStory.particulars
        told.country = Country(alpha2: "DE")
        order.tell(try order.order.tell(told))
        let found = order.findings(.certificatesAsked).map(\.code)
        #expect(found.contains("certificateNotAsked"))
        let packaging = order.findings(.certificatesAsked).contains {
            if case .certificateNotAsked(.packagingDeclaration, _, _, _) = $0 {
                true
            } else {
                false
            }
        }
        #expect(packaging == holds)
    }

    @Test func `America asks for children's papers, and the trade for more`() throws {
        #expect(
            try asked("US", [.toy]) == [
                .childrensProductCertificate, .acceptedLaboratoryReport, .trackingLabel,
                .periodicTestReport, .certificateFiling,
            ])
        let story = try ApprovalStory(
            particulars: {
                var told = ApprovalStory.particulars
                told.certificates = []
                return told
            }())
        #expect(
            story.findings(.customaryCertificatesAsked) == [
                .certificateNotAsked(
                    .proposition65Report, market: .unitedStates, lines: [1],
                    sources: ["California Proposition 65"])
            ])
        #expect(story.report.isOpen)
    }

    @Test func `a country without rules is said, and batteries travel with their papers`() throws {
        var told = ApprovalStory.particulars
        told.country = Country(alpha2: "BR")
        told.lines[0].groups = [.battery, .solidWoodPacking]
        let story = try ApprovalStory(particulars: told)
        #expect(story.findings(.customaryCertificatesAsked) == [.noRules(country: "BR")])
        #expect(
            story.findings(.certificatesAsked) == [
                .noRules(country: "BR"),
                .certificateNotAsked(
                    .woodTreatmentMark, market: .everywhere, lines: [1], sources: ["ISPM 15"]),
                .certificateNotAsked(
                    .batteryTransportSummary, market: .everywhere, lines: [1],
                    sources: ["UN 38.3"]),
            ])
    }
}
