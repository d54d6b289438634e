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

    /// It has arrived and did not go back, but for what banks kept on the way.
    public func isSettled(_ number: Int) -> Bool {
        let transfers = payments.transfers(number).filter { $0.received != nil }
        guard !transfers.isEmpty, let due = amount(of: number),
            let short = payments.kept(number, in: terms.currency).flatMap({ due.subtracting($0) })
        else { return false }
        return short.amountMinor <= BankFees.tolerated(transfers, of: number, due: due)
    }

    /// How far an instalment is.
    public func stage(of number: Int) -> InstalmentStage {
        if isSettled(number) { return .settled }
        if payments.isSent(number) { return .sent }
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
