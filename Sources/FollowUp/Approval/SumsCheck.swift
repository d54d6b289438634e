/// Sums, prices and the precision of the currency.
extension DraftCheck {
    /// To the last minor unit: a value told against quantity × price, the total against the lines.
    var sums: [GateFinding] {
        let currency = order.terms.currency
        var found: [GateFinding] = order.standingLines.compactMap { line in
            guard let told = line.value,
                let computed = line.unitPrice?.times(line.quantity, in: currency), told != computed
            else { return nil }
            return .valueDiffers(line: line.number, told: told, computed: computed)
        }
        if let told = order.particulars?.total, let computed = order.value, told != computed {
            found.append(.totalDiffers(told: told, computed: computed))
        }
        return found
    }

    var prices: [GateFinding] {
        order.standingLines.filter { $0.worth(in: order.terms.currency) == nil }
            .map { .priceMissing(line: $0.number) }
    }

    /// Lines whose quantity × price is no whole number of minor units: the value was rounded.
    var roundings: [GateFinding] {
        order.standingLines.compactMap { line in
            guard let price = line.unitPrice,
                !price.isExact(times: line.quantity, in: order.terms.currency)
            else { return nil }
            return .valueRounded(line: line.number)
        }
    }
}

extension UnitPrice {
    /// Whether so much costs a whole number of minor units.
    fileprivate func isExact(times quantity: Quantity, in currency: Currency) -> Bool {
        let step = (0..<9 - currency.minorUnits).reduce(UInt64(1)) { whole, _ in whole * 10 }
        let exact = millionths.magnitude.multipliedFullWidth(by: quantity.thousandths.magnitude)
        guard exact.high < step else { return false }
        return step.dividingFullWidth(exact).remainder == 0
    }
}
