/// What of the money told to have gone came back, by a refund or as a credit to another order, and
/// what ends with it.
extension Payments {
    /// Money went for an instalment and did not all come back.
    func isSent(_ instalment: Int) -> Bool {
        !transfers(instalment).isEmpty && !hasComeBack(instalment)
    }

    /// All that went for it was paid back or given to another order: as soon as that is told, not
    /// only once it arrived here. What banks kept on the way there comes back from nobody.
    func hasComeBack(_ instalment: Int) -> Bool {
        let back = remittances.filter { $0.counts && $0.remittance.way != .payment }
            .flatMap(\.remittance.parts)
            .first { $0.instalment == instalment && $0.amount.amountMinor > 0 }
        guard let currency = back?.amount.currency,
            let sent = self.sent(instalment, in: currency),
            let left = sum(
                instalment, currency,
                { held in
                    let counted = held.remittance.counted
                    return held.remittance.way == .payment ? held.received ?? counted : counted
                })
        else { return false }
        return min(sent.amountMinor, left.amountMinor) <= 0
    }

    /// What arrived for an instalment less all that is told to have gone back, whether or not that
    /// arrived here. Nil out of range.
    func kept(_ instalment: Int, in currency: Currency) -> Money? {
        sum(instalment, currency) { held in
            held.remittance.way == .payment ? held.received : held.remittance.counted
        }
    }

    /// The most that can still be given to another order: what arrived and neither came back nor
    /// is on its way back, for the same money comes back once. Nil out of range.
    public func creditable(_ instalment: Int, in currency: Currency) -> Money? {
        guard let received = self.received(instalment, in: currency),
            let sent = self.sent(instalment, in: currency),
            let kept = self.kept(instalment, in: currency)
        else { return nil }
        return [received, sent, kept].min { $0.amountMinor < $1.amountMinor }
    }

    /// The credit that would rest on nothing, were a payment told to have been a mistake; `next` is
    /// the money without it.
    func credit(restingOn payment: Remittance, without next: Payments) -> Int? {
        guard payment.way == .payment else { return nil }
        let currency = payment.counted.currency
        return payment.parts.lazy.compactMap { part -> Int? in
            guard let left = next.kept(part.instalment, in: currency), left.amountMinor < 0,
                let before = self.kept(part.instalment, in: currency),
                left.amountMinor < before.amountMinor
            else { return nil }
            return next.remittances.last { held in
                held.counts && held.remittance.way == .credit
                    && held.remittance.parts.contains { $0.instalment == part.instalment }
            }?.remittance.number
        }.first
    }

    /// A request was for money that all came back since: the next payment is asked for anew.
    mutating func endRequests(since before: Payments) {
        let now = self
        requests.removeAll { held in
            let number = held.request.instalment
            return now.hasComeBack(number) && !before.hasComeBack(number)
        }
    }
}

extension Order {
    var depositsAreSettled: Bool {
        let deposits = deposits
        return !deposits.isEmpty && deposits.allSatisfy { isSettled($0) }
    }

    fileprivate var deposits: [Int] {
        payments.instalments.filter { $0.kind == .deposit }.map(\.number)
    }
}

extension OrderDraft {
    /// The milestone of the deposit follows its money: open again once a deposit came back whole,
    /// and reached again where that, or the credit it was, is told to have been a mistake.
    mutating func followDeposits(since before: Order, reason: Erasable) {
        let gone = before.deposits.filter {
            order.payments.hasComeBack($0) && !before.payments.hasComeBack($0)
        }
        let days = gone.flatMap { before.payments.transfers($0) }.compactMap(\.receipt?.on)
        reopenDeposits(receivedOn: Set(days), reason: reason)
        guard gone.isEmpty, order.closure?.cancelled != true, order.depositsAreSettled,
            !before.depositsAreSettled, let day = order.depositDay(.received)
        else { return }
        reachAll(.depositReceived, on: day, proof: .payment)
    }

    mutating func reopenDeposits(receivedOn days: Set<Day>, reason: Erasable) {
        for lot in order.lots {
            guard let reached = lot.milestone(.depositReceived), let seq = reached.seq,
                let day = reached.actual, days.contains(day)
            else { continue }
            record(
                .milestoneReopened(
                    lot: lot.number, milestone: .depositReceived, corrects: seq, reason: reason))
        }
    }
}
