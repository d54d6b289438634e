/// Quantities against cartons.
extension DraftCheck {
    var marksMissing: [GateFinding] {
        order.particularsInForce?.marks?.isBlank == false ? [] : [.marksMissing]
    }

    var packingMissing: [GateFinding] {
        let told = order.particularsInForce
        return order.standingLines.filter { told?.line($0.number)?.packingMultiple == nil }
            .map { .packingMissing(line: $0.number) }
    }

    /// Lines of which no number of whole cartons lies within the tolerance, or nobody told how many
    /// go in one.
    var packing: [GateFinding] {
        let told = order.particularsInForce
        return order.standingLines.compactMap { line in
            guard let multiple = told?.line(line.number)?.packingMultiple else {
                return .packingNotCompared(line: line.number)
            }
            return line.quantity.packs(by: multiple, permille: told?.tolerancePermille)
                ? nil
                : .quantityBreaksPacking(
                    line: line.number, quantity: line.quantity, multiple: multiple)
        }
    }
}

extension Quantity {
    /// Whether a number of whole cartons comes to this quantity, or near enough.
    fileprivate func packs(by multiple: Quantity, permille: Int?) -> Bool {
        guard multiple.thousandths > 0 else { return false }
        let rest = thousandths % multiple.thousandths
        let below = rest
        let above = rest == 0 ? 0 : multiple.thousandths - rest
        // 10^15 thousandths × 500 stay in range.
        let allowed =
            thousandths / 1_000 * Int64(permille ?? 0)
            + thousandths % 1_000 * Int64(permille ?? 0) / 1_000
        // A carton less than one is nothing shipped.
        return above <= allowed || (below <= allowed && thousandths >= multiple.thousandths)
    }
}
