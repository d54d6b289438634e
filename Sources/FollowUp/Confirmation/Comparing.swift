extension Order {
    /// Lays a confirmation beside the order as it stands, field by field. Sums and prices are
    /// compared to the last minor unit; in another currency by their figures, so that all is named
    /// that would differ once that currency is accepted. Words are compared without case and
    /// blanks, names as `HolderName` compares them.
    public func compare(
        _ told: ConfirmedTerms, with supplier: Supplier
    ) -> ConfirmationComparison {
        var comparing = Comparing(order: self, told: told)
        comparing.parties(supplier)
        comparing.currency()
        comparing.terms()
        comparing.lines()
        comparing.sums()
        comparing.marks()
        comparing.beneficiary(supplier)
        return comparing.found
    }
}

/// A comparison under way.
struct Comparing {
    let order: Order
    let told: ConfirmedTerms
    let particulars: Particulars?
    var found = ConfirmationComparison()

    init(order: Order, told: ConfirmedTerms) {
        self.order = order
        self.told = told
        particulars = order.particularsInForce
    }

    mutating func note(
        _ place: ConfirmationPlace, _ ordered: ToldValue?, _ confirmed: ToldValue?,
        _ weight: DifferenceWeight
    ) {
        found.differences.append(
            ConfirmationDifference(place, ordered: ordered, confirmed: confirmed, weight))
    }

    /// Compares what is told with what was ordered; what is not told is noted as such where the
    /// order says it.
    mutating func compare<Value>(
        _ field: ConfirmationField, _ ordered: Value?, _ confirmed: Value?,
        _ weight: DifferenceWeight, _ isSame: (Value, Value) -> Bool,
        _ value: (Value) -> ToldValue
    ) {
        guard let confirmed else {
            if ordered != nil { found.notTold.append(NotConfirmed(field)) }
            return
        }
        if let ordered, isSame(ordered, confirmed) { return }
        note(ConfirmationPlace(field), ordered.map(value), value(confirmed), weight)
    }

    mutating func words(
        _ field: ConfirmationField, _ ordered: String?, _ confirmed: String?,
        _ weight: DifferenceWeight
    ) {
        compare(
            field, ordered.flatMap { $0.isBlank ? nil : $0 }, confirmed, weight,
            ComparedText.isSame
        ) { .words($0) }
    }

    fileprivate mutating func parties(_ supplier: Supplier) {
        compare(
            .seller, Erasable(supplier.name), told.seller, .wording,
            { _, confirmed in supplier.bears(confirmed) }, { .name($0) })
        compare(
            .buyer, order.terms.buyer, told.buyer, .wording,
            { ordered, confirmed in
                guard let left = ordered.text, let right = confirmed.text else { return false }
                return HolderName(left) == HolderName(right)
            }, { .name($0) })
    }

    fileprivate mutating func currency() {
        compare(.currency, order.terms.currency, told.currency, .money, ==) {
            .words($0.code)
        }
    }

    fileprivate mutating func terms() {
        compare(
            .tradeTerm, order.terms.tradeTerm, told.tradeTerm, .delivery,
            { left, right in
                left.rule == right.rule && ComparedText.isSame(left.told, right.told)
                    && ComparedText.isSame(left.place, right.place)
            }, { .words($0.inWords) })
        let weight: DifferenceWeight =
            TermsReading.isSame(order.terms.payment, told.payment) ? .wording : .money
        words(.payment, order.terms.payment, told.payment, weight)
        compare(.promised, order.terms.promised, told.promised, .delivery, ==) { .day($0) }
    }

    fileprivate mutating func marks() {
        mark(.marks, .main, particulars?.marks, told.marks)
        mark(.innerMarks, .inner, particulars?.innerMarks, told.innerMarks)
    }

    /// A mark is confirmed as its text with fields, or as it is drawn for one of the lines.
    private mutating func mark(
        _ field: ConfirmationField, _ face: MarkFace, _ ordered: String?, _ confirmed: String?
    ) {
        guard let ordered, !ordered.isBlank, let confirmed,
            !ComparedText.isSame(ordered, confirmed)
        else { return words(field, ordered, confirmed, .goods) }
        let readings = order.markReadings(face, told: ordered)
        if readings.contains(where: { ComparedText.isSame($0, confirmed) }) { return }
        words(field, readings.first, confirmed, .goods)
    }

    /// The account of the confirmation beside the one the order is paid to.
    fileprivate mutating func beneficiary(_ supplier: Supplier) {
        let payee = supplier.payee(chosen: order.account)?.account
        guard let account = told.beneficiary else {
            if payee != nil { found.notTold.append(NotConfirmed(.beneficiary)) }
            return
        }
        let isSame = account.mark?.text.map { $0 == payee?.mark?.text } ?? true
        let isHolder = account.holder.map { supplier.bears($0) } ?? true
        if payee != nil, isSame, isHolder { return }
        note(
            ConfirmationPlace(.beneficiary),
            payee.map { .account($0.masked.map { Erasable($0) }, holder: $0.holder) },
            .account(account.masked, holder: account.holder), .money)
    }
}

/// Words of an order beside those of its confirmation: case, width and blanks say nothing.
enum ComparedText {
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            plain.unicodeScalars.append(CodeText.plain(scalar))
        }
        return plain.lowercased()
    }

    static func isSame(_ left: String, _ right: String) -> Bool {
        left == right || plain(left) == plain(right)
    }

    static func isSame(_ left: String?, _ right: String?) -> Bool {
        plain(left ?? "") == plain(right ?? "")
    }
}

extension TermsReading {
    /// Both are read as the same instalments, however they are worded.
    static func isSame(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        let (one, other) = (TermsReading(left), TermsReading(right))
        return one.trouble == nil && other.trouble == nil && !one.instalments.isEmpty
            && one.instalments == other.instalments
    }
}

extension TradeTerm {
    /// `FOB Ningbo`.
    var inWords: String {
        [rule?.rawValue ?? told, place].compactMap { $0 }.joined(separator: " ")
    }
}
