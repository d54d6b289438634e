import FollowUp

extension ObstacleWords {
    /// Those of planned days.
    func ofPlan(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .dayInFuture(let day): dayInFuture(day)
        case .milestoneAlreadyReached(let day): milestoneAlreadyReached(day)
        case .planCircle(let key): planCircle(key)
        default: notUnderstood
        }
    }
}
