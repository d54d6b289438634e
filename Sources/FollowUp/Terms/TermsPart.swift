/// A share or an amount with what is said about it.
struct TermsPart: Equatable {
    var share: Int?
    var amount: Money?
    /// It is what is left.
    var isRest: Bool
    var kind: InstalmentKind?
    var due: DueEvent?
    var days: Int?
    var milestone: MilestoneKey?
    var asksForInspection: Bool
    /// It has a word for money paid in advance.
    var namesDeposit = false
    /// It says more than an instalment can tell.
    var isUnclear = false

    /// It says how much.
    var isNamed: Bool { share != nil || amount != nil }

    /// It is all there is to pay, as far as it says.
    private var isAll: Bool { !isNamed || share == Instalment.whole }

    /// Takes what a clause without a share says. A deposit that is spoken of again says nothing of
    /// another payment, and none is made of a payment that has a word of its own; money that a
    /// platform holds is all of it.
    mutating func take(_ other: TermsPart, isFirst: Bool, hasDeposit: Bool) {
        if other.kind == .deposit, kind != .deposit {
            let isBlank = kind == nil && due == nil && days == nil
            let isMeant = isBlank && isFirst || kind == nil && isAll && !hasDeposit
            guard isMeant || isBlank && !hasDeposit else {
                isUnclear = isUnclear || !isAside(other, hasDeposit: hasDeposit)
                return
            }
        }
        if other.kind == .escrow || kind == .escrow, let told = other.kind, told != kind {
            isUnclear = isUnclear || kind != nil || !isAll
        }
        isUnclear = isUnclear || other.isUnclear || isOtherwise(days, other.days)
        kind = kind ?? other.kind
        due = due ?? other.due
        days = days ?? other.days
        milestone = milestone ?? other.milestone
        asksForInspection = asksForInspection || other.asksForInspection
        namesDeposit = namesDeposit || other.namesDeposit
    }

    /// `production starts after the deposit`, `L/C opened before production`: it names no payment.
    private func isAside(_ other: TermsPart, hasDeposit: Bool) -> Bool {
        let isOfCredit = kind?.isPresented ?? false
        return other.days == nil && !other.isUnclear
            && (hasDeposit || isOfCredit && !other.namesDeposit)
    }

    private func isOtherwise(_ one: Int?, _ other: Int?) -> Bool {
        guard let one, let other else { return false }
        return one != other
    }
}

extension TermsPart {
    /// As an instalment, and what of it the words do not say.
    struct Read {
        var instalment: Instalment
        /// When it is due.
        var isUnnamed: Bool
        /// How long before its event.
        var isEarlier: Bool
    }

    /// Without a share and an amount it takes `rest`; nil for what is left of amounts.
    func instalment(_ number: Int, of count: Int, rest: Int?) -> Read? {
        guard !isUnclear, let kind = kind ?? kindByPlace(number, count) else { return nil }
        // Days count from an event; without one nobody knows from when.
        if days != nil, due == nil, kind == .balance || kind == .stage { return nil }
        // Paid in advance, and once the goods are gone.
        if kind == .deposit, let due, !due.isBeforeDeparture { return nil }
        let event = due ?? kind.usualDue
        // So many days before shipment is before it; when exactly is not told.
        let isEarlier = event == .beforeShipment && days != nil
        var instalment = Instalment(
            number: number, kind: kind, share: amount == nil ? share ?? rest : nil,
            amount: amount, due: event, days: isEarlier ? nil : days,
            milestone: kind == .stage ? milestone : nil)
        if asksForInspection { instalment.conditions = [.inspectionPassed] }
        let isClear = due != nil || kind == .deposit || kind.isPresented || kind == .escrow
        return Read(instalment: instalment, isUnnamed: !isClear, isEarlier: isEarlier)
    }

    private func kindByPlace(_ number: Int, _ count: Int) -> InstalmentKind? {
        if due == .beforeShipment || due == .copyOfBillOfLading { return .balance }
        if due == .billOfLadingDate || due == .delivery || due == .shipment { return .openAccount }
        if due == .stageReached { return .stage }
        guard count > 1 else { return nil }
        return number == 1 ? .deposit : number == count ? .balance : .stage
    }
}

extension DueEvent {
    /// The goods are still here by then.
    var isBeforeDeparture: Bool {
        switch self {
        case .orderPlaced, .stageReached, .beforeShipment: true
        case .copyOfBillOfLading, .presentation, .billOfLadingDate, .delivery, .receiptConfirmed,
            .shipment:
            false
        }
    }
}

extension InstalmentKind {
    /// It is paid, or accepted, against documents presented to a bank.
    var isPresented: Bool {
        switch self {
        case .letterOfCredit, .documentsAgainstPayment, .documentsAgainstAcceptance: true
        case .deposit, .stage, .balance, .openAccount, .escrow: false
        }
    }
}
