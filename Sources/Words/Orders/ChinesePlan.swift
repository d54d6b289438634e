import FollowUp

struct ChinesePlan: PlanWords {
    private let dates = ChineseDates()
    private let terms = ChineseTerms()

    let milestones = "节点"
    let milestone = "节点"
    let owner = "负责方"
    let original = "原计划"
    let planned = "现行计划"
    let forecast = "预测"
    let actual = "实际"
    let float = "余量（工作日）"
    let state = "状态"
    let record = "记录"

    let progressTitle = "记录进度"
    let progressButton = "记录数量"
    let progressHint = "填累计数，不是本周新增数。"
    let finished = "累计成品数"
    let packed = "累计已装箱数"
    let fallTitle = "累计数减少了？请说明原因"
    let asOf = "截至"
    let noFall = "没有减少"

    let reachedTitle = "已完成"
    let reachedOn = "完成日期"
    let reachedButton = "记为已完成"
    let reopenTitle = "其实没有完成"
    let reopenButton = "撤回该节点"
    let moveTitle = "更改计划日期"
    let moveTo = "新的计划日期"
    let moveButton = "更改日期"
    let seeImpact = "先看影响"
    let toldTitle = "供应商说了新日期"
    let toldDay = "供应商所说日期"
    let toldButton = "记录供应商的说法"
    let acceptHint = "原计划仍保留在案。"
    let notApplicableTitle = "该节点不适用"
    let notApplicableButton = "设为不适用"

    let splitTitle = "分批"
    let splitHint = "填写每行有多少数量分到新的一批。"
    let splitFrom = "从哪一批分出"
    let splitButton = "分批"
    let splitPromisedHint = "不填则新批沿用原计划。"
    let splitToldHint = "已完成和已装箱的货在放得下时留在原批；如有随新批走的，请填写数量。"
    let splitFinished = "其中已完成"
    let splitPacked = "其中已装箱"
    let dependTitle = "等待其他订单"
    let dependOrder = "订单号"
    let dependWorkdays = "间隔工作日"
    let dependButton = "设为等待"
    let noteTitle = "备注"
    let noteHint = "仅内部可见，写下后不能修改。"
    let noteButton = "写入备注"
    let cancelTitle = "取消订单"
    let cancelHint = "订单档案会关闭并保留，附此原因。"
    let cancelButton = "取消订单"
    let reopenOrderTitle = "重新打开订单"
    let reopenOrderButton = "重新打开订单"
    let termsTitle = "更改条款"
    let termsButton = "记录新条款"
    let takeOverTitle = "按现状接管"
    let takeOverHint = "适用于进行中的订单：填写今天的实际情况。"
    let takeOverButton = "接管"
    let stage = "最近完成的节点"
    let paid = "已付金额"
    let payment = "付款条款"
    let tradeRule = "贸易术语（Incoterms 2020）"
    let tradePlace = "指定地点"
    let orderedOn = "下单日期"
    let promised = "承诺交期"
    let required = "要求交期"
    let destination = "目的地"
    let buyer = "买方"
    let consignee = "收货人"
    let addLineTitle = "新增订单行"
    let addLineButton = "新增此行"
    let amendLine = "更改"
    let amendLineButton = "记录此行"
    let amendLineHint = "留空的内容视为清除。"
    let cancelLineTitle = "取消此行"
    let cancelLineHint =
        "此行不再生产：数量和金额从订单中扣除，内容仍可查看。如已付款，请在付款部分登记贷项或索赔。"
    let cancelLineButton = "取消此行"
    let reopenLine = "恢复此行"
    let reopenLineHint = "此行仍需生产：数量和金额重新计入，各批次恢复原来的数量。"
    let deliverTitle = "此行已交货"
    let deliverOn = "交货日期"
    let deliverButton = "记录交货"
    let ifPromiseMoves = "如承诺日期推迟，请说明原因"
    let closeTitle = "关闭订单"
    let closeHint = "剩余部分不再交货时使用；全部批次交货后订单自动关闭。"
    let closeOn = "关闭日期"
    let closeButton = "关闭订单"
    let explainTitle = "说明原因"
    let explainButton = "记录原因"
    let doneDates = "已完成的节点"
    let tryAnother = "换一个日期试试"
    let impactNothing = "其他日期不变。"
    let before = "原来"
    let after = "之后"
    let moves = "受影响项"
    let handover = "交货"
    let lastBookingDay = "最迟约验货日"
    let backToOrder = "返回订单"

    func milestonesOf(lot: Int) -> String { "第 \(lot) 批节点" }
    func told(_ day: Day, today: Day) -> String {
        "供应商说\(dates.said(day, today: today))"
    }

    func floatDays(_ workdays: Int) -> String { Figures.signed(workdays) }
    func missedOn(_ day: Day, today: Day) -> String { "\(dates.said(day, today: today))未完成" }

    func notApplicable(_ reason: NotApplicable) -> String {
        if let profile = reason.profile { return "\(terms.profile(profile))不要求" }
        return reason.reason.map { terms.why($0) } ?? ""
    }

    func acceptTold(_ day: Day, today: Day) -> String {
        "接受\(dates.said(day, today: today))为新计划"
    }

    func lineCancelled(_ cancellation: LineCancellation) -> String {
        let by = terms.text(cancellation.by)
        let left = cancellation.confirmation.map { "，第 \($0) 份确认中没有此行" } ?? ""
        let reason = cancellation.reason.map { "：“\(terms.text($0))”" } ?? ""
        return "\(by)于\(dates.day(cancellation.on))取消\(left)\(reason)"
    }

    func splitLine(_ number: Int, _ description: String, has quantity: String) -> String {
        "第 \(number) 行 \(description)：共 \(quantity)"
    }

    func dependRemove(_ number: String) -> String { "不再等待 \(number)" }

    func impactHeadline(_ milestone: String, to day: Day, today: Day) -> String {
        "如果“\(milestone)”改到\(dates.said(day, today: today))"
    }

    func impactHandover(_ days: ImpactDays, today: Day) -> String {
        guard let after = days.after else { return "交期不明。" }
        guard let before = days.before else {
            return "预计\(dates.said(after, today: today))交货。"
        }
        let moved = before.days(until: after)
        if moved == 0 { return "交期不变，仍为\(dates.said(after, today: today))。" }
        return moved > 0
            ? "交期推迟 \(moved) 天，到\(dates.said(after, today: today))。"
            : "交期提前 \(moved.magnitude) 天，到\(dates.said(after, today: today))。"
    }

    func impactBooking(_ days: ImpactDays, today: Day) -> String {
        guard let after = days.after else { return "无须约验货。" }
        return days.before == after
            ? "最迟约验货日不变，仍为\(dates.said(after, today: today))。"
            : "最迟约验货日变为\(dates.said(after, today: today))。"
    }
}
