import FollowUp

struct EnglishDocuments: DocumentWords {
    private let terms = EnglishTerms()

    let title = "Documents"
    let none = "No document yet."
    let kind = "Kind"
    let file = "File"
    let name = "Title"
    let nameHint = "Only where the kind and the file's name do not say it"
    let size = "Size"
    let putBy = "Put here"
    let paper = "Order as PDF, English and Chinese"
    let attachTitle = "Add a document"
    let attachButton = "Add the document"
    let withdrawTitle = "Withdraw"
    let withdrawHint = "It stays to be seen, and counts no more."
    let withdrawButton = "Withdraw the document"

    func fileHint(megabytes: Int) -> String {
        "Any file of up to \(Figures.number(megabytes)) MB, but no program"
    }

    func withdrawn(_ reason: String) -> String { "Withdrawn: “\(reason)”" }

    func attached(_ document: AttachedDocument) -> String {
        let title = document.title.map { " “\(terms.text($0))”" } ?? ""
        return "Added document \(document.number), \(word(document.kind))\(title):"
            + " \(terms.text(document.name)), \(Figures.bytes(document.size)),"
            + " \(document.mediaType), SHA-256 \(document.sha256)."
    }

    func withdrawn(_ document: Int, _ reason: String) -> String {
        "Withdrew document \(document): “\(reason)”"
    }

    func word(_ kind: DocumentKind) -> String {
        switch kind {
        case .purchaseOrder: "purchase order"
        case .proformaInvoice: "proforma invoice"
        case .contract: "contract"
        case .orderConfirmation: "order confirmation"
        case .specification: "specification"
        case .artwork: "artwork"
        case .sampleApproval: "sample approval"
        case .letterOfCredit: "letter of credit"
        case .remittanceSlip: "remittance slip"
        case .bankStatement: "bank statement"
        case .testReport: "test report"
        case .certificate: "certificate"
        case .inspectionReport: "inspection report"
        case .commercialInvoice: "commercial invoice"
        case .packingList: "packing list"
        case .billOfLading: "bill of lading"
        case .airWaybill: "air waybill"
        case .railWaybill: "rail waybill"
        case .certificateOfOrigin: "certificate of origin"
        case .insurance: "insurance policy or certificate"
        case .fumigation: "fumigation certificate"
        case .exportDeclaration: "export declaration"
        case .importDeclaration: "import declaration"
        case .dangerousGoods: "dangerous goods papers"
        case .handoverReceipt: "handover receipt"
        case .correspondence: "correspondence"
        case .photo: "photo"
        case .other: "other document"
        }
    }
}
