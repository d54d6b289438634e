import FollowUp

struct ChineseFindings: FindingWords {
    private let dates = ChineseDates()
    private let terms = ChineseTerms()

    func sentence(_ finding: OrderFinding) -> String {
        switch finding {
        case .valueDiffers(let line, let told, let computed):
            "第 \(line) 行：所给金额为 \(Figures.money(told))，而数量 × 单价为 \(Figures.money(computed))。"
        case .withdrawnTradeTerm(let line?, let told):
            "第 \(line) 行：“\(told)”已不在现行贸易术语中，按原文保留。"
        case .withdrawnTradeTerm(nil, let told): "“\(told)”已不在现行贸易术语中，按原文保留。"
        case .unknownTradeTerm(let line?, let told):
            "第 \(line) 行：“\(told)”不是 2020 版贸易术语，按原文保留。"
        case .unknownTradeTerm(nil, let told): "“\(told)”不是 2020 版贸易术语，按原文保留。"
        case .overrun(let lot, let finished, let ordered):
            "第 \(lot) 批：成品 \(Figures.quantity(finished))，超过订购的 \(Figures.quantity(ordered))（溢装）。"
        case .reachedBefore(let lot, let milestone, let missing):
            "第 \(lot) 批：“\(terms.milestone(milestone, nil))”已完成，"
                + "而“\(terms.milestone(missing, nil))”还没有。"
        case .promisedAfterRequired(let lot, let promised, let required):
            "第 \(lot) 批：承诺\(dates.day(promised))交货，晚于我方需要的\(dates.day(required))。"
        case .sentUnapproved(let sending): "第 \(sending) 次发送时，订单尚未批准。"
        case .passedWithCritical(let lot, let critical):
            "第 \(lot) 批：验货登记为合格，却有致命缺陷 \(critical) 处，不可据以放行。"
        case .inspectedMoreThanHeld(let lot, let inspected, let held):
            "第 \(lot) 批：验货数量 \(Figures.quantity(inspected))，超过本批的 \(Figures.quantity(held))。"
        case .loadedUnreleased(let lot, let day):
            "第 \(lot) 批于\(dates.day(day))装运，而货物未经放行。"
        case .sentUnreleased(let remittance, let instalment):
            "第 \(remittance) 笔汇款已汇出，而第 \(instalment) 个付款节点未经放行。"
        case .sentMoreThanReleased(let remittance, let instalment):
            "连同第 \(remittance) 笔汇款，第 \(instalment) 个付款节点的汇出金额超过放行金额。"
        case .sentOnHold(let remittance, let instalment):
            "第 \(remittance) 笔汇款已汇出，而第 \(instalment) 个付款节点处于暂停付款。"
        case .accountInDoubt(let remittance, let instalment):
            "第 \(remittance) 笔汇款已汇出，而第 \(instalment) 个付款节点的收款账户存疑。"
        case .sentAfterEnd(let remittance, .closed): "第 \(remittance) 笔汇款已汇出，而订单已关闭。"
        case .sentAfterEnd(let remittance, .cancelled): "第 \(remittance) 笔汇款已汇出，而订单已取消。"
        case .linesNotInLots(let line): "第 \(line) 行：有部分数量不属于任何一批。"
        }
    }
}
