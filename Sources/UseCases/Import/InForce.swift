import FollowUp
import Record

extension House {
    /// The outcomes of a list, each proposed field with who told what is in force, and when.
    func tellingWho(
        _ outcomes: ImportOutcomes, _ caller: Caller
    ) async throws -> ImportOutcomes {
        var told = outcomes
        for at in told.updated.indices where told.updated[at].proposedInAll > 0 {
            told.updated[at] = try await tellingWho(told.updated[at], caller)
        }
        for at in told.proposed.indices {
            told.proposed[at] = try await tellingWho(told.proposed[at], caller)
        }
        return told
    }

    /// How far back the journal of an order is asked.
    private static var mostEntries: Int { 200 }

    private func tellingWho(
        _ outcome: ImportOutcome, _ caller: Caller
    ) async throws -> ImportOutcome {
        guard let order = outcome.order else { return outcome }
        let workspace = caller.workspace
        let entries = try await engine.read { reading in
            try Journal.page(
                reading, workspace: workspace, file: order, before: nil, limit: Self.mostEntries)
        }
        var outcome = outcome
        for at in outcome.proposed.indices {
            let field = outcome.proposed[at]
            let telling = entries.first { entry in
                guard case .order(let change) = entry.change else { return false }
                return change.tells(field)
            }
            outcome.proposed[at].by = telling.map { $0.envelope.name.text ?? "" }
            outcome.proposed[at].at = telling?.at
        }
        return outcome
    }
}

extension OrderChange {
    /// Whether it put in force what a list would change.
    fileprivate func tells(_ told: ImportedField) -> Bool {
        switch self {
        case .opened(let opening):
            return told.line.map { number in opening.lines.contains { $0.number == number } }
                ?? true
        case .amended: return told.line == nil
        case .lineAdded(let line), .lineAmended(let line): return told.line == line.number
        case .lineDelivered(let line, _): return told.line == line && told.field == "delivered"
        case .lineCancelled(let cancelled): return told.line == cancelled.line
        case .lineReopened(let line, _): return told.line == line
        case .milestoneMoved(_, .handedOver, _, _): return told.field == "promised"
        case .milestoneReached(_, let key, _, _): return told.field == key.rawValue
        case .progressTold: return told.field == "finished" || told.field == "packed"
        case .takenOver:
            return ["finished", "packed", "paid", "note", "stage", "on"].contains(told.field)
        default: return false
        }
    }
}
