import FollowUp

extension ImportOutcome {
    /// What a take-over sheet came to for an order as it was before; nil where nothing changed.
    init?(_ order: Order, takingOver changes: [OrderChange]) {
        guard !changes.isEmpty else { return nil }
        self.init(order: order.id, number: order.number)
        for change in changes {
            switch change {
            case .takenOver(let told): changed += order.differences(from: told)
            case .progressTold(_, let progress):
                // A take-over tells its quantities itself.
                guard !changes.contains(where: { $0.kind == "order.takenOver/1" }) else { break }
                var told = TakeOver(on: progress.asOf)
                told.finished = progress.finished
                told.packed = progress.packed
                changed += order.differences(from: told).filter { $0.field != "on" }
            case .milestoneReached(_, let key, let day, _):
                changed += order.difference(of: key, reached: day)
            case .importProposed(let proposal):
                proposed += proposal.takeOver.map(order.differences) ?? []
                for reached in proposal.done ?? [] {
                    proposed += order.difference(of: reached.milestone, reached: reached.day)
                }
            default: break
            }
        }
        changedInAll = changed.count
        proposedInAll = proposed.count
        changed = Array(changed.prefix(Self.mostFields))
        proposed = Array(proposed.prefix(Self.mostFields))
    }
}

extension Order {
    fileprivate func differences(from told: TakeOver) -> [ImportedField] {
        let known = takeOver
        // What is in force of one lot may have been told since.
        let lot = lots.count == 1 ? lots.first : nil
        let finished = lot?.finishedTold ?? known?.finished
        let packed = lot?.packedTold ?? known?.packed
        let fields = [
            ImportedField(field: "on", before: known?.on.iso, after: told.on.iso),
            ImportedField(
                field: "stage", before: known?.stage?.rawValue, after: told.stage?.rawValue),
            ImportedField(
                field: "finished", before: finished.map { "\($0)" },
                after: told.finished.map { "\($0)" }),
            ImportedField(
                field: "packed", before: packed.map { "\($0)" },
                after: told.packed.map { "\($0)" }),
            ImportedField(
                field: "paid", before: known?.paid.map { "\($0.decimal) \($0.currency.code)" },
                after: told.paid.map { "\($0.decimal) \($0.currency.code)" }),
            ImportedField(field: "note", before: known?.note?.text, after: told.note?.text),
        ]
        return fields.filter { $0.after != nil && $0.after != $0.before }
    }

    /// A milestone reached in several lots is told once.
    fileprivate func difference(of key: MilestoneKey, reached day: Day) -> [ImportedField] {
        let known = lots.lazy.compactMap { $0.milestone(key)?.actual }.first
        return known == day
            ? [] : [ImportedField(field: key.rawValue, before: known?.iso, after: day.iso)]
    }
}
