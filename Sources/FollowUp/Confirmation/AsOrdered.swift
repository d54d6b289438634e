extension ConfirmedTerms {
    /// What is not told, as the order says it: for a paper that a person read and found as ordered
    /// but for what is told here.
    public func filled(from order: Order, _ supplier: Supplier) -> ConfirmedTerms {
        var told = self
        let terms = order.terms
        let particulars = order.particularsInForce
        told.seller = seller ?? Erasable(supplier.name)
        told.buyer = buyer ?? terms.buyer
        told.currency = currency ?? terms.currency
        told.tradeTerm = tradeTerm ?? terms.tradeTerm
        told.payment = payment ?? terms.payment
        told.promised = promised ?? terms.promised
        told.marks = marks ?? particulars?.marks
        told.innerMarks = innerMarks ?? particulars?.innerMarks
        let isComparable = told.currency == terms.currency
        // A total follows what is told of the lines, as the sum of each does.
        if isComparable, lines.allSatisfy({ $0.isWorth(asIn: order) }) {
            told.total = total ?? particulars?.total ?? order.value
        }
        let known = Dictionary(
            lines.compactMap { line in line.line.map { ($0, line) } }
        ) { first, _ in first }
        let unknown = lines.filter { line in
            line.line.flatMap { order.line($0) }.map(\.isCancelled) ?? true
        }
        told.lines =
            order.standingLines.map { line in
                let packing = particulars?.line(line.number)
                return (known[line.number] ?? ConfirmedLine(line: line.number)).filled(
                    from: line, packing, isComparable ? terms.currency : nil)
            } + unknown
        return told
    }
}

extension ConfirmedLine {
    /// It tells nothing by which the sum of the order's line would be another.
    fileprivate func isWorth(asIn order: Order) -> Bool {
        guard let number = line, let line = order.line(number), !line.isCancelled else {
            return false
        }
        return isWorth(as: line)
            && value.map { $0 == line.worth(in: order.terms.currency) } ?? true
    }

    private func isWorth(as line: OrderLine) -> Bool {
        (quantity ?? line.quantity) == line.quantity
            && (unitPrice ?? line.unitPrice) == line.unitPrice
    }

    fileprivate func filled(
        from line: OrderLine, _ packing: LineParticulars?, _ currency: Currency?
    ) -> ConfirmedLine {
        var told = self
        told.description = description ?? line.description
        told.quantity = quantity ?? line.quantity
        told.unit = unit ?? line.unit
        if let currency {
            told.unitPrice = unitPrice ?? line.unitPrice
            // A sum follows what is told of the line.
            told.value =
                value ?? (isWorth(as: line) ? line.worth(in: currency) : nil)
        }
        told.promised = promised ?? line.promised
        told.outerPieces = outerPieces ?? packing?.packingMultiple
        told.innerPieces = innerPieces ?? packing?.innerPieces
        return told
    }
}
