import FollowUp

struct ChineseShipments: ShipmentWords {
    private let dates = ChineseDates()

    let title = "出运"
    let lede = "一起运输的多批货物，可来自不同订单和供应商。"
    let reference = "参考号"
    let referenceHint = "我方或货代的编号"
    let mode = "运输方式"
    let from = "起运地"
    let to = "目的地"
    let cutOff = "截关"
    let departure = "启运"
    let arrival = "抵达"
    let lots = "批次"
    let containers = "柜号"
    let containersHint = "用逗号分隔，如 MSKU 907032 3"
    let draft = "安排出运"
    let draftButton = "安排出运"
    let redraft = "修改出运"
    let redraftButton = "保存出运"
    let cancel = "取消出运"
    let cancelButton = "取消出运"
    let cancelled = "已取消"
    let emptyText = "已安排的出运会列在这里，最早启运的在前。"
    let route = "路线"
    let listCaption = "出运，按启运日排列"

    func headline(count: Int) -> String { count == 0 ? "尚未安排出运。" : "出运" }

    func shipmentHeadline(_ draft: ShipmentDraft, today: Day, cancelled: Bool) -> String {
        if cancelled { return "\(draft.reference)：已取消" }
        if let cutOff = draft.cutOff, cutOff >= today {
            return "\(draft.reference)：\(dates.said(cutOff, today: today))截关"
        }
        if let day = draft.departure {
            return day < today
                ? "\(draft.reference)：已于\(dates.said(day, today: today))启运"
                : "\(draft.reference)：\(dates.said(day, today: today))启运"
        }
        return "\(draft.reference)：启运日不明"
    }
}
