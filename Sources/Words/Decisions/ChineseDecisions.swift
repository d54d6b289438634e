import FollowUp

struct ChineseDecisions: DecisionWords {
    let dates = ChineseDates()
    let terms = ChineseTerms()

    let title = "我的决策"
    let allTitle = "决策"
    let lede = "期限最近的在前。不答复不等于同意。"
    let empty = "没有等您决定的问题。有人在订单上向您提问后，会显示在这里。"
    let allEmpty = "没有待决问题。请在订单页面上提问。"
    let mine = "由我决定的"
    let all = "全部"

    let overdue = "已逾期"
    let ended = "订单已结束，无人作出决定。"
    let cost = "费用"
    let effect = "交货"
    let notKnown = "未知"
    let facts = "情况"
    let documents = "单证文件"
    let lots = "出货批"
    let words = "附言"
    let notYours = "您可以查看，由他人决定。"

    let section = "决策"
    let toDecide = "去决定"
    let askTitle = "请求决策"
    let askHint = "决策人会看到问题、每个方案的费用以及最迟何时决定。未知的请留空。"
    let askButton = "提交决策请求"
    let subject = "决策事项"
    let question = "问题"
    let optionText = "方案"
    let costHint = "以订单币种计，节省的填负数"
    let daysHint = "交货推迟的天数，提前的填负数"
    let deadline = "最迟决定日"
    let deadlineHint = "留空并选择受影响的节点，即按计划推算"
    let holdsUp = "受影响的节点"
    let nothingHeldUp = "无"
    let numbersHint = "编号，用逗号分开"
    let former = "再次提出的问题"
    let withdrawTitle = "撤回问题"
    let withdrawButton = "撤回问题"
    let nameTitle = "为本订单另行指定决策人"
    let nameHint = "代理决策人仍按工作区设置。"
    let nameButton = "指定决策人"
    let ownerLabel = "决策人"
    let workspaceOwner = "按工作区设置"
    let blamed = "拖延的决策"

    let subjects = "由谁决定"
    let subjectsHint = "只有该事项的决策人或代理决策人可以决定；决策人不在时由代理人答复。超出答复期限的天数计为买方天数。"
    let deputies = "代理决策人"
    let answerDays = "答复期限（工作日）"
    let nobody = "尚未指定"
    let setButton = "设定决策人"
    let addTitle = "新增决策事项"
    let addButton = "新增事项"
    let english = "英文名称"
    let chinese = "中文名称"
    let absences = "不在岗"
    let absencesHint = "期间待其决定的问题由代理人处理。"
    let absenceTitle = "登记不在岗"
    let absenceButton = "登记不在岗"
    let endAbsence = "结束"
    let person = "人员"

    func headline(_ count: Int, isMore: Bool) -> String {
        if count == 0 { return "没有等您决定的问题" }
        return isMore ? "超过 \(count) 个问题等您决定" : "\(count) 个问题等您决定"
    }

    func allHeadline(_ count: Int, isMore: Bool) -> String {
        if isMore { return "超过 \(count) 个问题" }
        return count == 0 ? "没有待决问题" : "\(count) 个待决问题"
    }

    func ofOrder(_ number: String) -> String { "\(number) 的决策" }

    func deadline(_ answer: DecisionAnswer) -> String {
        let day = dates.day(answer.held.question.deadline)
        let left = answer.workdaysLeft
        guard answer.held.question.deadline >= answer.today else {
            return "应于\(day)前决定\(left < 0 ? "，已过 \(dates.workdays(-left))" : "")。"
        }
        let when = left == 0 ? "今天之后" : "\(dates.workdays(left))后"
        guard let held = answer.held.question.holdsUp else {
            return "最迟\(day)决定：\(left == 0 ? "今天" : when)。"
        }
        let lot = held.lot == 1 ? "" : "（第 \(held.lot) 批）"
        let what =
            MilestoneKey.production.contains(held.milestone)
            ? "\(when)停产" : "\(when)“\(terms.milestone(held.milestone, answer.milestoneNames))”受阻"
        return "\(what)\(lot)：最迟\(day)决定。"
    }

    func moved(_ milestone: String, to day: String) -> String {
        "提问后“\(milestone)”已改为\(day)。"
    }

    func asked(by name: String, on day: String) -> String { "\(name) 于\(day)提出。" }

    func taken(_ days: Int, buyer: Int) -> String {
        let taken = days == 0 ? "尚未满一个工作日" : "已用 \(dates.workdays(days))"
        return buyer == 0 ? "\(taken)。" : "\(taken)，其中 \(dates.workdays(buyer))超出答复期限，计为买方天数。"
    }

    func owner(_ name: String?, deputies: [String], isAbsent: Bool) -> String {
        let deputies = deputies.isEmpty ? "" : "；代理决策人：\(deputies.joined(separator: "、"))"
        guard let name else {
            return deputies.isEmpty ? "尚未指定决策人，请管理员在设置中指定。" : "尚未指定决策人\(deputies)。"
        }
        return "由 \(name) 决定\(isAbsent ? "（目前不在）" : "")\(deputies)。"
    }

    func decided(_ option: String, by name: String, _ capacity: String, on day: String) -> String {
        "已决定：\(option)，\(name)（\(capacity)），\(day)。"
    }

    func withdrawn(_ reason: String) -> String { "已撤回：“\(reason)”" }
    func askedAgain(_ number: Int) -> String { "已作为问题 \(number) 再次提出。" }
    func again(_ number: Int) -> String { "再次提出问题 \(number)。" }

    func effect(_ days: Int?) -> String {
        guard let days else { return notKnown }
        if days == 0 { return "不变" }
        return days > 0 ? "推迟 \(days) 天" : "提前 \(days.magnitude) 天"
    }

