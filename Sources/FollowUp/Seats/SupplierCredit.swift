/// The letter of credit that pays an order, as its beneficiary goes by it: what they ship by and
/// present. Its amount is no price of the order; the bank told it to them.
public struct SupplierCredit: Codable, Sendable {
    public var number: String
    public var amount: Money
    public var tolerance: AmountTolerance?
    public var aboutAmount: Bool?
    public var availableBy: CreditAvailability?
    public var drafts: String?
    public var latestShipment: Day?
    public var shipmentPeriod: String?
    public var expiry: Day?
    public var expiryPlace: String?
    /// Calendar days after the shipment: as the credit says, else as article 14(c) of UCP 600 does.
    public var presentationDays: Int
    public var partialShipments: CreditPermission?
    public var transhipment: CreditPermission?
    public var receiptPlace: String?
    public var loadingPort: String?
    public var dischargePort: String?
    public var finalPlace: String?
    public var quantity: CreditQuantity?
    public var documents: [DocumentKind]

    init(_ credit: LetterOfCredit) {
        number = credit.number
        amount = credit.amount
        tolerance = credit.amountTolerance
        aboutAmount = credit.aboutAmount
        availableBy = credit.availableBy
        drafts = credit.drafts
        latestShipment = credit.latestShipment
        shipmentPeriod = credit.shipmentPeriod
        expiry = credit.expiry
        expiryPlace = credit.expiryPlace
        presentationDays = credit.presentationDays ?? Presentation.standardDays
        partialShipments = credit.partialShipments
        transhipment = credit.transhipment
        receiptPlace = credit.receiptPlace
        loadingPort = credit.loadingPort
        dischargePort = credit.dischargePort
        finalPlace = credit.finalPlace
        quantity = credit.quantity
        documents = credit.documents
    }
}
