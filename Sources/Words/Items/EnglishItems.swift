struct EnglishItems: ItemWords {
    let title = "Items"
    let lede = "Each line of an order names one; its open orders are counted here."
    let code = "Code"
    let description = "Description"
    let chineseDescription = "Description in Chinese"
    let unit = "Unit"
    let gtin = "GTIN"
    let gtinHint = "8, 12, 13 or 14 digits"
    let hsCode = "HS code"
    let openOrders = "Open orders"
    let emptyText = "Items come in with the lines of orders. You can also enter one here."
    let newItem = "New item"
    let newButton = "Enter the item"
    let amend = "Change the particulars"
    let amendButton = "Save the particulars"
    let orders = "Orders with this item"
    let noOrders = "No order has this item yet."
    let listCaption = "Items by code"

    func headline(count: Int) -> String { count == 0 ? "No items yet" : "Items" }

    func itemHeadline(openOrders: Int) -> String {
        openOrders == 0
            ? "No open order has it." : "In \(Plural.of(openOrders, "open order", "open orders"))."
    }
}
