/// Which paper a market asks for which goods, and where that is written (`standards.md` §4.3). The
/// rules are data of the program (decision 22).
public struct CertificateRule: Sendable, Equatable {
    public enum Basis: String, Sendable {
        case law
        /// Asked by contract and by retailers.
        case custom
    }

    public let market: Market
    /// Nil for goods of any group.
    public let group: ProductGroup?
    /// It does not hold for goods that are of this group besides.
    public let besides: ProductGroup?
    public let certificate: Certificate
    public let basis: Basis
    /// The first day on which it holds; nil for long since.
    public let from: Day?
    /// Of what it takes the place, where this one is asked for as well.
    public let insteadOf: Certificate?
    /// The article, as the trade cites it.
    public let source: String

    /// Reads `market | group | certificate | basis | from | source`, where the group may be one
    /// `but` another and the basis `instead of` another paper that the law asks; nil for anything
    /// else.
    init?(row: some StringProtocol) {
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map {
            String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard cells.count == 6, let market = Market(rawValue: cells[0]),
            let certificate = Certificate(rawValue: cells[2])
        else { return nil }
        let instead = cells[3].split(separator: " ").map(String.init)
        insteadOf =
            instead.dropLast() == ["instead", "of"]
            ? instead.last.flatMap { Certificate(rawValue: $0) } : nil
        guard let basis = insteadOf == nil ? Basis(rawValue: cells[3]) : .law else { return nil }
        let groups = cells[1].split(separator: " ").map(String.init)
        group = groups.first.flatMap { ProductGroup(rawValue: $0) }
        besides = groups.count == 3 ? ProductGroup(rawValue: groups[2]) : nil
        guard group != nil || cells[1] == "any",
            groups.count == 1 || besides != nil && groups[1] == "but",
            cells[4] == "-" || Day(iso: cells[4]) != nil
        else { return nil }
        self.market = market
        self.certificate = certificate
        self.basis = basis
        from = Day(iso: cells[4])
        source = cells[5]
    }

    /// Every rule.
    public static let all = CertificateTable.text.split(separator: "\n").compactMap {
        CertificateRule(row: $0)
    }

    static let rows = CertificateTable.text.split(separator: "\n").count
}

extension ProductGroup {
    /// What goods of this group are besides.
    var general: ProductGroup? {
        switch self {
        case .foodContactPlastic, .foodContactSilicone, .foodContactMetal, .foodContactRubber,
            .foodContactPaper, .foodContactCoated:
            .foodContact
        // A toy is for children of 12 and under until somebody says otherwise.
        case .toy: .childrens
        default: nil
        }
    }
}

extension DraftCheck {
    /// Papers that the market asks for these goods and the order does not. Where a country or a
    /// group was not told, or no rules of the country are kept, nobody knows which papers are
    /// asked.
    func certificates(_ basis: CertificateRule.Basis) -> [GateFinding] {
        let told = order.particulars
        var found: [GateFinding] = []
        if told?.country == nil { found.append(.destinationCountryMissing) }
        found += order.standingLines.filter { told?.line($0.number)?.groups.isEmpty ?? true }
            .map { .productGroupMissing(line: $0.number) }
        guard let told else { return found }
        let markets = told.country.map { Market.of($0) } ?? []
        if let country = told.country, markets.isEmpty {
            found.append(.noRules(country: country.alpha2))
        }
        let rules = rules(basis, in: markets + [.onExport, .everywhere])
        for rule in rules where rule.insteadOf == nil {
            let lines = told.lines.filter {
                rule.concerns($0.groups) && order.line($0.line)?.isCancelled != true
            }.map(\.line).sorted()
            let others = rules.filter {
                $0.insteadOf == rule.certificate && $0.market == rule.market
                    && $0.group == rule.group
            }
            let papers = [rule.certificate] + others.map(\.certificate)
            guard !lines.isEmpty, Set(papers).isDisjoint(with: told.certificates) else { continue }
            found.add(rule, lines: lines, sources: [rule.source] + others.map(\.source))
        }
        return found
    }

    /// The day the goods are there, as far as it is known.
    var arrival: Day {
        order.lots.compactMap { order.required(of: $0) ?? $0.promiseInForce }.max()
            ?? facts.schedule.today
    }

    /// Those that hold by the day the goods arrive.
    private func rules(_ basis: CertificateRule.Basis, in markets: [Market]) -> [CertificateRule] {
        let day = arrival
        return CertificateRule.all.filter { rule in
            rule.basis == basis && markets.contains(rule.market)
                && rule.from.map { $0 <= day } ?? true
        }
    }
}

extension CertificateRule {
    fileprivate func concerns(_ groups: [ProductGroup]) -> Bool {
        if let besides, groups.contains(besides) { return false }
        guard let group else { return !groups.isEmpty }
        return groups.contains { $0 == group || $0.general == group }
    }
}

extension [GateFinding] {
    /// One finding a paper and market, whatever number of rules ask for it, with all their
    /// articles.
    fileprivate mutating func add(_ rule: CertificateRule, lines: [Int], sources: [String]) {
        for at in indices {
            guard
                case .certificateNotAsked(rule.certificate, rule.market, let known, let told) =
                    self[at]
            else { continue }
            self[at] = .certificateNotAsked(
                rule.certificate, market: rule.market, lines: Set(known + lines).sorted(),
                sources: told + sources.filter { !told.contains($0) })
            return
        }
        append(
            .certificateNotAsked(
                rule.certificate, market: rule.market, lines: lines, sources: sources))
    }
}
