import FollowUp

extension EnglishConfirmations {
    func line(_ change: ConfirmationChange) -> String {
        switch change {
        case .recorded(let told):
            let reference = told.reference.map { " \($0)" } ?? ""
            let day = told.day.map { " of \(dates.day($0))" } ?? ""
            let document = told.document.map { ", document \($0)" } ?? ""
            return "Confirmation \(told.number): \(word(told.kind))\(reference)\(day)\(document)"
                + "\(total(told.told))\(account(told.told))\(said(told.note))."
        case .differencesAccepted(let settled):
            return "Accepted of confirmation \(settled.confirmation): \(list(settled))"
                + "\(said(settled.reason))."
        case .differencesRefused(let settled):
            return "Refused of confirmation \(settled.confirmation): \(list(settled))"
                + "\(said(settled.reason))."
        case .accepted(let number, _): return "Accepted confirmation \(number)."
        case .withdrawn(let number, let reason):
            return "Withdrew confirmation \(number): “\(terms.text(reason))”"
        }
    }

    private func total(_ told: ConfirmedTerms) -> String {
        told.total.map { ", \(Figures.money($0))" } ?? ""
    }

    private func account(_ told: ConfirmedTerms) -> String {
        guard let named = told.beneficiary else { return "" }
        let words = [named.masked?.text, named.holder?.text].compactMap { $0 }
        return words.isEmpty ? "" : ", account \(words.joined(separator: " of "))"
    }

    private func list(_ settled: SettledDifferences) -> String {
        let named = settled.differences.prefix(Self.named).map { difference in
            let said = difference.confirmed.map { value($0) } ?? nothing
            let before = difference.ordered.map { value($0) } ?? nothing
            return "\(place(difference.place)), \(said) instead of \(before)"
        }
        let more = settled.differences.count - named.count
        return (named + (more > 0 ? [moreDifferences(more)] : [])).joined(separator: "; ")
    }

    private func said(_ text: Erasable?) -> String { text.map { ": “\(terms.text($0))”" } ?? "" }
}

extension EnglishObstacles {
    func ofConfirmation(_ trouble: ConfirmationTrouble) -> String {
        EnglishConfirmations().sentence(trouble)
    }
}
