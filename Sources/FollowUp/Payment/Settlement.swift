/// Whether an order's money is even: shipped quantity × price + charges − claims and credits beside
/// what was paid.
public struct Settlement: Codable, Sendable, Equatable {
    public var payable: Money?
    public var paid: Money?
    /// Payable − paid: positive where something is still owed.
    public var difference: Money?
    /// What banks keep on the way is tolerated, once for each transfer.
    public var isSettled: Bool
}

extension Order {
    /// What is to be paid for the order in all. Nil where a price is missing or a sum leaves the
    /// range.
    public var payable: Money? {
        var sum = shippedValue
        for held in payments.adjustments where held.counts {
            sum = sum?.adding(held.adjustment.signed)
        }
        return sum
    }

    public var settlement: Settlement {
        let payments = payments
        let currency = terms.currency
        let paid = payments.instalments.reduce(
            Optional(Money(amountMinor: 0, currency: currency))
        ) { sum, instalment in
            payments.received(instalment.number, in: currency).flatMap { sum?.adding($0) }
        }
        let payable = payable
        let difference = paid.flatMap { payable?.subtracting($0) }
        let transfers = payments.remittances.filter { $0.counts && $0.receipt != nil }.count
        let fees = BankFees.tolerated(currency).amountMinor * Int64(transfers)
        return Settlement(
            payable: payable, paid: paid, difference: difference,
            isSettled: difference.map { (-fees...fees).contains($0.amountMinor) } ?? false)
    }

    /// Nothing is owed any more, or nobody ever told how the order is paid.
    var isEven: Bool { payments.plan == nil || settlement.isSettled }

    /// What went, at its price; what nobody told otherwise went as ordered.
    private var shippedValue: Money? {
        guard goodsFile?.shipped.isEmpty == false else { return value }
        var sum = Money(amountMinor: 0, currency: terms.currency)
        for line in standingLines {
            guard let worth = shippedWorth(of: line), let next = sum.adding(worth) else {
                return nil
            }
            sum = next
        }
        return sum
    }

    private func shippedWorth(of line: OrderLine) -> Money? {
        let told = goods.shipped
        let holding = lots.filter { lot in lot.shares.contains { $0.line == line.number } }
        guard holding.contains(where: { lot in told.contains { $0.lot == lot.number } }) else {
            return line.worth(in: terms.currency)
        }
        var went = Quantity.zero
        for lot in holding {
            let shares = told.first { $0.lot == lot.number }?.shares ?? lot.shares
            let share = shares.first { $0.line == line.number }?.quantity ?? .zero
            guard let sum = went.adding(share) else { return nil }
            went = sum
        }
        if let price = line.unitPrice { return price.times(went, in: terms.currency) }
        return line.worth(in: terms.currency)?
            .times(went.thousandths, over: line.quantity.thousandths)
    }
}
