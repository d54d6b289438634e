import FollowUp

extension ChineseObstacles {
    func ofBaseline(_ obstacle: Obstacle) -> String {
        switch obstacle {
        case .sampleNotReceived: "尚未登记收样。请先登记收到样品。"
        case .versionOver(let version): "第 \(version) 版已撤回或已被取代。请使用有效版本。"
        case .nothingToCarryOver: "该订单没有批准的样品、文件或包装。请选择其他订单。"
        case .ofAnotherSupplier(let number): "\(number) 属于其他供应商。请选择同一供应商的订单。"
        case .innerCartonsNotWhole: "每外箱件数不是整数个内箱。请更正其中一个数字。"
        case .netAboveGross: "净重大于毛重。请更正。"
        case .wrongBarcode: "无法绘制此条码：校验码有误、过长，或含有普通字母和数字以外的字符。请更正。"
        case .baselineReplaced(let number): "此版本已由第 \(number) 版取代。请阅读并确认新版本。"
        case .acknowledgedAlready(let number): "此方已确认第 \(number) 版，无需再次确认。"
        default: notUnderstood
        }
    }
}
