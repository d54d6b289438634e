/// What each instalment comes to, to the last minor unit.
extension Order {
    /// The amounts of the plan's instalments, in their order: shares of the order's value, each
    /// rounded half away from zero; the last takes what is left of what is payable.
    public func amounts(of instalments: [Instalment]) -> [Money?] {
        guard let value, let payable else { return instalments.map { _ in nil } }
        let first = instalments.dropLast().map { $0.amount(of: value) }
        guard !instalments.isEmpty else { return [] }
        let rest = first.reduce(Optional(payable)) { rest, part in
            guard let rest, let part else { return nil }
            return rest.subtracting(part)
        }
        return first + [rest]
    }

    /// What an instalment comes to; nil where it is unknown or cannot be reckoned.
    public func amount(of number: Int) -> Money? {
        let plan = payments.instalments
        guard let at = plan.firstIndex(where: { $0.number == number }) else { return nil }
        return amounts(of: plan)[at]
    }

    /// What of it has not arrived; negative where more did.
    public func outstanding(_ number: Int) -> Money? {
        guard let due = amount(of: number),
            let received = payments.received(number, in: terms.currency)
        else { return nil }
        return due.subtracting(received)
    }

    /// It has arrived, but for what banks keep on the way: once for each transfer.
    public func isSettled(_ number: Int) -> Bool {
        guard let left = outstanding(number) else { return false }
        let transfers = payments.transfers(number).filter { $0.received != nil }
        let fees = BankFees.tolerated(terms.currency).amountMinor * Int64(transfers.count)
        return !transfers.isEmpty && left.amountMinor <= fees
    }

    /// How far an instalment is.
    public func stage(of number: Int) -> InstalmentStage {
        if isSettled(number) { return .settled }
        guard payments.transfers(number).isEmpty else { return .sent }
        guard let request = payments.request(number) else { return .open }
        if request.isReleased { return .released }
        return request.releases.isEmpty ? .requested : .halfReleased
    }
}

/// How far a payment is on its way; sent and received are two facts.
public enum InstalmentStage: String, Codable, Sendable, CaseIterable {
    case open, requested, halfReleased, released, sent, settled
}

extension Instalment {
    func amount(of value: Money) -> Money? {
        if let amount { return amount }
        return share.flatMap { value.times(Int64($0), over: Int64(Self.whole)) }
    }
}
