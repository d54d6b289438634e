import FollowUp

struct ChineseProduction: ProductionWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "生产计划"
    let stage = "节点"
    let inForce = "现行计划"
    let committed = "供应商承诺"
    let quantity = "届时完成"
    let found = "注意"
    let tellTitle = "录入供应商承诺的生产计划"
    let tellHint = "为各节点填写日期，以及届时累计完成的数量。不填日期即未承诺。"
    let tellButton = "录入计划"
    let acceptTitle = "接受此计划"
    let acceptHint = "其日期成为现行计划，原计划日期保留。交货推迟，或已接受的日期推迟时，须填写原因。"
    let acceptButton = "接受计划"
    let refuseTitle = "拒绝此计划"
    let refuseButton = "拒绝计划"
    let see = "查看生产计划"

    func sentence(_ finding: PlanFinding, _ stage: String) -> String {
        switch finding {
        case .dayOff(_, let day): "\(stage)：\(dates.day(day))当地不上班。"
        case .insideClosure(_, let day, let from, let through):
            "\(stage)：\(dates.day(day))在工厂放假期间（\(dates.span(from, through))）。"
        case .afterRequired(_, let day, let required):
            "\(stage)：\(dates.day(day))晚于要求日期\(dates.day(required))。"
        case .outOfOrder(_, let day, let before, let on):
            "\(stage)：\(dates.day(day))早于其前置节点“\(terms.milestone(before, nil))”的\(dates.day(on))。"
        case .quantityAbove(_, let quantity, let whole):
            "\(stage)：\(Figures.quantity(quantity)) 多于订购数 \(Figures.quantity(whole))。"
        case .quantityBelow(_, let quantity, let whole):
            "\(stage)：\(Figures.quantity(quantity)) 少于订购数 \(Figures.quantity(whole))。"
        case .quantityFalls(_, let quantity, let before):
            "\(stage)：累计 \(Figures.quantity(quantity))，少于较早节点的 \(Figures.quantity(before))。"
        case .notNamed: "\(stage)：未承诺日期。"
        }
    }

    func lede(_ lot: LotCommitment, severalLots: Bool) -> String {
        let name = severalLots ? "\(terms.lot(lot.lot))：" : ""
        let by = lot.held?.accepted?.by.map { "由\(terms.text($0))" } ?? ""
        switch lot.standing {
        case .missing: return "\(name)供应商尚未承诺生产计划。"
        case .accepted: return "\(name)计划已\(by)接受，现行有效。"
        case .refused: return "\(name)计划已拒绝，等待新的计划。"
        case .told:
            let count = lot.findings.count
            return count == 0
                ? "\(name)计划等待接受，没有需要注意之处。"
                : "\(name)计划等待接受，有 \(Figures.number(count)) 处需要注意。"
        }
    }

    func line(_ change: ProductionPlanChange, _ stage: (MilestoneKey) -> String) -> String {
        switch change {
        case .told(let plan):
            let stages = plan.stages.map { told in
                let quantity = told.quantity.map { "，\(Figures.quantity($0))" } ?? ""
                return "\(stage(told.milestone)) \(dates.day(told.day))\(quantity)"
            }
            return "第 \(plan.lot) 批的生产计划 \(plan.number)：\(stages.joined(separator: "；"))。"
        case .accepted(let number, _): return "接受生产计划 \(number)。"
        case .refused(let number, let reason):
            return "拒绝生产计划 \(number)：“\(terms.text(reason))”"
        }
    }
}
