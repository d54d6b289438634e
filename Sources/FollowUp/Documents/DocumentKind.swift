/// What a document of an order is (standards.md 4.1, product.md H): the set of a shipment, the
/// papers of the order itself and of its payment.
public enum DocumentKind: String, Codable, Sendable, CaseIterable {
    // The order
    case purchaseOrder, proformaInvoice, contract, orderConfirmation
    case specification, artwork, sampleApproval
    // Its payment
    case letterOfCredit, remittanceSlip, bankStatement
    // Production and inspection
    case testReport, certificate, inspectionReport
    // The shipment
    case commercialInvoice, packingList, billOfLading, airWaybill, railWaybill
    case certificateOfOrigin, insurance, fumigation, exportDeclaration, importDeclaration
    case dangerousGoods, handoverReceipt
    // Whatever else proves something
    case correspondence, photo, other
}
