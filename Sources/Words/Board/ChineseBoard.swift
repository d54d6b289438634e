import FollowUp

struct ChineseBoard: BoardWords {
    private let dates = ChineseDates()

    let title = "看板"
    let filters = "筛选"
    let closedHeadline = "已关闭的订单"
    let cancelledHeadline = "已取消的订单"
    let search = "搜索"
    let searchHint = "订单、供应商、产品…（按 / 键）"
    let showAll = "显示全部供应商"
    let heatTitle = "各周预计交货"
    let heatDescription = "每周一柱：灰色实心为按计划，空心框为预计延误，红色实心为已延误。"
    let week = "周（起始日）"
    let closedWeek = "全周放假"
    let provisionalWeek = "暂定：该周的官方放假安排尚未载入。"
    let total = "合计"
    let order = "订单"
    let supplierAndSite = "供应商、工厂"
    let whatIsGoingOn = "当前情况"
    let whoOwes = "由谁负责"
    let promised = "承诺交期"
    let forecast = "预计交期"
    let slip = "延期"
    let finished = "成品"
    let value = "金额"
    let nothingPlanned = "尚无计划"
    let handedOver = "已交货"
    let cancelled = "已取消"
    let listCaption = "订单，最紧急的在前"
    let emptyTitle = "还没有订单"
    let emptyText = "所有未完成的订单都会列在这里，最紧急的在前。可以直接导入现有的订单表，也可以手工录入第一个订单。"
    let emptyImport = "导入订单表"
    let emptyNew = "录入订单"
    let nothingFound = "没有找到。"
    let nothingFoundHint = "请减少关键词、只输入供应商名称的一部分，或到“已关闭”中查找。"
    let newOrder = "新建订单"
    let noneOpen = "所有订单均已关闭或取消。"
    let showClosed = "查看已关闭的订单"

    func headline(_ counts: BoardCounts) -> String {
        let open = Figures.count(counts.open, ceiling: BoardCounts.ceiling)
        let needing = counts.late + counts.willBeLate
        if counts.open == 0 { return "目前没有未完成的订单。" }
        if needing == 0 { return "\(open) 个未完成订单均无延误。" }
        let figure = Figures.count(needing, ceiling: BoardCounts.ceiling)
        return "\(open) 个未完成订单中，今天有 \(figure) 个需要您处理。"
    }

    func lede(_ counts: BoardCounts) -> String {
        let late = Figures.count(counts.late, ceiling: BoardCounts.ceiling)
        let soon = Figures.count(counts.willBeLate, ceiling: BoardCounts.ceiling)
        let due = Figures.count(counts.dueThisWeek, ceiling: BoardCounts.ceiling)
        let last = counts.dueThisWeek == 0 ? "本周没有到期的节点。" : "本周有节点到期的 \(due) 个。"
        return "已延误 \(late) 个，预计延误 \(soon) 个。\(last)"
    }

    func filter(_ filter: BoardFilter) -> String {
        switch filter {
        case .open: "全部未完成"
        case .late: "已延误"
        case .willBeLate: "预计延误"
        case .dueThisWeek: "本周到期"
        case .decisionWaits: "待决定"
        case .paymentWaits: "待付款"
        case .closed: "已关闭"
        case .cancelled: "已取消"
        }
    }

    func wait(_ wait: BoardWait) -> String {
        switch wait {
        case .decision: "有事项待决定"
        case .payment: "有款项待付"
        }
    }

    func narrowedToSupplier(_ name: String) -> String { "仅显示：\(name)。" }

    func found(_ found: BoardFound) -> String {
        let kind =
            switch found.filter {
            case .closed: "已关闭"
            case .cancelled: "已取消"
            case .open, .late, .willBeLate, .dueThisWeek, .decisionWaits, .paymentWaits: "未完成"
            }
        return "在\(kind)的订单中找到 \(Figures.number(found.orders)) 个。"
    }

    func notSearchable(_ typed: String) -> String { "“\(typed)”中没有文字或数字，无法据此搜索。" }

    func weekFrom(_ monday: Day) -> String { dates.day(monday) }
    func moreLines(_ count: Int) -> String { "另有 \(Figures.number(count)) 行" }

    func overdue(_ milestone: String, days: Int) -> String { "\(milestone)，已过 \(days) 天" }

    func due(_ milestone: String, on day: Day, today: Day) -> String {
        day == today ? "\(milestone)，今天到期" : "\(milestone)，\(dates.said(day, today: today))"
    }

    func slipInWords(days: Int) -> String {
        days == 0 ? "预计按期交货" : "预计交货\(dates.lateness(days))"
    }

    func fourFifths(_ day: Day, today: Day) -> String {
        "P80 \(dates.short(day, today: today))"
    }
}
