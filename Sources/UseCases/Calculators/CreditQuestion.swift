import FollowUp

/// What a credit is held against as the calculator's form asks for it: an order of one lot, in the
/// currency of the credit.
public struct CreditQuestion: Decodable, Sendable {
    /// A decimal.
    public var orderValue: String?
    public var orderQuantity: Quantity?
    public var shipment: Day?
    public var tradeRule: Incoterm?
    public var mode: ShipmentMode?
    /// What the order calls the goods.
    public var orderGoods: String?

    /// *Refuses when* the credit has no amount or currency, or the order's value is no amount.
    public func asked(_ told: TellCredit) throws(Refusal) -> CalculateCredit {
        let credit = try told.told(or: nil)
        let currency = credit.amount.currency
        var order = CreditedOrder(currency: currency)
        order.value = try Money.told(orderValue, nil, or: currency, field: "orderValue")
        order.quantity = orderQuantity
        order.unit = told.unit
        var lot = CreditedLot(lot: 1)
        lot.planned = shipment
        order.lots = [lot]
        order.rule = tradeRule
        order.mode = mode
        order.lines = orderGoods.map { [CreditedLine(line: 1, description: $0)] } ?? []
        return CalculateCredit(credit: credit, order: order)
    }
}
