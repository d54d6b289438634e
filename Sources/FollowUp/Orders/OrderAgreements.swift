/// What both sides agree on about an order beside its terms, kept apart from it.
struct OrderAgreements: Codable, Sendable, Equatable {
    var decisionFile: Decisions?
    var messageList: [HeldMessage]?
    var sampleFile: SampleRounds?
    var versionFile: [HeldVersion]?
    var baselineFile: Baselines?
    var packagingTold: Packaging?
    var packagingSeq: Int?
    var carried: CarryOver?
    var confirmationFile: [FiledConfirmation]?
    var productionFile: [HeldProductionPlan]?
    var seatDays: [SeatDay]?
}

extension Order {
    private var agreements: OrderAgreements {
        get { agreed?.first ?? OrderAgreements() }
        set { agreed = [newValue] }
    }

    /// Nil where nothing was asked (`decisions`).
    var decisionFile: Decisions? {
        get { agreed?.first?.decisionFile }
        set { agreements.decisionFile = newValue }
    }

    /// Nil where nothing was written (`messages`).
    var messageList: [HeldMessage]? {
        get { agreed?.first?.messageList }
        set { agreements.messageList = newValue }
    }

    /// Nil where there are none (`samples`, `versions`, `baselines`).
    var sampleFile: SampleRounds? {
        get { agreed?.first?.sampleFile }
        set { agreements.sampleFile = newValue }
    }

    var versionFile: [HeldVersion]? {
        get { agreed?.first?.versionFile }
        set { agreements.versionFile = newValue }
    }

    var baselineFile: Baselines? {
        get { agreed?.first?.baselineFile }
        set { agreements.baselineFile = newValue }
    }

    /// How the goods are packed, as it was told of this order (`packaging`).
    var packagingTold: Packaging? {
        get { agreed?.first?.packagingTold }
        set { agreements.packagingTold = newValue }
    }

    /// The change that last told it.
    public internal(set) var packagingSeq: Int? {
        get { agreed?.first?.packagingSeq }
        set { agreements.packagingSeq = newValue }
    }

    /// What it took over from an earlier order.
    public internal(set) var carried: CarryOver? {
        get { agreed?.first?.carried }
        set { agreements.carried = newValue }
    }

    /// Nil where none was filed (`confirmations`).
    var confirmationFile: [FiledConfirmation]? {
        get { agreed?.first?.confirmationFile }
        set { agreements.confirmationFile = newValue }
    }

    /// Nil where none was told (`productionPlans`).
    var productionFile: [HeldProductionPlan]? {
        get { agreed?.first?.productionFile }
        set { agreements.productionFile = newValue }
    }

    /// Nil while no seat told anything (`told`).
    var seatDays: [SeatDay]? {
        get { agreed?.first?.seatDays }
        set { agreements.seatDays = newValue }
    }
}
