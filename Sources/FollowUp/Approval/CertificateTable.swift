/// `standards.md` §4.3, a rule a row: market, group, certificate, basis, first day, article. What
/// has radio in it is under 2014/53/EU alone, not under those for EMC and low voltage.
enum CertificateTable {
    static let text = """
        europeanUnion|mainsElectrical but radio|declarationOfConformity|law|-|2014/30/EU, 2014/35/EU
        europeanUnion|mainsElectrical but radio|technicalFile|law|-|2014/35/EU Annex III
        europeanUnion|mainsElectrical but radio|emcReport|law|-|2014/30/EU
        europeanUnion|mainsElectrical but radio|lowVoltageReport|law|-|2014/35/EU
        europeanUnion|mainsElectrical|rohsReport|law|-|2011/65/EU, (EU) 2015/863, EN IEC 63000
        europeanUnion|mainsElectrical|weeeRegistration|law|-|2012/19/EU
        europeanUnion|lowVoltageElectrical but radio|declarationOfConformity|law|-|2014/30/EU
        europeanUnion|lowVoltageElectrical but radio|technicalFile|law|-|2014/30/EU Annex II
        europeanUnion|lowVoltageElectrical but radio|emcReport|law|-|2014/30/EU
        europeanUnion|lowVoltageElectrical|rohsReport|law|-|2011/65/EU, (EU) 2015/863, EN IEC 63000
        europeanUnion|lowVoltageElectrical|weeeRegistration|law|-|2012/19/EU
        europeanUnion|radio|declarationOfConformity|law|-|2014/53/EU
        europeanUnion|radio|technicalFile|law|-|2014/53/EU Annex V
        europeanUnion|radio|radioReport|law|-|2014/53/EU
        europeanUnion|radio|radioSecurityReport|law|2025-08-01|2014/53/EU 3(3)(d)-(f), (EU) 2022/30
        europeanUnion|radio|rohsReport|law|-|2011/65/EU, (EU) 2015/863, EN IEC 63000
        europeanUnion|radio|weeeRegistration|law|-|2012/19/EU
        europeanUnion|battery|batteryConformity|law|-|(EU) 2023/1542
        europeanUnion|toy|declarationOfConformity|law|-|2009/48/EC
        europeanUnion|toy|technicalFile|law|-|2009/48/EC
        europeanUnion|toy|toyReport|law|-|2009/48/EC, EN 71
        europeanUnion|toy|toyReport|law|2030-08-01|(EU) 2025/2509
        europeanUnion|any|reachReport|law|-|(EC) 1907/2006 33, Annex XVII
        europeanUnion|any|popsDeclaration|law|-|(EU) 2019/1021
        europeanUnion|any|safetyFile|law|2024-12-13|(EU) 2023/988
        europeanUnion|any|packagingDeclaration|law|2026-08-12|(EU) 2025/40
        europeanUnion|foodContact|foodContactDeclaration|law|-|(EC) 1935/2004, (EC) 2023/2006
        europeanUnion|foodContactPlastic|foodContactPlasticDeclaration|law|-|(EU) 10/2011
        europeanUnion|foodContactPlastic|bisphenolDeclaration|law|2026-07-20|(EU) 2024/3190
        europeanUnion|foodContactSilicone|bisphenolDeclaration|law|2026-07-20|(EU) 2024/3190
        europeanUnion|foodContactRubber|bisphenolDeclaration|law|2026-07-20|(EU) 2024/3190
        europeanUnion|foodContactCoated|bisphenolDeclaration|law|2026-07-20|(EU) 2024/3190
        germany|foodContact|germanFoodContactReport|law|-|LFGB 30, 31
        germany|foodContactSilicone|germanFoodContactReport|law|-|BfR XV: VOM
        france|foodContact|frenchFoodContactDeclaration|law|-|Décret 2007-766 3-4
        france|foodContact|frenchFoodContactReport|law|-|(EC) 1935/2004, Décret 2007-766, DGCCRF
        france|foodContactSilicone|frenchFoodContactReport|law|-|DGCCRF 2004-64: VOM, peroxide, Sn
        france|foodContactMetal|frenchFoodContactReport|law|-|DGCCRF 2004-64: Cr ≥ 13 %
        france|foodContactRubber|frenchFoodContactReport|law|-|DGCCRF 2004-64: N-nitroso
        france|foodContactPaper|frenchFoodContactReport|law|-|DGCCRF 2004-64: PCP
        france|foodContactCoated|frenchFoodContactReport|law|-|DGCCRF 2004-64: coatings
        greatBritain|mainsElectrical but radio|ukDeclaration|law|-|SI 2016/1091, SI 2016/1101
        greatBritain|lowVoltageElectrical but radio|ukDeclaration|law|-|SI 2016/1091
        greatBritain|radio|ukDeclaration|law|-|SI 2017/1206
        greatBritain|toy|ukDeclaration|law|-|SI 2011/1881
        greatBritain|mainsElectrical|declarationOfConformity|instead of ukDeclaration|-|\
        SI 2024/696: CE
        greatBritain|lowVoltageElectrical|declarationOfConformity|instead of ukDeclaration|-|\
        SI 2024/696: CE
        greatBritain|radio|declarationOfConformity|instead of ukDeclaration|-|SI 2024/696: CE
        greatBritain|toy|declarationOfConformity|instead of ukDeclaration|-|SI 2024/696: CE
        unitedStates|mainsElectrical|fccDeclaration|law|-|47 CFR 15B
        unitedStates|lowVoltageElectrical|fccDeclaration|law|-|47 CFR 15B
        unitedStates|radio|fccGrant|law|-|47 CFR 15C, 47 CFR 2
        unitedStates|childrens|childrensProductCertificate|law|-|15 USC 2063(a)(2), 16 CFR 1110
        unitedStates|childrens|acceptedLaboratoryReport|law|-|15 USC 2063(a)(2), (a)(3)
        unitedStates|childrens|trackingLabel|law|-|15 USC 2063(a)(5)
        unitedStates|childrens|periodicTestReport|law|-|16 CFR 1107.21(b)
        unitedStates|childrens|productionTestingPlan|instead of periodicTestReport|-|\
        16 CFR 1107.21(c)
        unitedStates|childrens|inHouseTestReport|instead of periodicTestReport|-|16 CFR 1107.21(d)
        unitedStates|childrens|certificateFiling|law|2026-07-08|16 CFR 1110, 90 FR 1800
        unitedStates|childrens|certificateFiling|law|2027-01-08|16 CFR 1110: FTZ
        unitedStates|regulatedGeneralUse|generalCertificate|law|-|15 USC 2063(a)(1), 16 CFR 1110
        unitedStates|regulatedGeneralUse|certificateFiling|law|2026-07-08|16 CFR 1110, 90 FR 1800
        unitedStates|regulatedGeneralUse|certificateFiling|law|2027-01-08|16 CFR 1110: FTZ
        unitedStates|foodContact|fdaFoodContactReport|law|-|21 CFR 170-189
        unitedStates|compositeWood|formaldehydeCertificate|law|-|TSCA Title VI, 40 CFR 770
        unitedStates|mainsElectrical|energyCertificate|law|-|10 CFR 429, 430
        unitedStates|any|proposition65Report|custom|-|California Proposition 65
        unitedStates|mainsElectrical|safetyListing|custom|-|UL, ETL
        china|mainsElectrical|compulsoryCertification|law|-|CNCA CCC
        onExport|inspectedOnExport|exportInspectionNumber|law|-|进出口商品检验法 5, 15
        everywhere|solidWoodPacking|woodTreatmentMark|law|-|ISPM 15
        everywhere|battery|batteryTransportSummary|law|-|UN 38.3
        everywhere|chemical|safetyDataSheet|law|-|GHS, IMDG
        """
}
