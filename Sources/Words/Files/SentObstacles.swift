import FollowUp

/// What cannot be in anything that was sent, and what to do.
extension EnglishObstacles {
    func ofSent(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .tooManyAccents(let most):
            "A letter here bears more than \(Figures.number(most)) accents or other marks. Write it"
                + " with fewer."
        case .wrongFieldName(let most):
            "A field has a name that no form of ours has: longer than \(Figures.number(most))"
                + " letters, or not plain English ones. Reload the page and send it again."
        default: notUnderstood
        }
    }
}

extension ChineseObstacles {
    func ofSent(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .tooManyAccents(let most):
            "有一个字符叠加了超过 \(Figures.number(most)) 个附加符号，请减少后再提交。"
        case .wrongFieldName(let most):
            "字段名超过 \(Figures.number(most)) 个字符，或不是普通英文字符，请刷新页面后重新提交。"
        default: notUnderstood
        }
    }
}
