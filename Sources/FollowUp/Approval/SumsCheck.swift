/// Sums, prices and the precision of the currency.
extension DraftCheck {
    /// To the last minor unit: a value told against quantity × price, the total against the lines.
    /// A total agrees with no lines whose worth nobody told.
    var sums: [GateFinding] {
        let currency = order.terms.currency
        let found: [GateFinding] = order.standingLines.compactMap { line in
            guard let told = line.value,
                let computed = line.unitPrice?.times(line.quantity, in: currency), told != computed
            else { return nil }
            return .valueDiffers(line: line.number, told: told, computed: computed)
        }
        guard let told = order.particulars?.total else { return found }
        guard let computed = order.value else { return found + [.totalNotCompared(told: told)] }
        return told == computed
            ? found : found + [.totalDiffers(told: told, computed: computed)]
    }

    var prices: [GateFinding] {
        order.standingLines.filter { $0.worth(in: order.terms.currency) == nil }
            .map { .priceMissing(line: $0.number) }
    }

    /// Lines whose quantity × price is no whole number of minor units: the value was rounded; and
    /// those of which neither is told.
    var roundings: [GateFinding] {
        order.standingLines.compactMap { line in
            guard let price = line.unitPrice else {
                return line.value == nil ? .priceMissing(line: line.number) : nil
            }
            return price.isExact(times: line.quantity, in: order.terms.currency)
                ? nil : .valueRounded(line: line.number)
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
