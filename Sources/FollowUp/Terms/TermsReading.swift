/// Payment terms as people write them, read as instalments to be confirmed by a person. What
/// cannot be read is said so; nothing is guessed but when the last one is due, which is named.
public struct TermsReading: Codable, Sendable, Equatable {
    public enum Trouble: String, Codable, Sendable, CaseIterable {
        /// No usual form was found in it.
        case notRead
        /// The shares do not make the whole.
        case sharesDiffer
        /// A number, an amount or a deposit is in it that no instalment takes up.
        case notAllRead
        /// An amount is in another currency than the order's.
        case otherCurrency
    }

    public static let most = 12

    public var instalments: [Instalment]
    /// Those whose due event the words do not name.
    public var assumed: [Int]
    public var trouble: Trouble?
    /// Of those, the ones of which they name no event at all.
    var unnamed: [Int] = []

    private enum CodingKeys: String, CodingKey { case instalments, assumed, trouble }

    /// Amounts have to be in the currency of the order; without one, all in the same.
    public init(_ text: String, in currency: Currency? = nil) {
        instalments = []
        assumed = []
        let clauses = TermsClause.clauses(of: text)
        // `30/70` has no sign of percent, `30/70%` one for both; of `30 % after 60 days` only one
        // number has, and counts.
        let isSigned = clauses.contains { $0.share(bare: false) != nil }
        let isBare = clauses.contains { $0.share(bare: true) != nil }
        for bare in isSigned ? [false, true] : [isBare] where instalments.isEmpty {
            read(clauses, bare: bare, in: currency)
        }
        if instalments.isEmpty { trouble = trouble ?? .notRead }
    }

    private mutating func read(_ clauses: [TermsClause], bare: Bool, in currency: Currency?) {
        let told = clauses.compactMap { $0.part(bare: bare) }
        let parts = Self.joined(told)
        guard let last = parts.last, parts.count <= Self.most else { return }
        guard parts.count > 1 || last.isNamed || last.kind != nil || last.due != nil else {
            return
        }
        let amounts = parts.compactMap(\.amount)
        guard Self.makesWhole(parts, bare: bare) else {
            let hasShares = !bare && parts.contains { $0.share != nil }
            let found: Trouble? = hasShares ? .sharesDiffer : nil
            trouble = amounts.isEmpty ? found ?? trouble : .notAllRead
            return
        }
        let rest = Instalment.whole - parts.compactMap(\.share).reduce(0, +)
        let found = parts.enumerated().compactMap { at, part in
            part.instalment(at + 1, of: parts.count, rest: amounts.isEmpty ? rest : nil)
        }
        guard found.count == parts.count, !Self.isHeldInPart(parts) else { return }
        guard Self.isAllRead(clauses, told, found, bare: bare) else {
            trouble = .notAllRead
            return
        }
        if let amount = amounts.first {
            let only = currency ?? amount.currency
            guard amounts.allSatisfy({ $0.currency == only }) else {
                trouble = .otherCurrency
                return
            }
        }
        instalments = found.map(\.instalment)
        assumed = found.filter { $0.isUnnamed || $0.isEarlier }.map(\.instalment.number)
        unnamed = found.filter(\.isUnnamed).map(\.instalment.number)
        trouble = nil
    }

    /// The shares make the order's value, or the one that names none takes the rest; but not of
    /// shares without a sign of percent, for `deposit 50, balance` may be 50 of any money. Beside
    /// amounts the last takes it, for what they leave is not known here.
    private static func makesWhole(_ parts: [TermsPart], bare: Bool) -> Bool {
        let shares = parts.compactMap(\.share)
        let sum = shares.reduce(0, +)
        let open = parts.count { !$0.isNamed }
        let hasAmounts = parts.contains { $0.amount != nil }
        if open == 0 { return !hasAmounts && sum == Instalment.whole }
        guard open == 1, sum < Instalment.whole else { return false }
        return hasAmounts ? parts.last?.isNamed == false : !bare
    }

    /// A platform holds all of the money until the receipt is confirmed; when it is paid in is not
    /// told by an instalment.
    private static func isHeldInPart(_ parts: [TermsPart]) -> Bool {
        let isHeld = parts.map { $0.kind == .escrow }
        guard isHeld.contains(true), isHeld.contains(false) else { return false }
        return isHeld.first == true || parts.contains { $0.kind == nil }
    }

    /// Every number and every deposit that the words name is in an instalment.
    private static func isAllRead(
        _ clauses: [TermsClause], _ told: [TermsPart], _ found: [TermsPart.Read], bare: Bool
    ) -> Bool {
        let instalments = found.map(\.instalment)
        let isPresented = instalments.contains { $0.kind.isPresented }
        let namesDeposit = told.contains {
            $0.namesDeposit || $0.kind == .deposit && !isPresented
        }
        let hasAmounts = instalments.contains { $0.amount != nil }
        return (!namesDeposit || instalments.contains { $0.kind == .deposit })
            && !clauses.contains { $0.leavesUnread(bare: bare) || hasAmounts && $0.bendsAmounts }
    }

    /// Words without a share that name no payment of their own belong to the one before.
    private static func joined(_ told: [TermsPart]) -> [TermsPart] {
        var parts: [TermsPart] = []
        let isWhole = told.compactMap(\.share).reduce(0, +) == Instalment.whole
        let hasDeposit = Self.hasDeposit(told)
        for part in told {
            if !part.isNamed, isWhole || !part.isRest, !parts.isEmpty {
                let isFirst = parts.count == 1
                parts[parts.count - 1].take(part, isFirst: isFirst, hasDeposit: hasDeposit)
            } else {
                parts.append(part)
            }
        }
        if parts.count > 1, let first = parts.first, !first.isNamed, !first.isRest {
            parts.removeFirst()
            parts[0].take(first, isFirst: true, hasDeposit: hasDeposit)
        }
        return parts
    }

    /// A deposit is named with how much it is, or stands in its place before others.
    private static func hasDeposit(_ told: [TermsPart]) -> Bool {
        if told.contains(where: { $0.isNamed && $0.kind == .deposit }) { return true }
        guard told.count(where: { $0.isNamed || $0.isRest }) > 1,
            let first = told.first(where: \.isNamed)
        else { return false }
        return first.kind == nil && first.due == nil
    }
}

extension TermsReading {
    /// The words name a bill of lading, or papers that are presented to a bank, also where they are
    /// read as no whole of instalments.
    static func papers(in text: String) -> (billOfLading: Bool, presented: Bool) {
        let clauses = TermsClause.clauses(of: text)
        let parts = clauses.compactMap { $0.part(bare: false) }
        return (
            clauses.contains(where: \.namesBillOfLading),
            parts.contains { part in
                part.kind.map { $0.isPresented } ?? false || part.due == .presentation
            }
        )
    }
}
