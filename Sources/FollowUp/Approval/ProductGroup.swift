/// What goods are, for the papers that a market asks; a line may be of several.
public enum ProductGroup: String, Codable, Sendable, CaseIterable, Hashable {
    /// Nothing of the others.
    case general
    case mainsElectrical, lowVoltageElectrical, radio, battery
    case toy, childrens
    case foodContact, foodContactPlastic, foodContactSilicone, foodContactMetal,
        foodContactRubber, foodContactPaper, foodContactCoated
    case compositeWood, solidWoodPacking, chemical
    /// In general use, under a rule of the American commission.
    case regulatedGeneralUse
    /// Of a tariff number that China's customs inspect before export (法检).
    case inspectedOnExport
}

/// Where rules differ.
public enum Market: String, Codable, Sendable, CaseIterable, Hashable {
    case europeanUnion, germany, france, greatBritain, unitedStates, china
    /// China's own rules for what leaves it, whatever the destination.
    case onExport
    /// Any place.
    case everywhere

    /// The markets whose rules hold in a country; empty where none are known here.
    public static func of(_ country: Country) -> [Market] {
        switch country.alpha2 {
        case "DE": [.europeanUnion, .germany]
        case "FR": [.europeanUnion, .france]
        case "GB": [.greatBritain]
        case "US": [.unitedStates]
        case "CN": [.china]
        case let code: members.contains(code) ? [.europeanUnion] : []
        }
    }

    /// The other members of the union, and of its internal market, where the same marks hold.
    private static let members: Set<String> = [
        "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "GR", "HU", "IE", "IT", "LV", "LT",
        "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO",
    ]
}

/// A paper that an order asks its supplier for.
public enum Certificate: String, Codable, Sendable, CaseIterable, Hashable {
    case declarationOfConformity, technicalFile
    case emcReport, lowVoltageReport, radioReport, radioSecurityReport
    case rohsReport, reachReport, popsDeclaration
    case toyReport, safetyFile, weeeRegistration, batteryConformity, packagingDeclaration
    case ukDeclaration
    case foodContactDeclaration, foodContactPlasticDeclaration, bisphenolDeclaration
    case germanFoodContactReport, frenchFoodContactDeclaration, frenchFoodContactReport
    case fccDeclaration, fccGrant
    case childrensProductCertificate, acceptedLaboratoryReport, trackingLabel
    case periodicTestReport, productionTestingPlan, inHouseTestReport
    case generalCertificate, certificateFiling
    case fdaFoodContactReport, proposition65Report, formaldehydeCertificate, energyCertificate
    case safetyListing
    case woodTreatmentMark, batteryTransportSummary, safetyDataSheet
    case compulsoryCertification
    case exportInspectionNumber
}
