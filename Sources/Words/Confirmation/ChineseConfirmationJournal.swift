import FollowUp

extension ChineseConfirmations {
    func line(_ change: ConfirmationChange) -> String {
        switch change {
        case .recorded(let told):
            let reference = told.reference.map { " \($0)" } ?? ""
            let day = told.day.map { "，\(dates.day($0))" } ?? ""
            let document = told.document.map { "，文件 \($0)" } ?? ""
            let total = told.told.total.map { "，\(Figures.money($0))" } ?? ""
            return "确认 \(told.number)：\(word(told.kind))\(reference)\(day)\(document)\(total)"
                + "\(account(told.told))\(said(told.note))。"
        case .differencesAccepted(let settled):
            return "接受确认 \(settled.confirmation) 的差异：\(list(settled))\(said(settled.reason))。"
        case .differencesRefused(let settled):
            return "拒绝确认 \(settled.confirmation) 的差异：\(list(settled))\(said(settled.reason))。"
        case .accepted(let number, _): return "接受确认 \(number)。"
        case .withdrawn(let number, let reason):
            return "撤回确认 \(number)：“\(terms.text(reason))”"
        }
    }

    private func account(_ told: ConfirmedTerms) -> String {
        guard let named = told.beneficiary else { return "" }
        let words = [named.masked?.text, named.holder?.text].compactMap { $0 }
        return words.isEmpty ? "" : "，账户 \(words.joined(separator: "，户名 "))"
    }

    private func list(_ settled: SettledDifferences) -> String {
        let named = settled.differences.prefix(Self.named).map { difference in
            let said = difference.confirmed.map { value($0) } ?? nothing
            let before = difference.ordered.map { value($0) } ?? nothing
            return "\(place(difference.place))，订单为 \(before)，确认为 \(said)"
        }
        let more = settled.differences.count - named.count
        return (named + (more > 0 ? [moreDifferences(more)] : [])).joined(separator: "；")
    }

    private func said(_ text: Erasable?) -> String { text.map { "：“\(terms.text($0))”" } ?? "" }
}

extension ChineseObstacles {
    func ofConfirmation(_ trouble: ConfirmationTrouble) -> String {
        ChineseConfirmations().sentence(trouble)
    }
}
