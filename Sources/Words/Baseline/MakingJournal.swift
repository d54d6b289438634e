import FollowUp

extension EnglishJournal {
    /// Samples, versions, packaging and the baseline.
    func making(_ change: OrderChange) -> String {
        switch change {
        case .sample(let change): EnglishSamples().line(change)
        case .version(let change): EnglishSamples().line(change)
        case .packaging(let change): EnglishSamples().line(change)
        case .carriedOver(let told): EnglishSamples().line(told)
        case .baseline(let change): EnglishBaseline().line(change)
        default: ""
        }
    }
}

extension ChineseJournal {
    /// Samples, versions, packaging and the baseline.
    func making(_ change: OrderChange) -> String {
        switch change {
        case .sample(let change): ChineseSamples().line(change)
        case .version(let change): ChineseSamples().line(change)
        case .packaging(let change): ChineseSamples().line(change)
        case .carriedOver(let told): ChineseSamples().line(told)
        case .baseline(let change): ChineseBaseline().line(change)
        default: ""
        }
    }
}