    func choose(_ option: Int) -> String { "选择方案 \(option)" }

    func buyerDays(_ days: Int) -> String { "各项决策中，买方超出约定答复期限共 \(dates.workdays(days))。" }

    func option(_ number: Int) -> String { "方案 \(number)" }

    func absent(_ name: String, _ span: String) -> String { "\(name)：\(span)" }

    func blamed(_ number: Int) -> String { "决策 \(number)" }

    func word(_ subject: SubjectKey, _ names: SubjectNames?) -> String {
        if let names { return names.chinese }
        return switch subject {
        case .artwork: "设计稿"
        case .materialSubstitution: "材料替代"
        case .inspectionFailure: "验货不合格：返工或出货"
        case .specification: "规格"
        case .dates: "日期"
        case .payment: "付款"
        default: subject.rawValue
        }
    }

    func word(_ state: DecisionState) -> String {
        switch state {
        case .open: "待决"
        case .decided: "已决定"
        case .withdrawn: "已撤回"
        case .ended: "随订单结束"
        }
    }

    func word(_ capacity: DecisionOwners.Capacity) -> String {
        switch capacity {
        case .owner: "决策人"
        case .deputy: "代理决策人"
        }
    }

    func obstacle(_ obstacle: DecisionObstacle) -> String {
        switch obstacle {
        case .notTheDecisionOwner(let names):
            names.isEmpty
                ? "只有该事项的决策人或代理决策人可以决定。"
                : "只有该事项的决策人或代理决策人可以决定：\(names.joined(separator: "、"))。"
        case .nobodyDecides: "该事项尚未指定决策人，请管理员在设置中指定。"
        case .cannotDecide: "只有本工作区在职且能查看订单的人员可以决定。"
        case .unknownDecision(let number): "订单没有问题 \(number)。"
        case .unknownOption(let number): "该问题没有方案 \(number)。"
        case .decisionSettled(let state): "该问题已不是待决：\(word(state))。"
        case .decisionStillOpen(let number): "问题 \(number) 仍待决，无需再次提出。"
        case .decisionAskedAgain(let number): "已作为问题 \(number) 再次提出。"
        case .nothingToHoldUp: "该节点已完成、不适用或没有计划日期，请填写最迟决定日。"
        case .sideIsNotTheBuyer: "拖延的决策属于买方责任，请选择买方。"
        }
    }

    func line(_ change: DecisionChange) -> String {
        switch change {
        case .asked(let question): return asked(question)
        case .decided(let made):
            let words = made.words.map { "：“\(terms.text($0))”" } ?? "。"
            let buyer = made.buyerDays == 0 ? "" : "，其中买方 \(dates.workdays(made.buyerDays))"
            return "以\(word(made.capacity))身份决定问题 \(made.decision)：方案 \(made.option)，"
                + "用时 \(dates.workdays(made.daysTaken))\(buyer)\(words)"
        case .withdrawn(let number, let reason):
            return "撤回问题 \(number)：“\(terms.text(reason))”"
        case .overdue(let number, let day): return "问题 \(number) 已逾期，应于\(dates.day(day))前决定。"
        case .ownerNamed(let naming):
            let subject = word(naming.subject, naming.names)
            return naming.owner == nil
                ? "“\(subject)”恢复按工作区设置决定。"
                : "本订单的“\(subject)”由 \(naming.name.map(terms.text) ?? "") 决定。"
        }
    }

    private func asked(_ question: DecisionQuestion) -> String {
        let options = question.options.map { option in
            var facts = ["\(option.number). \(terms.text(option.text))"]
            if let cost = option.cost { facts.append(Figures.money(cost)) }
            if let days = option.days { facts.append("交货\(effect(days))") }
            return facts.joined(separator: "，")
        }
        let former = question.former.map { "（再次提出问题 \($0)）" } ?? ""
        return "提出问题 \(question.number)\(former)，\(word(question.subject, question.names))："
            + "“\(terms.text(question.question))”\(options.joined(separator: "；"))。"
            + "最迟\(dates.day(question.deadline))决定。"
    }

    func line(_ change: SubjectChange) -> String {
        switch change {
        case .subjectSet(let subject, let owner, let deputies):
            let others =
                deputies.isEmpty
                ? "" : "，代理决策人 \(deputies.map(terms.text).joined(separator: "、"))"
            let who = owner.map { "由 \(terms.text($0)) 决定" } ?? "未指定决策人"
            return "“\(word(subject.key, subject.names))”\(who)\(others)，"
                + "\(dates.workdays(subject.answerDays))内答复。"
        case .absenceTold(let absence):
            return "\(terms.text(absence.name)) 不在岗，"
                + "\(dates.span(absence.from, absence.through))。"
        case .absenceEnded(_, let name): return "\(terms.text(name)) 已回岗。"
        }
    }

    func reminderSubject(_ count: Int, from house: String) -> String {
        "\(count) 个问题等您决定，\(house)"
    }

    func reminder(_ open: [DecisionAnswer], isMore: Bool, address: String?) -> String {
        var lines = ["以下问题待决，期限最近的在前。", ""]
        for answer in open {
            let question = answer.held.question
            let supplier = answer.supplierChineseName ?? answer.supplierName
            lines += [
                "\(answer.orderNumber)，\(supplier)：\(word(question.subject, answer.names))",
                terms.text(question.question), deadline(answer), "",
            ]
        }
        if isMore { lines += ["另有更多。", ""] }
        lines.append("不答复不等于同意。请在“\(title)”中决定：")
        lines.append(address ?? "登录 Gendan。")
        return lines.joined(separator: "\n") + "\n"
    }
}
