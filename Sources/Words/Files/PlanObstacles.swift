import FollowUp

extension ObstacleWords {
    /// Those of planned days.
    func ofPlan(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .dayInFuture(let day): dayInFuture(day)
        case .milestoneAlreadyReached(let day): milestoneAlreadyReached(day)
        case .planCircle(let key): planCircle(key)
        case .calendarProblem(let year, let problem): calendarProblem(year, problem)
        default: notUnderstood
        }
    }

    /// What has words of its own.
    func ofGroups(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .unreadableTable(let trouble): unreadableTable(trouble)
        case .decision(let obstacle): ofDecision(obstacle)
        case .person(let obstacle): ofPerson(obstacle)
        case .confirmation(let trouble): ofConfirmation(trouble)
        default: notUnderstood
        }
    }
}
