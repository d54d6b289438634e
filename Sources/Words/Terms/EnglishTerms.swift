import FollowUp

struct EnglishTerms: TermWords {
    let erased = "(erased)"
    let asTakenOver = "reached before the order was taken over"
    let newLines = "a list brought new lines"
    let laterSheet = "a later sheet names another day"
    let notKnown = "not known"
    let provisional = "provisional"

    private static let milestones: [MilestoneKey: String] = [
        .depositReceived: "Deposit, order file confirmed",
        .materialsReserved: "Materials purchased or reserved",
        .preProductionSampleApproved: "Pre-production sample approved",
        .massProductionStarted: "Mass production started",
        .packingMaterialsReady: "Packing materials ready",
        .inspectionWindowConfirmed: "Inspection window confirmed",
        .twentyPercentFinished: "20 % finished",
        .eightyPercentPacked: "80 % finished and packed",
        .inspectionPassed: "Inspection passed or waived",
        .documentsReady: "Documents ready",
        .loaded: "Loaded",
        .handedOver: "Handed over",
    ]

    func milestone(_ key: MilestoneKey, _ names: MilestoneNames?) -> String {
        names?.english ?? Self.milestones[key] ?? key.rawValue
    }

    func party(_ party: Party) -> String {
        switch party {
        case .buyer: "buyer"
        case .supplier: "supplier"
        case .forwarder: "forwarder"
        case .provider: "inspection company"
        }
    }

    func owes(_ party: Party) -> String {
        switch party {
        case .buyer: "us"
        case .supplier, .forwarder, .provider: self.party(party)
        }
    }

    func role(_ role: Role) -> String {
        switch role {
        case .administrator: "administrator"
        case .merchandiser: "merchandiser"
        case .decisionOwner: "decision owner"
        case .finance: "finance"
        case .agent: "agent"
        case .inspector: "inspector"
        case .supplier: "supplier"
        case .client: "client"
        case .operator: "operator"
        case .clock: "the clock"
        }
    }

    func standing(_ standing: Standing) -> String {
        switch standing {
        case .late: "late"
        case .willBeLate: "will be late"
        case .onPlan: "on plan"
        case .notKnown: "not known"
        case .done: "done"
        case .notApplicable: "not applicable"
        case .cancelled: "cancelled"
        case .notTold: "not told"
        }
    }

    func cause(_ cause: SlipCause) -> String {
        switch cause {
        case .materials: "materials late"
        case .packingMaterials: "packing materials late"
        case .tooling: "tooling"
        case .capacity: "capacity"
        case .quality: "quality trouble"
        case .powerOrUtilities: "power or water cut"
        case .labour: "labour"
        case .artworkDecision: "waiting for the artwork decision"
        case .sampleDecision: "waiting for the sample decision"
        case .specificationChange: "specification changed"
        case .paymentLate: "payment late"
        case .inspectionResult: "inspection result"
        case .transport: "transport"
        case .customs: "customs"
        case .holiday: "holiday"
        case .weather: "weather"
        case .correction: "correction of what was recorded"
        case .other: "other"
        case .unexplained: "no reason given"
        }
    }

    func side(_ side: SlipSide?) -> String {
        switch side {
        case .supplier: "supplier's side"
        case .buyer: "our side"
        case .thirdParty: "a third party's side"
        case .forceMajeure: "force majeure"
        case nil: "nobody said whose side"
        }
    }

    func orderKind(_ kind: OrderKind) -> String {
        switch kind {
        case .production: "production"
        case .tooling: "tooling"
        case .sample: "sample"
        case .stock: "stock order"
        }
    }

    func profile(_ profile: Profile) -> String {
        switch profile {
        case .newItem: "new item"
        case .repeatOrder: "repeat order"
        case .tooling: "tooling"
        case .sample: "sample"
        case .small: "small order"
        case .simple: "simple"
        }
    }

    func visitKind(_ kind: VisitKind) -> String {
        switch kind {
        case .initialProduction: "initial production inspection"
        case .onlineProduction: "online inspection"
        case .preShipment: "pre-shipment inspection"
        case .loadingSupervision: "loading supervision"
        case .reInspection: "re-inspection"
        }
    }

    func mode(_ mode: ShipmentMode) -> String {
        switch mode {
        case .fullContainer: "full container"
        case .lessThanContainer: "less than a container"
        case .air: "air"
        case .rail: "rail"
        case .courier: "courier"
        case .truck: "truck"
        case .pickUp: "pick-up"
        }
    }

    func source(_ kind: SourceKind) -> String {
        switch kind {
        case .chat: "chat"
        case .call: "call"
        case .visit: "visit"
        case .email: "e-mail"
        case .document: "document"
        case .sheet: "sheet"
        case .other: "other"
        }
    }

    func door(_ door: Door) -> String {
        switch door {
        case .page: "by page"
        case .api: "by API"
        case .file: "by import"
        case .shell: "at the server"
        case .clock: "by the clock"
        case .email: "by e-mail"
        }
    }

    func fileKind(_ kind: FileKind) -> String {
        switch kind {
        case .workspace: "workspace"
        case .supplier: "supplier"
        case .item: "item"
        case .order: "order"
        case .visit: "inspection visit"
        case .shipment: "shipment"
        }
    }

    func proof(_ proof: Proof) -> String {
        switch proof {
        case .told: "as told"
        case .quantities: "follows from the quantities told"
        case .takeOver: "as told at take-over"
        case .payment: "as the money arrived"
        case .inspection: "as the inspection found"
        case .goodsRelease: "as the goods were released"
        case .shipment: "as the shipment tells"
        case .check: "as somebody looked"
        }
    }

    func stage(_ stage: ImportStage) -> String {
        switch stage {
        case .mapping: "columns to be matched"
        case .checking: "being checked"
        case .checked: "checked"
        case .importing: "being imported"
        case .done: "imported"
        case .failed: "stopped"
        }
    }

    func reason(_ reason: SlipReason) -> String {
        var text = cause(reason.primary)
        if let second = reason.secondary { text += " and \(cause(second))" }
        text += " (\(side(reason.side)))"
        if let number = reason.decision { text += ", decision \(number)" }
        if let words = reason.words { text += ": “\(self.text(words))”" }
        return text
    }

    func lot(_ number: Int) -> String { "Lot \(number)" }
    func line(_ number: Int) -> String { "Line \(number)" }
    func lots(_ count: Int) -> String { Plural.of(count, "lot", "lots") }
    func lines(_ count: Int) -> String { Plural.of(count, "line", "lines") }
    func orders(_ count: Int) -> String { Plural.of(count, "order", "orders") }
    func unit(_ unit: String) -> String { unit }
}
