/// Whether the agreed instalments say what the payment terms' words say.
extension Order {
    /// The payment terms as they are read; nil where none are told.
    var reading: TermsReading? {
        terms.payment.map { TermsReading($0, in: terms.currency) }
    }

    /// The numbers of the instalments that are not what the terms' words read as. None where words
    /// or instalments are not told; nor where the words cannot be read, for then the instalments
    /// rest on whoever agreed them. What the words do not name contradicts nothing.
    public var instalmentsBesideTerms: [Int] {
        let agreed = payments.instalments
        guard let reading, reading.trouble == nil, !agreed.isEmpty else { return [] }
        let read = reading.instalments
        let (known, meant) = (worth(of: agreed), worth(of: read))
        return (0..<max(agreed.count, read.count)).compactMap { at in
            guard agreed.indices.contains(at), read.indices.contains(at),
                known[at] == meant[at],
                agreed[at].fits(read[at], isUnnamed: reading.unnamed.contains(at + 1))
            else { return at + 1 }
            return nil
        }
    }

    /// How much each is: in the order's currency where its value is known, else as it is told.
    private func worth(of instalments: [Instalment]) -> [Worth] {
        let amounts = amounts(of: instalments)
        let shares = instalments.compactMap(\.share)
        let rest = Instalment.whole - shares.reduce(0, +)
        return instalments.enumerated().map { at, one in
            if let amount = amounts[at] { return Worth(share: nil, amount: amount) }
            let takesRest = one.share == nil && one.amount == nil
            let isOfShares = takesRest && shares.count == instalments.count - 1
            return Worth(share: isOfShares ? rest : one.share, amount: one.amount)
        }
    }
}

/// How much an instalment is, however that is told.
private struct Worth: Equatable {
    var share: Int?
    var amount: Money?
}

extension Instalment {
    /// It says of kind, event, days and conditions what words were read as. Where they name no
    /// event it may be due at any but the first, and be paid in any way that is none of a deposit.
    fileprivate func fits(_ read: Instalment, isUnnamed: Bool) -> Bool {
        guard read.days == nil || read.days == days,
            read.milestone == nil || read.milestone == milestone,
            Set(allConditions).isSuperset(of: read.conditions)
        else { return false }
        let isKind = kind == read.kind || isLater && read.isLater
        guard isUnnamed else { return due == read.due && isKind }
        let isOpen = read.kind != .openAccount && kind != .deposit && kind != .stage
        return due != .orderPlaced && (isKind || isOpen)
    }

    /// What is left for later, by either of its names.
    private var isLater: Bool { kind == .balance || kind == .openAccount }
}
