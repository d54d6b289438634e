import FollowUp
import Words

/// What a list calls milestones: by their key, by the names of either language, and by those that
/// a workspace's templates or the order's own plan made.
struct StageNames: Sendable {
    private var keys: [String: MilestoneKey] = [:]

    init(_ templates: [MilestoneTemplate]) {
        for key in MilestoneKey.standard { learn(key, nil) }
        for milestone in templates.flatMap(\.milestones) { learn(milestone.key, milestone.names) }
    }

    /// With what one order calls its own.
    func knowing(_ order: Order) -> StageNames {
        var names = self
        for milestone in order.lots.flatMap(\.milestones) where milestone.names != nil {
            names.learn(milestone.key, milestone.names)
        }
        return names
    }

    func key(_ told: String) -> MilestoneKey? { keys[ImportField.fold(told)] }

    private mutating func learn(_ key: MilestoneKey, _ names: MilestoneNames?) {
        keys[ImportField.fold(key.rawValue)] = key
        for language in Language.allCases {
            keys[ImportField.fold(Words.of(language).terms.milestone(key, names))] = key
        }
    }
}
