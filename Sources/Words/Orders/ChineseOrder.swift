import FollowUp

struct ChineseOrder: OrderWords {
    private let dates = ChineseDates()
    private let terms_ = ChineseTerms()

    let noHistory = "该供应商已完成的订单不足十个，不显示 P50 和 P80。"
    let timelineDescription = "每行一个节点，时间向右。下方表格以文字列出相同日期。"
    let today = "今天"
    let factoryClosed = "工厂放假"
    let lastBooking = "最迟约验货日"
    let legendOriginal = "原计划"
    let legendPromise = "现行计划（旧计划渐淡）"
    let legendForecast = "预测，横条至 P80"
    let legendActual = "已完成"
    let legendClosed = "工厂不上班"
    let next = "下一步"
    let nothingNext = "没有待办：适用的节点均已完成。"
    let lines = "订单行"
    let delivered = "交货日"
    let value = "金额"
    let lots = "出货批"
    let lotQuantity = "数量"
    let progress = "进度"
    let finished = "成品数"
    let packed = "已装箱数"
    let asOf = "截至"
    let handover = "交货"
    let waitsFor = "等待的订单"
    let awaitedBy = "等待本订单的订单"
    let slips = "延期记录"
    let slipPicture = "每次改期为一级台阶"
    let slipPictureDescription = "向右的台阶表示推迟，并按责任方标示。"
    let slipRecorded = "记录时间"
    let slipFrom = "原日期"
    let slipTo = "新日期"
    let slipDays = "天数"
    let slipReason = "原因"
    let findings = "对不上的地方"
    let proposals = "导入提出的更改"
    let proposalHint = "上次导入后有人作过更改，因此本次导入只提出建议，由您决定。"
    let accept = "接受"
    let refuse = "不接受"
    let visits = "验货"
    let shipments = "出运"
    let takeOver = "接管时的情况"
    let journal = "日志"
    let terms = "条款"
    let moreOnOrder = "其他记录"

    func headline(_ headline: OrderHeadline, today: Day) -> String {
        switch headline {
        case .draft(nil): return "草稿订单，尚未批准。"
        case .draft(let day?):
            return "草稿订单，尚未批准：按计划将于\(dates.said(day, today: today))交货。"
        case .forecast(let day, let late, let told):
            return forecast(dates.said(day, today: today), late, told)
        case .forecastWithoutPromise(let day):
            return "预计\(dates.said(day, today: today))交货，供应商未承诺交期。"
        case .notKnown(let promised?):
            return "承诺\(dates.said(promised, today: today))交货，能否按期尚不清楚。"
        case .notKnown(nil): return "交货日期尚不清楚。"
        case .handedOver(let day, nil): return "已于\(dates.said(day, today: today))交货。"
        case .handedOver(let day, 0): return "已于\(dates.said(day, today: today))按期交货。"
        case .handedOver(let day, let late?):
            return "已于\(dates.said(day, today: today))交货，比承诺\(dates.lateness(late))。"
        case .cancelled(let day): return "已于\(dates.said(day, today: today))取消。"
        }
    }

    private func forecast(_ day: String, _ late: Int, _ told: Int?) -> String {
        guard late > 0 else {
            return late == 0
                ? "按计划：预计\(day)交货。" : "按计划：预计\(day)交货，比承诺\(dates.lateness(late))。"
        }
        let says =
            switch told {
            case nil: "供应商尚未说明。"
            case late?: "供应商也这样说。"
            case let days? where days > 0: "供应商说晚 \(days) 天。"
            default: "供应商说能按期。"
            }
        return "预计\(day)交货，比承诺\(dates.lateness(late))。\(says)"
    }

    func ours(days: Int, of lateDays: Int) -> String {
        days == lateDays
            ? "这 \(days) 天全部是我方原因。" : "这 \(lateDays) 天中有 \(days) 天是我方原因。"
    }

    func implied(_ rate: BurnRate, lot: Int?, lateDays: Int?, today: Day) -> String? {
        let days = [
            rate.twentyPercentFinished.map { "\(dates.said($0, today: today))完成 20 %" },
            rate.eightyPercentPacked.map { "\(dates.said($0, today: today))完成并装箱 80 %" },
            rate.finished.map { "\(dates.said($0, today: today))全部完成" },
        ].compactMap { $0 }
        guard !days.isEmpty else { return nil }
        let place = lot.map { "第 \($0) 批：" } ?? ""
        let late = lateDays.map { "80 % 将比计划晚 \(dates.days($0))。" } ?? ""
        return "\(place)\(dates.said(rate.from, today: today))至"
            + "\(dates.said(rate.through, today: today))日均产量 "
            + "\(Figures.quantity(rate.perWorkday))。按此进度，\(days.joined(separator: "，"))。\(late)"
    }

