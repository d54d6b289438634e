import FollowUp

/// The first outcomes of each kind, in the order of the list, however they came: many orders are
/// decided at the same time.
struct GatheredOutcomes {
    enum Kind { case created, updated, proposed }

    private var kept: [Kind: [(at: Int, outcome: ImportOutcome)]] = [:]
    private var last: [Kind: Int] = [:]

    mutating func note(_ kind: Kind, _ at: Int, _ outcome: ImportOutcome) {
        var those = kept.removeValue(forKey: kind) ?? []
        if those.count < ImportOutcomes.most {
            those.append((at, outcome))
            last[kind] = max(last[kind] ?? at, at)
        } else if let latest = last[kind], at < latest {
            those.removeAll { $0.at == latest }
            those.append((at, outcome))
            last[kind] = those.map(\.at).max()
        }
        kept[kind] = those
    }

    var outcomes: ImportOutcomes {
        func told(_ kind: Kind) -> [ImportOutcome] {
            (kept[kind] ?? []).sorted { $0.at < $1.at }.map(\.outcome)
        }
        var outcomes = ImportOutcomes()
        outcomes.created = told(.created)
        outcomes.updated = told(.updated)
        outcomes.proposed = told(.proposed)
        return outcomes
    }
}

extension ImportOutcome {
    /// Nil where the list changed nothing.
    init?(_ order: FileID, _ number: String, _ list: MergedList) {
        guard !list.changes.isEmpty else { return nil }
        self.init(order: order, number: number)
        changed = Array(list.changed.prefix(Self.mostFields))
        changedInAll = list.changed.count
        proposed = Array(list.proposed.prefix(Self.mostFields))
        proposedInAll = list.proposed.count
    }
}
