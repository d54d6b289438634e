struct EnglishNewOrder: NewOrderWords {
    let title = "New order"
    let lede = "What is left out can be told later. Many orders at once come in faster by import."
    let order = "Order"
    let number = "Order number"
    let supplierHint = "A name that is not known yet makes a new supplier."
    let kind = "Kind"
    let profile = "Profile"
    let profileHint = "How much is asked of this order."
    let terms = "Terms"
    let currency = "Currency"
    let currencyHint = "Three letters, such as USD"
    let placeHint = "For example Ningbo"
    let paymentHint = "For example 30 % deposit, 70 % before shipment"
    let promisedHint = "The day the supplier promised the handover for"
    let lines = "Lines"
    let linesHint = "Fill in as many as you need; empty ones are left out."
    let button = "Open the order"

    func lineLegend(_ number: Int) -> String { "Line \(number)" }
}
