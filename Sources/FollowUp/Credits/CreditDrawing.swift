/// How little may be drawn, and of how little goods, where partial shipments are forbidden.
extension CreditCheck {
    /// What the credit tolerates of its quantity; nil where it states none of a known unit.
    var tolerance: QuantityTolerance? {
        credit.quantity.flatMap { stated in
            try? QuantityTolerance(
                quantity: stated.quantity, unit: stated.unit, about: stated.about ?? false,
                countedInPieces: stated.countedInPieces ?? false)
        }
    }

    /// The order's quantity, where it can be held against the one that the credit states.
    var ordered: Quantity? {
        guard let stated = credit.quantity, let unit = order.unit,
            QuantityUnit.isSame(stated.unit, unit)
        else { return nil }
        return order.quantity
    }

    /// Article 30(c): five per cent less may be drawn even where partial shipments are forbidden,
    /// but not where the credit has a tolerance of its own or says “about” (30(a)); and where 30(b)
    /// tolerates the quantity, only if it is shipped in full. Where less is shipped, as tolerated,
    /// as much must be drawn as that is worth.
    var leastDrawn: Money {
        let isOwn = credit.amountTolerance != nil || credit.aboutAmount == true
        guard let stated = credit.quantity else {
            return isOwn ? credit.leastDrawn : fivePercentLess
        }
        let isFull = ordered.map { $0.thousandths >= stated.quantity.thousandths } ?? false
        let isExact = tolerance?.rule == QuantityTolerance.Rule.none
        if !isOwn, stated.about != true, isFull || isExact { return fivePercentLess }
        let least = credit.leastDrawn
        guard let ordered, let tolerance, tolerance.holds(ordered, of: stated.quantity), !isFull,
            least.amountMinor > 0
        else { return least }
        // Less than the whole of it: the quotient holds.
        let product = least.amountMinor.magnitude
            .multipliedFullWidth(by: ordered.thousandths.magnitude)
        let worth = stated.quantity.thousandths.magnitude.dividingFullWidth(product).quotient
        return Money(amountMinor: Int64(clamping: worth), currency: least.currency)
    }

    private var fivePercentLess: Money {
        let twentieth = credit.amount.amountMinor / 20
        return Money(
            amountMinor: credit.amount.amountMinor - twentieth, currency: credit.amount.currency)
    }
}

extension CreditedOrder {
    /// Lots that go on one means of conveyance and one journey are one shipment, whatever number of
    /// transport documents they have (article 31(b)).
    var shipments: Int {
        Set(lots.compactMap(\.shipment)).count + lots.count { $0.shipment == nil }
    }
}
