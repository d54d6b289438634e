extension Order {
    /// What a confirmation has still to tell before it can be accepted: how much of every line, and
    /// at what price or for what sum. The total may be missing where the lines tell all of it. An
    /// order that came back countersigned (回签), filed with its paper, says by its stamp what the
    /// order says.
    public func untold(in filed: SupplierConfirmation) -> [NotConfirmed] {
        let isStamped =
            filed.kind == .countersignedOrder
            && filed.document.flatMap { document($0) }?.isWithdrawn == false
        guard !isStamped else { return [] }
        let told = Dictionary(
            filed.told.lines.compactMap { line in line.line.map { ($0, line) } }
        ) { first, _ in first }
        // A line that is left out where others are told differs, or is one of those without number.
        let lines = standingLines.filter { filed.told.lines.isEmpty || told[$0.number] != nil }
        let quantities = lines.filter { told[$0.number]?.quantity == nil }.map(\.number)
        let prices = lines.filter { line in
            let confirmed = told[line.number]
            return (line.unitPrice != nil || line.value != nil)
                && confirmed?.unitPrice == nil && confirmed?.value == nil
        }.map(\.number)
        var found: [NotConfirmed] = []
        if !quantities.isEmpty { found.append(NotConfirmed(.quantity, lines: quantities)) }
        if !prices.isEmpty { found.append(NotConfirmed(.unitPrice, lines: prices)) }
        if !found.isEmpty, filed.told.total == nil,
            (particularsInForce?.total ?? value) != nil
        {
            found.append(NotConfirmed(.total))
        }
        return found
    }
}
