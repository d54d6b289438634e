import FollowUp

/// What cannot be in anything that was sent, and what to do.
extension EnglishObstacles {
    func ofSent(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .tooManyAccents(let most):
            "A letter here bears more than \(Figures.number(most)) accents or other marks. Write it"
                + " with fewer."
        case .turnsDirection(let codes):
            "This holds hidden characters that turn the direction of writing (\(codes)), so that it"
                + " reads other than it is. Delete it and type it by hand."
        case .wrongFieldName(let most):
            "A field has a name that no form of ours has: longer than \(Figures.number(most))"
                + " letters, or not plain English ones. Reload the page and send it again."
        case .unknownMember:
            "Nothing of this name is read here, so that it would be lost. Check how it is written,"
                + " or leave it out."
        case .notAMoment: "This is no moment. Write it as 2026-12-03T08:00:00Z."
        case .notAShortName(let most):
            "A short name has 1 to \(Figures.number(most)) characters: a to z, 0 to 9 and dashes."
        case .momentInFuture:
            "This moment is still to come. Check the clock of the device; what is sent later was"
                + " said before."
        case .wrongCodeOf(let code, let problem): wrongCode(code, problem)
        case .otherMethod(let takes): "This address takes \(takes) only."
        default: notUnderstood
        }
    }
}

extension ChineseObstacles {
    func ofSent(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .tooManyAccents(let most):
            "有一个字符叠加了超过 \(Figures.number(most)) 个附加符号，请减少后再提交。"
        case .turnsDirection(let codes):
            "内容含有改变文字方向的隐藏字符（\(codes)），显示与实际不符，请删除后手工重新输入。"
        case .wrongFieldName(let most):
            "字段名超过 \(Figures.number(most)) 个字符，或不是普通英文字符，请刷新页面后重新提交。"
        case .unknownMember: "此处没有这个名称的内容，提交后会丢失，请核对写法，或不要填写。"
        case .notAMoment: "不是有效的时间，请写成 2026-12-03T08:00:00Z。"
        case .notAShortName(let most):
            "短名称须为 1 至 \(Figures.number(most)) 个字符，只能使用 a-z、0-9 和连字符。"
        case .momentInFuture: "该时间尚未到来，请核对设备时钟；补报的时间只能早于现在。"
        case .wrongCodeOf(let code, let problem): wrongCode(code, problem)
        case .otherMethod(let takes): "此地址只接受 \(takes)。"
        default: notUnderstood
        }
    }
}
