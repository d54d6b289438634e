/// What a number in payment terms is taken for.
enum TermsNumberRole: Equatable {
    /// In hundredths of a percent; `bare` has no sign of percent.
    case share(Int), bare(Int)
    case days(Int)
    case amount(Money)
    /// It says nothing of money: the number of a paper, the lesser of two numbers of days.
    case aside
    /// Nobody knows what it says.
    case unread

    /// More numbers than that in one clause are none of payment terms.
    static let most = 40

    /// What each number of a clause is taken for, in their order.
    static func all(of numbers: [TermsNumber], in text: String) -> [TermsNumberRole] {
        guard numbers.count <= most else { return [.unread] }
        let isNet = text.contains(word: "net")
        var roles: [TermsNumberRole] = []
        for (at, number) in numbers.enumerated() {
            let isNetDays = isNet && (numbers.count == 1 || number.wordBefore == "net")
            if roles.last == .aside, number.continues(numbers[at - 1]) {
                roles.append(.aside)
            } else if let role = counted(number, isNet: isNetDays) {
                roles.append(role)
            } else {
                let next = numbers.dropFirst(at + 1).first
                roles.append(uncounted(number, before: next, in: text))
            }
        }
        return roles
    }

    private static func counted(_ number: TermsNumber, isNet: Bool) -> TermsNumberRole? {
        if number.isPercent { return number.share.map { .share($0) } ?? .unread }
        if let days = number.days { return .days(days) }
        if number.countsOtherwise { return .aside }
        if let role = number.amountRole { return role }
        guard isNet, let days = number.whole, days <= TermsNumber.mostCounted else { return nil }
        return .days(days)
    }

    private static func uncounted(
        _ number: TermsNumber, before next: TermsNumber?, in text: String
    ) -> TermsNumberRole {
        if let next, number.startsSpan(next) { return .aside }
        if number.isReference || number.isOrdinal(in: text) { return .aside }
        guard number.isBare, let share = number.share else { return .unread }
        return .bare(share)
    }
}

/// What the numbers of a clause say.
extension TermsClause {
    /// The shares it names, in hundredths of a percent.
    private func shares(bare: Bool) -> [Int] {
        let isBare = bare && !text.contains(word: "net")
        return roles.compactMap { role in
            switch role {
            case .share(let share): share
            case .bare(let share): isBare ? share : nil
            case .days, .amount, .aside, .unread: nil
            }
        }
    }

    /// A share in hundredths of a percent; `bare` takes numbers without a sign of percent for one.
    func share(bare: Bool) -> Int? {
        let shares = shares(bare: bare)
        return shares.count == 1 ? shares.first : nil
    }

    private var counts: [Int] {
        roles.compactMap { role in
            if case .days(let count) = role { count } else { nil }
        }
    }

    /// A number of days, weeks counting seven and months thirty.
    var days: Int? { counts.first }

    var countsOtherwise: Bool { numbers.contains(where: \.countsOtherwise) }

    /// The days of an invoice are not among the events a payment may wait for.
    var countsFromInvoice: Bool {
        days != nil && (text.contains(word: "invoice") || text.contains("发票"))
    }

    // MARK: what is left

    /// A number is in it that no instalment takes up: in figures, in words, or one too many.
    func leavesUnread(bare: Bool) -> Bool {
        let shares = shares(bare: bare)
        let isOneTooMany = shares.count > 1 || amounts.count > 1 || Set(counts).count > 1
        return isOneTooMany || roles.contains(.unread) || spellsNumber
            || !isListNumber && shares.count < roles.count { $0.isShare }
    }

    /// The number of a list alone, of `1) 30 % deposit`.
    private var isListNumber: Bool {
        let isAlone = text.allSatisfy { $0.isASCIIDigit || $0 == " " || $0 == "." }
        guard isAlone, numbers.count == 1 else { return false }
        return numbers[0].whole.map { $0 <= TermsReading.most } ?? false
    }

    /// `five thousand`, `half`, `五千`, `½`, and a percentage in words.
    private var spellsNumber: Bool {
        let words = ["thousand", "hundred", "million", "half", "one-third", "two-third"]
        return words.contains { text.contains(word: $0) }
            || text.contains { "百千万亿仟萬".contains($0) } || text.contains("分之")
            || text.contains { $0.isUnreadNumber } || hasLonePercent
    }

    /// A sign of percent without figures before it.
    private var hasLonePercent: Bool {
        var last: Character?
        for letter in text where letter != " " {
            if letter == "%", last.map({ !$0.isASCIIDigit && $0 != "." }) ?? true { return true }
            last = letter
        }
        return false
    }
}

extension TermsNumberRole {
    /// It is a share, with or without a sign of percent.
    fileprivate var isShare: Bool {
        switch self {
        case .share, .bare: true
        case .days, .amount, .aside, .unread: false
        }
    }
}
