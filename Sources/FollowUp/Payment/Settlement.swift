/// Whether an order's money is even: shipped quantity × price + charges − claims and credits beside
/// what was paid.
public struct Settlement: Codable, Sendable, Equatable {
    public var payable: Money?
    public var paid: Money?
    /// Payable − paid: positive where something is still owed.
    public var difference: Money?
    /// What banks kept on the way is tolerated.
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
        return Settlement(
            payable: payable, paid: paid, difference: difference,
            isSettled: difference.map { isSettled(but: $0) } ?? false)
    }

    /// Less came than is payable by no more than banks kept of what was sent; more by no more than
    /// they usually would have. What is told to go back is gone already, and not here yet.
    private func isSettled(but difference: Money) -> Bool {
        let payments = payments
        let arrived = payments.remittances.filter { $0.counts && $0.receipt != nil }
        let usual = BankFees.tolerated(terms.currency).amountMinor * Int64(arrived.count)
        let kept = payments.instalments.reduce(
            Optional(Money(amountMinor: 0, currency: terms.currency))
        ) { sum, instalment in
            payments.kept(instalment.number, in: terms.currency).flatMap { sum?.adding($0) }
        }
        guard let payable, let short = kept.flatMap({ payable.subtracting($0) }) else {
            return false
        }
        let fees = BankFees.tolerated(
            arrived.filter { $0.remittance.way == .payment }, due: payable)
        return max(short.amountMinor, difference.amountMinor) <= fees
            && min(short.amountMinor, difference.amountMinor) >= -usual
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
        var sum = Quantity.zero
        for lot in holding {
            // Of a line that was left out, what the lot holds went.
            let went = told.first { $0.lot == lot.number }?.shares ?? []
            let share = (went + lot.shares).first { $0.line == line.number }?.quantity ?? .zero
            guard let next = sum.adding(share) else { return nil }
            sum = next
        }
        if let price = line.unitPrice { return price.times(sum, in: terms.currency) }
        return line.worth(in: terms.currency)?
            .times(sum.thousandths, over: line.quantity.thousandths)
    }
}
