import FollowUp

/// Letters of credit, by the names their messages and the trade use.
public protocol CreditWords: Sendable {
    func word(_ grade: CreditGrade) -> String
    func word(_ permission: CreditPermission) -> String
    func word(_ form: CreditForm) -> String
    func word(_ rules: CreditRules) -> String
    func word(_ availability: CreditAvailability) -> String
    func word(_ confirmation: CreditConfirmation) -> String
    /// What was found, with its facts.
    func sentence(_ finding: CreditFinding) -> String
    /// The article of UCP 600 and the field of the message.
    func place(article: String, field: String) -> String

    var title: String { get }
    /// How it stands in one sentence.
    func standing(discrepancies: Int, others: Int) -> String
    /// Of these lots, of all where there are none named.
    func lastPresentation(_ day: Day, of lots: [Int]) -> String
    var found: String { get }
    var grade: String { get }
    var tellTitle: String { get }
    var amendTitle: String { get }
    var tellHint: String { get }
    var tellButton: String { get }
    var endTitle: String { get }
    var endButton: String { get }

    var number: String { get }
    var amount: String { get }
    var currency: String { get }
    var issuedOn: String { get }
    var expiry: String { get }
    var expiryPlace: String { get }
    var applicant: String { get }
    var beneficiary: String { get }
    var tolerancePlus: String { get }
    var toleranceMinus: String { get }
    var tolerance: String { get }
    var aboutAmount: String { get }
    var partialShipments: String { get }
    var transhipment: String { get }
    var loadingPort: String { get }
    var dischargePort: String { get }
    var latestShipment: String { get }
    var goods: String { get }
    var quantity: String { get }
    var unit: String { get }
    var about: String { get }
    var countedInPieces: String { get }
    var documents: String { get }
    var conditions: String { get }
    var presentationDays: String { get }
    /// Of field 44D.
    var shipmentPeriodHint: String { get }
    var sequence: String { get }
    var form: String { get }
    var rules: String { get }
    var availableWith: String { get }
    var availableBy: String { get }
    var drafts: String { get }
    var deferredPayment: String { get }
    var receiptPlace: String { get }
    var finalPlace: String { get }
    var shipmentPeriod: String { get }
    var confirmation: String { get }
    var charges: String { get }

    func told(_ credit: LetterOfCredit) -> String
    func ended(_ reason: String) -> String
}

extension CreditWords {
    /// What else a credit says, each by the number of its field, for the journal.
    func further(_ credit: LetterOfCredit) -> [String] {
        let told: [(String, String?)] = [
            (sequence, credit.sequence), (form, credit.form.map { word($0) }),
            (rules, credit.rules.map { word($0) }), (availableWith, credit.availableWith),
            (availableBy, credit.availableBy.map { word($0) }), (drafts, credit.drafts),
            (deferredPayment, credit.deferredPayment),
            (partialShipments, credit.partialShipments.map { word($0) }),
            (transhipment, credit.transhipment.map { word($0) }),
            (receiptPlace, credit.receiptPlace), (loadingPort, credit.loadingPort),
            (dischargePort, credit.dischargePort), (finalPlace, credit.finalPlace),
            (shipmentPeriod, credit.shipmentPeriod),
            (presentationDays, credit.presentationDays.map { "\($0)" }),
            (confirmation, credit.confirmation.map { word($0) }),
        ]
        return told.compactMap { name, value in value.map { "\(name) \($0)" } }
    }
}
