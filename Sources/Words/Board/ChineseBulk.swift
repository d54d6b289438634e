import FollowUp

struct ChineseBulk: BulkWords {
    private let board = ChineseBoard()

    let arrangeTitle = "列与排序"
    let columns = "显示的列"
    let columnsHint = "为您保存，换设备登录也一样。订单与当前情况始终显示。"
    let columnsButton = "显示这些列"
    let earlier = "左移"
    let usualColumns = "恢复默认列"
    let sortBy = "排序"
    let worstFirst = "最紧急的在前"
    let direction = "方向"
    let sortButton = "对整个列表排序"
    let sortsShown = "只对此处显示的各行排序，其他页还有更多。"
    let choose = "选择"
    let chooseAll = "全选此处显示的订单"
    let chosen = "对所选订单"
    let chosenHint = "先在列表中勾选订单（按 x 键），再在此选择要做的事。"
    let reachTitle = "记录节点已达到"
    let reachHint = "记入每个订单中尚未达到该节点的那一批；若有几批尚未达到，该订单保持不变。"
    let reachButton = "记入所选订单"
    let cancelTitle = "取消这些订单"
    let cancelHint = "取消后不再对订单有任何期待。原因会记入每个订单。"
    let cancelButton = "取消所选订单"
    let tableButton = "存为表格（CSV）"
    let refused = "保持不变的订单"
    let done = "已完成的订单"
    let reasons = "原因"
    let unknownOrder = "没有此订单"
    let due = "到期日"

    func column(_ column: BoardColumn) -> String {
        switch column {
        case .supplier: board.supplierAndSite
        case .standing: board.whatIsGoingOn
        case .owes: board.whoOwes
        case .promised: board.promised
        case .forecast: board.forecast
        case .slip: board.slip
        case .finished: board.finished
        case .value: board.value
        }
    }

    func order(_ order: BoardOrder) -> String {
        switch order {
        case .number: "订单号"
        case .supplier: "供应商"
        case .promised: board.promised
        case .finished: board.finished
        case .value: "币种与金额"
        }
    }

    func direction(_ direction: SortDirection) -> String {
        direction == .ascending ? "升序" : "降序"
    }

    func sorted(_ order: BoardOrder, _ direction: SortDirection) -> String {
        "按\(self.order(order))\(self.direction(direction))排列。"
    }

    func choose(_ number: String) -> String { "选择 \(number)" }
    func chosen(_ count: String) -> String { "已选 \(count) 个" }

    func headline(_ report: BulkReport) -> String {
        let all = report.done.count + report.refused.count
        if report.done.isEmpty { return "\(all) 个订单均保持不变。" }
        let part = report.refused.isEmpty ? "\(all) 个订单" : "\(all) 个订单中的 \(report.done.count) 个"
        return switch report.act {
        case .reachMilestone: "已记入 \(part)。"
        case .cancelOrder: "已取消 \(part)。"
        }
    }

    func lede(_ report: BulkReport) -> String {
        if report.done.isEmpty { return "原因列在旁边。" }
        return report.refused.isEmpty
            ? "全部完成。" : "\(report.refused.count) 个订单保持不变，原因列在旁边。"
    }
}
