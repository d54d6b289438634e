import FollowUp
import Record

/// Records the letter of credit that pays an order, or its amendment, whole: what is absent is
/// absent from now on. What does not fit the order is found and told, never refused.
public struct TellCredit: UseCase {
    public static let name = "tellCredit"
    public static let allowed = Set<Role>.keepers.union([.finance])
    public static let example: TellCredit = {
        var act = TellCredit()
        act.number = "LC2026-0042"
        act.amount = "23400.00"
        act.issuedOn = Day(iso: "2026-10-01")
        act.expiry = Day(iso: "2026-12-15")
        act.expiryPlace = "China"
        act.tolerancePlus = 5
        act.toleranceMinus = 5
        act.partialShipments = .notAllowed
        act.loadingPort = "Ningbo, China"
        act.dischargePort = "Le Havre, France"
        act.latestShipment = Day(iso: "2026-11-24")
        act.goods = "Insulated bottles 500 ml, black"
        act.quantity = Quantity(6_000)
        act.unit = "pcs"
        act.countedInPieces = true
        act.documents = [.commercialInvoice, .packingList, .billOfLading]
        act.presentationDays = 21
        act.sequence = "1/1"
        act.creditForm = .irrevocable
        act.creditRules = .ucpLatest
        act.availableWith = "ANY BANK IN CHINA"
        act.availableBy = .negotiation
        act.drafts = "AT SIGHT"
        act.confirmationInstructions = .without
        return act
    }()

    @Path public var order: FileID
    public var number: String?
    /// A decimal in the credit's currency.
    public var amount: String?
    /// That of the order where it is nil.
    public var currency: String?
    public var issuedOn: Day?
    public var expiry: Day?
    public var expiryPlace: String?
    public var applicant: String?
    public var beneficiary: String?
    public var tolerancePlus: Int?
    public var toleranceMinus: Int?
    public var aboutAmount: Bool?
    public var partialShipments: CreditPermission?
    public var transhipment: CreditPermission?
    public var loadingPort: String?
    public var dischargePort: String?
    public var latestShipment: Day?
    public var goods: String?
    public var quantity: Quantity?
    public var unit: String?
    public var about: Bool?
    public var countedInPieces: Bool?
    public var documents: [DocumentKind]?
    public var conditions: String?
    public var presentationDays: Int?
    public var sequence: String?
    public var creditForm: CreditForm?
    public var creditRules: CreditRules?
    public var availableWith: String?
    public var availableBy: CreditAvailability?
    public var drafts: String?
    public var deferredPayment: String?
    public var receiptPlace: String?
    public var finalPlace: String?
    public var shipmentPeriod: String?
    public var confirmationInstructions: CreditConfirmation?
    public var charges: String?
    /// The change the form showed; refused if the credit was told anew since.
    public var seq: Int?

    public init(order: FileID = .unset) { self.order = order }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.creditSeq)
            return try order.tell(told(or: order.terms.currency))
        }
    }

    /// The credit as it was told, in its own currency or another's.
    func told(or other: Currency?) throws(Refusal) -> LetterOfCredit {
        var findings = Findings()
        let currency = currency.map { Currency(code: $0.uppercased()) } ?? other
        if currency == nil {
            findings.note(.unknownCode(String((self.currency ?? "").prefix(64))), field: "currency")
        }
        findings.require(amount?.isEmpty == false, .missing, field: "amount")
        let money = currency.flatMap { findings.money(amount, $0, field: "amount") }
        findings.require(quantity == nil || unit != nil, .missing, field: "unit")
        try findings.settle()
        guard let money else { throw Refusal(.notAnAmount, field: "amount") }
        return credit(money)
    }

    private func credit(_ amount: Money) -> LetterOfCredit {
        var credit = LetterOfCredit(number: number ?? "", amount: amount)
        credit.issuedOn = issuedOn
        credit.expiry = expiry
        credit.expiryPlace = expiryPlace
        credit.applicant = applicant.map { Erasable($0) }
        credit.beneficiary = beneficiary.map { Erasable($0) }
        if tolerancePlus != nil || toleranceMinus != nil {
            credit.amountTolerance = AmountTolerance(
                plus: tolerancePlus ?? 0, minus: toleranceMinus ?? 0)
        }
        credit.aboutAmount = aboutAmount
        credit.partialShipments = partialShipments
        credit.transhipment = transhipment
        credit.loadingPort = loadingPort
        credit.dischargePort = dischargePort
        credit.latestShipment = latestShipment
        credit.goods = goods.map { Erasable($0) }
        if let quantity, let unit {
            var stated = CreditQuantity(quantity: quantity, unit: unit)
            stated.about = about
            stated.countedInPieces = countedInPieces
            credit.quantity = stated
        }
        credit.documents = documents ?? []
        credit.conditions = conditions.map { Erasable($0) }
        credit.presentationDays = presentationDays
        tellTerms(&credit)
        return credit
    }

    private func tellTerms(_ credit: inout LetterOfCredit) {
        credit.sequence = sequence
        credit.form = creditForm
        credit.rules = creditRules
        credit.availableWith = availableWith
        credit.availableBy = availableBy
        credit.drafts = drafts
        credit.deferredPayment = deferredPayment
        credit.receiptPlace = receiptPlace
        credit.finalPlace = finalPlace
        credit.shipmentPeriod = shipmentPeriod
        credit.confirmation = confirmationInstructions
        credit.charges = charges.map { Erasable($0) }
    }
}

/// The credit pays this order no more.
public struct EndCredit: UseCase {
    public static let name = "endCredit"
    public static let allowed = TellCredit.allowed
    public static let example = EndCredit(reason: "The buyer and the supplier agreed on T/T.")

    @Path public var order: FileID
    public var reason: String
    public var seq: Int?

    public init(order: FileID = .unset, reason: String) {
        self.order = order
        self.reason = reason
    }

    public func run(_ house: House, _ caller: Caller) async throws -> Recorded {
        try await house.onOrder(caller, order, by: Self.allowed) { _, order, _ in
            try seq.require(unmoved: order.creditSeq)
            return try order.endCredit(reason: reason)
        }
    }
}

extension Order {
    /// The credit held against the order as it stands and as it is forecast, and against the
    /// shipments its lots are on.
    func creditAnswer(
        _ scene: Scene, lots: [LotAnswer], shipments: [ShipmentRow] = []
    ) -> CreditAnswer? {
        guard let credit else { return nil }
        let forecasts = Dictionary(
            lots.compactMap { lot in lot.handover.map { (lot.number, $0) } }
        ) { first, _ in first }
        let names = [scene.supplier.name, scene.supplier.chineseName].compactMap { $0 }
        var held = credited(supplierNames: names, forecasts: forecasts)
        for shipment in shipments where !shipment.cancelled {
            let carried = shipment.draft.lots.filter { $0.order == id }.map(\.lot)
            for at in held.lots.indices where carried.contains(held.lots[at].lot) {
                held.lots[at].shipment = "\(shipment.id)"
            }
        }
        return CreditAnswer(credit: credit, seq: creditSeq ?? 0, order: held)
    }
}
