/// Payment terms as people write them, read as instalments to be confirmed by a person. What
/// cannot be read is said so; nothing is guessed but when the last one is due, which is named.
public struct TermsReading: Codable, Sendable, Equatable {
    public enum Trouble: String, Codable, Sendable, CaseIterable {
        /// No usual form was found in it.
        case notRead
        /// The shares do not make the whole.
        case sharesDiffer
    }

    public static let most = 12

    public var instalments: [Instalment]
    /// Those whose due event the words do not name.
    public var assumed: [Int]
    public var trouble: Trouble?

    public init(_ text: String) {
        instalments = []
        assumed = []
        let clauses = TermsClause.clauses(of: text)
        // `30/70` has no sign of percent, `30/70%` one for both; of `30 % after 60 days` only one
        // number has, and counts.
        let isSigned = clauses.contains { $0.share(bare: false) != nil }
        let isBare = clauses.contains { $0.share(bare: true) != nil }
        for bare in isSigned ? [false, true] : [isBare] where instalments.isEmpty {
            read(clauses.compactMap { $0.part(bare: bare) }, bare: bare)
        }
        if instalments.isEmpty { trouble = trouble ?? .notRead }
    }

    private mutating func read(_ told: [TermsPart], bare: Bool) {
        let parts = Self.joined(told)
        guard let last = parts.last, parts.count <= Self.most else { return }
        guard parts.count > 1 || last.share != nil || last.kind != nil || last.due != nil else {
            return
        }
        let shares = parts.compactMap(\.share)
        let sum = shares.reduce(0, +)
        let open = parts.count - shares.count
        guard open == 0 ? sum == Instalment.whole : open == 1 && sum < Instalment.whole else {
            if !shares.isEmpty, !bare { trouble = .sharesDiffer }
            return
        }
        let found = parts.enumerated().map { at, part in
            part.instalment(at + 1, of: parts.count, rest: Instalment.whole - sum)
        }
        let clear = found.compactMap { $0 }
        guard clear.count == found.count else { return }
        instalments = clear.map(\.instalment)
        assumed = clear.filter(\.isAssumed).map(\.instalment.number)
        trouble = nil
    }

    /// Words without a share that name no payment of their own belong to the one before.
    private static func joined(_ told: [TermsPart]) -> [TermsPart] {
        var parts: [TermsPart] = []
        let isWhole = told.compactMap(\.share).reduce(0, +) == Instalment.whole
        for part in told {
            if part.share == nil, isWhole || !part.isRest, !parts.isEmpty {
                parts[parts.count - 1].take(part)
            } else {
                parts.append(part)
            }
        }
        if parts.count > 1, let first = parts.first, first.share == nil, !first.isRest {
            parts.removeFirst()
            parts[0].take(first)
        }
        return parts
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

extension InstalmentKind {
    /// It is paid, or accepted, against documents presented to a bank.
    var isPresented: Bool {
        switch self {
        case .letterOfCredit, .documentsAgainstPayment, .documentsAgainstAcceptance: true
        case .deposit, .stage, .balance, .openAccount, .escrow: false
        }
    }
}

/// A share with what is said about it.
struct TermsPart: Equatable {
    var share: Int?
    /// It is what is left.
    var isRest: Bool
    var kind: InstalmentKind?
    var due: DueEvent?
    var days: Int?
    var milestone: MilestoneKey?
    var asksForInspection: Bool
    /// It says more than an instalment can tell.
    var isUnclear = false

    mutating func take(_ other: TermsPart) {
        kind = kind ?? other.kind
        due = due ?? other.due
        days = days ?? other.days
        milestone = milestone ?? other.milestone
        asksForInspection = asksForInspection || other.asksForInspection
        isUnclear = isUnclear || other.isUnclear
    }

    func instalment(
        _ number: Int, of count: Int, rest: Int
    ) -> (instalment: Instalment, isAssumed: Bool)? {
        guard !isUnclear, let kind = kind ?? kindByPlace(number, count) else { return nil }
        // Days count from an event; without one nobody knows from when.
        if days != nil, due == nil, kind == .balance || kind == .stage { return nil }
        let event = due ?? kind.usualDue
        // So many days before shipment is before it; when exactly is not told.
        let isEarlier = event == .beforeShipment && days != nil
        var instalment = Instalment(
            number: number, kind: kind, share: share ?? rest, due: event,
            days: isEarlier ? nil : days,
            milestone: kind == .stage ? milestone : nil)
        if asksForInspection { instalment.conditions = [.inspectionPassed] }
        let isClear = due != nil || kind == .deposit || kind.isPresented || kind == .escrow
        return (instalment, !isClear || isEarlier)
    }

    private func kindByPlace(_ number: Int, _ count: Int) -> InstalmentKind? {
        if due == .beforeShipment || due == .copyOfBillOfLading { return .balance }
        if due == .billOfLadingDate || due == .delivery || due == .shipment { return .openAccount }
        if due == .stageReached { return .stage }
        guard count > 1 else { return nil }
        return number == 1 ? .deposit : number == count ? .balance : .stage
    }
}
