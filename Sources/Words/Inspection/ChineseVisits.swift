import FollowUp

struct ChineseVisits: VisitWords {
    private let dates = ChineseDates()

    let title = "验货"
    let lede = "一次验货可以看多个订单的多批货。"
    let kind = "类别"
    let day = "日期"
    let supplier = "供应商"
    let provider = "验货公司"
    let providerHint = "自己人去验货则不填。"
    let ourselves = "自验"
    let lots = "批次"
    let state = "状态"
    let planned = "已安排"
    let cancelled = "已取消"
    let past = "日期已过"
    let plan = "安排验货"
    let planButton = "安排验货"
    let replan = "重新安排"
    let replanButton = "保存新安排"
    let cancel = "取消验货"
    let cancelButton = "取消验货"
    let emptyText = "已安排的验货会列在这里，最近的在前。"
    let listCaption = "验货安排"

    func headline(today: Int, planned: Int) -> String {
        if today > 0 { return "今天有 \(today) 次验货。" }
        return planned == 0 ? "尚未安排验货。" : "接下来有 \(planned) 次验货。"
    }

    func visitHeadline(kind: String, day: Day, today: Day, cancelled: Bool) -> String {
        let when = dates.said(day, today: today)
        if cancelled { return "已取消：\(when) \(kind)" }
        if day == today { return "今天：\(kind)" }
        return day < today ? "原定 \(when)：\(kind)" : "\(when)：\(kind)"
    }
}