    func lastBookingDay(_ day: Day, today: Day) -> String {
        day < today
            ? "最迟约验货日\(dates.said(day, today: today))已过。"
            : "最迟须在\(dates.said(day, today: today))约好验货。"
    }

    func missedMilestones(_ count: Int) -> String { "有 \(count) 个节点已延误。" }

    func history(p50: Day, p80: Day, basedOn: Int, today: Day) -> String {
        "按该供应商 \(Figures.number(basedOn)) 个已完成订单的记录：一半可能在"
            + "\(dates.said(p50, today: today))前交货，八成可能在"
            + "\(dates.said(p80, today: today))前交货。"
    }

    func historyOfLate(p80: Day, notBefore: Day, basedOn: Int, today: Day) -> String {
        "按计划不早于\(dates.said(notBefore, today: today))交货；按该供应商"
            + " \(Figures.number(basedOn)) 个已完成订单的记录，八成可能在"
            + "\(dates.said(p80, today: today))前交货。"
    }

    func pastHistory(notBefore: Day, basedOn: Int, today: Day) -> String {
        "按计划不早于\(dates.said(notBefore, today: today))交货，比该供应商"
            + " \(Figures.number(basedOn)) 个已完成订单中的八成都晚。"
    }

    func required(_ day: Day, today: Day) -> String {
        "我方要求交期：\(dates.said(day, today: today))。"
    }

    func promisedFor(_ day: Day, today: Day) -> String {
        "承诺交期：\(dates.said(day, today: today))。"
    }

    func sitting(supplier: String, site: String) -> String { "\(supplier)，\(site)" }
    func timelineOf(lot: Int) -> String { "第 \(lot) 批时间轴" }

    func nextApproval(stopping: Int?, approvedBy: String?) -> String {
        if let approvedBy { return "\(approvedBy)已批准，还须第二人批准。" }
        guard let stopping, stopping > 0 else { return "须有人审批。" }
        return "审批：有 \(stopping) 项未满足。"
    }

    func moreFindings(_ count: Int) -> String { "另有 \(Figures.number(count)) 项问题" }

    func nextAct(_ milestone: String, lot: Int?, due: Day?, today: Day) -> String {
        let what = lot.map { "\(milestone)（第 \($0) 批）" } ?? milestone
        guard let due else { return "\(what)：尚无计划日期。" }
        if due == today { return "\(what)：今天到期。" }
        if due < today {
            return "\(what)：应于\(dates.said(due, today: today))完成，已过"
                + " \(due.days(until: today)) 天。"
        }
        return "\(what)：\(dates.said(due, today: today))。"
    }

    func moreLines(_ count: Int) -> String { "显示其余 \(Figures.number(count)) 行" }
    func waits(number: String, workdays: Int, handover: Day?, done: Bool, today: Day) -> String {
        let gap = workdays == 0 ? "" : "，之后再等 \(dates.workdays(workdays))"
        if done { return "\(number)，已交货\(gap)" }
        guard let handover else { return "\(number)，交期不明\(gap)" }
        return "\(number)，预计\(dates.said(handover, today: today))交货\(gap)"
    }

    let standsAgain = "此行已取消；接受后恢复。"

    let otherItem = "另一产品"
    let proposedNothing = "订单现已与表中一致。"

    func proposedLine(_ number: Int, _ description: String) -> String {
        "第 \(number) 行：\(description)"
    }

    func proposedField(now: String?, list: String) -> String {
        "\(now.map { "现为 \($0)" } ?? "现未填")；表中为 \(list)"
    }

    func takenOver(_ told: TakeOver) -> String {
        var facts = ["\(dates.day(told.on))接管。"]
        if let stage = told.stage { facts.append("当时进度：\(terms_.milestone(stage, nil))。") }
        if let finished = told.finished { facts.append("成品数：\(Figures.quantity(finished))。") }
        if let packed = told.packed { facts.append("已装箱数：\(Figures.quantity(packed))。") }
        if let paid = told.paid { facts.append("已付：\(Figures.money(paid))。") }
        if let note = told.note { facts.append("“\(terms_.text(note))”") }
        return facts.joined()
    }

    func changeNumber(_ seq: Int, chain: String) -> String { "第 \(seq) 条 · 校验码 \(chain)" }
}
