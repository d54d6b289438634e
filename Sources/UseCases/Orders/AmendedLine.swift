import FollowUp

extension AmendLine {
    /// What is told of a line anew.
    public struct Line: Codable, Sendable {
        @IfTold public var description: String?
        @IfTold public var quantity: Quantity?
        @IfTold public var unit: String?
        @IfTold public var unitPrice: UnitPrice?
        @IfTold public var value: String?
        @IfTold public var reference: String?
        /// The code of an item that is known.
        public var itemCode: String?
        @IfTold public var site: Int?
        @IfTold public var tradeRule: String?
        @IfTold public var tradePlace: String?
        @IfTold public var promised: Day?
        @IfTold public var required: Day?

        public init(
            description: String? = nil, quantity: Quantity? = nil, unitPrice: UnitPrice? = nil
        ) {
            _description = IfTold(description)
            _quantity = IfTold(quantity)
            _unitPrice = IfTold(unitPrice)
        }

        /// The line as it is from now on.
        ///
        /// *Refuses when* its description or quantity would be taken away; its value is no amount.
        func over(_ known: OrderLine, currency: Currency) throws(Refusal) -> OrderLine {
            var findings = Findings()
            var line = known
            let words = $description.over(known.description)
            findings.require(words != nil, .missing, field: "line.description")
            line.description = words ?? ""
            let count = $quantity.over(known.quantity)
            findings.require(count != nil, .missing, field: "line.quantity")
            line.quantity = count ?? .zero
            line.unit = $unit.over(known.unit) ?? "pcs"
            line.unitPrice = $unitPrice.over(known.unitPrice)
            if $value.isTold {
                line.value = findings.money(value, currency, field: "line.value")
            } else if known.value != nil, known.value == known.computed(in: currency) {
                // A value that was only the product follows it.
                line.value = line.computed(in: currency)
            }
            line.reference = $reference.over(known.reference)
            line.site = $site.over(known.site)
            if $tradeRule.isTold || $tradePlace.isTold {
                let term = known.tradeTerm
                line.tradeTerm = TradeTerm.reading(
                    rule: $tradeRule.over(term?.words), place: $tradePlace.over(term?.place))
            }
            line.promised = $promised.over(known.promised)
            line.required = $required.over(known.required)
            try findings.settle()
            return line
        }
    }
}

extension TradeTerm {
    /// Its rule as it was told, so that it can be read again.
    var words: String? { told ?? rule?.rawValue }
}
